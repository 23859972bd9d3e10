/** Deeds told by a noun with its doer behind it: "sanctions that Sylvania imposed on Freedonia", "criticism of Freedonia by Sylvania". */

import type { Mention } from '../../actors/mention.ts';
import { Kind } from '../../word-family.ts';
import type { PredicateHit } from '../grammar/predicates.ts';
import type { Word } from '../grammar/word.ts';
import { mentionsBetween, type Scene } from '../scene.ts';

/** Farthest the two stand behind such a noun, in tokens. */
export const MEASURE_REACH = 16;
/** Titles and adjectives before a name, at most. */
const BEFORE_NAME = 4;
const OF = new Set('of against'.split(' '));
/** What leads to whom a deed is done. */
const TOWARD = new Set('on upon against to toward towards for'.split(' '));

/**
 * Who does it, and to whom, where the words behind a noun say so.
 * @param offset token of the text at which the words begin
 */
export function doneBehind(
  scene: Scene,
  words: readonly Word[],
  hit: PredicateHit,
  offset: number,
): { owner: Mention; target: Mention } | null {
  const named = mentionsBetween(scene, offset + hit.last + 1, offset + hit.last + MEASURE_REACH);
  if (named.length < 2) return null;
  /** The mention that a phrase which begins at a word names, no more than titles and an article before it. */
  const namedAt = (from: number): Mention | undefined => {
    const mention = named.find(({ first }) => first - offset >= from);
    if (!mention || mention.first - offset - from > BEFORE_NAME) return undefined;
    return words.slice(from, mention.first - offset).every(({ text, capital }) => capital || /^(?:the|its)$/.test(text))
      ? mention
      : undefined;
  };
  const past = (mention: Mention) => mention.last - offset + 1;
  let at = hit.last + 1;
  // "Criticism of Freedonia by Sylvania".
  if (OF.has(words[hit.last]!.text)) return byWhom(words, namedAt(at), namedAt, past);
  if (OF.has(words[at]?.text ?? '')) return byWhom(words, namedAt(at + 1), namedAt, past);
  if (words[at]?.text === ',') at++;
  if (RELATIVES.has(words[at]?.text ?? '')) at++;
  if (words[at]?.kinds.has(Kind.imposing)) return ofParticiple(words, at + 1, namedAt, past);
  const owner = namedAt(at);
  if (!owner) return null;
  at = past(owner);
  while (/^(?:has|had|have|already|also|recently)$/.test(words[at]?.text ?? '')) at++;
  if (!words[at]?.kinds.has(Kind.imposing) || !TOWARD.has(words[at + 1]?.text ?? '')) return null;
  const target = namedAt(at + 2);
  return target ? { owner, target } : null;
}
const RELATIVES = new Set('that which'.split(' '));

type NamedAt = (from: number) => Mention | undefined;
type Past = (mention: Mention) => number;

/** "Imposed by Sylvania on Freedonia", "carried out against Freedonia by Sylvania". */
function ofParticiple(words: readonly Word[], behind: number, namedAt: NamedAt, past: Past) {
  const from = words[behind]?.text === 'out' ? behind + 1 : behind;
  const first = namedAt(from + 1);
  if (!first) return null;
  if (words[from]?.text !== 'by')
    return TOWARD.has(words[from]?.text ?? '') ? byWhom(words, first, namedAt, past) : null;
  const target = TOWARD.has(words[past(first)]?.text ?? '') ? namedAt(past(first) + 1) : undefined;
  return target ? { owner: first, target } : null;
}

/** "[Freedonia] by Sylvania". */
function byWhom(words: readonly Word[], target: Mention | undefined, namedAt: NamedAt, past: Past) {
  const owner = target && words[past(target)]?.text === 'by' ? namedAt(past(target) + 1) : undefined;
  return target && owner ? { owner, target } : null;
}
