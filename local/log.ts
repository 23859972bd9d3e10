import type { Log } from '#shared/log.ts';
import type { Failure } from './queue.ts';

/** What became of one file at one step. */
export interface News {
  /** `received`, `cleaned`, `labelled`, `failed` (it is tried again), `gave up`, of rules `in force` or `refused`, or the outcome as the stage names it. */
  what: string;
  /** The file's name; of one that holds several articles with the number of one: `lines.jsonl (2)`. */
  name: string;
  articleId?: string;
  detail?: string;
  /** ISO 8601. */
  at: string;
}

/** Takes what became of each file, step by step. */
export type Report = (news: News) => void;

/** One line for a person. */
export function lineOf({ what, name, detail }: News): string {
  return [what.padEnd(9), name, detail].filter(Boolean).join('  ');
}

/** A logger that tells what became of each file; `done` is the stage's word for an article that it stored. */
export function stageLog(
  done: string,
  report: Report,
  explain: (messageId: string, failure: Failure) => void,
  nameOf: (fields: Record<string, unknown>) => unknown,
): Log {
  const news = (what: string, fields: Record<string, unknown>, detail = fields.detail): News => ({
    what,
    name: String(nameOf(fields) ?? fields.key ?? ''),
    ...(typeof fields.articleId === 'string' && { articleId: fields.articleId }),
    ...(typeof detail === 'string' && { detail }),
    at: new Date().toISOString(),
  });
  const failed = (fields: Record<string, unknown>, reason: string) => {
    const file = nameOf(fields);
    explain(String(fields.messageId), { reason, ...(typeof file === 'string' && { file }) });
    report(news('failed', fields, reason));
  };
  return {
    info: (outcome, fields) => {
      // A text that is gone: what took its place has news of its own.
      if (nameOf(fields)) report(news(outcome === 'stored' ? done : outcome, fields));
    },
    warn: (outcome, fields) => failed(fields, String(fields.detail ?? `the stage asks for a ${outcome}`)),
    error: (outcome, fields) => failed(fields, inShort(fields.error ?? outcome)),
  };
}

/** Without the calls that led to it, and whatever else hangs on an error of the SDK. */
function inShort(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
