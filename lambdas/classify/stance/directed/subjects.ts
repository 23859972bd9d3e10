/** Subjects that stand off their verb and are plain all the same: in its clause nobody and nothing else can be meant. */
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import { joinsList } from './lists.ts';
import { hasVerb, isOneClause, opensClause } from './participles.ts';
import { jointBefore } from './rivals.ts';

/** From a subject to its second verb, in tokens at most. */
const REACH = 30;
/** From a subject over its companions to the verb, in tokens at most. */
const COMPANY = 7;

/** Whether a subject needs no second reader, where the first one takes it for the predicate's. */
export function isPlainSubject(words: readonly Word[], frame: Frame, source: Place): boolean {
  if (frame.passive || source.last >= frame.first) return false;
  return (
    isRightBefore(words, frame, source) ||
    isOfSecondVerb(words, frame, source) ||
    hasCompany(words, frame, source) ||
    undertakes(words, frame, source)
  );
}

/** "A photograph of Rome bombing Oslo", "the coalition fighting Rome": the participle right behind him is his, whatever governs him. */
export function isRightBefore(words: readonly Word[], { first, hit }: Frame, { last }: Place): boolean {
  return first === hit.first && last === first - 1 && words[first]!.text.endsWith('ing') && !words[first]!.capital;
}

/** "Lind spoke of the weather and has criticized Rome": two finite verbs in a row, the first right behind him who opens the clause. */
function isOfSecondVerb(words: readonly Word[], frame: Frame, source: Place): boolean {
  const joint = jointBefore(words, frame);
  if (joint < 0 || frame.first - source.last > REACH || !isPast(words, frame)) return false;
  // "…, and lawmakers have criticized Rome": the second verb has a subject of its own.
  if (!words.slice(joint + 1, frame.first).every(({ text }) => BETWEEN.test(text))) return false;
  return (
    opensClause(words, source) &&
    hasVerb(words, behindPartners(words, source), joint) &&
    isOneClause(words, source.last + 1, joint)
  );
}

/** "Lind and Ode [spoke and have criticized]": past those who are named with him. */
function behindPartners(words: readonly Word[], { last }: Place): number {
  let at = last + 1;
  while (at < words.length && (words[at]!.capital || joinsList(words, at))) at++;
  return words[last + 1]?.text === 'and' ? at : last + 1;
}

const BETWEEN = /ly$|^(?:also|then|later|now|still|even|once|again|twice)$/;

function isPast(words: readonly Word[], { first, hit }: Frame): boolean {
  if (first < hit.first && /^(?:has|have|had|is|was|are|were|will|would|did)$/.test(words[first]!.text)) return true;
  return first === hit.first && (words[first]!.text.endsWith('ed') || words[first]!.kinds.has(Kind.past));
}

/** "Rome and other western capitals condemned": those who do it with him, no verb among them. */
function hasCompany(words: readonly Word[], { first }: Frame, { last }: Place): boolean {
  if (words[last + 1]?.text !== 'and' || first - last > COMPANY) return false;
  if (!/^(?:other|its|his|her|several|many|some|most|the)$/.test(words[last + 2]?.text ?? '')) return false;
  const company = words.slice(last + 3, first);
  return (
    company.length > 0 &&
    (company.at(-1)!.text.endsWith('s') || company.at(-1)!.capital) &&
    company.every(({ text }) => /^(?:[a-z-]+|\p{L}[\p{L}.-]*)$/u.test(text) && !VERBAL.has(text))
  );
}
const VERBAL = new Set(
  'is was are were has have had will would said that which who of in to for on with at from by'.split(' '),
);

/** "Lind led the drive to oust Ode": what somebody undertakes, he does. */
function undertakes(words: readonly Word[], { first, hit }: Frame, source: Place): boolean {
  if (words[first]!.text !== 'to' || first - source.last > REACH || hit.first === first) return false;
  if (!words[first - 1]!.kinds.has(Kind.undertaking) || !opensClause(words, source)) return false;
  for (let at = first - 2; at > source.last && first - at <= UNDERTAKING; at--)
    if (words[at]!.kinds.has(Kind.undertaken))
      return hasVerb(words, source.last + 1, first) && isOneClause(words, source.last + 1, first);
  return false;
}
/** From the verb to the end of what is undertaken, in tokens at most. */
const UNDERTAKING = 6;
