/** Which words to show for a relation where several carry it. */
import type { Evidence, Relation } from '#shared/labels.ts';
import type { Frame } from '../grammar/frames.ts';
import { evidenceOf } from '../grammar/relation.ts';
import type { Saying } from '../grammar/sayings.ts';
import type { Sentence } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import { joinedWithin } from '../portrayal/model.ts';

/**
 * A relation's evidence with the judgements of its sign in the speaker's words, and with those that rule their clause.
 * What is added leaves it shorter than half the text.
 *
 * @param sayings what the speaker's words may say of the target, the likeliest first
 * @param length of the text, in UTF-16 code units
 */
export function corroborated(
  { evidence, score }: Relation,
  { words, frames }: Sentence,
  sayings: readonly Saying[],
  length: number,
): Evidence[] {
  const judged = sayings.filter((one) => isJudgement(one.frame) && Math.sign(one.score) === Math.sign(score));
  const ruling = frames.filter(
    (frame) => isImpersonal(frame, words) && judged.some((one) => one.frame.hit.first > frame.hit.last),
  );
  const shown = [...ruling, ...judged.map(({ frame }) => frame)].map((frame) => evidenceOf(frame, words));
  return joinedWithin(length, evidence, ...shown);
}

const isJudgement = ({ hit }: Frame): boolean => hit.rule.form === 'judgement';

/** "It is a pity that the accord was abandoned": a judgement of the clause behind it. */
function isImpersonal(frame: Frame, words: readonly Word[]): boolean {
  const before = words[frame.hit.first - 1]?.text ?? '';
  return isJudgement(frame) && words[frame.hit.last + 1]?.text === 'that' && IMPERSONAL.has(before);
}
const IMPERSONAL = new Set("is was 's a very so most deeply extremely".split(' '));
