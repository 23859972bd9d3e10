/** What the topic rules find in an article, and how strongly each rule speaks. */
import type { Reading } from '#shared/rules/read.ts';
import { topicFamily } from './family.ts';

/** A hit in a text counts as a share of this many tokens; a shorter text counts as one of this length. */
const TOKENS_A_HIT = 60;
/** What a hit in the title counts, in hits of a text of `TOKENS_A_HIT`. */
const TITLE = 2;
/** News says first what it is about: a hit at the very start counts double, falling to one after so many tokens. */
const LEAD_TOKENS = 80;

/** No further place. */
export const NOWHERE = -1;

/**
 * The rules found in an article, in the order of their first places, and the places where their words stand, the title's first.
 * All as columns that are kept from article to article: they hold until the next one is read.
 */
export class Findings {
  /** How many rules. */
  count = 0;
  /** By finding: index of the rule; its strength by all its places, 0 … about 5, 1 is one hit in sixty tokens; its first and its latest place. */
  rule = new Int32Array(1 << 8);
  strength = new Float64Array(1 << 8);
  firstPlace = new Int32Array(1 << 8);
  private latestPlace = new Int32Array(1 << 8);
  /** By place: UTF-16 code units into the title or the text; the rule's next place, or `NOWHERE`. */
  from = new Int32Array(1 << 10);
  to = new Int32Array(1 << 10);
  nextPlace = new Int32Array(1 << 10);
  /** How many places lie in the title. */
  titlePlaces = 0;
  private places = 0;
  /** By rule: its number among the findings, plus one; between articles all 0. */
  private numberOf = new Int32Array(1 << 10);

  /** `title` and `text` are readings of one article. */
  read(title: Reading | undefined, text: Reading): void {
    this.count = 0;
    this.places = 0;
    if (title) this.collect(title, true);
    this.titlePlaces = this.places;
    const inTitle = this.strength.slice(0, this.count);
    this.strength.fill(0, 0, this.count);
    this.collect(text, false);
    const share = TOKENS_A_HIT / Math.max(TOKENS_A_HIT, text.tokens.count);
    for (let at = 0; at < this.count; at++) {
      this.numberOf[this.rule[at]!] = 0;
      // So far `strength` holds the hits in the text, the first of them counting more.
      this.strength[at] = Math.log2(1 + this.strength[at]! * share + (at < inTitle.length ? inTitle[at]! * TITLE : 0));
    }
  }

  /**
   * Adds the hits of one reading that lie inside no longer one: the longest phrase says what its words mean ("trade" in "trade
   * union" and "war of words" are other things). Hits of the same span all stand. Hits come sorted as `FamilyHits` is.
   */
  private collect({ tokens, hits }: Reading, inTitle: boolean): void {
    const { count, payload, first, last } = hits.of(topicFamily.name);
    if (this.places + count > this.from.length) this.widen(this.places + count);
    const { from, to, nextPlace } = this;
    let reach = -1;
    let reachBefore = -1;
    let start = -1;
    let end = -1;
    for (let at = 0; at < count; at++) {
      if (first[at] !== start || last[at] !== end) {
        start = first[at]!;
        end = last[at]!;
        reachBefore = reach;
        if (end > reach) reach = end;
      }
      if (reachBefore >= end) continue;
      const place = this.places++;
      from[place] = tokens.from[start]!;
      to[place] = tokens.to[end]!;
      nextPlace[place] = NOWHERE;
      const finding = this.findingOf(payload[at]!, place);
      this.latestPlace[finding] = place;
      this.strength[finding]! += inTitle ? 1 : 1 + Math.max(0, 1 - start / LEAD_TOKENS);
    }
  }

  /** The finding of a rule that was met at a place. */
  private findingOf(rule: number, place: number): number {
    if (rule >= this.numberOf.length) this.numberOf = enlarged(this.numberOf, rule * 2);
    const known = this.numberOf[rule]! - 1;
    if (known >= 0) {
      this.nextPlace[this.latestPlace[known]!] = place;
      return known;
    }
    const at = this.count++;
    if (at === this.rule.length) this.widenFindings();
    this.numberOf[rule] = at + 1;
    this.rule[at] = rule;
    this.strength[at] = 0;
    this.firstPlace[at] = place;
    return at;
  }

  private widen(places: number): void {
    this.from = enlarged(this.from, places * 2);
    this.to = enlarged(this.to, places * 2);
    this.nextPlace = enlarged(this.nextPlace, places * 2);
  }

  private widenFindings(): void {
    const size = this.rule.length * 2;
    this.rule = enlarged(this.rule, size);
    this.firstPlace = enlarged(this.firstPlace, size);
    this.latestPlace = enlarged(this.latestPlace, size);
    const strength = new Float64Array(size);
    strength.set(this.strength);
    this.strength = strength;
  }
}

function enlarged(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
