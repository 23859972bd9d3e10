/**
 * What else in a sentence stands for a mention: "he" and "his" after a name, a surname after the full name. A pronoun goes to
 * the nearest subject before it that it can mean; a guess by order alone, linear in the phrases.
 */

import { type Anchor, anchor } from './roles.ts';
import type { NounPhrase, Sentence } from './sentence.ts';
import { Tag } from './tags.ts';

type Kind = 'he' | 'she' | 'it';

const PRONOUNS = new Map<string, Kind>(
  Object.entries({
    he: 'he',
    him: 'he',
    his: 'he',
    himself: 'he',
    she: 'she',
    her: 'she',
    hers: 'she',
    herself: 'she',
    it: 'it',
    its: 'it',
    itself: 'it',
  }),
);
const OBJECT = new Set(['him', 'her']);
const REFLEXIVE = /self$/;
/** After these a name is a place or a time. */
const ADVERBIAL = new Set(['in', 'at', 'on', 'during', 'since', 'until', 'after', 'before']);
const TITLES: ReadonlyMap<string, Kind> = new Map([
  ['mr', 'he'],
  ['mr.', 'he'],
  ['mrs', 'she'],
  ['mrs.', 'she'],
  ['ms', 'she'],
  ['ms.', 'she'],
  ['miss', 'she'],
]);

/** By word: the first word of what a name or pronoun stands for; -1 for all others. */
export function referentsOf(sentence: Sentence): Int32Array {
  const { words, tags, phrases } = sentence;
  const out = new Int32Array(words.length).fill(-1);
  /** Kind of what begins at a word; null where a name leaves it open. */
  const kinds = new Map<number, Kind | null>();
  const names = new Map<string, number>();
  const candidates: { phrase: NounPhrase; root: number }[] = [];
  for (const phrase of phrases) {
    const last = words[phrase.to]!;
    const kind = PRONOUNS.get(last) ?? PRONOUNS.get(words[phrase.from]!);
    if (kind) {
      const at = PRONOUNS.has(words[phrase.from]!) ? phrase.from : phrase.to;
      const root = antecedent(phrase, kind, at) ?? at;
      if (!kinds.get(root)) kinds.set(root, kind);
      out[at] = root;
      if (at === phrase.to) candidates.push({ phrase, root });
      continue;
    }
    if (tags[phrase.to] !== Tag.name) continue;
    const root = names.get(last) ?? phrase.from;
    names.set(last, root);
    for (let at = phrase.from; at <= phrase.to; at++) out[at] = root;
    if (!kinds.get(root)) kinds.set(root, titleOf(phrase));
    if (phrase.preposition < 0 || !ADVERBIAL.has(words[phrase.preposition]!)) candidates.push({ phrase, root });
  }
  return out;

  function titleOf(phrase: NounPhrase): Kind | null {
    for (let at = phrase.from; at < phrase.to; at++) {
      const kind = TITLES.get(words[at]!);
      if (kind) return kind;
    }
    return null;
  }

  function antecedent(phrase: NounPhrase, kind: Kind, at: number): number | undefined {
    const word = words[at]!;
    const isObject = at === phrase.to && OBJECT.has(word);
    const verb = phrase.objectOf >= 0 ? phrase.objectOf : phrase.obliqueOf;
    let open: number | undefined;
    for (let c = candidates.length - 1; c >= 0; c--) {
      const { phrase: one, root } = candidates[c]!;
      const known = kinds.get(root);
      if (known && known !== kind) continue;
      if (isObject && verb >= 0 && one.subjectOf === verb) continue;
      if (REFLEXIVE.test(word) || one.subjectOf >= 0 || known === kind) return root;
      open ??= root;
    }
    return open;
  }
}

/** How many other mentions of one are looked at. */
const MOST = 6;

/** The other mentions of what the target stands for. A possessive pronoun is one that owns its phrase. */
export function otherMentions(sentence: Sentence, referents: Int32Array, target: Anchor): Anchor[] {
  const phrase = sentence.phrases[target.phrase];
  // "the Lind government" is not Lind
  if (
    !phrase ||
    (target.last < phrase.to && sentence.tags[target.last] !== Tag.pronoun && !isOwner(sentence, target.first))
  )
    return [];
  const root = referents[target.last]!;
  if (root < 0) return [];
  const out: Anchor[] = [];
  for (const other of sentence.phrases) {
    if (out.length === MOST) break;
    const whole = referents[other.to] === root;
    if (!whole && referents[other.from] !== root) continue;
    if (other.from <= target.last && other.to >= target.first) continue;
    if (whole) out.push(anchor(sentence, { first: other.from, last: other.to }));
    else if (isOwner(sentence, other.from))
      out.push({ ...anchor(sentence, { first: other.from, last: other.from }), owns: true });
  }
  return out;
}

/** "his" of "his plan". */
function isOwner({ words, phraseOf, phrases }: Sentence, at: number): boolean {
  return PRONOUNS.has(words[at]!) && phrases[phraseOf[at]!]!.to > at;
}
