/** Insets that tell who somebody is, between him and his verb. */
import { Kind } from '../../word-family.ts';
import { isOblique } from '../grammar/between.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';

/** An inset that tells who a subject is stands between him and his verb. */
export function isPastInset(words: readonly Word[], source: Place, { first }: Frame): boolean {
  return (
    source.last < first && afterInset(words, source.last + 1, first) > source.last + 1 && !isOblique(words, source)
  );
}

/** Past "(D-Calif.)", "of Maryland," and ", the council's oldest member,", which tell who somebody is. */
export function afterInset(words: readonly Word[], from: number, to: number): number {
  if (words[from]?.text === '(') {
    const end = words.findIndex(({ text }, at) => at > from && text === ')');
    return end > 0 && end < to ? end + 1 : from;
  }
  if (words[from]?.text === 'of' && words[from + 1]?.capital) return afterInset(words, from + 2, to);
  if (words[from]?.text !== ',' || /^(?:and|or|but|who|which|said|says|while|as)$/.test(words[from + 1]?.text ?? ''))
    return from;
  const last = words.findLastIndex(({ text }, at) => at < to && text === ',');
  const inset = words.slice(from + 1, last);
  return last > from && inset.every(({ text, kinds }) => !INSET_ENDS.test(text) && !kinds.has(Kind.reporting))
    ? last
    : from;
}
const INSET_ENDS = /^(?:that|who|which|whose|is|was|are|were|has|had|have|said|;|:|["“”])$/;
