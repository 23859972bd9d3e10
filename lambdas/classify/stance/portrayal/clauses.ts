/**
 * Noun phrases and verb groups of one sentence, and how they hang together: who is a verb's subject, object, agent after
 * "by". A shallow reading by order and closed words, linear in the sentence.
 */
import { attachPhrases, readNounPhrase, startsPhrase } from './noun-phrases.ts';
import type { Draft, Sentence } from './sentence.ts';
import { Tag, tagWords, type Words } from './tags.ts';
import { isVerbal, readVerbGroup } from './verb-groups.ts';
import { attachVerbs } from './verb-parties.ts';

export function readSentence(input: Words, forms: ReadonlyMap<string, number>): Sentence {
  const { words } = input;
  const draft: Draft = {
    ...input,
    forms,
    tags: tagWords(input, forms),
    phrases: [],
    verbs: [],
    phraseOf: new Int32Array(words.length).fill(-1),
    verbOf: new Int32Array(words.length).fill(-1),
    clauseOf: new Int32Array(words.length),
    quoted: new Uint8Array(words.length),
  };
  markQuotes(words, draft.quoted);
  readGroups(draft);
  markClauses(draft);
  attachPhrases(draft);
  attachVerbs(draft);
  return draft;
}

function readGroups(draft: Draft): void {
  const { tags } = draft;
  for (let at = 0; at < tags.length; ) {
    if (isVerbal(tags, at)) at = readVerbGroup(draft, at);
    else if (startsPhrase(tags[at]!)) at = readNounPhrase(draft, at);
    else at++;
  }
}

function markClauses(draft: Draft): void {
  let clause = 0;
  for (let k = 0; k < draft.words.length; k++) {
    if (k > 0 && opensClause(draft, k)) clause++;
    draft.clauseOf[k] = clause;
  }
}

/** Whether a clause begins at word `k`. */
function opensClause({ words, tags, verbOf }: Draft, k: number): boolean {
  const n = words.length;
  const tag = tags[k];
  if (tag === Tag.subordinator || tag === Tag.relative) return true;
  if (words[k] === ';' || words[k] === ':' || words[k] === '—' || words[k] === '–') return true;
  if (tag === Tag.coordinator || words[k] === ',') {
    // a coordinator or comma opens a clause where a subject and a verb follow before the next mark
    for (let j = k + 1, seen = 0; j < n && j < k + 9; j++) {
      if (verbOf[j]! >= 0) return true;
      if (tags[j] === Tag.punctuation && seen++ >= 0) return false;
    }
  }
  return false;
}

function markQuotes(words: readonly string[], quoted: Uint8Array): void {
  let open = false;
  let closedOnce = false;
  for (let k = 0; k < words.length; k++) {
    const word = words[k]!;
    if (word === '“' || word === '``') open = true;
    else if (word === '”' || word === "''") {
      // a quote that began in a sentence before
      if (!open && !closedOnce) quoted.fill(1, 0, k);
      closedOnce = true;
      open = false;
    } else if (word === '"') open = !open;
    else quoted[k] = open ? 1 : 0;
  }
}
