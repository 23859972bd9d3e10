/** "He is a liar," Lind said of Kovac: whom words are about that name nobody. */

import { Trait } from '#shared/text/lexicon.ts';
import type { Mention } from '../../actors/mention.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import { isCompounded } from '../directed/may-subject.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Saying } from '../grammar/sayings.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { isPosed } from '../grammar/supposed.ts';
import type { Word } from '../grammar/word.ts';
import { isGoverned, isOfKind, isQuoted, mentionsBetween, type Scene } from '../scene.ts';
import { targetFor } from '../statement.ts';
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
  if (sentences.of[last] !== sentence) return null;
  const named = mentionsBetween(scene, last + 1, sentences.last[sentence]!);
  return named.find((mention) => speechBefore(scene, mention) === last + 1) ?? null;
}

/** A pronoun that may take up whom its speaker named before. */
export const TAKING_UP = new Set('he she they'.split(' '));

/** How many sentences a speaker's "he" or "they" reaches back over his own words. */
const REACH = 2;

/**
 * Whom a speaker's "he", "she" or "they" takes up: the one he named in his words right before. Of persons it is the only one, of
 * others the one who opens them.
 */
export function takenUp(scene: Scene, voice: Voice, pronoun: string): Mention | null {
  if (!TAKING_UP.has(pronoun)) return null;
  const sentence = scene.reading.sentences.of[voice.first]!;
  for (let back = 1; back <= REACH && back <= sentence; back++) {
    const before = scene.voices
      .in(sentence - back)
      .filter(({ holder, channel }) => holder.id === voice.holder.id && channel === voice.channel);
    if (!before.length) return null;
    const named = before
      .flatMap(({ first, last }) => mentionsBetween(scene, first, last))
      .filter((mention) => targetFor(scene, mention, voice.holder));
    if (!named.length) continue;
    return pronoun === 'they' ? groupOf(scene, before[0]!, named) : personOf(scene, named, pronoun);
  }
  return null;
}

function groupOf(scene: Scene, { first }: Voice, named: readonly Mention[]): Mention | null {
  const [group] = named;
  if (group!.actor.kind === 'person' || group!.via === 'adjective' || isCompounded(scene, group!)) return null;
  if (named.some(({ actor }) => actor.id !== group!.actor.id)) return null;
  if (group!.first - first > OPENING || isGoverned(scene, group!.first)) return null;
  // "They hate Rome": others than Rome.
  for (let at = first; at < group!.first; at++) if (OTHERS.test(wordAt(scene.reading.tokens, at))) return null;
  return group!;
}
const OTHERS = /^(?:they|them|these|those|he|she|it|you|people)$/;
/** Tokens before whoever opens a speaker's words ("I fear that the"), at most. */
const OPENING = 5;

function personOf(scene: Scene, named: readonly Mention[], pronoun: string): Mention | null {
  const people = named.filter(({ actor }) => actor.kind === 'person');
  const [one] = people;
  if (!one || people.some(({ actor }) => actor.id !== one.actor.id)) return null;
  const known = scene.givenNames.get(one.actor.name.split(' ')[0]!.toLowerCase());
  return known === undefined || known === pronoun ? one : null;
}

/** The judgement whose subject is a pronoun ("he is a liar", "this is a disgrace"), where nothing takes it back. */
export function judgedByPronoun({ words, frames }: Sentence): (Saying & { pronoun: string }) | null {
  for (const frame of frames) {
    const { hit, negated, operators } = frame;
    if (hit.rule.form !== 'judgement' || !hit.rule.articles || negated || isPosed(words, frame)) continue;
    if (operators.some(({ rule }) => rule.operator === 'demand')) continue;
    const pronoun = pronounBefore(words, frame);
    if (pronoun) return { frame, score: hit.rule.score!, fit: PLAIN, pronoun };
  }
  return null;
}
/** Fit of a judgement that is tied to nobody else. */
const PLAIN = 1.5;

/** A pronoun right before the judgement's chain, a form of "be" and small words between. */
function pronounBefore(words: readonly Word[], { first, hit }: Frame): string | null {
  let at = Math.min(first, hit.first) - 1;
  while (at > 0 && SMALL.has(words[at]!.text)) at--;
  if (at < 0 || !PRONOUN.has(words[at]!.text)) return null;
  // "It was not that he went too far".
  if (words[at - 1]?.text === 'that' && /^(?:not|n't)$/.test(words[at - 2]?.text ?? '')) return null;
  return words[at]!.text;
}
const PRONOUN = new Set('he she it they this that'.split(' '));
const SMALL = new Set(
  "is are was were 's ’s 're ’re has have been a an the very so just really such totally absolutely".split(' '),
);
