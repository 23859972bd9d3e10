/**
 * Lists that YAML has read as one pattern: a quote lost or doubled takes the items after it in, a comma lost glues two together.
 * Such a pattern compiles and matches nothing that is ever written.
 */
import { type PatternNode, parsePattern } from '../../lambdas/shared/rules/pattern.ts';
import type { Finding } from './finding.ts';
import type { Workbench } from './workbench.ts';

/** Most words a pattern may ask for in a row, gaps aside; the longest phrase of the packs has nine. */
const MOST_WORDS = 12;
/** Characters of a pattern that a message shows. */
const SHOWN = 60;

/** A comma with the mark of a quoted string on either side. */
const BETWEEN_QUOTED = /["'”’]\s*,|,\s*["'“‘]/u;
/** Marks that quote; an apostrophe where a word begins, unless it is what a contraction leaves (`'s`, `'ll`). */
const QUOTATION = /["“”„«»]|''|(?:^|[\s([|=])['‘](?!(?:s|t|d|m|ll|re|ve)\b)/u;
/** A comma that hangs on a word; one by itself (`[,]`) or in a number is meant. */
const AFTER_WORD = /[^\s([|],(?!\d)/u;

export function swallowedLists(bench: Workbench): Finding[] {
  return bench.patterns().flatMap(({ file, id, pattern }) => {
    const slip = slipIn(pattern);
    if (!slip) return [];
    const shown = pattern.length > SHOWN ? `${pattern.slice(0, SHOWN)}…` : pattern;
    const line = bench.placesIn(file).lineOf(id, pattern);
    return [{ level: 'warning', kind: 'swallowed list', file, line, id, message: `'${shown}' ${slip}` }];
  });
}

/** What makes a pattern look like a list, and what to do; undefined where nothing does. */
export function slipIn(pattern: string): string | undefined {
  // What `\` or a gap's braces hold is meant as it stands.
  const bare = pattern.replaceAll(/\\./g, 'x').replaceAll(/_\{[\d,]*\}/g, '_');
  if (BETWEEN_QUOTED.test(bare))
    return 'holds a comma between quoted strings: YAML has read a list as one pattern; put every item into quotes of its own';
  if (QUOTATION.test(bare))
    return 'holds a quotation mark: a quote is missing or there twice; mend it (\\\' or \\" where the sign itself is meant)';
  if (AFTER_WORD.test(bare)) return 'holds a comma: part it into two patterns (\\, where the sign itself is meant)';
  const parsed = parsePattern(pattern);
  const words = parsed.ok ? wordsOf(parsed.node) : 0;
  if (words > MOST_WORDS)
    return `asks for ${words} words in a row: a comma is missing between two patterns, or a gap would do (_{0,3})`;
  return undefined;
}

/** Most words in a row that a pattern can ask for. */
function wordsOf(node: PatternNode): number {
  switch (node.kind) {
    case 'sequence':
      return node.items.reduce((sum, item) => sum + wordsOf(item), 0);
    case 'choice':
      return Math.max(...node.options.map(wordsOf));
    case 'optional':
      return wordsOf(node.item);
    case 'gap':
      return 0;
    default:
      return 1;
  }
}
