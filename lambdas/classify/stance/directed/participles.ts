/** Participles whose subject is the main clause's: "Lind left, accusing Rome of theft", "Lind closed the day by blaming Rome". */

import type { Mention } from '../../actors/mention.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import { isOfKind, type Scene } from '../scene.ts';
import { joins } from './rivals.ts';

/** From the subject to the participle, in tokens at most. */
const REACH = 40;
/** What begins a clause with a subject of its own. */
const CLAUSE = new Set(
  `who which whose whom because if whether unless although though but whereas when where as after before since
  until than ; : – — --`.split(/\s+/),
);
/** What may stand between a subject and its verb. */
const LOOSE =
  /ly$|^(?:also|then|later|again|still|now|himself|herself|itself|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
/** A verb by its form, or what begins its chain. */
const FINITE = /(?:ed|[^s'’]s)$|^(?:said|told|has|had|have|is|was|are|were|will|would|did)$/;

/** Whether a participle behind the clause that a subject opens is his. */
export function isTrailing({ hit, passive, first }: Frame, words: readonly Word[], source: Place): boolean {
  if (passive || first !== hit.first || !words[first]!.text.endsWith('ing')) return false;
  if (source.last >= first || first - source.last > REACH) return false;
  const before = words[first - 1]?.text ?? '';
  const together = before === 'in' && joins(words, source);
  if (!together && !/^(?:,|by|while|after)$/.test(before) && !isSecond(words, first)) return false;
  return (
    opensClause(words, source) && hasVerb(words, source.last + 1, first) && isOneClause(words, source.last + 1, first)
  );
}

/** ", accusing Rome of theft and blaming Oslo": the second of two. */
function isSecond(words: readonly Word[], first: number): boolean {
  if (words[first - 1]?.text !== 'and') return false;
  for (let at = first - 2; at > Math.max(0, first - SECOND); at--)
    if (words[at]!.text === ',' && words[at + 1]!.text.endsWith('ing')) return true;
  return false;
}
/** From the first participle to the second, in tokens at most. */
const SECOND = 20;

/** Nothing stands before a subject but what he is, and an opening phrase or a quote that a comma closes. */
export function opensClause(words: readonly Word[], { first }: Place): boolean {
  let at = first - 1;
  while (at >= 0 && isPartOfName(words[at]!)) at--;
  if (at < 0) return true;
  if (/^["”“’']$/.test(words[at]!.text)) return true;
  return words[at]!.text === ',' && (/^["”’']$/.test(words[at - 1]?.text ?? '') || OPENING.test(words[0]!.text));
}
const OPENING =
  /ing$|^(?:in|on|at|during|earlier|later|meanwhile|instead|still|however|then|last|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|for|under|from|after|before|since|despite|amid|with|by|following)$/;

function isPartOfName({ text, capital, kinds }: Word): boolean {
  if (/^(?:the|a|an|and|but)$/.test(text)) return true;
  return kinds.has(Kind.title) || kinds.has(Kind.former) || (capital && !OPENING.test(text));
}

export function hasVerb(words: readonly Word[], from: number, to: number): boolean {
  let at = from;
  // "Lind (the mayor)", "Lind, of the north,".
  if (words[at]?.text === '(') while (at < to && words[at]!.text !== ')') at++;
  if (words[at]?.text === ')') at++;
  while (at < to && LOOSE.test(words[at]!.text)) at++;
  return at < to - 1 && !words[at]!.capital && (FINITE.test(words[at]!.text) || words[at]!.kinds.has(Kind.past));
}

export function isOneClause(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    const { text } = words[at]!;
    if (CLAUSE.has(text)) return false;
    // ", with Rome in tears, …".
    if (text === 'with' && words[at - 1]!.text === ',') return false;
    // "Said that the plan failed, …": what he says, unless he only vows or adds it.
    if (text === 'that') return false;
  }
  return true;
}

/** "After news of Rome bombing Oslo", ", with Rome accusing Oslo": a state or somebody by his name, with the participle that is his right behind. */
export function hasParticiple(scene: Scene, { first, last, via, actor }: Mention): boolean {
  if (via === 'people' || actor.kind === 'party') return false;
  const { tokens } = scene.reading;
  let at = first - 1;
  while (at > 0 && isOfKind(scene, at, Kind.title)) at--;
  const before = wordAt(tokens, at - 1);
  // "A meeting with Rome accusing Oslo", "no mention of Rome bombing Oslo".
  if (
    wordAt(tokens, at) === 'with'
      ? !/^,$|ed$/.test(before)
      : !/^(?:of|by|from|after|despite|for)$/.test(wordAt(tokens, at))
  )
    return false;
  if (
    isOfKind(scene, at - 1, Kind.claim) ||
    isOfKind(scene, at - 1, Kind.assertion) ||
    isOfKind(scene, at - 1, Kind.prospect)
  )
    return false;
  return (
    last + 1 < tokens.count && /^\p{Ll}+ing$/u.test(tokens.text.slice(tokens.from[last + 1]!, tokens.to[last + 1]!))
  );
}

/**
 * "After attacking Rome, Lind …", "accusing Rome of theft, Lind …": a participle that opens the sentence has its subject behind
 * the comma, where nothing there is only supposed.
 */
export function isFronted({ hit, passive, first }: Frame, words: readonly Word[], source: Place): boolean {
  if (passive || first !== hit.first || first >= FRONTED || source.first <= hit.last) return false;
  if (!words[first]!.text.endsWith('ing') || (first > 0 && !OPENS.has(words[first - 1]!.text))) return false;
  let comma = source.first - 1;
  while (comma > hit.last && (words[comma]!.capital || words[comma]!.text === 'the')) comma--;
  if (words[comma]!.text !== ',' || comma - hit.last > FRONTED_REACH) return false;
  if (words.slice(hit.last + 1, comma).some(({ text }) => text === ',')) return false;
  return !words.slice(source.last + 1, source.last + 4).some(({ text }) => MODAL.has(text));
}

/** Tokens of a sentence's opening in which such a participle stands. */
export const FRONTED = 2;

/** From it to the comma, in tokens at most. */
const FRONTED_REACH = 18;

const OPENS = new Set('after since by while in upon'.split(' '));

const MODAL = new Set('would could should may might can must'.split(' '));
