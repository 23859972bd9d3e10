/** Who is a verb's subject, object, agent after "by", or stands behind a preposition of it. */
import type { Draft, NounPhrase } from './sentence.ts';
import { Form, Tag } from './tags.ts';

/** Finds subject, object and agent of every verb, and what else it governs. */
export function attachVerbs(draft: Draft): void {
  const { verbs, phrases } = draft;
  for (let v = 0; v < verbs.length; v++) {
    const verb = verbs[v]!;
    verb.subject = findSubject(draft, v);
    if (verb.subject >= 0 && phrases[verb.subject]!.subjectOf < 0) phrases[verb.subject]!.subjectOf = v;
    findComplements(draft, v);
  }
}

function findSubject(draft: Draft, v: number): number {
  const { words, tags, forms, phrases, verbs, phraseOf, verbOf } = draft;
  const verb = verbs[v]!;
  let at = verb.from - 1;
  while (at >= 0 && (tags[at] === Tag.adverb || tags[at] === Tag.quote)) at--;
  if (at < 0) return inverted(draft, v);
  if (tags[at] === Tag.relative) {
    let k = at - 1;
    while (k >= 0 && (words[k] === ',' || tags[k] === Tag.preposition || tags[k] === Tag.quote)) k--;
    return k >= 0 ? phraseOf[k]! : -1;
  }
  if (verb.infinitive || tags[at] === Tag.coordinator || tags[at] === Tag.preposition) {
    const last = v > 0 ? verbs[v - 1]! : undefined;
    if (!last) return -1;
    if (verb.infinitive && last.object >= 0 && phrases[last.object]!.to === at && !last.passive) return last.object;
    return last.subject;
  }
  if (words[at] === ',') {
    const opening = openingComma(draft, at);
    if (
      opening >= 0 &&
      phraseOf[opening - 1]! >= 0 &&
      !((forms.get(words[verb.head]!) ?? 0) & Form.ing && verb.from === verb.head)
    )
      return climb(phrases, phraseOf[opening - 1]!);
    if ((forms.get(words[verb.head]!) ?? (words[verb.head]!.endsWith('ing') ? Form.ing : 0)) & Form.ing && v > 0)
      return verbs[v - 1]!.subject;
    if (v > 0) return inverted(draft, v) >= 0 ? inverted(draft, v) : verbs[v - 1]!.subject;
    return inverted(draft, v);
  }
  if (phraseOf[at]! >= 0) return climb(phrases, phraseOf[at]!);
  if (verbOf[at]! >= 0) return verbs[verbOf[at]!]!.subject;
  return inverted(draft, v);
}

/** `NP, …, verb`: the comma that opens the insertion the comma at `at` closes. */
function openingComma({ words, tags }: Draft, at: number): number {
  for (let k = at - 1; k > 0 && k > at - 25; k--) {
    if (words[k] === ',') return k;
    if (tags[k] === Tag.quote || words[k] === ';') return -1;
  }
  return -1;
}

/** From the last phrase before a verb to the phrase it hangs on: "the head of the bank said". */
function climb(phrases: readonly NounPhrase[], p: number): number {
  let at = p;
  for (let steps = 0; steps < 6; steps++) {
    const phrase = phrases[at]!;
    if (phrase.attachedTo >= 0 && phrase.attachedTo < at) at = phrase.attachedTo;
    else break;
  }
  return at;
}

/** `"…," said NP`: the subject after the verb. */
function inverted({ verbs, phraseOf }: Draft, v: number): number {
  const next = verbs[v]!.to + 1;
  return next < phraseOf.length && phraseOf[next]! >= 0 && verbs[v]!.from === verbs[v]!.head && v >= 0 && next > 1
    ? phraseOf[next]!
    : -1;
}

function findComplements({ words, tags, phrases, verbs, phraseOf }: Draft, v: number): void {
  const verb = verbs[v]!;
  const limit = v + 1 < verbs.length ? verbs[v + 1]!.from : words.length;
  let at = verb.to + 1;
  while (at < limit && (tags[at] === Tag.adverb || tags[at] === Tag.quote)) at++;
  if (at < limit && phraseOf[at]! >= 0 && phraseOf[at] !== verb.subject) {
    verb.object = phraseOf[at]!;
    // "the mayor's plan": the possessed phrase is the object
    while (phrases[verb.object]!.possesses >= 0) verb.object = phrases[verb.object]!.possesses;
    phrases[verb.object]!.objectOf = v;
    at = phrases[verb.object]!.to + 1;
  }
  for (; at < limit; at++) {
    if (words[at] === ',' || words[at] === ';' || tags[at] === Tag.subordinator || tags[at] === Tag.relative) break;
    const p = phraseOf[at]!;
    if (p >= 0 && phrases[p]!.from === at) {
      const phrase = phrases[p]!;
      if (phrase.objectOf < 0) phrase.obliqueOf = v;
      if (phrase.preposition >= 0 && words[phrase.preposition] === 'by' && verb.passive) verb.agent = p;
    }
  }
}
