import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { UsageError } from '../commands/usage.ts';

/** What to do where AWS cannot be asked. */
export const DOCTOR = 'run `stancewire doctor`';

/** What a deployed stack says of itself. */
export interface StackOutputs {
  region: string;
  articlesBucket: string;
  cleanBucket: string;
  apiUrl: string;
  classifyQueueUrl: string;
  reclassifyArn: string;
}

/** The AWS CLI and the CDK also know a region as `AWS_DEFAULT_REGION`; the SDK does not. */
const regionOf = (environment = process.env) => environment.AWS_REGION || environment.AWS_DEFAULT_REGION || undefined;

/** @throws UsageError where there is no such stack, or it is not one of ours */
export async function readStack(
  name: string,
  client = new CloudFormationClient({ region: regionOf() }),
): Promise<StackOutputs> {
  const region = await client.config.region().catch(() => {
    throw new UsageError(`no region is chosen: set AWS_REGION, or ${DOCTOR}`);
  });
  const found = await client.send(new DescribeStacksCommand({ StackName: name })).catch((error: Error) => {
    throw new UsageError(`stack ${name} in ${region}: ${error.message}; ${DOCTOR}`);
  });
  const outputs = new Map(found.Stacks?.[0]?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  const read = (output: string): string => {
    const value = outputs.get(output);
    if (!value) throw new UsageError(`stack ${name} has no output ${output}; is it a stancewire stack?`);
    return value;
  };
  return {
    region,
    articlesBucket: read('ArticlesBucket'),
    cleanBucket: read('CleanBucket'),
    apiUrl: (process.env.AWS_ENDPOINT_URL_EXECUTE_API ?? read('ApiUrl')).replace(/\/$/, ''),
    classifyQueueUrl: read('ClassifyQueueUrl'),
    reclassifyArn: read('ReclassifyArn'),
  };
}
