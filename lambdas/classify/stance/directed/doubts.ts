/** What is doubtful about a predicate that the grammar ties to two parties: too weak, supposed, denied, somebody else's word. */

import type { Relation } from '#shared/labels.ts';
import type { Party } from '../../actors/holder.ts';
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import { spansClauses } from '../grammar/gaps.ts';
import type { Choice } from '../grammar/pair.ts';
import { EVENTS } from '../grammar/plover.ts';
import type { Place } from '../grammar/sentence.ts';
import { isClaimed, isOnlyImagined, isSupposed, isTakenBack } from '../grammar/supposed.ts';
import type { Word } from '../grammar/word.ts';
import { LONGEST_PREDICATE } from '../scene.ts';
import type { Reason } from '../witness.ts';
import type { Actor } from './candidate.ts';

/** Confidence of a reading below which an article says nothing. */
const CONFIDENT = 0.35;
/** Events weaker than this (a request, an agreement, a concession) show no stance by themselves. */
const TELLING = 0.39;

/** Why a predicate shows no stance of anybody's, whoever is tied to it; null where it may. */
export function deedDoubt(frame: Frame, words: readonly Word[]): Reason | null {
  const { hit, event, operators } = frame;
  if (!hit.rule.articles) return 'loose';
  if (event === null) return 'denied';
  // To agree, to ask and to offer show no stance by themselves.
  if (hit.rule.score === null && event === hit.rule.event && (event === 'AGREE' || event === 'REQUEST')) return 'weak';
  // To go to see somebody, or to send troops, is nothing for or against him; nor is that it will not be done.
  if (hit.rule.event === 'CONSULT' || hit.rule.event === 'MOBILIZE') return 'weak';
  // "Has no plans to pull out": who does not do what says little says little.
  const planless = operators.some((one) => words.slice(one.first, one.last).some(({ text }) => text === 'no'));
  if (planless && event === 'REJECT' && Math.abs(ownScore(frame)) < TELLING) return 'weak';
  if (isNotDone(words, frame) || isNotHeldAgainst(words, frame) || isScant(words, frame)) return 'denied';
  if (isDuty(words, frame) || isWeighed(words, frame) || isSpokenOf(words, frame)) return 'supposed';
  // "Threatened to back the bill": a threat to whom it annoys.
  if (operators.some(({ rule }) => rule.operator === 'threaten') && isFriendly(frame)) return 'unsure';
  return isSupposed(words, frame) ? 'supposed' : null;
}

function ownScore({ hit: { rule } }: Frame): number {
  return rule.score ?? (rule.event === null ? 0 : EVENTS[rule.event].score);
}

/** Why a predicate that may show a stance, and that links two, says too little of them; null where it does not. */
export function doubtOf(
  choice: Choice,
  relation: Relation,
  words: readonly Word[],
  source: Actor,
  place: Place,
  target: Party,
): Reason | null {
  const { frame } = choice;
  const { hit } = frame;
  if (Math.abs(relation.score) < TELLING) return 'weak';
  if (isContest(words, frame, source.party, target) || isRace(words, frame, place)) return 'weak';
  if (isReception(words, frame, place)) return 'weak';
  if (isOfDeed(words, frame, place) || isConceded(words, frame, source.place) || isMeansOfOthers(words, frame))
    return 'unsure';
  if ((relation.confidence ?? 1) < CONFIDENT) return 'unsure';
  if (isClaimed(words, source.place.first) || isOnlyImagined(words, frame, source.place)) return 'supposed';
  // "Said it did not expect Rome to destroy …".
  const within = place.last < hit.last;
  if (within && hit.rule.event !== 'REJECT' && isTakenBack(words, place.first, hit.first + 1)) return 'denied';
  if (within && isClearedOf(words, frame, place)) return 'denied';
  const spans = spansClauses(hit, words, within) && !isBesideInset(words, frame, place);
  return isWide(choice, words, place) || spans ? 'wide' : null;
}

/** Rivals of one country who "beat" or "battle" each other are in a contest; who "seizes" its parliament has won an election. */
function isContest(words: readonly Word[], { hit }: Frame, source: Party, target: Party): boolean {
  const domestic = source.country === null || source.country === target.country;
  if (hit.rule.event === 'ASSAULT' && hasResult(words)) return true;
  if (words.slice(hit.first, hit.last + 1).some(({ text }) => text === 'control') && source.country === target.country)
    return true;
  if (hit.rule.event !== 'ASSAULT' || !domestic || (target.id === target.country && source.country !== null))
    return false;
  return !words.slice(hit.first, hit.last + 1).some(({ kinds }) => kinds.has(Kind.attack));
}

/** "Is challenging Lind for the seat", "would challenge Lind in 2032", "challenged Lind to name one": a race, or a dare. */
function isRace(words: readonly Word[], { hit }: Frame, { last }: Place): boolean {
  const next = words[last + 2];
  return (
    words[hit.first]!.text.startsWith('challeng') &&
    next !== undefined &&
    (words[last + 1]!.text === 'to' ||
      (words[last + 1]!.text === 'for' && !next.text.endsWith('ing')) ||
      (words[last + 1]!.text === 'in' && /^\d{4}$/.test(next.text)))
  );
}

/** "94-90": how a game ended. */
function hasResult(words: readonly Word[]): boolean {
  const isNumber = (word: Word | undefined) => word !== undefined && /^\d{1,3}$/.test(word.text);
  return words.some((word, at) => isNumber(word) && isNumber(words[at + 1]) && words[at + 1]!.from - word.to === 1);
}

/** "Welcomed the envoy to Rome": received him. */
export function isReception(words: readonly Word[], { hit }: Frame, place: Place): boolean {
  if (!words[hit.first]!.kinds.has(Kind.reception)) return false;
  if (/^(?:to|at|in|into|on|outside|during|for|upon|as)$/.test(words[place.last + 1]?.text ?? '')) return true;
  // "Welcomed Rome coming back to the table".
  if (words[place.last + 1]?.text.endsWith('ing')) return false;
  for (let at = place.last + 1; at + 1 < Math.min(words.length, place.last + COMPANY) && words[at]!.text !== ','; at++)
    if (words[at]!.text === 'to' && (words[at + 1]!.capital || /^(?:the|his|her)$/.test(words[at + 1]!.text)))
      return true;
  return false;
}
/** From a guest to where he is received, his company between ("welcomed Lind and the first lady Ann Lind to Rome"), in tokens. */
const COMPANY = 9;

/** "Has never sold", "did not back", "shied away from backing": what is not done is not yet refused; "will not" is. */
function isNotDone(words: readonly Word[], { operators, event, hit }: Frame): boolean {
  if (event === hit.rule.event) return false;
  return operators.some(({ rule, first, last }) => {
    if (rule.operator !== 'refuse') return false;
    const said = words.slice(first, last + 1).map(({ text }) => text);
    // "Denies sending arms to Rome".
    if (said.some((text) => /^den(?:y|ies|ied|ying)$/.test(text)) && words[last + 1]?.text.endsWith('ing')) return true;
    return (
      said.some((text) => /^(?:not|never|longer|away)$/.test(text)) &&
      !said.some((text) => /^(?:will|shall|can|cannot)$/.test(text))
    );
  });
}

/** "Has no plans to press Rome", "declined to charge Lind": a charge or demand that is not made is no refusal. */
function isNotHeldAgainst(words: readonly Word[], { hit, negated, operators }: Frame): boolean {
  if (hit.rule.event === null || EVENTS[hit.rule.event].score >= 0) return false;
  return negated || operators.some(({ first }) => first < hit.first && words[first]!.kinds.has(Kind.declining));
}

/** "Showed little respect for Rome", "voiced no criticism of Rome": what is felt or said is next to nothing. */
function isScant(words: readonly Word[], { hit }: Frame): boolean {
  const within = words.slice(hit.first + 1, hit.last);
  return within.some(({ text }, at) => SCANT.has(text) && words[hit.first + at + 2]!.kinds.has(Kind.feeling));
}
const SCANT = new Set('little scant no zero'.split(' '));

/** "Insists Rome was not behind the attack": the charge or the praise that ends the pattern is denied in it. */
function isClearedOf(words: readonly Word[], { hit }: Frame, { last }: Place): boolean {
  if (hit.rule.event !== 'ACCUSE' && hit.rule.event !== 'SUPPORT') return false;
  return words.slice(last + 1, hit.last).some(({ text }) => /^(?:not|never)$/.test(text));
}

/** "A vote on condemning Rome", "accused of backing Rome": what is talked about is not done for that. */
function isSpokenOf(words: readonly Word[], { first, hit }: Frame): boolean {
  if (first !== hit.first || !words[first]!.text.endsWith('ing')) return false;
  const before = words[first - 1]?.text ?? '';
  return (
    ABOUT.has(before) ||
    // "Closing in on backing".
    (before === 'on' && words[first - 2]?.text === 'in') ||
    (before === 'on' && /^(?:vot|debate|referendum|talk)/.test(words[first - 2]?.text ?? ''))
  );
}
const ABOUT = new Set('of about'.split(' '));

/** "Will have to recognise", "should publicly condemn": not done yet, and not of his own will. */
function isDuty(words: readonly Word[], { operators, first }: Frame): boolean {
  let at = first - 1;
  while (at >= 0 && (words[at]!.text === 'and' || words[at]!.text.endsWith('ly'))) at--;
  if (DUTY.has(words[at]?.text ?? '')) return true;
  return operators.some(
    ({ rule, first }) =>
      rule.operator === 'demand' && /^(?:must|should|ought|needs?|have|has|had)$/.test(words[first]!.text),
  );
}
const DUTY = new Set('should must ought'.split(' '));

/** "Is considering lifting the embargo": nothing is lifted, or refused, yet; to consider an embargo is a threat. */
function isWeighed(words: readonly Word[], frame: Frame): boolean {
  return isFriendly(frame) && words.slice(frame.first, frame.hit.first).some(({ kinds }) => kinds.has(Kind.weighing));
}

/** "Urged the court to back the law", "pressed for Lind to quit", "told the council not to sue": no word for or against him who is urged. */
function isOfDeed(words: readonly Word[], { hit, operators, negated }: Frame, { first, last }: Place): boolean {
  const { event } = hit.rule;
  const denies = (from: number, to: number) =>
    words.slice(from, to).some(({ text }) => text === 'not' || text === 'never');
  if (operators.some(({ rule, first: from, last: to }) => rule.operator === 'demand' && (negated || denies(from, to))))
    return true;
  const within = first > hit.first && last < hit.last;
  const infinitive = words[hit.last - 1]?.text === 'to' && !words[hit.last]!.kinds.has(Kind.reckoning);
  if (within && (event === 'SUPPORT' || event === 'ACCUSE') && infinitive) return true;
  // "Urged them not to vote for Rome".
  if (hit.last > hit.first + 1 && denies(hit.first, hit.last) && event === 'SUPPORT') return true;
  // "Dismissed calls for Lind to be removed".
  if (first > hit.last && event !== 'REQUEST' && isOfInfinitive(words, hit.last, { first, last })) return true;
  if (event !== 'SUPPORT') return false;
  return words[hit.last]!.text === 'for' && words.slice(last + 1, last + 6).some(({ text }) => text === 'to');
}

/** "[Dismissed calls] for Lind to be removed": whoever stands between "for" and "to" is to do or undergo something else. */
function isOfInfinitive(words: readonly Word[], from: number, { first, last }: Place): boolean {
  let at = first - 1;
  while (at > from && (words[at]!.capital || words[at]!.text === 'the')) at--;
  return at > from && words[at]!.text === 'for' && words[last + 1]?.text === 'to';
}

/** "While we welcome Rome's promise, …", "we welcome it, but …": granted before the speaker comes to what he means. */
function isConceded(words: readonly Word[], frame: Frame, source: Place): boolean {
  if (!isFriendly(frame) || !/^(?:we|i)$/.test(words[source.first]!.text)) return false;
  if (/^(?:while|although|though)$/.test(words[source.first - 1]?.text ?? '')) return true;
  return words.some(({ text }, at) => text === 'but' && at > frame.hit.last && words[at - 1]!.text === ',');
}

/** "Gave Rome a reason to attack", "losses on a bill to block": what something is for, whoever may use it. */
function isMeansOfOthers(words: readonly Word[], { first }: Frame): boolean {
  if (words[first]!.text !== 'to' || !words[first - 1]?.kinds.has(Kind.means)) return false;
  for (let at = first - 2; at >= Math.max(0, first - MEANS_REACH); at--)
    if (/^(?:on|of|for|about|over|against|under|with|give|gives|gave|giving|given)$/.test(words[at]!.text)) return true;
  return false;
}
/** From such a noun back to what governs it, in tokens at most. */
const MEANS_REACH = 5;

function isFriendly({ hit }: Frame): boolean {
  return hit.rule.event !== null && EVENTS[hit.rule.event].score > 0;
}

/** A predicate with a wide gap may hold somebody else's deed, unless it is the target that stands in the gap. */
function isWide({ frame: { hit } }: Choice, words: readonly Word[], target: Place): boolean {
  // "Released a statement on Monday condemning …": when it was is nobody's.
  const dated = words.slice(hit.first, hit.last).some(({ text }) => /^[a-z]{3,6}day$/.test(text)) ? 2 : 0;
  const width = hit.last - hit.first - dated;
  // "Promised to repeal the old harbour law": what it is of ends it.
  if (hit.rule.event === 'REJECT' && target.last === hit.last && width < WIDEST) return false;
  if (width < LONGEST_PREDICATE || (target.first > hit.first && target.last < hit.last)) return false;
  return width >= WIDEST || words.slice(hit.first + 1, hit.last).some(({ text, capital }) => capital || text === ',');
}
/** "Accused Lind, her old rival, of theft": two commas behind the one in the pattern's gap say who he is. */
function isBesideInset(words: readonly Word[], { hit }: Frame, { first, last }: Place): boolean {
  if (first <= hit.first || words[last + 1]?.text !== ',' || words[hit.last - 1]?.text !== ',') return false;
  return words.slice(last + 2, hit.last - 1).every(({ text }) => !/^(?:,|and|but|who|which|that|is|was)$/.test(text));
}

/** Width of a gap in which nobody is named that is too wide all the same. */
const WIDEST = 8;
