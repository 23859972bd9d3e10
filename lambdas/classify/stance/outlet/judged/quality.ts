/** Whom an adjective judges: "Lind's cynical foreign policy", "the cynical Lind government", "a cynical move by Oslo". */

import type { Mention } from '../../../actors/mention.ts';
import { Kind } from '../../../word-family.ts';
import type { Verdict } from '../verdicts.ts';
import { ARTICLE, type Judged, NEGATION, type Phrases } from './phrases.ts';

const POSSESSIVE = new Set('his her its their our my your whose'.split(' '));

/** "Lind's cynical foreign policy": conduct with an owner. */
export function ownerOf(phrases: Phrases, { first, last }: Verdict): Judged | null {
  const owner = phrases.genitiveBefore(first);
  if (!owner) return null;
  const conduct = phrases.conductAfter(last + 1);
  return conduct && { mention: owner, first, last: conduct.last };
}

/** "The cynical Lind government", "the cynical regime of Lind", "a cynical move by Oslo". */
export function qualified(phrases: Phrases, { first, last }: Verdict): Judged | null {
  const before = phrases.beforeModifiers(first);
  if (phrases.isGenitive(before) || POSSESSIVE.has(phrases.word(before)) || NEGATION.has(phrases.word(before)))
    return null;
  const next = phrases.isQuality(last + 1) || phrases.word(last + 1) === ',' ? last + 2 : last + 1;
  const mention = phrases.opening(next);
  if (mention) return named(phrases, mention, first, before);
  const conduct = phrases.conductAfter(last + 1);
  if (!conduct) return null;
  const joint = phrases.word(conduct.last + 1);
  if (joint !== 'by' && !(joint === 'of' && phrases.is(conduct.last, Kind.doing))) return null;
  const party = phrases.opening(ARTICLE.has(phrases.word(conduct.last + 2)) ? conduct.last + 3 : conduct.last + 2);
  if (!party || party.via === 'adjective' || phrases.isGenitive(party.last + 1)) return null;
  return { mention: party, first, last: conduct.last };
}

/** A mention right behind its quality: a party, its organ, or, by its adjective, its conduct. */
function named(phrases: Phrases, mention: Mention, first: number, before: number): Judged | null {
  const next = mention.last + 1;
  const conduct = phrases.conductAt(next);
  if (mention.via === 'adjective')
    return conduct && !phrases.is(conduct.last, Kind.shared) ? { mention, first, last: conduct.last } : null;
  if (phrases.isGenitive(next)) return null;
  if (conduct && (phrases.is(conduct.last, Kind.organ) || mention.actor.kind === 'person'))
    return { mention, first, last: conduct.last };
  // "A reckless Oslo": nothing that the name only tells which.
  const plain = phrases.isFunction(next) || phrases.isMark(next) || phrases.isVerb(next);
  return ARTICLE.has(phrases.word(before)) && plain ? { mention, first, last: mention.last } : null;
}
