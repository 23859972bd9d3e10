/** Who does and who undergoes what a noun tells. */
import { afterBy, BARRIER, PREPOSITION } from './between.ts';
import type { Frame } from './frames.ts';
import type { Place } from './sentence.ts';
import type { Word } from './word.ts';

/** "Sylvania's criticism of Freedonia", "sanctions against Freedonia by Sylvania", "talks between the two". */
export function nounParties(
  words: readonly Word[],
  frame: Frame,
  places: readonly Place[],
): { agent: Place | null; patients: Place[] } {
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
    return { agent: after[0], patients: second ? [second] : [] };
  }
  const agent = owner ?? by ?? places.find((place) => isCalled(words, place, first)) ?? null;
  return { agent, patients: after.filter((place) => place !== by).slice(0, 1) };
}

/** Tokens from an owner to the second of two nouns of his ("Sylvania's contempt for the guild and support of …"), at most. */
const JOINED_REACH = 8;

/** Right behind a noun, or behind the titles of whom it is about ("a critic of Sylvania's mayor, Firefly"). */
function isNear(words: readonly Word[], noun: number, { first }: Place): boolean {
  if (first - noun <= 3) return true;
  if (first - noun > TITLED_REACH) return false;
  const between = words.slice(noun + 1, first);
  return between.every(({ text, capital }) => capital || text === ',' || text === "'s" || TITLE.has(text));
}
const TITLED_REACH = 7;
const TITLE = new Set(
  'the former president prime foreign minister leader king chancellor mayor secretary chief premier ruler'.split(' '),
);

/** "Firefly is a critic of", "Firefly, a long-time critic of": the noun says what somebody is. */
function isCalled(words: readonly Word[], { last }: Place, noun: number): boolean {
  if (last >= noun - 1 || noun - last > CALLED_REACH) return false;
  const opening = words[last + 1]!;
  if (opening.text !== ',' && !COPULA.test(opening.text)) return false;
  const between = words.slice(last + 2, noun);
  if (opening.text === ',' && !/^(?:a|an|the|one|his|her|its|their|once|long)$/.test(between[0]?.text ?? ''))
    return false;
  return between.every(({ text }) => !BARRIER.has(text) && !PREPOSITION.has(text) && text !== ',' && text !== 'not');
}
const CALLED_REACH = 8;
const COPULA = /^(?:is|are|was|were|remains?|remained|became|becomes?)$/;
