/** Deeds that the other of two does: "the target condemned the source", "the source was condemned by the target". */
import type { Frame } from './frames.ts';
import type { Place } from './sentence.ts';
import type { Word } from './word.ts';

/** Tokens between a passive and who does it, at most. */
const REACH = 3;

/** Whether the target does it to the source, and grammar leaves no doubt: nothing but small words stands between. */
export function isReversed(
  words: readonly Word[],
  { first, hit, passive, nominal }: Frame,
  source: Place,
  target: Place,
): boolean {
  if (nominal || hit.rule.mutual || hit.rule.reversed) return false;
  const [subject, behind] = passive ? [source, target] : [target, source];
  if (subject.last >= first || behind.first <= hit.last) return false;
  // "Accepted an invitation by": no passive without a form of "be".
  if (passive && !words.slice(subject.last + 1, hit.first).some(({ text }) => BE.test(text))) return false;
  const way = words.slice(hit.last + 1, behind.first);
  return (
    words.slice(subject.last + 1, first).every(isAuxiliary) &&
    (passive ? isByPhrase(words, hit.last, way) : way.every(({ text }) => ARTICLE.test(text)))
  );
}
const BE = /^(?:is|are|was|were|been|being|be|gets?|got)$/;
const ARTICLE = /^(?:the|a|an)$/;

function isByPhrase(words: readonly Word[], last: number, way: readonly Word[]): boolean {
  const leads = words[last]!.text === 'by' || way[0]?.text === 'by';
  return leads && way.length <= REACH && way.every(({ capital }) => !capital);
}

const isAuxiliary = ({ text, capital }: Word): boolean =>
  !capital && (/ly$/.test(text) || /^(?:also|has|have|had|later|then|again|once|often)$/.test(text));
