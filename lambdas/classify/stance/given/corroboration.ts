/** Which words to show for a relation where several carry it. */
import type { Evidence, Relation } from '#shared/labels.ts';
import type { Frame } from '../grammar/frames.ts';
import { partiesOf } from '../grammar/parties.ts';
import { EVENTS } from '../grammar/plover.ts';
import { evidenceOf } from '../grammar/relation.ts';
import type { Saying } from '../grammar/sayings.ts';
import type { Place, Sentence } from '../grammar/sentence.ts';
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

/**
 * A relation's evidence with the words that stand right at the target, where they do not say the opposite: a reader points at
 * what is done to it, or said of it, whatever else in the sentence decides.
 */
export function atTarget(
  { evidence, label }: Relation,
  sentence: Sentence,
  target: Place | null,
  length: number,
): Evidence[] {
  if (!target) return evidence;
  let best: Frame | null = null;
  let most = LEAST_NEAR;
  for (const frame of sentence.frames) {
    const sign = Math.sign(worthOf(frame));
    if (sign === 0 || (label !== 'neutral' && sign > 0 !== (label === 'support'))) continue;
    const near = nearness(sentence, frame, target);
    if (near > most) [best, most] = [frame, near];
  }
  if (!best) return evidence;
  const shown = evidenceOf(best, sentence.words);
  const overlaps = shown.some((one) => evidence.some(({ from, to }) => from < one.to && to > one.from));
  if (overlaps || lengthOf(shown) + lengthOf(evidence) > length / 2) return evidence;
  return [...evidence, ...shown].sort((one, other) => one.from - other.from);
}

const LEAST_NEAR = 0.6;

/** How close a predicate is to a target by the grammar and by the words between. */
function nearness(sentence: Sentence, frame: Frame, target: Place): number {
  const { words, frames } = sentence;
  const { first, last } = frame.hit;
  const before = last < target.first;
  if (!before && first <= target.last) return 0;
  const [from, to] = before ? [last + 1, target.first] : [target.last + 1, first];
  const between = words.slice(from, to);
  const verbs = frames.some(({ hit, nominal }) => !nominal && hit.first >= from && hit.first < to);
  const joins = between.some(({ text }) => /^(?:,|and|;|but)$/.test(text));
  let near = verbs || joins ? -0.5 : 0;
  if (before && between.length <= 1) near += 1;
  if (isJudgement(frame)) return before || !between.some(({ text }) => COPULA.test(text)) ? near : near + 0.8;
  return partiesOf(sentence, frame, [target]).patients.includes(target) ? near + 0.8 : near;
}
const COPULA = /^(?:is|are|was|were|be|been|has|have|had|will|would)$/;

function worthOf({ hit, event, negated }: Frame): number {
  const { rule } = hit;
  if (rule.form === 'judgement') return (negated ? -1 : 1) * (rule.score ?? 0);
  if (event === null || event === 'CONSULT') return 0;
  return event === rule.event ? (rule.score ?? EVENTS[event].score) : EVENTS[event].score;
}

const lengthOf = (evidence: readonly Evidence[]): number => evidence.reduce((sum, { from, to }) => sum + to - from, 0);

const isJudgement = ({ hit }: Frame): boolean => hit.rule.form === 'judgement';

/** "It is a pity that the accord was abandoned": a judgement of the clause behind it. */
function isImpersonal(frame: Frame, words: readonly Word[]): boolean {
  const before = words[frame.hit.first - 1]?.text ?? '';
  return isJudgement(frame) && words[frame.hit.last + 1]?.text === 'that' && IMPERSONAL.test(before);
}
const IMPERSONAL = /^(?:is|was|'s|a|very|so|most|deeply|extremely)$/;
