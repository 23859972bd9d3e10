import type { Log } from '#shared/log.ts';

/** Takes why a message failed. */
export type Explain = (messageId: string, reason: string) => void;

/** What became of one file at one step. */
export interface News {
  /** `received`, `cleaned`, `labelled`, or the outcome as the stage names it. */
  what: string;
  /** The file's name, or where that is not known the clean text's. */
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

/**
 * A logger that tells what became of each file, by its name; of a clean text, the name of the file it was made of. What is
 * only retried is told too, what failed goes to stderr.
 */
export function newsLog(report: Report, explain: Record<'clean' | 'classify', Explain>): { clean: Log; classify: Log } {
  const names = new Map<unknown, unknown>();
  const news = (what: string, { articleId, key, detail }: Record<string, unknown>): News => ({
    what,
    name: String(names.get(articleId) ?? key ?? articleId ?? ''),
    ...(typeof articleId === 'string' && { articleId }),
    ...(typeof detail === 'string' && { detail }),
    at: new Date().toISOString(),
  });
  const log = (stage: 'clean' | 'classify', word: (outcome: string) => string): Log => ({
    info: (message, fields) => report(news(word(message), fields)),
    warn: (message, fields) => {
      explain[stage](String(fields.messageId), String(fields.detail ?? message));
      report(news(word(message), fields));
    },
    error: (message, fields) => {
      explain[stage](String(fields.messageId), String(fields.error ?? message));
      console.error(lineOf(news(message, fields)), fields.error);
      report(news(message, fields));
    },
  });
  const clean = log('clean', (outcome) => (outcome === 'stored' ? 'cleaned' : outcome));
  return {
    clean: {
      ...clean,
      info: (message, fields) => {
        if (fields.articleId && fields.key) names.set(fields.articleId, fields.key);
        clean.info(message, fields);
      },
    },
    classify: log('classify', (outcome) => (outcome === 'stored' ? 'labelled' : outcome)),
  };
}
