import { compileRules } from '../../../lambdas/shared/rules/compile.ts';
import type { Entry } from '../../../lambdas/shared/rules/entry.ts';
import { read } from '../../../lambdas/shared/rules/read.ts';

/** The words each hit of one entry covers, in reading order. Throws where the entry does not compile. */
export function found(entry: Omit<Entry, 'payload'> | string, text: string, options: FindOptions = {}): string[] {
  const entries = [typeof entry === 'string' ? { payload: 0, match: [entry] } : { payload: 0, ...entry }];
  const lists = new Map(Object.entries(options.lists ?? {}));
  const { rules, faults } = compileRules([{ name: 'test', entries }], lists);
  if (faults.length) throw new Error(faults.map((fault) => fault.message).join('; '));
  const { tokens, hits } = read(text, rules, options.where);
  const list = hits.of('test');
  return Array.from({ length: list.count }, (_, at) =>
    text.slice(tokens.from[list.first[at]!], tokens.to[list.last[at]!]),
  );
}

export interface FindOptions {
  lists?: Record<string, string[]>;
  where?: 'text' | 'title';
}
