/** Kinds of words that the grammar asks for: what follows from a kind is grammar, which words are of it is data. */
import type { Match } from '#shared/rules/entry.ts';
import { type Family, ruleFamily } from '#shared/rules/family.ts';
import { inflect } from '#shared/rules/morphology.ts';
import { type PatternNode, parsePattern } from '#shared/rules/pattern.ts';
import { fold } from '#shared/text/characters.ts';
import { foldedWord } from '#shared/text/spelling.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { numberOf, type Vocabulary, Word } from '#shared/text/vocabulary.ts';
import { type Packs, tablesOf } from './packs.ts';

/** The labels of `family: words`; rules/stance/words-*.yaml say what each means. */
const KINDS = [
  'apart',
  'business',
  'act',
  'feeling',
  'emotion',
  'misgiving',
  'measure',
  'levy',
  'namesake',
  'occasion',
  'envoy',
  'office',
  'platform',
  'removal',
  'supposing',
  'negating',
  'claim',
  'claiming',
  'saying',
  'undoing',
  'attack',
  'reception',
  'modifier',
  'organ',
  'doing',
  'shared',
  'told',
  'hearsay',
  'vouching',
  'doubting',
  'retraction',
  'refusal',
  'leaving',
  'agreement',
  'pending',
  'suspected',
  'inquiry',
  'expectation',
  'anybody',
  'assertion',
  'officer',
  'official',
  'spokesman',
  'nameless',
  'former',
  'somebody',
  'female',
  'male',
  'appearance',
  'law',
  'journey',
  'candidacy',
  'accession',
  'factive',
  'controlling',
  'declining',
  'reasoned',
  'warning',
  'making',
  'seeing',
  'returning',
  'joining',
  'urging',
  'reporting',
  'linking',
  'light',
  'aspect',
  'past',
  'participle',
  'mood',
  'homograph',
  'bare',
  'weighing',
  'purpose',
  'imposing',
  'body',
  'authority',
  'deputy',
  'arm',
  'suffered',
  'utterance',
  'degree',
  'attribute',
  'region',
  'compounding',
  'origin',
  'compound',
  'entourage',
  'ally',
  'topic',
  'affair',
  'publication',
  'forename',
  'title',
  'elected',
  'wing',
  'means',
  'sir',
  'madam',
  'decision',
] as const;

export type Kind = (typeof KINDS)[number];

export interface WordTables {
  /** By kind: its words, folded. */
  kinds: Record<Kind, string[]>;
}

/**
 * Packs of `family: words`. Their patterns are single words, which the grammar looks up where it asks for one: no text is
 * searched for them, and what is shipped holds the words alone.
 */
export const wordFamily: Family<WordTables> = {
  name: 'words',
  build(packs) {
    const { entries, tables, faults } = ruleFamily('words').build(packs);
    const kinds = Object.fromEntries(KINDS.map((kind) => [kind, [] as string[]])) as WordTables['kinds'];
    for (const { payload, match, not = [], file = '', id = '' } of entries) {
      const { label } = tables.rules[payload]!;
      const words = match.map(wordsOf);
      if (!isKind(label))
        faults.push({ file, id, message: `label '${label}' is no kind of word; there are ${KINDS.join(', ')}` });
      else kinds[label].push(...words.flatMap((some) => some ?? []));
      if (words.includes(null) || not.length)
        faults.push({
          file,
          id,
          message:
            'words are looked up one by one: `match` holds single words, a ~ behind them or not, and there is no `not`',
        });
    }
    return { entries, tables: { kinds }, faults };
  },
  forArticles: ({ tables, faults }) => ({ entries: [], tables, faults }),
};

function isKind(label: string): label is Kind {
  return (KINDS as readonly string[]).includes(label);
}

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
  // A word with a hyphen is two tokens.
  if (!/^[\p{L}\p{N}]+$/u.test(word)) return null;
  if (node.form === 'plain') return [word];
  return node.form === 'inflected' ? inflect(word) : null;
}

const NONE: ReadonlySet<Kind> = new Set();

const A = 0x61;
/** The bit by which a small letter differs from its capital. */
const SMALL = 0x20;
const LETTERS = 26;
const LONGEST = 31;
/** The words of the packs that are of a kind. */
export class WordKinds {
  readonly #kinds = new Map<string, Set<Kind>>();
  #vocabulary: Vocabulary | undefined;
  /** What words may be; first what most are. */
  readonly #sets: ReadonlySet<Kind>[] = [NONE];
  /**
   * By number of the vocabulary's words, prefixes left out, the place in that list: most tokens are told without a string being
   * made, and from so few bytes that they stay near.
   */
  #byNumber = new Uint16Array(0);
  /** By first letter, the lengths of the words that have no number, as bits. */
  readonly #lengths = new Uint32Array(LETTERS);

  constructor({ kinds }: WordTables) {
    for (const kind of KINDS)
      for (const word of kinds[kind]) {
        const known = this.#kinds.get(word);
        if (known) known.add(kind);
        else this.#kinds.set(word, new Set([kind]));
      }
  }

  /** What a folded word is. */
  of(word: string): ReadonlySet<Kind> {
    return this.#kinds.get(word) ?? NONE;
  }

  /** What a token is; outside of the text nothing. */
  at(tokens: Tokens, at: number): ReadonlySet<Kind> {
    if (at < 0 || at >= tokens.count) return NONE;
    if (tokens.vocabulary !== this.#vocabulary) this.tabulate(tokens.vocabulary);
    const flags = tokens.flags[at]!;
    if (flags & Flag.punctuation) return NONE;
    // Of what carries a stop the number may say more than the letters.
    if (!(flags & Flag.dotted)) {
      const number = tokens.word[at]!;
      if (number > Word.digits && number < this.#byNumber.length) return this.#sets[this.#byNumber[number]!]!;
      if (this.isStrange(tokens, at)) return NONE;
    }
    return this.of(foldedWord(tokens, at));
  }

  /** Whether no word of a kind begins with a token's letter and is as long: most names that the vocabulary lacks are told so. */
  private isStrange({ text, from, to }: Tokens, at: number): boolean {
    const letter = (text.charCodeAt(from[at]!) | SMALL) - A;
    const length = to[at]! - from[at]!;
    return letter >= 0 && letter < LETTERS && (length > LONGEST || !((this.#lengths[letter]! >>> length) & 1));
  }

  /** Whether a token is of a kind. */
  has(tokens: Tokens, at: number, kind: Kind): boolean {
    const kinds = this.at(tokens, at);
    // Most words are of none.
    return kinds !== NONE && kinds.has(kind);
  }

  private tabulate(vocabulary: Vocabulary): void {
    const { firstExact, exact, exactWord } = vocabulary;
    const table = new Uint16Array(firstExact + exact.length);
    this.#sets.length = 1;
    this.#lengths.fill(0);
    for (const [word, kinds] of this.#kinds) {
      const number = numberOf(vocabulary, word);
      if (number > Word.digits) table[number] = this.#sets.push(kinds) - 1;
      else this.#lengths[word.charCodeAt(0) - A]! |= 1 << word.length;
    }
    // An exact spelling is of the kinds that its word is of.
    exactWord.forEach((word, at) => {
      table[firstExact + at] = table[word]!;
    });
    this.#vocabulary = vocabulary;
    this.#byNumber = table;
  }
}

const lookups = new WeakMap<WordTables, WordKinds>();

/** The kinds of words of the packs; made once. */
export function wordKinds(packs: Packs): WordKinds {
  const tables = tablesOf<WordTables>(packs, wordFamily);
  const known = lookups.get(tables) ?? new WordKinds(tables);
  lookups.set(tables, known);
  return known;
}
