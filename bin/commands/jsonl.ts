import { createInterface } from 'node:readline';
import { UsageError } from './usage.ts';

/** Longest input line read, in UTF-16 code units: a page of 10 MB and its JSON escapes. */
const LONGEST_LINE = 64_000_000;

/**
 * Answers JSON Lines on standard input with JSON Lines on standard output, in order and in bounded memory: one line is
 * held at a time and reading waits while the reader of our output is behind.
 *
 * @returns the exit code: 0
 * @throws UsageError with the line number on the first line that is no JSON object
 */
export async function answerLines<Answer extends object>(
  answer: (row: Record<string, unknown>) => Answer | Promise<Answer>,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<number> {
  let number = 0;
  const began = Date.now();
  const progress = process.stderr.isTTY
    ? setInterval(
        () => process.stderr.write(`\r${number} lines, ${Math.round(number / ((Date.now() - began) / 1000))}/s `),
        500,
      )
    : undefined;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (!line.trim()) continue;
      if (line.length > LONGEST_LINE)
        throw new UsageError(`line ${number}: longer than ${LONGEST_LINE} characters; split it`);
      let row: unknown;
      try {
        row = JSON.parse(line);
      } catch (error) {
        throw new UsageError(`line ${number}: no JSON (${(error as Error).message}); give one JSON object a line`);
      }
      if (typeof row !== 'object' || row === null || Array.isArray(row))
        throw new UsageError(`line ${number}: a JSON object is expected`);
      let result: Answer;
      try {
        result = await answer(row as Record<string, unknown>);
      } catch (error) {
        if (error instanceof UsageError) throw new UsageError(`line ${number}: ${error.message}`);
        throw error;
      }
      if (!output.write(`${JSON.stringify({ id: (row as { id?: unknown }).id, ...result })}\n`))
        await new Promise((resolve) => output.once('drain', resolve));
    }
  } finally {
    if (progress) {
      clearInterval(progress);
      process.stderr.write(`\r${number} lines in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
    }
  }
  return 0;
}

/** A field that must be a string; `optional` lets it be absent or null. */
export function stringField(row: Record<string, unknown>, name: string): string;
export function stringField(row: Record<string, unknown>, name: string, optional: 'optional'): string | null;
export function stringField(row: Record<string, unknown>, name: string, optional?: 'optional'): string | null {
  const value = row[name];
  if (typeof value === 'string') return value;
  if (optional && (value === undefined || value === null)) return null;
  throw new UsageError(
    `field "${name}" must be a string, it is ${value === undefined ? 'missing' : JSON.stringify(value)?.slice(0, 40)}`,
  );
}
