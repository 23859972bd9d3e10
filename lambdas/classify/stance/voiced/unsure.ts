/** Judgements that the grammar ties to somebody, and which are all the same no sure word of their speaker on him. */
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import type { Reason } from '../witness.ts';

/** Why what the speaker says of the target is not for sure his own judgement of it; null where it is. */
export function unsureReason(words: readonly Word[], { hit }: Frame, target: Place): Reason | null {
  // "Rome's alleged meddling": whether there is any is the question.
  if (words.slice(target.last + 1, hit.first).some(({ kinds }) => kinds.has(Kind.suspected))) return 'supposed';
  let before = target.first - 1;
  while (before >= 0 && (words[before]!.capital || /^(?:the|a|an)$/.test(words[before]!.text))) before--;
  const left = words[before];
  if (!left) return null;
  // "The time was right after Rome lied": when it was, not what he holds against it.
  const owner = /^['’]s?$/.test(words[target.last + 1]?.text ?? '');
  if (!owner && /^(?:after|before|once|until)$/.test(left.text)) return 'told';
  if (left.text === 'that' && isTheirClaim(words, before - 1)) return 'others-word';
  return isAboutNoun(words, target) ? 'not-said-of' : null;
}

/** "The theory that Rome lied", "criticism that Rome lied": a noun's content is whoever's the noun is. */
function isTheirClaim(words: readonly Word[], at: number): boolean {
  const noun = words[at];
  if (!noun || !(noun.kinds.has(Kind.claim) || noun.kinds.has(Kind.assertion) || noun.kinds.has(Kind.inquiry)))
    return false;
  const before = words[at - 1];
  // A verb: "they believe that", "Lind claims that".
  if (!before || before.capital || VERBAL.test(before.text)) return false;
  // "His campaign view that Rome lied": the speaker's own.
  return ![at - 1, at - 2].some((owner) => /^(?:my|our|his|her|its|their|no)$/.test(words[owner]?.text ?? ''));
}
const VERBAL =
  /ly$|^(?:i|we|you|he|she|it|they|who|which|to|and|or|has|have|had|is|are|was|were|be|been|will|would|should|could|can|may|must|do|does|did|not|also|now|still)$/;

/** "There was none, a claim [Rome] contradicted": a clause about the noun before it, without a "that". */
function isAboutNoun(words: readonly Word[], { first, last }: Place): boolean {
  const noun = words[first - 1];
  if (!noun || noun.capital) return false;
  // "…, claims Rome contradicted": a noun without an article behind a comma.
  const bare = words[first - 2]?.text === ',' && noun.kinds.has(Kind.inquiry) && noun.text.endsWith('s');
  if (!bare && !/^(?:a|an)$/.test(words[first - 2]?.text ?? '')) return false;
  return /(?:ed|ly|^also)$/.test(words[last + 1]?.text ?? '');
}
