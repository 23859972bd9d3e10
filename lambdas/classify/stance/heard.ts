/** How far into an article it matters who speaks. */
import type { Reading } from '#shared/rules/read.ts';
import type { Quotes } from '#shared/text/quotes.ts';
import type { Mention } from '../actors/mentions.ts';
import { issueFamily } from '../issues/family.ts';
import { type Packs, tablesOf } from '../packs.ts';
import { verdictFamily } from './outlet/verdicts.ts';
import { Form, hasPredicate, type PredicateTables, predicateFamily } from './predicates.ts';

/** A predicate of any form. */
const ANY = Form.verb | Form.noun | Form.judgement;

/**
 * The last sentence of which a reader of statements asks who says it, or -1 where none does: one that holds an actor and a
 * predicate, an issue's words or a verdict. A quote that begins before its end may be attributed later; then it is that sentence.
 */
export function lastAsked({ hits, sentences }: Reading, mentions: Mention[], quotes: Quotes, packs: Packs): number {
  let asked = -1;
  for (const family of [issueFamily, verdictFamily]) {
    const { first, count } = hits.of(family.name);
    if (count > 0) asked = Math.max(asked, sentences.of[first[count - 1]!]!);
  }
  const predicates = tablesOf<PredicateTables>(packs, predicateFamily);
  for (let at = mentions.length - 1; at >= 0; at--) {
    const sentence = sentences.of[mentions[at]!.first]!;
    if (sentence <= asked) break;
    if (hasPredicate(hits, predicates, sentences.first[sentence]!, sentences.last[sentence]!, ANY)) asked = sentence;
  }
  const end = asked < 0 ? -1 : sentences.last[asked]!;
  for (const { first, attribution } of quotes.quotes)
    if (first <= end && attribution && attribution.sentence > asked) asked = attribution.sentence;
  return asked;
}
