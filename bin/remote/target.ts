/** Where a command's pipeline runs: a deployed stack, or this computer. */
import '../../local/environment.ts';
import { UsageError } from '../commands/usage.ts';
import { fetchSigned } from './signed.ts';
import { DOCTOR, readStack, type StackOutputs } from './stack.ts';

/** Tries of a request that failed on the way or was throttled. */
const TRIES = 5;

export interface Target {
  /** What to call it in messages. */
  name: string;
  /** Set where it is a stack. */
  outputs?: StackOutputs;
  /** Asks the API. */
  fetch(path: string): Promise<Response>;
  /** Asks the API and reads the answer. @throws UsageError with the problem's own words where it is none */
  // biome-ignore lint/suspicious/noExplicitAny: an answer is what the API's description says
  ask(path: string): Promise<any>;
}

export const TARGET_OPTIONS = {
  stack: { type: 'string' },
  local: { type: 'boolean' },
  port: { type: 'string', default: '8080' },
} as const;

export const TARGET_USAGE = `  --stack NAME  the deployed stack of that name; credentials and region as the AWS CLI finds them
  --local       the pipeline that \`npm start\` runs on this computer (default)
  --port N      its port on 127.0.0.1 (default 8080)`;

export async function openTarget(values: { stack?: string; local?: boolean; port?: string }): Promise<Target> {
  if (values.stack !== undefined && values.local) throw new UsageError('give --stack or --local, not both');
  if (values.stack === undefined)
    return target('this computer', (path) => fetch(`http://127.0.0.1:${values.port}${path}`), {
      remedy: 'run `npm start`, or name its port by --port',
    });
  const outputs = await readStack(values.stack);
  return { ...target(values.stack, (path) => fetchSigned(outputs, path), { remedy: DOCTOR }), outputs };
}

export interface TargetOptions {
  /** Milliseconds before the second try. */
  pause?: number;
  /** What to do where it does not answer. */
  remedy?: string;
}

/** A target that asks through `send`; requests that fail on the way are tried again, later each time. */
export function target(
  name: string,
  send: (path: string) => Promise<Response>,
  { pause = 250, remedy }: TargetOptions = {},
): Target {
  const fail = (what: string) => new UsageError(remedy ? `${what}; ${remedy}` : what);
  const fetchAgain = async (path: string): Promise<Response> => {
    for (let attempt = 1; ; attempt++) {
      const answer = await send(path).catch((error: Error) => error);
      const failed = answer instanceof Error || answer.status === 429 || answer.status >= 500;
      if (!failed) return answer as Response;
      if (attempt === TRIES) {
        if (!(answer instanceof Error)) return answer;
        throw fail(`${name} does not answer: ${(answer.cause as Error | undefined)?.message ?? answer.message}`);
      }
      await new Promise((resolve) => setTimeout(resolve, pause * 2 ** (attempt - 1)));
    }
  };
  return {
    name,
    fetch: fetchAgain,
    async ask(path) {
      const answer = await fetchAgain(path);
      // biome-ignore lint/suspicious/noExplicitAny: an answer or a problem
      const body: any = await answer.json().catch(() => {
        throw fail(`${path}: ${name} answers ${answer.status} and no JSON`);
      });
      if (!answer.ok)
        throw new UsageError(`${path}: ${body.title ?? answer.status}. ${body.detail ?? body.message ?? ''}`);
      return body;
    },
  };
}
