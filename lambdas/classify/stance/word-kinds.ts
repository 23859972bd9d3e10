/** Kinds of words that the grammar asks for: what follows from a kind is grammar, which words are of it is data. */
import type { Match } from '#shared/rules/entry.ts';
import { type Family, ruleFamily } from '#shared/rules/family.ts';
import { inflect } from '#shared/rules/morphology.ts';
import { type PatternNode, parsePattern } from '#shared/rules/pattern.ts';
import { fold } from '#shared/text/characters.ts';
import { type Packs, tablesOf } from '../packs.ts';

/** The labels of `family: words`, one bit each; rules/stance/words-*.yaml say what each means. */
export const Kind = {
  apart: 1,
  business: 1 << 1,
  act: 1 << 2,
  feeling: 1 << 3,
  misgiving: 1 << 4,
  measure: 1 << 5,
  levy: 1 << 6,
  namesake: 1 << 7,
  occasion: 1 << 8,
  envoy: 1 << 9,
  office: 1 << 10,
  platform: 1 << 11,
  removal: 1 << 12,
  supposing: 1 << 13,
  negating: 1 << 14,
  claim: 1 << 15,
  claiming: 1 << 16,
  saying: 1 << 17,
  undoing: 1 << 18,
  attack: 1 << 19,
  reception: 1 << 20,
  modifier: 1 << 21,
  organ: 1 << 22,
  doing: 1 << 23,
  shared: 1 << 24,
} as const;

export interface WordTables {
  /** Folded words, each with the `Kind` bits it has. */
  words: [word: string, kinds: number][];
}

export type WordKinds = ReadonlyMap<string, number>;

/**
 * Packs of `family: words`. Their patterns are single words, which the grammar looks up where it asks for one: no text is
 * searched for them, and what is shipped holds the words alone.
 */
export const wordFamily: Family<WordTables> = {
  name: 'words',
  build(packs) {
    const { entries, tables, faults } = ruleFamily('words').build(packs);
    const kinds = new Map<string, number>();
    for (const { payload, match, not = [], file = '', id = '' } of entries) {
      const { label } = tables.rules[payload]!;
      const kind = Object.hasOwn(Kind, label) ? Kind[label as keyof typeof Kind] : 0;
      if (!kind)
        faults.push({
          file,
          id,
          message: `label '${label}' is no kind of word; there are ${Object.keys(Kind).join(', ')}`,
        });
      const words = match.map(wordsOf);
      if (words.includes(null) || not.length)
        faults.push({
          file,
          id,
          message:
            'words are looked up one by one: `match` holds single words, a ~ behind them or not, and there is no `not`',
        });
      for (const word of words.flatMap((some) => some ?? [])) kinds.set(word, (kinds.get(word) ?? 0) | kind);
    }
    return { entries, tables: { words: [...kinds] }, faults };
  },
  forArticles: ({ tables, faults }) => ({ entries: [], tables, faults }),
};

/** The words a pattern stands for; null where it is more than single words. */
function wordsOf(pattern: Match): string[] | null {
  const parsed = typeof pattern === 'string' ? parsePattern(pattern) : null;
  return parsed?.ok ? formsOf(parsed.node) : null;
}

function formsOf(node: PatternNode): string[] | null {
  if (node.kind === 'choice') {
    const forms = node.options.map(formsOf);
    return forms.includes(null) ? null : forms.flatMap((some) => some ?? []);
  }
  if (node.kind !== 'word') return null;
  const word = fold(node.text);
  if (node.form === 'plain') return [word];
  return node.form === 'inflected' ? inflect(word) : null;
}

const lookups = new WeakMap<WordTables, WordKinds>();

/** The words of the packs that are of a kind; made once. */
export function wordKinds(packs: Packs): WordKinds {
  const tables = tablesOf<WordTables>(packs, wordFamily);
  const known = lookups.get(tables) ?? new Map(tables.words);
  lookups.set(tables, known);
  return known;
}
