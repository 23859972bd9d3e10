/**
 * Whether what a predicate is done to is the party itself, or something that stands for it ("Sylvania's decision"), and not
 * a thing that merely bears its name ("the Sylvanian press", "the inquiry into Sylvania"): strict, for reading whole articles.
 */
import type { Frame, Word } from './frames.ts';
import { EVENTS } from './predicates.ts';
import type { Place } from './sentence.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What belongs to a country, or is about it, and does not stand for its government. */
const APART = list(`
  media press tv television radio cinema newspaper newspapers tabloids journalist journalists reporter reporters coverage broadcaster
  people peoples public citizen citizens national nationals civilian civilians resident residents voter voters student students
  women woman children child kids men man boy boys girl girls teenager suspect families workers worker employee employees farmers consumers athletes team teams fans hackers scientists
  immigrant immigrants migrant migrants refugee refugees expatriates diaspora community communities minority minorities muslims
  jews kurds christians businessman businessmen investors market markets stocks economy economies
  film films author writer monk monks priest priests actor actress singer artist investigation investigations inquiry inquiries probe probes hoax
  story stories dossier collusion scandal affair nomination nominee confirmation conference interview summit summits meeting
  meetings visit trip airing session sessions debate debates resolution resolutions vote votes clash debate crisis war conflict tragedy disaster hearing hearings trial testimony
  hostage hostages prisoner prisoners captive captives detainee detainees victims dissident dissidents protesters protests
  successor successors predecessor predecessors wife husband son daughter brother sister father mother
  feed account accounts page post posts user users
  demonstrators activists opposition rebels jihadists separatists extremists`);

/** Of a country, what only force and sanctions against it may be meant by. */
const TRADE = list(
  'company companies firm firms business businesses resellers dealers makers retailers manufacturers producers exporters importers',
);

/** Of whom an act is spoken of: "the actions of Sylvania". Of anything else behind "of" the party is no owner. */
const ACTS = list(`
  action actions act acts policy policies decision decisions move moves handling role stance position positions conduct
  behavior behaviour treatment use government regime leadership administration leader leaders president claim claims proposal
  proposals plan plans offer approach response statement statements remarks comments criticism opposition refusal failure
  expansion enlargement efforts support presence involvement territory sovereignty independence security people
  defense defence aims ambitions threats record rule tactics strategy
  part parts areas area regions cities swaths swathes units members hundreds dozens thousands`);

/** What its owner feels toward somebody: "vented his frustration with Sylvania"; "to" leads to who is told of it. */
const FEELINGS = list(`
  anger frustration frustrations displeasure disappointment concern concerns fury outrage irritation impatience dismay disdain
  contempt annoyance hostility resentment distrust mistrust doubts reservations misgivings support admiration respect sympathy
  solidarity gratitude`);

/** What leads to a circumstance, not to whom something is done. */
const AROUND = list(`
  in over near across inside around from through via within under before after amid amidst during despite since without like
  unlike than beyond along outside behind between among per until because including`);

/** A measure that carries its giver's name: "tightened UN sanctions", "cut US aid". */
const MEASURES = list(`
  sanctions sanction tariffs tariff embargo ban bans restrictions measures strikes strike airstrikes airstrike attacks attack
  aid assistance support funding resolution resolutions embassy troops forces condemnation pressure help backing`);

const ARTICLES = list('the a an its his her their our your my this that these those both all any some more new former');
const PREPOSITIONS = list(
  'of to for on with against at about toward towards into upon onto regarding concerning surrounding versus as by',
);
/** "The Sylvania Foundation": a body named after it. */
const NAMESAKES =
  /^(?:foundation|funds?|initiative|institute|university|times|post|daily|journal|news|airlines|airways|bank|corp|corporation|inc|ltd|group|society|club|association|center|centre|museum|tower|hotel|organization|telecom|telecoms|mobile|project|street|avenue|project)$/;
const EVENTFUL = /^(?:summits?|meetings?|visit|trip|conference|talks)$/;
/** Ends a noun phrase behind a name. */
const ENDS =
  /^(?:[^a-z].*|and|or|but|that|which|who|whose|while|when|where|if|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|not|to|of|in|on|at|for|from|with|by|as|over|against|about|into|after|before|during|since|because|than)$/;
/** Longest phrase behind a name that is looked through for its head, in words. */
const PHRASE = 4;

/**
 * Whether a party stands for itself where it stands: it is not the press, the people or the affair named after it.
 *
 * @param end the word at which the phrase ends at the latest, not included
 */
export function standsForParty(words: readonly Word[], frame: Frame, { last }: Place, end = words.length): boolean {
  const owner = /^['’]s?$/.test(words[last + 1]?.text ?? '');
  const from = owner ? last + 2 : last + 1;
  for (let at = from; at < end && at < from + PHRASE; at++) {
    const { text, capital } = words[at]!;
    if (capital && NAMESAKES.test(text)) return false;
    // A thing that the pattern itself ends with is what it is about: "cancelled the Sylvania summit".
    if ((at === frame.hit.last && EVENTFUL.test(text)) || ENDS.test(text) || ARTICLES.has(text)) return true;
    if (APART.has(text) || (TRADE.has(text) && !isForce(frame))) return false;
    // "Sylvania's Buddhist monks": an adjective; any other capital begins something new.
    if (capital && !/(?:an|ish|ist|ese|ic)$/.test(text)) return true;
  }
  return true;
}

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
  if (link === 'on' && /^(?:twitter|facebook|youtube|instagram)$/.test(words[target.first]!.text)) return true;
  // "Held in contempt of the Senate": whose law it is.
  if (link === 'of' && words[hit.last]!.text === 'contempt') return true;
  // "Deported him to Sylvania": where he is taken.
  if (
    link === 'to' &&
    /^(?:deport|expel|exil|extradit|banish|transfer|fl[ei]w|return|remov)/.test(words[hit.first]!.text)
  )
    return true;
  if (link === 'with' && /^(?:concerns?|doubts?|reservations|misgivings|issues?)$/.test(words[at - 1]!.text))
    return true;
  if (link === 'to' && FEELINGS.has(words[at - 1]!.text.endsWith('ly') ? words[at - 2]!.text : words[at - 1]!.text))
    return true;
  // What the pattern itself ends with, or ends right before, is the predicate's own.
  if (!within && at <= hit.last + 1) return false;
  const noun = nounBefore(words, within ? from : hit.last + 1, at);
  if (!noun) return false;
  return !FEELINGS.has(noun) && !(/^(?:of|by)$/.test(link) && ACTS.has(noun));
}

/** "Threw its weight behind Sylvania", "recalled its ambassador from Sylvania": the preposition is the predicate's own. */
function isOwn(words: readonly Word[], { hit }: Frame, at: number): boolean {
  if (at === hit.last && hit.last > hit.first) return /^(?:from|behind|around)$/.test(words[at]!.text);
  return at === hit.last + 1 && ENVOYS.test(words[hit.last]!.text);
}
const ENVOYS = /^(?:ambassadors?|envoys?|diplomats?|embassy|consulate|mission|delegation)$/;

/**
 * Whether a target stands right behind its predicate, articles and titles between, or behind a preposition that a predicate
 * of several words asks for ("lashed out at Sylvania"): that needs no second reader.
 */
export function isDirectObject(words: readonly Word[], { hit, passive }: Frame, target: Place): boolean {
  if (passive || target.first <= hit.last) return false;
  let from = hit.last + 1;
  const friendly = hit.rule.event !== null && EVENTS[hit.rule.event].score > 0;
  if (hit.last > hit.first && (friendly ? FOR : AT).test(words[from]!.text)) from++;
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
function nounBefore(words: readonly Word[], from: number, at: number): string | null {
  const noun = words[at - 1];
  if (!noun || at - 1 < from) return null;
  // "Against Rufus Firefly of Sylvania": somebody from there; "the Secretary of State" is a title.
  if (noun.capital)
    return /^(?:secretary|president|minister|ministry|king|queen|emir|republic|head|state|chancellor|premier|prime|chief|speaker|leader|members?)$/.test(
      noun.text,
    )
      ? null
      : noun.text;
  if (/ly$|^(?:out|back|up|down|off|again|together)$/.test(noun.text)) return null;
  return isLink(noun.text) || ARTICLES.has(noun.text) ? null : noun.text;
}

function isForce({ hit }: Frame): boolean {
  const { event } = hit.rule;
  return event !== null && EVENTS[event].quad === 'material_conf';
}

/** "Tightened UN sanctions", "killed UN sanctions": a measure of the target's own, where a pattern tells of force. */
function isMeasure(words: readonly Word[], frame: Frame, target: Place, within: boolean): boolean {
  if (!isForce(frame)) return false;
  if (!within) return /^(?:sanctions?|tariffs?|embargo|funding|aid)$/.test(words[target.last + 1]?.text ?? '');
  const { last } = frame.hit;
  const between = words.slice(target.last + 1, last);
  return MEASURES.has(words[last]!.text) && !between.some(({ text }) => isLink(text));
}
