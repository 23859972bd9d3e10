/** "He is a liar," Lind said of Kovac: whom words are about that name nobody. */

import { Trait } from '#shared/text/lexicon.ts';
import type { Mention } from '../../actors/mention.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Saying } from '../grammar/sayings.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { isPosed } from '../grammar/supposed.ts';
import type { Word } from '../grammar/word.ts';
import { isOfKind, isQuoted, mentionsBetween, type Scene } from '../scene.ts';
import type { Voice } from '../voices/cast.ts';

/** Titles between "of" and a name, at most. */
const TITLES = 4;

/** The verb of saying before the "of" that governs a name ("said of President Lind"), or -1. */
export function speechBefore(scene: Scene, { first, via }: Mention): number {
  const { tokens } = scene.reading;
  let of = first - 1;
  while (of > 1 && first - of <= TITLES && (wordAt(tokens, of) === 'the' || isOfKind(scene, of, Kind.title))) of--;
  if (of < 1 || via === 'adjective' || !/^(?:of|about)$/.test(wordAt(tokens, of)) || isQuoted(scene, of)) return -1;
  return tokens.vocabulary.traits[tokens.word[of - 1]!]! & Trait.speech ? of - 1 : -1;
}

/** Whom a speaker is said to speak of. */
export function spokenOf(scene: Scene, { speaker: [, last], first }: Voice): Mention | null {
  const { sentences } = scene.reading;
  const sentence = sentences.of[first]!;
  const named = mentionsBetween(scene, last + 1, sentences.last[sentence]!);
  return named.find((mention) => speechBefore(scene, mention) === last + 1) ?? null;
}

/** The judgement whose subject is a pronoun ("he is a liar", "this is a disgrace"), where nothing takes it back. */
export function judgedByPronoun({ words, frames }: Sentence): Saying | null {
  for (const frame of frames) {
    const { hit, negated, operators } = frame;
    if (hit.rule.form !== 'judgement' || !hit.rule.articles || negated || isPosed(words, frame)) continue;
    if (operators.some(({ rule }) => rule.operator === 'demand') || !hasPronoun(words, frame)) continue;
    return { frame, score: hit.rule.score!, fit: PLAIN };
  }
  return null;
}
/** Fit of a judgement that is tied to nobody else. */
const PLAIN = 1.5;

/** A pronoun right before the judgement's chain, a form of "be" and small words between. */
function hasPronoun(words: readonly Word[], { first, hit }: Frame): boolean {
  let at = Math.min(first, hit.first) - 1;
  while (at > 0 && SMALL.has(words[at]!.text)) at--;
  return at >= 0 && PRONOUN.has(words[at]!.text);
}
const PRONOUN = new Set('he she it they this that'.split(' '));
const SMALL = new Set(
  "is are was were 's ’s 're ’re has have been a an the very so just really such totally absolutely".split(' '),
);
