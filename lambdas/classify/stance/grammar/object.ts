/**
 * Whether what a predicate is done to is the party itself, or something that stands for it ("Sylvania's decision"), and not
 * a thing that merely bears its name ("the Sylvanian press", "the inquiry into Sylvania"): strict, for reading whole articles.
 */
import { Kind } from '../../word-family.ts';
import type { Frame } from './frames.ts';
import { EVENTS } from './plover.ts';
import type { Place } from './sentence.ts';
import type { Word } from './word.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What leads to a circumstance, not to whom something is done. */
const AROUND = list(`
  in over near across inside around from through via within under before after amid amidst during despite since without like
  unlike than beyond along outside behind between among per until because including except excepting excluding barring but`);

const ARTICLES = list('the a an its his her their our your my this that these those both all any some more new former');
const PREPOSITIONS = list(
  'of to for on with against at about toward towards into upon onto regarding concerning surrounding versus as by',
);
/** Ends a noun phrase behind a name, as whatever begins with no letter does. */
const ENDS = list(`
  and or but that which who whose while when where if is are was were be been has have had will would can could may might must
  shall should do does did not to of in on at for from with by as over against about into after before during since because than`);

function ends(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < A || code > Z || ENDS.has(text);
}
const [A, Z] = [0x61, 0x7a];

const FORMER = new Set('former ex then late onetime erstwhile'.split(' '));
const GENITIVE = new Set(["'", '’', "'s", '’s']);
/** Longest phrase behind a name that is looked through for its head, in words. */
const PHRASE = 4;

/**
 * Whether a party stands for itself where it stands: it is not the press, the people or the affair named after it.
 *
 * @param end the word at which the phrase ends at the latest, not included
 */
export function standsForParty(words: readonly Word[], frame: Frame, { last }: Place, end = words.length): boolean {
  const owner = GENITIVE.has(words[last + 1]?.text ?? '');
  if (!owner && namesLaw(words, last + 1, end)) return false;
  const from = owner ? last + 2 : last + 1;
  // "Rome's former envoy Rufus Firefly": somebody who is not of the party any more.
  if (owner && FORMER.has(words[from]?.text ?? '')) return false;
  for (let at = from; at < end && at < from + PHRASE; at++) {
    const { text, capital, kinds } = words[at]!;
    // "The Sylvania Foundation": a body named after it.
    if (capital && kinds.has(Kind.namesake)) return false;
    // A thing that the pattern itself ends with is what it is about: "cancelled the Sylvania summit".
    if ((at === frame.hit.last && kinds.has(Kind.occasion)) || ends(text) || ARTICLES.has(text)) return true;
    if (kinds.has(Kind.thesis) && isFriendly(frame)) return false;
    // "Blocked Sylvania's bid", "opposed the Firefly nomination": against whom it is of.
    if (isAttitude(frame) && (kinds.has(Kind.pursuit) || (owner && kinds.has(Kind.conducted)))) return true;
    // "Sylvania's refugee plan": what the plan is about.
    if (owner && kinds.has(Kind.apart) && at + 1 < end && words[at + 1]!.kinds.has(Kind.aim)) continue;
    if (kinds.has(Kind.apart) || kinds.has(Kind.entourage) || (kinds.has(Kind.business) && !isForce(frame)))
      return false;
    // "Sylvania's Buddhist monks": an adjective; any other capital begins something new.
    if (capital && !/(?:an|ish|ist|ese|ic)$/.test(text)) return !(owner && words[at + 1]?.text === 'party');
  }
  return true;
}

/** "The Sylvania Sanctions and Trade Act": capitals from a name on to the law that bears it. */
function namesLaw(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from; at < end && at < from + LAW; at++) {
    const { text, capital, kinds } = words[at]!;
    if (capital && kinds.has(Kind.law)) return true;
    if (!capital && (at === from || !/^(?:,|and|of|for)$/.test(text))) return false;
  }
  return false;
}
/** Longest name of a law behind a party's, in tokens. */
const LAW = 8;

/**
 * Whether the words between a predicate and its target make another thing the object: "the inquiry into Sylvania", "his meeting
 * with Firefly", "in Sylvania".
 */
export function isWithinOther(words: readonly Word[], frame: Frame, target: Place): boolean {
  const { hit } = frame;
  const within = target.first > hit.first && target.last < hit.last;
  if (!within && target.first <= hit.first) return false;
  const from = hit.first + 1;
  let at = target.first - 1;
  while (at >= from && (words[at]!.capital || ARTICLES.has(words[at]!.text))) at--;
  // "in a brutal Sylvanian raid": an adjective between article and name.
  if (at > from && !isLink(words[at]!.text)) {
    const before = ARTICLES.has(words[at - 1]!.text) && at - 1 > from ? at - 2 : at - 1;
    if (isLink(words[before]!.text)) at = before;
  }
  if (at < from) return isMeasure(words, frame, target, within);
  const link = words[at]!.text;
  // "Vetoed a law defunding Sylvania": the object of the participle.
  if (link.endsWith('ing') && at !== hit.last && !words[at]!.capital) return true;
  if (AROUND.has(link)) return !isOwn(words, frame, at);
  if (!PREPOSITIONS.has(link)) return isMeasure(words, frame, target, within);
  // "Attacked the press on Twitter", "raised its concerns with Lind".
  if (link === 'on' && words[target.first]!.kinds.has(Kind.platform)) return true;
  // "Held in contempt of the Senate": whose law it is.
  if (link === 'of' && words[hit.last]!.text === 'contempt') return true;
  // "Deported him to Sylvania": where he is taken.
  if (link === 'to' && words[hit.first]!.kinds.has(Kind.removal)) return true;
  // "Raised concerns with Lind", "filed a complaint to the council": who is told of it.
  if (at > hit.last && COMPANY.has(link) && words[at - 1]!.kinds.has(Kind.misgiving)) return true;
  if (link === 'to' && words[at - 1]!.kinds.has(Kind.journey)) return true;
  // "Vented his frustration to Lind": who is told of it.
  if (
    link === 'to' &&
    at > hit.last &&
    words[words[at - 1]!.text.endsWith('ly') ? at - 2 : at - 1]!.kinds.has(Kind.feeling)
  )
    return true;
  // "Signed a deal for Sylvania": what it is about.
  if (link === 'for' && at > hit.last && hit.rule.event === 'SUPPORT' && hit.rule.channel === 'act') return true;
  // "Defended its policy toward Sylvania": the subject's own.
  if (at === hit.last + 1 && link.startsWith('toward') && OWN.has(words[hit.last - 1]!.text)) return true;
  // What the pattern itself ends with, or ends right before, is the predicate's own.
  if (!within && at <= hit.last + 1) return false;
  const noun = nounBefore(words, within ? from : hit.last + 1, at);
  if (!noun) return false;
  // Of anything else behind "of" the party is no owner: "the actions of Sylvania", "frustration with Sylvania".
  return !noun.kinds.has(Kind.feeling) && !(/^(?:of|by)$/.test(link) && noun.kinds.has(Kind.act));
}
const COMPANY = new Set('with to before'.split(' '));
const OWN = new Set('its his her their our my'.split(' '));

/** "Has no faith in Sylvania". */
const TRUSTED = new Set('confidence faith trust belief'.split(' '));

/** "Threw its weight behind Sylvania", "recalled its ambassador from Sylvania": the preposition is the predicate's own. */
function isOwn(words: readonly Word[], { hit }: Frame, at: number): boolean {
  if (at === hit.last && hit.last > hit.first)
    return /^(?:from|behind|around|over)$/.test(words[at]!.text) || TRUSTED.has(words[at - 1]!.text);
  return at === hit.last + 1 && words[hit.last]!.kinds.has(Kind.envoy);
}

/**
 * Whether a target stands right behind its predicate, articles and titles between, or behind a preposition that a predicate
 * of several words asks for ("lashed out at Sylvania"): that needs no second reader.
 */
export function isDirectObject(words: readonly Word[], { hit, passive }: Frame, target: Place): boolean {
  if (passive || target.first <= hit.last) return false;
  let from = hit.last + 1;
  const friendly = hit.rule.event !== null && EVENTS[hit.rule.event].score > 0;
  // "Heaped praise on Sylvania".
  const praised = words[hit.last]!.text === 'praise' && words[from]!.text === 'on';
  if (hit.last > hit.first && (praised || (friendly ? FOR : AT).test(words[from]!.text))) from++;
  // "Complained that Sylvania …".
  else if (hit.rule.event === 'ACCUSE' && words[from]!.text === 'that') from++;
  return words
    .slice(from, target.first)
    .every(({ text, capital }) => (capital && !isLink(text)) || (ARTICLES.has(text) && text !== 'that'));
}
const FOR = /^(?:to|with|for|toward|towards)$/;
const AT = /^(?:at|on|to|with|against|toward|towards)$/;

function isLink(text: string): boolean {
  return AROUND.has(text) || PREPOSITIONS.has(text);
}

/** The noun that a preposition at `at` hangs on, if one stands between it and the predicate; a title's is none ("Secretary of State"). */
function nounBefore(words: readonly Word[], from: number, at: number): Word | null {
  const noun = words[at - 1];
  if (!noun || at - 1 < from) return null;
  // "Against Rufus Firefly of Sylvania": somebody from there; "the Secretary of State" is a title.
  if (noun.capital) return noun.kinds.has(Kind.office) ? null : noun;
  if (/ly$|^(?:out|back|up|down|off|again|together)$/.test(noun.text)) return null;
  return isLink(noun.text) || ARTICLES.has(noun.text) ? null : noun;
}

function isFriendly({ hit }: Frame): boolean {
  const { event } = hit.rule;
  return event !== null && EVENTS[event].score > 0;
}

/** What is said or decided. */
function isAttitude({ hit: { rule } }: Frame): boolean {
  return rule.event !== null && ATTITUDES.has(rule.event);
}
const ATTITUDES = new Set(['ACCUSE', 'REJECT', 'SUPPORT', 'PROTEST']);

function isForce({ hit }: Frame): boolean {
  const { event } = hit.rule;
  return event !== null && EVENTS[event].quad === 'material_conf';
}

/** "Tightened UN sanctions", "killed UN sanctions": a measure of the target's own, where a pattern tells of force. */
function isMeasure(words: readonly Word[], frame: Frame, target: Place, within: boolean): boolean {
  // "Supported last year's UN sanctions": for them, whoever gave them.
  if (!isForce(frame)) return !within && isFriendly(frame) && (words[target.last + 1]?.kinds.has(Kind.levy) ?? false);
  if (!within) return words[target.last + 1]?.kinds.has(Kind.levy) ?? false;
  const { last } = frame.hit;
  const between = words.slice(target.last + 1, last);
  return words[last]!.kinds.has(Kind.measure) && !between.some(({ text }) => isLink(text));
}
