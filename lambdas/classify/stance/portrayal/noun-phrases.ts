/** Noun phrases of a sentence, and how they hang on each other. */
import type { Draft } from './sentence.ts';
import { Tag } from './tags.ts';

/** Whether a noun phrase begins with a word of this class. */
export function startsPhrase(tag: Tag): boolean {
  return (
    tag === Tag.determiner ||
    tag === Tag.noun ||
    tag === Tag.name ||
    tag === Tag.adjective ||
    tag === Tag.number ||
    tag === Tag.pronoun
  );
}

/** Reads the noun phrase that begins at `start`. @returns the word behind it */
export function readNounPhrase({ words, tags, phrases, phraseOf }: Draft, start: number): number {
  const n = words.length;
  let at = start;
  if (tags[at] === Tag.pronoun) at++;
  else {
    let head = false;
    for (; at < n; at++) {
      const tag = tags[at]!;
      if (tag === Tag.determiner || tag === Tag.number) {
        if (head) break;
      } else if (tag === Tag.noun || tag === Tag.name) head = true;
      else if (tag === Tag.adjective) {
        if (head && !nounFollows(tags, at)) break;
      } else if (words[at] === '-' && at > start) continue;
      else break;
    }
  }
  const end = Math.max(at - 1, start);
  for (let k = start; k <= end; k++) phraseOf[k] = phrases.length;
  phrases.push({
    from: start,
    to: end,
    preposition: -1,
    attachedTo: -1,
    possesses: -1,
    possessor: -1,
    subjectOf: -1,
    objectOf: -1,
    obliqueOf: -1,
  });
  return end + 1;
}

function nounFollows(tags: readonly Tag[], at: number): boolean {
  const next = tags[at + 1];
  return next === Tag.noun || next === Tag.name;
}

/** Which preposition stands before each phrase, what it hangs on, what it possesses. */
export function attachPhrases({ words, tags, phrases, phraseOf }: Draft): void {
  for (let p = 0; p < phrases.length; p++) {
    const phrase = phrases[p]!;
    const before = phrase.from - 1;
    if (before < 0) continue;
    if (tags[before] === Tag.possessive && p > 0 && phrases[p - 1]!.to === before - 1) {
      phrases[p - 1]!.possesses = p;
      phrase.possessor = p - 1;
      phrase.preposition = phrases[p - 1]!.preposition;
      continue;
    }
    let at = before;
    while (at >= 0 && tags[at] === Tag.quote) at--;
    if (tags[at] === Tag.preposition) {
      phrase.preposition = at;
      if (at > 0 && phraseOf[at - 1]! >= 0) phrase.attachedTo = phraseOf[at - 1]!;
    } else if (
      (tags[at] === Tag.coordinator || words[at] === ',') &&
      at > 0 &&
      phraseOf[at - 1]! >= 0 &&
      phrases[phraseOf[at - 1]!]!.preposition >= 0 &&
      tags[at] === Tag.coordinator
    ) {
      phrase.preposition = phrases[phraseOf[at - 1]!]!.preposition;
      phrase.attachedTo = phrases[phraseOf[at - 1]!]!.attachedTo;
    }
  }
  // the possessed phrase hangs where its possessor's preposition says
  for (const phrase of phrases) if (phrase.possessor >= 0) phrase.attachedTo = phrases[phrase.possessor]!.attachedTo;
}
