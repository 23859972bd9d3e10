import type { Frame } from './frames.ts';
import { partiesOf } from './parties.ts';
import { EVENTS } from './plover.ts';
import type { PredicateHit } from './predicates.ts';
import type { Place, Sentence } from './sentence.ts';
import type { Word } from './word.ts';

/** What a speaker says of a target: the predicate and its value for the target, -1…1. */
export interface Saying {
  frame: Frame;
  score: number;
  fit: number;
}

const FIRST_PERSON = new Set(['we', 'i', 'us', 'our', 'my', 'me']);
/** Widest way from a verb of saying back to a speaker that follows it (", said the Sylvanian foreign minister Rufus Firefly"). */
const AFTER_VERB = 6;
/** What stands before a speaker or verb that follows its words, and behind it. */
const CLOSES = /^[,"'”’?!]$/;
const ENDS = /^[,.;]$/;

/** The words of a sentence that the source says: token indexes, both inclusive. Null where the source says nothing. */
export function wordsOf({ words, frames, says: all }: Sentence, source: Place): Place | null {
  const says = all.filter((say) => !isDenied(words, say));
  if (isFirstPerson(words, source)) return { first: 0, last: words.length - 1 };
  for (const say of says) {
    if (say.first > source.last && isSubject(words, frames, source, say)) {
      const first = trails(words, source, say) ? 0 : say.last + 1;
      return { first, last: words.length - 1 };
    }
    const behind = source.first - say.last;
    const before = words[say.first - 1]?.text ?? '';
    if (behind > 0 && behind <= AFTER_VERB && CLOSES.test(before)) return { first: 0, last: say.first - 1 };
  }
  for (const say of says)
    if (words[say.first]!.text === 'according' && source.first > say.last && source.first - say.last <= AFTER_VERB)
      return say.first > 1 ? { first: 0, last: say.first - 1 } : { first: source.last + 1, last: words.length - 1 };
  return null;
}

/**
 * "…," Firefly told a weekly briefing: the words stand before the speaker, and little but the occasion after the verb. Behind
 * quotation marks more may follow: "…," the spokesman Firefly said on Friday, adding that the plan was late.
 */
function trails(words: readonly Word[], source: Place, say: PredicateHit): boolean {
  const start = leftOfTitle(words, source.first - 1);
  const before = words[start]?.text ?? '';
  if (!CLOSES.test(before)) return false;
  if (QUOTE.test(before) && start > 1 && words[start - 1]!.quoted) return true;
  if (ENDS.test(words[say.last + 1]?.text ?? '.')) return true;
  const rest = words.slice(say.last + 1);
  if (rest.length > OCCASION || rest.some(({ text }) => text === 'that' || /^["“]$/.test(text))) return false;
  return before !== ',' || !OPENING.test(words[0]!.text);
}
const QUOTE = /^["'”’]$/;

/** The last token before a speaker's title ("the White House spokesman [Firefly]"). */
function leftOfTitle(words: readonly Word[], at: number): number {
  let start = at;
  for (let step = 0; step < TITLE && start >= 0 && /^\p{L}/u.test(words[start]!.text); step++) start--;
  return start;
}
/** Longest title, in tokens. */
const TITLE = 8;
/** Longest occasion behind a verb of saying, in tokens. */
const OCCASION = 12;
/** What opens a phrase that only sets the scene ("In Rome, Firefly said …"). */
const OPENING =
  /^(?:in|on|at|during|after|before|speaking|asked|earlier|while|when|as|meanwhile|by|with|following|despite|last|this|for)$/;

/** "Did not say", "never believed", "declined to say": no words of the source follow. "The United States" says nothing. */
function isDenied(words: readonly Word[], say: PredicateHit): boolean {
  const before = words[say.first - 1]?.text ?? '';
  if (/^(?:not|never)$/.test(before)) return true;
  if (before === 'to' && words[say.first - 2]?.kinds.has('declining')) return true;
  return say.first > 0 && words[say.first]!.capital && words[say.first - 1]!.capital;
}

/** Whether nothing between the source and the verb takes the verb away from it. */
function isSubject(words: readonly Word[], frames: readonly Frame[], source: Place, say: PredicateHit): boolean {
  const between = frames.filter(
    (frame) =>
      !frame.nominal && frame.hit.rule.form === 'verb' && frame.hit.first > source.last && frame.hit.first < say.first,
  );
  if (!between.length) return true;
  const after = words[source.last + 1]?.text ?? '';
  const before = words[say.first - 1]?.text ?? '';
  if (/^(?:and|but)$/.test(before)) return true;
  return /^[,(–—]$/.test(after) && /^[,)–—]$/.test(before);
}

/** What the speaker's words may say of the target, the likeliest first. */
export function sayingsOf(sentence: Sentence, stretch: Place, target: Place): Saying[] {
  const { words, frames } = sentence;
  const found: Saying[] = [];
  // "Backing the gang would be a mistake": it is the backing that is judged.
  for (const frame of frames) {
    const score = judgedDeed(sentence, frame, stretch, target);
    if (score !== 0) return [{ frame, score, fit: fitOf(frame, words, target) + 1 }];
  }
  for (const frame of frames) {
    if (frame.hit.first < stretch.first || frame.hit.last > stretch.last || isAttributive(frame, frames)) continue;
    // Words of the target's own name ("the punitive operation") judge nothing.
    if (frame.hit.first >= target.first && frame.hit.first <= target.last) continue;
    const score = valueFor(frame, frames, words, target) || wishFor(sentence, frame, stretch, target);
    if (score !== 0) found.push({ frame, score, fit: fitOf(frame, words, target) });
  }
  return found.sort((one, other) => other.fit - one.fit);
}

function fitOf(frame: Frame, words: readonly Word[], target: Place): number {
  const { hit } = frame;
  const judges = hit.rule.form === 'judgement';
  const apart = hit.first > target.last ? hit.first - target.last : Math.max(0, target.first - hit.last);
  // "Demanded her release" names whom it is about.
  const way = judges && isOfOne(frame, words) ? 0 : apart;
  let fit = (judges ? 1.5 : 0.8) + hit.rule.weight - 1 + 0.2 * hit.specificity - 0.05 * way;
  if (words[hit.first]!.quoted) fit += 0.3;
  return judges ? fit + tieOf(frame, words, target) : fit;
}

/** How well the words between a target and a judgement tie them: "the plan was (also) a mistake" against "the plan, while …". */
function tieOf({ hit }: Frame, words: readonly Word[], target: Place): number {
  const between =
    target.last < hit.first ? words.slice(target.last + 1, hit.first) : words.slice(hit.last + 1, target.first);
  if (between.some(({ text }) => BREAK.test(text))) return -BROKEN;
  return target.last < hit.first && between.some(({ text }) => COPULA.test(text)) ? TIED : 0;
}
const BREAK = /^(?:while|but|although|though|because|when|after|before|;|–|—)$/;
const COPULA = /^(?:is|are|was|were|been|being|be|has|have|had|would|will|as)$/;
const TIED = 0.4;
const BROKEN = 0.4;

/** "A historic mistake": of two judgements side by side the noun, which stands last, is what is said. */
function isAttributive({ hit }: Frame, frames: readonly Frame[]): boolean {
  if (hit.rule.form !== 'judgement') return false;
  return frames.some((other) => other.hit.rule.form === 'judgement' && other.hit.first === hit.last + 1);
}

/** Tokens between a predicate and the party it is about, at most. */
const REACH = 14;

/** What a predicate says of the target: a judgement its own score, a deed the deed's for who does it. 0: nothing. */
function valueFor(frame: Frame, frames: readonly Frame[], words: readonly Word[], target: Place): number {
  const { rule, first, last } = frame.hit;
  if (rule.form === 'judgement') {
    if (!agrees(frame, words, target)) return 0;
    const turns = [frame.negated, isDoubted(frame, words), isOutdone(frame, words, target)].filter(Boolean).length;
    return turns % 2 ? -0.6 * rule.score! : rule.score!;
  }
  if (rule.form !== 'verb' || frame.nominal || frame.passive || frame.event === null) return 0;
  if (target.last >= first || first - target.last > REACH || last < target.first) return 0;
  const taken = frames.some(
    (other) =>
      other !== frame &&
      !other.nominal &&
      other.hit.rule.form === 'verb' &&
      other.hit.first > target.last &&
      other.hit.first < first,
  );
  if (taken) return 0;
  return SAID_OF_AGENT[frame.event] ?? 0;
}

/** What a deed done to the target is worth to him, if he is its object; a request is none. */
function doneTo(sentence: Sentence, frame: Frame, target: Place): number {
  const { hit, nominal, passive } = frame;
  const { event, form, score } = hit.rule;
  if (form !== 'verb' || nominal || passive || event === null || event === 'REQUEST' || event === 'CONSULT') return 0;
  if (target.first <= hit.first || target.first - hit.last > OBJECT_REACH) return 0;
  return partiesOf(sentence, frame, [target]).patients.includes(target) ? WISHED * (score ?? EVENTS[event].score) : 0;
}

/** "Backing the gang would be a mistake": what it would be to do it to the target, by what the speaker judges it. */
function judgedDeed(sentence: Sentence, frame: Frame, stretch: Place, target: Place): number {
  const { words, frames } = sentence;
  const before = words.slice(stretch.first, frame.first);
  if (!/ing$/.test(words[frame.hit.first]!.text) || !before.every(({ text }) => OPENS.test(text))) return 0;
  return doneTo(sentence, frame, target) * Math.sign(judgedBehind(frames, words, target));
}
const OPENS = /^(?:that|["“'‘])$/;

/** What a speaker says must be done to the target, or would do himself, he wishes: "we will root out the gang". */
function wishFor(sentence: Sentence, frame: Frame, stretch: Place, target: Place): number {
  const { words } = sentence;
  const { operators } = frame;
  const wished = doneTo(sentence, frame, target);
  const before = words.slice(stretch.first, frame.first);
  const named = before.some(({ capital, text }, at) => capital && at > 0 && !/^(?:we|i|our|my)$/.test(text));
  const own = before.some(({ text }) => /^(?:we|i|our|my)$/.test(text)) && !named;
  const governs = operators.map(({ rule }) => rule.operator);
  if (governs.includes('refuse')) return 0;
  return governs.includes('demand') ||
    (own && governs.some((one) => one === 'intend' || one === 'future' || one === 'carry'))
    ? wished
    : 0;
}
const WISHED = 0.6;
/** Tokens from a verb to what the speaker would have done to, at most. */
const OBJECT_REACH = 5;

/** The judgement that a form of "be" behind the target says of what is done to it; 0 where there is none. */
function judgedBehind(frames: readonly Frame[], words: readonly Word[], target: Place): number {
  const judged = frames.find(
    ({ hit }) =>
      hit.rule.form === 'judgement' &&
      hit.first > target.last &&
      hit.first - target.last <= REACH &&
      words.slice(target.last + 1, hit.first).some(({ text }) => COPULA.test(text)),
  );
  return judged ? (judged.negated ? -1 : 1) * judged.hit.rule.score! : 0;
}

/** "I do not think it has been a success": what is not believed is denied. */
function isDoubted({ hit }: Frame, words: readonly Word[]): boolean {
  for (let at = hit.first - 1; at > 0 && hit.first - at <= DOUBT; at--)
    if (/^(?:think|thinks|believe|believes|consider|see|feel)$/.test(words[at]!.text))
      return /^(?:not|never|hardly|n't)$/.test(words[at - 1]!.text);
  return false;
}
/** Tokens from "not think" to the judgement under it, at most. */
const DOUBT = 9;

/** "A better mayor than Firefly": who stands behind "than" has the less of it. */
function isOutdone({ hit }: Frame, words: readonly Word[], target: Place): boolean {
  if (target.first <= hit.last || target.first - hit.last > THAN_REACH) return false;
  const between = words.slice(hit.last + 1, target.first);
  const than = between.findIndex(({ text }) => text === 'than');
  return than >= 0 && between.length - than <= 4;
}
/** Tokens from a judgement to whom it is compared with, at most. */
const THAN_REACH = 8;

/** Whether a judgement with "her" or "his" in it ("demanded her release") can mean the target: one, not many. */
function agrees(frame: Frame, words: readonly Word[], target: Place): boolean {
  return !isOfOne(frame, words) || (frame.hit.first > target.last && !/s$/.test(words[target.last]!.text));
}

/** "Her" or "his" within the pattern itself. */
function isOfOne({ hit }: Frame, words: readonly Word[]): boolean {
  for (let at = hit.first; at <= hit.last; at++) if (/^(?:her|his)$/.test(words[at]!.text)) return true;
  return false;
}

/** What it says of a party that the speaker tells it does this. Who consults or agrees is neither praised nor blamed. */
const SAID_OF_AGENT: Partial<Record<NonNullable<Frame['event']>, number>> = {
  AID: 0.5,
  COOPERATE: 0.5,
  SUPPORT: 0.4,
  YIELD: 0.4,
  REJECT: -0.5,
  THREATEN: -0.6,
  SANCTION: -0.5,
  MOBILIZE: -0.5,
  COERCE: -0.6,
  ASSAULT: -0.7,
};

/** Whether a predicate is the speaker's own deed: it governs his words, stands right behind him, or takes him up by a pronoun. */
export function isOwn(frame: Frame, said: Place, source: Place, says: readonly PredicateHit[]): boolean {
  if (frame.reported) return true;
  // "…," Firefly warned: the verb of saying only closes his words.
  if (said.first === 0 && says.some(({ first }) => first === frame.hit.first)) return false;
  // "said the toll must end" opens with the verb of saying; what it says lies in his words all the same.
  if (frame.hit.rule.event === 'CONSULT' || isSpanned(frame, said)) return false;
  return frame.first < said.first || (said.first === 0 && frame.first > source.last && frame.first - source.last <= 2);
}

export function isSpanned({ hit, first }: Frame, said: Place): boolean {
  return hit.first === first && hit.first < said.first && hit.last > said.first;
}

/** A predicate in the speaker's words whose subject is "we" or "I". */
export function isOfFirstPerson(words: readonly Word[], { first }: Frame, said: Place): boolean {
  return first > said.first && first <= said.last && /^(?:we|i)$/.test(words[first - 1]!.text);
}

/** "We", "I": whoever speaks. */
export function isFirstPerson(words: readonly Word[], place: Place): boolean {
  const word = words[place.first]!;
  // "US" is a country, "us" is us.
  return place.first === place.last && FIRST_PERSON.has(word.text) && !(word.text === 'us' && word.capital);
}
