import type { Log } from '#shared/log.ts';

/** Takes one line for a person. */
export type Report = (line: string) => void;

/** A logger that says what became of each file; what is only retried is not worth a line, what failed goes to stderr. */
export function lineLog(report: Report = () => {}): Log {
  const line = (message: string, fields: Record<string, unknown>) =>
    [message.padEnd(9), fields.key ?? fields.articleId, fields.detail].filter(Boolean).join('  ');
  return {
    info: (message, fields) => report(line(message, fields)),
    warn: (message, fields) => report(line(message, fields)),
    error: (message, fields) => console.error(line(message, fields), fields.error),
  };
}
