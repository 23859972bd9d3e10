/** What the topic rules find in an article, and how strongly each rule speaks. */
import type { FamilyHits } from '#shared/rules/hits.ts';
import type { Reading } from '#shared/rules/read.ts';
import { topicFamily } from './family.ts';

/** One place where a rule's words stand. */
export interface Place {
  /** UTF-16 code units into the title or the text. */
  from: number;
  to: number;
  in?: 'title';
  /** Tokens from the start of the text to the place; 0 in a title. */
  at: number;
}

/** A rule's places in one article, and its strength by all of them. */
export interface Finding {
  /** Index of the rule. */
  rule: number;
  /** In reading order, the title's first. */
  places: Place[];
  /** 0 … about 5; 1 is one hit in sixty tokens. */
  strength: number;
}

/** A hit in a text counts as a share of this many tokens; a shorter text counts as one of this length. */
const TOKENS_A_HIT = 60;
/** What a hit in the title counts, in hits of a text of `TOKENS_A_HIT`. */
const TITLE = 2;
/** News says first what it is about: a hit at the very start counts double, falling to one after so many tokens. */
const LEAD_TOKENS = 80;

/** The rules found in an article, in no order. `title` and `text` are readings of one article. */
export function findRules(title: Reading | undefined, text: Reading): Finding[] {
  const found = new Map<number, { finding: Finding; lead: number; title: number }>();
  const add = (reading: Reading, inTitle: boolean): void => {
    const { tokens, hits } = reading;
    eachOutermost(hits.of(topicFamily.name), (rule, first, last) => {
      const entry = found.get(rule) ?? { finding: { rule, places: [], strength: 0 }, lead: 0, title: 0 };
      found.set(rule, entry);
      const span = { from: tokens.from[first]!, to: tokens.to[last]! };
      entry.finding.places.push(inTitle ? { ...span, in: 'title', at: 0 } : { ...span, at: first });
      if (inTitle) entry.title++;
      else entry.lead += 1 + Math.max(0, 1 - first / LEAD_TOKENS);
    });
  };
  if (title) add(title, true);
  add(text, false);
  const share = TOKENS_A_HIT / Math.max(TOKENS_A_HIT, text.tokens.count);
  return [...found.values()].map(({ finding, lead, title }) => ({
    ...finding,
    strength: Math.log2(1 + lead * share + title * TITLE),
  }));
}

/**
 * The hits that lie inside no longer one: the longest phrase says what its words mean ("trade" in "trade union" and
 * "war of words" are other things). Hits of the same span all stand. The hits must be sorted as `FamilyHits` is.
 */
function eachOutermost(hits: FamilyHits, visit: (rule: number, first: number, last: number) => void): void {
  let reach = -1;
  let reachBefore = -1;
  let first = -1;
  let last = -1;
  for (let at = 0; at < hits.count; at++) {
    if (hits.first[at] !== first || hits.last[at] !== last) {
      first = hits.first[at]!;
      last = hits.last[at]!;
      reachBefore = reach;
      reach = Math.max(reach, last);
    }
    if (reachBefore < last) visit(hits.payload[at]!, first, last);
  }
}
