/**
 * The small words of a sentence's frame: tense and mood by its auxiliaries, concession, cause and time by its conjunctions,
 * and what stands right beside the mention. Closed classes of grammar alone, so that no word of the day gets a weight.
 */

import type { Place } from './roles.ts';
import type { Words } from './tags.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const AUXILIARIES = list('was were had has have will would could should may might can must is are did do does been be');
const CONNECTIVES = list(
  'after against about over because without during as while when before until since than like between if though although despite but even not never only just still also',
);
const BEFORE = list('against about over of by for to on with and that but unlike like than despite');
const AFTER = list("was were had has have will would could should is did does not 's , and who said told to");
const REACH_BEFORE = 4;
const REACH_AFTER = 3;

/** @param place of the mention; null where it does not stand in the sentence */
export function closedWordFeatures({ words }: Words, place: Place | null): string[] {
  const out = new Set<string>();
  for (const word of words) if (AUXILIARIES.has(word) || CONNECTIVES.has(word)) out.add(`word ${word}`);
  const features = [...out];
  if (!place) return features;
  const { first, last } = place;
  for (let at = Math.max(0, first - REACH_BEFORE); at < first; at++)
    if (BEFORE.has(words[at]!)) features.push(`before ${words[at]}`);
  for (let at = last + 1; at < Math.min(words.length, last + 1 + REACH_AFTER); at++)
    if (AFTER.has(words[at]!)) features.push(`after ${words[at]}`);
  return features;
}
