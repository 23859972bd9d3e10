import type { PloverEvent } from '#shared/labels.ts';
import { type Frame, rank } from './frames.ts';
import { partiesOf } from './parties.ts';
import type { PredicateHit } from './predicates.ts';
import type { Place, Sentence } from './sentence.ts';
import type { Word } from './word.ts';

export interface Choice {
  frame: Frame;
  event: PloverEvent | null;
  fit: number;
  /** A predicate noun through which the target is met: "condemned the [attack on] Sylvania". */
  through: Frame | null;
  /** The grammar makes the source the one that acts, the target the one that undergoes. */
  acts: boolean;
  undergoes: boolean;
}

const SYMMETRIC = new Set<PloverEvent>(['AGREE', 'CONSULT', 'COOPERATE', 'SUPPORT', 'REJECT', 'ASSAULT']);

/** The frame that best links a source and a target, or null where the sentence has no predicate. */
export function pick(sentence: Sentence, source: Place | null, target: Place | null): Choice | null {
  const deeds = sentence.frames.filter((frame) => frame.hit.rule.form !== 'judgement');
  let best: Choice | null = null;
  for (const frame of deeds) {
    const choice = weigh(sentence, frame, source, target, deeds);
    if (!best || choice.fit > best.fit) best = choice;
  }
  return best;
}

/** Tokens from whom one goes to see to what one does it for, at most. */
const PURPOSE_REACH = 14;

/** "Called the mayor to thank him", "visited the mill to offer its support": what one meets somebody for; null where nothing is told. */
export function purposeOf(
  { words, frames }: Sentence,
  met: Choice,
  source: Place | null,
  target: Place | null,
): Choice | null {
  if (met.event !== 'CONSULT' || !met.acts || !target) return null;
  const from = Math.max(met.frame.hit.last, target.last);
  const purpose = frames.find(
    ({ first, hit, event, nominal }) =>
      first > from &&
      first - from <= PURPOSE_REACH &&
      words[first]!.text === 'to' &&
      !nominal &&
      event !== null &&
      event !== 'CONSULT' &&
      hit.rule.form === 'verb' &&
      source !== null &&
      source.last < met.frame.first &&
      !words.slice(from + 1, first).some(({ text }) => /^(?:[;:,–—]|and|that|who|which)$/.test(text)) &&
      !words.slice(hit.last + 1, hit.last + 6).some(({ capital }) => capital),
  );
  return purpose ? { ...met, frame: purpose, event: purpose.event, undergoes: true, through: null } : null;
}

/** How well one frame links a source and a target, the frames it competes with given. */
export function weigh(
  sentence: Sentence,
  frame: Frame,
  source: Place | null,
  target: Place | null,
  rivals: readonly Frame[],
): Choice {
  const taken = source && takenUp(sentence.words, frame, source, target);
  const { acts, undergoes } = ruledBy(sentence, frame, taken ?? source, target);
  const fit =
    fitOf(frame, rivals, sentence.words, taken ?? source, target) + (acts ? AGENT : 0) + (undergoes ? PATIENT : 0);
  return { frame, event: frame.event, fit, acts, undergoes, through: target && throughOf(frame, rivals, target) };
}

/** Whether the grammar makes source and target the predicate's own parties. */
function ruledBy(
  sentence: Sentence,
  frame: Frame,
  source: Place | null,
  target: Place | null,
): { acts: boolean; undergoes: boolean } {
  const places = [source, target].filter((place) => place !== null).sort((one, other) => one.first - other.first);
  const { agent, patients } = partiesOf(sentence, frame, places);
  // What two do together, either does with the other.
  const before = Math.max(source?.last ?? Infinity, target?.last ?? Infinity) < frame.first;
  if (before && !frame.passive && source && agent === target && patients.includes(source))
    return { acts: true, undergoes: true };
  const inside = target !== null && target.first > frame.hit.first && target.last < frame.hit.last;
  return {
    acts: source !== null && agent === source,
    undergoes: target !== null && (inside || patients.includes(target)),
  };
}

/**
 * "Firefly went to the mill, where he blamed the guild": the pronoun before the verb, where it is the source's own or nobody
 * else is named before it who could be meant.
 */
function takenUp(words: readonly Word[], { first, passive }: Frame, source: Place, target: Place | null): Place | null {
  const at = first - 1;
  const pronoun = words[at]?.text ?? '';
  if (passive || source.last >= at || !/^(?:he|she|they)$/.test(pronoun)) return null;
  const own = source.first === source.last && words[source.first]!.text === pronoun;
  const isOther = ({ capital }: Word, back: number): boolean => {
    const token = source.last + 1 + back;
    return capital && !(target && token >= target.first && token <= target.last);
  };
  return own || !words.slice(source.last + 1, at).some(isOther) ? { first: at, last: at } : null;
}

/** What that is worth against distance and the pattern's own weight. */
export const AGENT = 0.5;
const PATIENT = 0.5;

/** The predicate noun that stands between a frame and the target right behind it. */
function throughOf({ hit }: Frame, frames: readonly Frame[], target: Place): Frame | null {
  return frames.find((other) => isBetween(hit, other.hit, target) && other.nominal) ?? null;
}

/** The same of all predicates of a sentence, of which only those that stand there are read. */
export function nounBetween({ hit }: Frame, sentence: Sentence, target: Place): Frame | null {
  const { standing } = sentence;
  for (let at = 0; at < standing.length; at++) {
    if (!isBetween(hit, standing[at]!, target)) continue;
    const frame = sentence.frame(at);
    if (frame.nominal) return frame;
  }
  return null;
}

function isBetween(hit: PredicateHit, { specificity, first, last }: PredicateHit, target: Place): boolean {
  return specificity >= 1 && first > hit.last && last < target.first && target.first - last <= 3;
}

function fitOf(
  frame: Frame,
  frames: readonly Frame[],
  words: readonly Word[],
  source: Place | null,
  target: Place | null,
): number {
  const { first, hit } = frame;
  let fit = rank(hit) * 0.6;
  if (frame.nominal) fit -= 0.5;
  if (frame.event === null) fit -= 1;
  if (hit.rule.inside && target && (target.first < hit.first || target.last > hit.last)) fit -= 1;
  const verbsBetween = (a: number, b: number): number =>
    frames.filter((other) => other !== frame && other.hit.first > a && other.hit.first < b && !other.nominal).length;
  if (source) {
    if (source.last < first) fit += 1.5 - 0.5 * verbsBetween(source.last, first) - 0.02 * (first - source.last);
    else if (source.first > hit.first) fit += frame.passive || frame.nominal ? 0.8 : -0.2;
    else fit += 0.3;
    if (frame.passive && source.last < first) fit -= 0.8;
    if (frame.passive && source.first > hit.last && /^(?:by|in|from)$/.test(words[source.first - 1]?.text ?? ''))
      fit += 1;
  } else fit -= 0.02 * first;
  if (target) {
    if (target.first > hit.first)
      fit +=
        1 -
        0.25 * verbsBetween(Math.max(hit.last, hit.first), target.first) -
        0.01 * Math.max(0, target.first - hit.last);
    else if (target.last < first) {
      if (frame.passive) fit += 1;
      else if (
        source &&
        source.last < target.first &&
        SYMMETRIC.has(frame.event ?? 'YIELD') &&
        /^(?:and|,)$/.test(words[target.first - 1]?.text ?? '')
      )
        fit += 1;
      else fit += 0.1;
    } else fit += 0.3;
  }
  return fit;
}
