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

/** The rules found in an article, in the order of their first places. `title` and `text` are readings of one article. */
export function findRules(title: Reading | undefined, text: Reading): Finding[] {
  const found: Finding[] = [];
  const titles = title ? collect(title, true, found) : 0;
  collect(text, false, found);
  const share = TOKENS_A_HIT / Math.max(TOKENS_A_HIT, text.tokens.count);
  found.forEach((finding, at) => {
    placeOf[finding.rule] = 0;
    const inTitle = at < titles ? titleHits(finding) : 0;
    // So far `strength` holds the hits in the text, the first of them counting more.
    finding.strength = Math.log2(1 + finding.strength * share + inTitle * TITLE);
  });
  return found;
}

/** By rule: its place in the list being made, plus one; between calls all 0. */
let placeOf = new Int32Array(1 << 10);

/** Adds what one reading holds. @returns how many rules the list has then */
function collect({ tokens, hits }: Reading, inTitle: boolean, found: Finding[]): number {
  eachOutermost(hits.of(topicFamily.name), (rule, first, last) => {
    if (rule >= placeOf.length) placeOf = enlarged(placeOf, rule);
    let at = placeOf[rule]! - 1;
    if (at < 0) {
      at = found.push({ rule, places: [], strength: 0 }) - 1;
      placeOf[rule] = at + 1;
    }
    const { places } = found[at]!;
    const from = tokens.from[first]!;
    const to = tokens.to[last]!;
    places.push(inTitle ? { from, to, in: 'title' } : { from, to });
    if (!inTitle) found[at]!.strength += 1 + Math.max(0, 1 - first / LEAD_TOKENS);
  });
  return found.length;
}

function titleHits({ places }: Finding): number {
  let count = 0;
  while (count < places.length && places[count]!.in) count++;
  return count;
}

function enlarged(array: Int32Array<ArrayBuffer>, place: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(place * 2);
  larger.set(array);
  return larger;
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
