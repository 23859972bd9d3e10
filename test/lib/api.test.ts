import { describe, expect, it } from 'vitest';
import { inWords, synthesize } from './template.ts';

const routes = (template: ReturnType<typeof synthesize>) =>
  template.ofType('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties);
const jwt = { auth: 'jwt', issuer: 'https://login.example/', audience: 'desk,press' };

describe('the API', () => {
  const dev = synthesize();

  it('asks for an IAM signature on every route by default', () => {
    expect(routes(dev).map((route) => [route.RouteKey, route.AuthorizationType])).toEqual([
      ['GET /', 'AWS_IAM'],
      ['GET /{path+}', 'AWS_IAM'],
    ]);
  });

  it('asks for a token of the named issuer on every route with auth=jwt', () => {
    const template = synthesize(jwt);
    const [, { Properties: authorizer }] = template.one('AWS::ApiGatewayV2::Authorizer', 'Api');
    expect(routes(template).map((route) => route.AuthorizationType)).toEqual(['JWT', 'JWT']);
    expect(authorizer.JwtConfiguration).toEqual({ Issuer: 'https://login.example/', Audience: ['desk', 'press'] });
  });

  it('is open only with auth=none, and then synthesis warns', () => {
    const template = synthesize({ auth: 'none' });
    expect(routes(template).map((route) => route.AuthorizationType)).toEqual(['NONE', 'NONE']);
    expect(template.warnings).toEqual([expect.stringContaining('anybody who knows the address')]);
    expect(dev.warnings).toEqual([]);
  });

  it('lets through as many requests a second as chosen, and writes an access log', () => {
    const [, { Properties }] = synthesize({ requestsPerSecond: '100' }).one('AWS::ApiGatewayV2::Stage', 'Api');
    expect(Properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
    expect(inWords(Properties.AccessLogSettings.DestinationArn)).toBe('ApiAccessLog.Arn');
  });

  it('answers browsers of the named origins only', () => {
    const cors = (template: ReturnType<typeof synthesize>) =>
      template.one('AWS::ApiGatewayV2::Api', 'Api')[1].Properties.CorsConfiguration;
    expect(cors(dev)).toBeUndefined();
    expect(cors(synthesize({ cors: 'https://desk.example' }))).toMatchObject({
      AllowOrigins: ['https://desk.example'],
      AllowMethods: ['GET'],
    });
  });
});

describe('a key of one’s own', () => {
  it('encrypts buckets, queues and table, and is rotated', () => {
    const template = synthesize({ kms: 'true' });
    const [key, { Properties }] = template.one('AWS::KMS::Key', 'Storage');
    expect(Properties.EnableKeyRotation).toBe(true);
    for (const [, bucket] of template.ofType('AWS::S3::Bucket')) {
      const [rule] = bucket.Properties.BucketEncryption.ServerSideEncryptionConfiguration;
      expect(rule.ServerSideEncryptionByDefault.KMSMasterKeyID['Fn::GetAtt'][0]).toBe(key);
      expect(rule.BucketKeyEnabled).toBe(true);
    }
    for (const [, queue] of template.ofType('AWS::SQS::Queue'))
      expect(queue.Properties.KmsMasterKeyId['Fn::GetAtt'][0]).toBe(key);
    const [, table] = template.one('AWS::DynamoDB::Table', 'Storage');
    expect(table.Properties.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
  });
});
