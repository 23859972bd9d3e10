/** Who does a predicate and who undergoes it, among the mentions of a sentence: strict, for reading whole articles. */
import { Kind } from '../../word-family.ts';
import { afterBy, barred, leftWord } from './between.ts';
import type { Frame } from './frames.ts';
import { nounParties } from './noun-parties.ts';
import type { Place, Sentence } from './sentence.ts';
import { subjectOf } from './subject.ts';
import type { Word } from './word.ts';

/** The parties of a frame; a frame may leave either open. */
export interface Parties {
  agent: Place | null;
  patients: Place[];
  /** The predicate noun between the frame and its patient ("condemned the [attack on] Sylvania"), if there is one. */
  through: Frame | null;
}

/** Tokens from a predicate to what undergoes it, at most. */
const PATIENT_REACH = 10;
/** The same for a predicate of one word, whose object stands close. */
const SHORT_REACH = 5;
/** Reads the parties of a verbal frame. Mentions are in order and do not overlap. */
export function partiesOf(sentence: Sentence, frame: Frame, places: readonly Place[]): Parties {
  const { words } = sentence;
  if (frame.nominal && !isCompound(words, frame, places))
    return { ...nounParties(words, frame, places), through: null };
  const agent = agentOf(sentence, frame, places);
  return { agent, ...undergone(sentence, frame, places, agent) };
}

/** Who does what a verb tells. Asked alone it costs least, and most pairs fall to it. */
export function agentOf(sentence: Sentence, frame: Frame, places: readonly Place[]): Place | null {
  const { words } = sentence;
  if (isCompound(words, frame, places)) return null;
  if (!frame.passive) return subjectOf(sentence, frame, places);
  return afterBy(words, frame.hit.first, places, frame.hit.rule.reversed ? GIVEN_BY : undefined) ?? null;
}

/** Who undergoes what a verb tells, where it is known who does it. */
export function undergone(
  sentence: Sentence,
  frame: Frame,
  places: readonly Place[],
  agent: Place | null,
): Pick<Parties, 'patients' | 'through'> {
  const { words, frames } = sentence;
  if (isCompound(words, frame, places)) return { patients: [], through: null };
  if (!frame.passive) return patientsOf(words, frames, frame, places, agent);
  const subject = subjectOf(sentence, frame, places);
  return { patients: subject ? [subject] : [], through: null };
}

/** A bare noun-like form right behind a single name is a compound's head ("the Sylvania lobby"), not what the name does. */
function isCompound(words: readonly Word[], frame: Frame, places: readonly Place[]): boolean {
  if (frame.operators.length || !words[frame.hit.first]!.kinds.has(Kind.bare)) return false;
  const name = places.find((place) => place.last === frame.hit.first - 1);
  if (name === undefined || words[name.first - 1]?.text === 'and' || PRONOUN.has(words[name.last]!.text)) return false;
  return (
    !words[name.last]!.text.endsWith('s') ||
    (words[name.last]!.to - words[name.last]!.from <= 4 && words[name.last]!.capital)
  );
}
const PRONOUN = new Set('we i he she they it you'.split(' '));

/** What leads to the giver of what a subject gets: "drew criticism from", "won the backing of". */
const GIVEN_BY = new Set('by from of among with'.split(' '));

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
    const locative = LOCATIVE.has(leftWord(words, place)) && !(noun && place.first - noun.hit.last <= 2);
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
  if (hit.last > hit.first && STRANDED.has(words[hit.last]!.text) && /^[,.;]$/.test(next)) return true;
  let at = subject.first - 1;
  while (at > last && ARTICLES.has(words[at]!.text)) at--;
  if (at <= last || !/^(?:which|that|whom)$/.test(words[at]!.text) || first === hit.first) return false;
  return /^(?:\W.*|in|on|at|under|for|with|during|after|before|and|but|to|as|by|since|until|from)$/.test(
    words[hit.last + 1]?.text ?? '.',
  );
}
const ARTICLES = new Set('the a an'.split(' '));
const STRANDED = new Set('against for about at with on'.split(' '));
/** Tokens from the object to the subject of its relative clause, at most. */
const FRONTED_REACH = 6;

const LOCATIVE = new Set(
  'in at on near from during after before since until by amid around under than like'.split(' '),
);
/** What is done to a country may be said to be done in it. */
const HITS_PLACES = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'AID', 'SANCTION', 'YIELD']);

/** Only joining words between two mentions of a list. */
function isListed(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!LISTING.has(words[at]!.text)) return false;
  return true;
}
const LISTING = new Set('and or , & the'.split(' '));

/** What two subjects do together they do to each other. */
const SHARED = new Set(['AGREE', 'CONSULT', 'COOPERATE', 'SUPPORT']);
