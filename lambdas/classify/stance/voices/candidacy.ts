/** Whether somebody who speaks for a state is told of as he was before he did: a candidate's words are his own. */
import { Flag } from '#shared/text/tokens.ts';
import { officeAt, type Party } from '../../actors/holder.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import { isOfKind, mentionsBetween, type Scene } from '../scene.ts';
import type { Voice } from './cast.ts';

/** Tokens of an opening phrase in which such a time is named ("During the long presidential campaign, …"). */
const OPENING = 8;

/** @param token where his words or his deed stand; the sentence that names him as their speaker is read too */
export function isBeforeOffice(scene: Scene, token: number, voice: Voice | null, holder: Party): boolean {
  if (!holder.self) return false;
  const { id } = holder.self;
  const { of } = scene.reading.sentences;
  const own = of[token]!;
  if (tellsOfBefore(scene, own, id)) return true;
  const speakers = voice ? of[voice.speaker[0]]! : own;
  if (speakers !== own && tellsOfBefore(scene, speakers, id)) return true;
  // Without a date his latest office counts, but not in a text that calls him elect.
  return !scene.published && electedOf(scene).has(id);
}

function tellsOfBefore(scene: Scene, sentence: number, id: string): boolean {
  const first = scene.reading.sentences.first[sentence]!;
  const last = scene.reading.sentences.last[sentence]!;
  return opensBefore(scene, first, last) || isOfEarlierYear(scene, id, first, last) || isTitled(scene, id, first, last);
}

/** "During the campaign, …", "As a candidate, …", "Prior to his inauguration, …". */
function opensBefore(scene: Scene, first: number, last: number): boolean {
  const { tokens } = scene.reading;
  const opening = wordAt(tokens, first);
  const kind: Kind | null = /^(?:during|throughout|as|while)$/.test(opening)
    ? Kind.candidacy
    : /^(?:before|prior)$/.test(opening)
      ? Kind.accession
      : null;
  for (let at = first + 1; kind !== null && at <= Math.min(last, first + OPENING) && wordAt(tokens, at) !== ','; at++)
    if (isOfKind(scene, at, kind)) return !/^(?:against|to|for)$/.test(wordAt(tokens, at + 1));
  return false;
}

/** "Told a campaign crowd in May 2014": of a year before his office began. */
function isOfEarlierYear(scene: Scene, id: string, first: number, last: number): boolean {
  const office = officeAt(scene.actors.get(id)?.offices ?? [], scene.published);
  if (!office) return false;
  // Of most sentences a look at the kinds of their words is all.
  let at = first;
  while (at <= last && !isOfKind(scene, at, Kind.candidacy)) at++;
  return at <= last && namesYearBefore(scene, office.from.slice(0, 4), first, last);
}

function namesYearBefore({ reading: { tokens } }: Scene, year: string, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) {
    if (!(tokens.flags[at]! & Flag.number)) continue;
    const word = wordAt(tokens, at);
    if (/^(?:19|20)\d\d$/.test(word) && word < year) return true;
  }
  return false;
}

/** "Candidate Lind", "Lind, the party's candidate". */
function isTitled(scene: Scene, id: string, from: number, to: number): boolean {
  return mentionsBetween(scene, from, to).some(
    ({ actor, first, last }) =>
      actor.id === id && (isOfKind(scene, first - 1, Kind.candidacy) || isDescribed(scene, last, to)),
  );
}

/** Behind a name and a comma stands that he runs. */
function isDescribed(scene: Scene, last: number, to: number): boolean {
  const { tokens } = scene.reading;
  if (wordAt(tokens, last + 1) !== ',' || !/^(?:the|a|an|then)$/.test(wordAt(tokens, last + 2))) return false;
  for (let at = last + 3; at <= Math.min(to, last + DESCRIBED) && wordAt(tokens, at) !== ','; at++)
    if (/^(?:candidate|nominee)$/.test(wordAt(tokens, at))) return true;
  return false;
}
/** From a name to what it is told to be, in tokens at most. */
const DESCRIBED = 7;

const elected = new WeakMap<Scene, Set<string>>();

/** Whom a text calls elect ("President-elect Rufus Lind"); looked for once. */
function electedOf(scene: Scene): Set<string> {
  const { mentions, reading } = scene;
  const known =
    elected.get(scene) ??
    new Set(mentions.filter(({ first }) => wordAt(reading.tokens, first - 1) === 'elect').map(({ actor }) => actor.id));
  elected.set(scene, known);
  return known;
}
