import type { Log } from '#shared/log.ts';

/** Takes why a message failed. */
export type Explain = (messageId: string, reason: string) => void;

/** Takes one line for a person. */
export type Report = (line: string) => void;

/**
 * A logger that says what became of each file, by its name; a clean text's line names the file it was made of. What is
 * only retried is not worth a line, what failed goes to stderr.
 */
export function lineLog(report: Report, explain: Record<'clean' | 'classify', Explain>): { clean: Log; classify: Log } {
  const names = new Map<unknown, unknown>();
  const line = (message: string, fields: Record<string, unknown>) => {
    const name = names.get(fields.articleId) ?? fields.key ?? fields.articleId;
    return [message.padEnd(9), name, fields.detail].filter(Boolean).join('  ');
  };
  const log = (stage: 'clean' | 'classify', word: (outcome: string) => string): Log => ({
    info: (message, fields) => report(line(word(message), fields)),
    warn: (message, fields) => {
      explain[stage](String(fields.messageId), String(fields.detail ?? message));
      report(line(word(message), fields));
    },
    error: (message, fields) => {
      explain[stage](String(fields.messageId), String(fields.error ?? message));
      console.error(line(message, fields), fields.error);
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
