/** Who does a predicate and who undergoes it, among the mentions of a sentence: strict, for reading whole articles. */
import type { Frame } from './frames.ts';
import type { Place, Sentence } from './sentence.ts';
import type { Word } from './word.ts';

/** The parties of a frame; a frame may leave either open. */
export interface Parties {
  agent: Place | null;
  patients: Place[];
  /** The predicate noun between the frame and its patient ("condemned the [attack on] Sylvania"), if there is one. */
  through: Frame | null;
}

/** Tokens from a predicate to what undergoes it, and from a subject to its verb, at most. */
const PATIENT_REACH = 10;
/** The same for a predicate of one word, whose object stands close. */
const SHORT_REACH = 5;
const SUBJECT_REACH = 24;
/** Tokens before the mention that opens a sentence ("On Monday, …"), at most. */
const OPENING_REACH = 4;
/** Tokens from an owner to what his plan, wish or refusal is to do, at most. */
const RESOLVE_REACH = 6;
const PREPOSITION =
  /^(?:in|on|at|with|from|against|to|for|over|about|between|into|near|by|after|before|during|since|under|within|outside|inside|across|around|toward|towards|through|amid|among|despite|without|like|unlike|than|per|via|of)$/;
const ARTICLE = /^(?:the|a|an|both|and|or)$/;
const BARRIER =
  /^(?:that|who|which|but|while|whereas|although|though|because|since|as|when|where|after|before|until|if|unless|whose|so|;|:|–|—|--)$/;

/** Reads the parties of a verbal frame. Mentions are in order and do not overlap. */
export function partiesOf(sentence: Sentence, frame: Frame, places: readonly Place[]): Parties {
  const { words, frames } = sentence;
  if (isCompound(words, frame, places)) return { agent: null, patients: [], through: null };
  if (frame.nominal) return nounParties(words, frame, places);
  const subject = subjectOf(sentence, frame, places);
  if (frame.passive) {
    const by = afterBy(words, frame.hit.first, places, frame.hit.rule.reversed ? GIVEN_BY : BY);
    return { agent: by ?? null, patients: subject ? [subject] : [], through: null };
  }
  return { agent: subject, ...patientsOf(words, frames, frame, places, subject) };
}

/** A bare noun-like form right behind a single name is a compound's head ("the Sylvania lobby"), not what the name does. */
function isCompound(words: readonly Word[], frame: Frame, places: readonly Place[]): boolean {
  if (frame.operators.length || !words[frame.hit.first]!.kinds.has('bare')) return false;
  const name = places.find((place) => place.last === frame.hit.first - 1);
  if (name === undefined || words[name.first - 1]?.text === 'and' || PRONOUN.test(words[name.last]!.text)) return false;
  return (
    !/s$/.test(words[name.last]!.text) ||
    (words[name.last]!.to - words[name.last]!.from <= 4 && words[name.last]!.capital)
  );
}
const PRONOUN = /^(?:we|i|he|she|they|it|you)$/;

const BY = /^by$/;
/** What leads to the giver of what a subject gets: "drew criticism from", "won the backing of". */
const GIVEN_BY = /^(?:by|from|of|among|with)$/;

/** The mention in the phrase after the next "by": "by [two senior] Sylvania [officials]". */
function afterBy(words: readonly Word[], from: number, places: readonly Place[], by = BY): Place | undefined {
  let at = from + 1;
  while (at < words.length && at - from <= SUBJECT_REACH && !by.test(words[at]!.text)) {
    if (BARRIER.test(words[at]!.text)) return undefined;
    at++;
  }
  if (!by.test(words[at]?.text ?? '')) return undefined;
  return places.find(
    (place) => place.first > at && place.first - at <= BY_REACH && !barred(words, at + 1, place.first),
  );
}
const BY_REACH = 5;

/** The word before a mention, its article skipped. */
function leftWord(words: readonly Word[], place: Place): string {
  let at = place.first - 1;
  while (at >= 0 && ARTICLE.test(words[at]!.text) && !/^(?:and|or)$/.test(words[at]!.text)) at--;
  return words[at]?.text ?? '';
}

/** Whether a mention stands in a prepositional phrase, and not after an office ("the government of Sylvania"). */
export function isOblique(words: readonly Word[], place: Place): boolean {
  const left = leftWord(words, place);
  if (left !== 'of') return PREPOSITION.test(left);
  let at = place.first - 1;
  while (at >= 0 && words[at]!.text !== 'of') at--;
  // "Of" behind these leaves the name the one that acts: "the government of Sylvania".
  return !words[at - 1]?.kinds.has('authority');
}

/** The mention that is a verb's subject: right before it, before its relative pronoun, or that of the verb it is joined to. */
export function subjectOf(sentence: Sentence, frame: Frame, places: readonly Place[], depth = 0): Place | null {
  const { words } = sentence;
  const before = words[frame.first - 1]?.text ?? '';
  const adjacent = places.find((place) => place.last === frame.first - 1);
  if (adjacent && !isOblique(words, adjacent)) return adjacent;
  if (/^(?:it|he|she|they|we|i|you|this|there|what)$/.test(before)) return null;
  if (before === "'s") return places.find((place) => place.last === frame.first - 2) ?? null;
  if (isJoined(words, frame, before)) return sharedSubject(sentence, frame, places, depth);
  // "Lind, who already has accused".
  const relative = /^(?:already|also|once|later|recently)$/.test(before) ? frame.first - 2 : frame.first - 1;
  if (/^(?:who|which|that)$/.test(words[relative]?.text ?? '')) {
    const antecedent = places.findLast((place) => place.last < relative);
    return antecedent && relative - antecedent.last <= 2 ? antecedent : null;
  }
  for (let at = places.length - 1; at >= 0; at--) {
    const place = places[at]!;
    if (place.last >= frame.first) continue;
    if (ownsResolve(words, place, frame)) return place;
    if (frame.first - place.last > SUBJECT_REACH || !reaches(sentence, place.last + 1, frame)) break;
    if (isOblique(words, place)) continue;
    if (words[place.last + 1]?.text !== "'s") return place;
    if (frame.first - place.last <= 4 && words[frame.first - 1]!.kinds.has('deputy')) return place;
  }
  return before === ',' ? sharedSubject(sentence, frame, places, depth) : null;
}

/** "Sylvania's stated resolve to …": what somebody means to do, he does. */
function ownsResolve(words: readonly Word[], { last }: Place, { first }: Frame): boolean {
  if (words[last + 1]?.text !== "'s" || words[first]!.text !== 'to' || first - last > RESOLVE_REACH) return false;
  return words
    .slice(last + 2, first)
    .every(({ text }) => !PREPOSITION.test(text) && !BARRIER.test(text) && text !== ',');
}

/** The subject of the verb before, which this one is joined to; none where an object between takes an infinitive. */
function sharedSubject(sentence: Sentence, frame: Frame, places: readonly Place[], depth: number): Place | null {
  const earlier = sentence.verbs.findLast((other) => other.hit.first < frame.first);
  const infinitive = sentence.words[frame.first - 1]?.text === 'to';
  if (earlier && depth < MOST_JOINS && frame.first - earlier.hit.last <= SUBJECT_REACH) {
    if (infinitive && places.some(({ first, last }) => first > earlier.hit.first && last < frame.first)) return null;
    const subject = subjectOf(sentence, earlier, places, depth + 1);
    if (subject) return subject;
  }
  // "…, while blaming Sylvania": the main clause's subject, if a mention opens the sentence.
  const opener = places[0];
  const participle = !infinitive && /ing$/.test(sentence.words[frame.first]!.text);
  const joined = /^(?:,|and)$/.test(sentence.words[frame.first - 1]?.text ?? '');
  return participle &&
    opener &&
    opener.first <= (joined ? OPENING_REACH : 2) &&
    opener.last < frame.first &&
    !isOblique(sentence.words, opener)
    ? opener
    : null;
}

/** How many verbs in a row may share a subject ("met, praised and thanked"). */
const MOST_JOINS = 4;

function isJoined(words: readonly Word[], frame: Frame, before: string): boolean {
  if (/^(?:and|or|but|while|to)$/.test(before)) return true;
  return /^(?:,|by|after|before|without)$/.test(before) && /ing$/.test(words[frame.first]!.text);
}

const WHEN = /ly$|^(?:on|late|early|also|last|this|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Whether a subject that ends before `from` can reach its verb: nothing between, or an inset between commas. */
function reaches({ words, verbs, says }: Sentence, from: number, frame: Frame): boolean {
  // "Lind, the mayor, on Monday sharply criticised": when and how he did it.
  let end = frame.first;
  while (end - 1 > from && WHEN.test(words[end - 1]!.text)) end--;
  const inset = /^[,(]$/.test(words[from]?.text ?? '') && /^[,)]$/.test(words[end - 1]?.text ?? '');
  if (inset) return true;
  const relative = /^(?:who|which|that)$/.test(words[from]?.text ?? '');
  const between = verbs.filter((other) => other.first >= from && other.first < frame.first).length;
  if (relative) return between <= 1 && words[frame.first - 1]?.text === ',';
  if (between || says.some((say) => say.first >= from && say.first < frame.first)) return false;
  for (let at = from; at < frame.first; at++)
    if (BARRIER.test(words[at]!.text) || /^["“”,]$/.test(words[at]!.text)) return false;
  return true;
}

function patientsOf(
  words: readonly Word[],
  frames: readonly Frame[],
  frame: Frame,
  places: readonly Place[],
  subject: Place | null,
): Pick<Parties, 'patients' | 'through'> {
  const patients: Place[] = [];
  let end = frame.hit.last;
  let through: Frame | null = null;
  const reach = frame.hit.specificity > 1 ? PATIENT_REACH : SHORT_REACH;
  for (const place of places) {
    if (place === subject || place.first <= frame.hit.first) continue;
    if (frame.hit.rule.inside && place.first > frame.hit.last) break;
    if (patients.length && !isListed(words, end + 1, place.first)) break;
    if (place.first - end > reach) break;
    const between = frames.filter(
      (other) =>
        other !== frame &&
        other.hit.rule.form !== 'judgement' &&
        other.hit.first >= end &&
        other.hit.first > frame.hit.first &&
        other.hit.first < place.first,
    );
    if (between.some((other) => !other.nominal)) break;
    if (!patients.length && barred(words, Math.max(end, frame.hit.first) + 1, place.first)) break;
    const noun = between.find((other) => other.nominal) ?? null;
    const locative = LOCATIVE.test(leftWord(words, place)) && !(noun && place.first - noun.hit.last <= 2);
    if (locative && !HITS_PLACES.has(frame.event ?? '')) break;
    if (!patients.length) through = noun;
    patients.push(place);
    end = Math.max(end, place.last);
  }
  if (!patients.length && subject) {
    const fronted = places.find((place) => isFrontedObject(words, frame, place, subject));
    if (fronted) return { patients: [fronted], through: null };
  }
  if (!patients.length && subject && SHARED.has(frame.event ?? '')) {
    const partner = places.filter((place) => place.last < subject.first).at(-1);
    if (partner && /^(?:and|,|&)$/.test(words[partner.last + 1]?.text ?? '') && subject.first - partner.last <= 3)
      patients.push(partner);
  }
  return { patients, through };
}

/** "The pact, an old one which Sylvania has broken in secret": the object of a relative clause stands before its subject. */
function isFrontedObject(words: readonly Word[], { hit }: Frame, { first, last }: Place, subject: Place): boolean {
  if (last >= subject.first || subject.first - last > FRONTED_REACH) return false;
  // "The guild, a body Sylvania spent its time railing against, …".
  const next = words[hit.last + 1]?.text ?? '.';
  if (hit.last > hit.first && STRANDED.test(words[hit.last]!.text) && /^[,.;]$/.test(next)) return true;
  let at = subject.first - 1;
  while (at > last && /^(?:the|a|an)$/.test(words[at]!.text)) at--;
  if (at <= last || !/^(?:which|that|whom)$/.test(words[at]!.text) || first === hit.first) return false;
  return /^(?:\W.*|in|on|at|under|for|with|during|after|before|and|but|to|as|by|since|until|from)$/.test(
    words[hit.last + 1]?.text ?? '.',
  );
}
const STRANDED = /^(?:against|for|about|at|with|on)$/;
/** Tokens from the object to the subject of its relative clause, at most. */
const FRONTED_REACH = 6;

const LOCATIVE = /^(?:in|at|on|near|from|during|after|before|since|until|by|amid|around|under|than|like)$/;
/** What is done to a country may be said to be done in it. */
const HITS_PLACES = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'AID', 'SANCTION', 'YIELD']);

/** Only joining words between two mentions of a list. */
function isListed(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!/^(?:and|or|,|&|the)$/.test(words[at]!.text)) return false;
  return true;
}

function barred(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (BARRIER.test(words[at]!.text) || /^(?:,|\(|\)|and|or)$/.test(words[at]!.text)) return true;
  return false;
}

/** What two subjects do together they do to each other. */
const SHARED = new Set(['AGREE', 'CONSULT', 'COOPERATE', 'SUPPORT']);

/** "Sylvania's criticism of Freedonia", "sanctions against Freedonia by Sylvania", "talks between the two". */
function nounParties(words: readonly Word[], frame: Frame, places: readonly Place[]): Parties {
  const { first, last } = frame.hit;
  const after = places.filter((place) => place.first > first && isNear(words, last, place));
  const owner = places.find(
    (place) =>
      words[place.last + 1]?.text === "'s" &&
      first > place.last &&
      first - place.last <= (words[first - 1]?.text === 'and' ? JOINED_REACH : 4),
  );
  const by = afterBy(words, first, places);
  if (words[last]!.text === 'between' && after[0]) {
    const second = places.find((place) => place.first > after[0]!.last && place.first - after[0]!.last <= 3);
    return { agent: after[0], patients: second ? [second] : [], through: null };
  }
  const agent = owner ?? by ?? places.find((place) => isCalled(words, place, first)) ?? null;
  return { agent, patients: after.filter((place) => place !== by).slice(0, 1), through: null };
}

/** Tokens from an owner to the second of two nouns of his ("Sylvania's contempt for the guild and support of …"), at most. */
const JOINED_REACH = 8;

/** Right behind a noun, or behind the titles of whom it is about ("a critic of Sylvania's mayor, Firefly"). */
function isNear(words: readonly Word[], noun: number, { first }: Place): boolean {
  if (first - noun <= 3) return true;
  if (first - noun > TITLED_REACH) return false;
  const between = words.slice(noun + 1, first);
  return between.every(({ text, capital }) => capital || text === ',' || text === "'s" || TITLE.test(text));
}
const TITLED_REACH = 7;
const TITLE =
  /^(?:the|former|president|prime|foreign|minister|leader|king|chancellor|mayor|secretary|chief|premier|ruler)$/;

/** "Firefly is a critic of", "Firefly, a long-time critic of": the noun says what somebody is. */
function isCalled(words: readonly Word[], { last }: Place, noun: number): boolean {
  if (last >= noun - 1 || noun - last > CALLED_REACH) return false;
  const opening = words[last + 1]!;
  if (opening.text !== ',' && !COPULA.test(opening.text)) return false;
  const between = words.slice(last + 2, noun);
  if (opening.text === ',' && !/^(?:a|an|the|one|his|her|its|their|once|long)$/.test(between[0]?.text ?? ''))
    return false;
  return between.every(({ text }) => !BARRIER.test(text) && !PREPOSITION.test(text) && text !== ',' && text !== 'not');
}
const CALLED_REACH = 8;
const COPULA = /^(?:is|are|was|were|remains?|remained|became|becomes?)$/;
