/**
 * From predicate hits to frames: which hits stand, what governs each (auxiliaries, "refused to", "said it would"), whether
 * it is passive, nominal, denied. A shallow reading by order and closed words, no parse tree.
 */

import type { PloverEvent } from '#shared/labels.ts';
import { Kind } from '../../word-family.ts';
import { govern, type Operator } from './plover.ts';
import type { PredicateHit } from './predicates.ts';
import type { Word } from './word.ts';

/** A predicate with what governs it. */
export interface Frame {
  hit: PredicateHit;
  /** First token of the verb chain: operators and auxiliaries included. */
  first: number;
  /** What is left of the rule's event under its operators; null: nothing ("did not attack"). */
  event: PloverEvent | null;
  /** The operators over the predicate, the innermost first. */
  operators: PredicateHit[];
  passive: boolean;
  /** The head is a noun here: "a call", "their attack on". */
  nominal: boolean;
  /** The chain stands under a verb of saying with the same subject ("said it would pay"). */
  reported: boolean;
  negated: boolean;
}

const set = (words: string): Set<string> => new Set(words.split(' '));
const BE = set("be is are was were been being am 're get gets got gotten");
/** Adverbs that end in no -ly, and days. */
const LOOSE = set(
  'also now already just recently still even again once soon then today yesterday so far long ever yet often only further both all since instead later twice monday tuesday wednesday thursday friday saturday sunday',
);
const DETERMINERS = set(
  "the a an his her its their our my your this that these those any some no every each several 's of another such more many new recent massive military first last strong full weekly daily annual",
);
const PRONOUNS = set('it he she they we i');
const CONDITIONS = set('if unless provided');
/** Tokens behind a predicate in which a condition is looked for. */
const CONDITION_REACH = 24;

function isParticiple({ text, kinds }: Word): boolean {
  // The last letter tells most words, which costs less than the endings.
  return (
    ('dngtk'.includes(text.at(-1) ?? '') && /(?:ed|en|wn|ung|ught|ound|eld|uck|ot)$/.test(text)) ||
    kinds.has(Kind.participle)
  );
}

/** The predicates of a sentence, in order. Each is read into a frame when it is asked for: of most sentences few matter. Linear in tokens and hits. */
export class Predicates {
  /** Those that stand against others on the same words. */
  readonly standing: readonly PredicateHit[];
  readonly #operators: PredicateHit[] = [];
  /** By last word, once a predicate is read. */
  #governors: Governors | undefined;
  readonly #frames: (Frame | undefined)[] = [];

  constructor(
    private readonly words: readonly Word[],
    hits: readonly PredicateHit[],
  ) {
    const deeds: PredicateHit[] = [];
    const judgements: PredicateHit[] = [];
    for (const hit of hits)
      if (hit.rule.operator !== null) this.#operators.push(hit);
      else (hit.rule.form === 'judgement' ? judgements : deeds).push(hit);
    this.standing = merged(uncovered(deeds), uncovered(judgements));
  }

  /** The frame of one that stands, by its place among them. */
  frame(at: number): Frame {
    this.#governors ??= byLast(this.#operators, this.words.length);
    this.#frames[at] ??= frameOf(this.standing[at]!, this.words, this.#governors);
    return this.#frames[at];
  }
}

/** By word: the operators that end with it. */
type Governors = readonly (readonly PredicateHit[] | undefined)[];

function byLast(hits: readonly PredicateHit[], words: number): Governors {
  const found: PredicateHit[][] = new Array(words);
  for (const hit of hits) {
    const same = found[hit.last];
    if (same) same.push(hit);
    else found[hit.last] = [hit];
  }
  return found;
}

/** The value of a hit against others on the same words. */
export function rank(hit: PredicateHit): number {
  return Math.min(hit.specificity, 3) * 0.7 + hit.rule.weight;
}

/** Of hits in order the best for each head, without those whose head lies inside a better one. */
function uncovered(hits: readonly PredicateHit[]): PredicateHit[] {
  const kept: PredicateHit[] = [];
  /** Hits that reach over the present head; few, since a pattern spans few tokens. */
  let open: PredicateHit[] = [];
  for (let at = 0; at < hits.length; ) {
    let best = hits[at++]!;
    for (; hits[at]?.first === best.first; at++) if (isBetter(hits[at]!, best)) best = hits[at]!;
    if (open.length && open.some((other) => other.last < best.first))
      open = open.filter((other) => other.last >= best.first);
    if (!open.some((other) => rank(other) >= rank(best))) kept.push(best);
    open.push(best);
  }
  return kept;
}

/** Two lists in order as one; of the same head those of the first list come first. */
function merged(deeds: PredicateHit[], judgements: readonly PredicateHit[]): PredicateHit[] {
  if (!judgements.length) return deeds;
  const all: PredicateHit[] = [];
  let at = 0;
  for (const judgement of judgements) {
    while (at < deeds.length && deeds[at]!.first <= judgement.first) all.push(deeds[at++]!);
    all.push(judgement);
  }
  while (at < deeds.length) all.push(deeds[at++]!);
  return all;
}

function isBetter(hit: PredicateHit, other: PredicateHit): boolean {
  const more = rank(hit) - rank(other);
  return more > 0 || (more === 0 && hit.last < other.last);
}

function frameOf(hit: PredicateHit, words: readonly Word[], operatorsEndingAt: Governors): Frame {
  const head = words[hit.first]!;
  const before = words[leftOfAdverbs(words, hit.first - 1)]?.text ?? '';
  const undergone = isParticiple(head) && !head.kinds.has(Kind.mood);
  let event = hit.rule.event;
  let passive = BE.has(before) && !head.text.endsWith('ing') && undergone;
  const nominal = !passive && !hit.rule.reversed && isNominal(words, hit);
  const chain =
    nominal && hit.rule.form !== 'judgement'
      ? { operators: [], first: hit.first, reported: false }
      : chainOf(words, hit, operatorsEndingAt);
  if (words[hit.last + 1]?.text === 'by' && (undergone || head.text === 'opposed')) passive = true;
  // "Accused by Rome of theft": the pattern reaches over who does it.
  if (words[hit.first + 1]?.text === 'by' && undergone && event === 'ACCUSE') passive = true;
  if (hit.rule.reversed) passive = true;
  let negated = false;
  for (const { rule } of chain.operators) {
    event = govern(event, rule.operator as Operator);
    if (rule.operator === 'refuse') negated = !negated;
  }
  const { first, operators, reported } = chain;
  return { hit, first, event, operators, passive, nominal, reported, negated };
}

/** Whether an "if" or "unless" stands in reach behind a predicate. */
export function hasCondition({ hit }: Frame, words: readonly Word[]): boolean {
  const end = Math.min(words.length - 1, hit.last + CONDITION_REACH);
  // "Even if" is no condition.
  for (let at = hit.last + 1; at <= end; at++)
    if (CONDITIONS.has(words[at]!.text) && !/^(?:even|as|what)$/.test(words[at - 1]!.text)) return true;
  return false;
}

function leftOfAdverbs(words: readonly Word[], at: number): number {
  while (at >= 0 && isAdverb(words[at]!.text)) at--;
  return at;
}

/** Most words end otherwise, which their last letter tells. */
function isAdverb(text: string): boolean {
  return (text.charCodeAt(text.length - 1) === Y && text.endsWith('ly')) || LOOSE.has(text);
}
const Y = 0x79;

/** Steps over "on Friday", "late Monday", "in a statement" between a verb of saying and what is said. */
function leftOfDate(words: readonly Word[], at: number): number {
  at = leftOfAdverbs(words, at);
  if (words[at]?.kinds.has(Kind.utterance))
    for (let step = 0; step < 5 && at >= 0; step++) if (/^(?:in|during|at|to)$/.test(words[at--]!.text)) break;
  while (at >= 0 && /^(?:on|late|early|earlier|that)$/.test(words[at]!.text)) at--;
  return leftOfAdverbs(words, at);
}

/** Whether the head is a noun here: a determiner right before it, or one word off before a bare form ("a phone call"). */
function isNominal(words: readonly Word[], { rule, first, last, specificity }: PredicateHit): boolean {
  if (rule.form === 'noun') return true;
  const head = words[first]!;
  const before = words[first - 1];
  if (!before || head.text.endsWith('ed')) return false;
  if ((DETERMINERS.has(before.text) && before.text !== 'that') || before.kinds.has(Kind.attribute)) return true;
  if (specificity > 1.2 || last > first || head.text.endsWith('ing') || head.kinds.has(Kind.participle)) return false;
  return (
    !before.capital && !/s$/.test(before.text) && ARTICLES.has(words[first - 2]?.text ?? '') && !/s$/.test(head.text)
  );
}
const ARTICLES = new Set('the a an its his her their our alleged'.split(' '));

interface Chain {
  operators: PredicateHit[];
  first: number;
  reported: boolean;
}

/** The operators before a head, adverbs between them skipped; over a pronoun only to a verb of saying or threatening. */
function chainOf(words: readonly Word[], hit: PredicateHit, endingAt: Governors): Chain {
  const chain: Chain = { operators: [], first: hit.first, reported: false };
  let at = hit.first - 1;
  // "was [also a big] mistake": a judgement's copula stands before its article and adjectives.
  if (hit.rule.form === 'judgement')
    for (
      let step = 0;
      step < 3 && at >= 0 && (DEGREES.has(words[at]!.text) || words[at]!.kinds.has(Kind.degree));
      step++
    )
      at--;
  const governing = (end: number) => longest(endingAt[end], ({ rule }) => rule.operator !== 'say');
  for (;;) {
    // "Has repeatedly": an operator may end with an adverb.
    const near = at;
    at = leftOfAdverbs(words, at);
    if (at < 0) return chain;
    let operator = (near > at ? governing(near) : undefined) ?? governing(at);
    if (PRONOUNS.has(words[at]!.text)) {
      const back = leftOfDate(words, words[at - 1]?.text === 'that' ? at - 2 : at - 1);
      operator = longest(
        back < 0 ? undefined : endingAt[back],
        ({ rule }) => rule.operator === 'say' || rule.operator === 'threaten',
      );
    }
    if (!operator || isName(words[operator.first]!) || isOfAnother(words, operator, at)) return chain;
    chain.operators.push(operator);
    if (operator.rule.operator === 'say') chain.reported = true;
    chain.first = operator.first;
    at = operator.first - 1;
  }
}
const DEGREES = new Set('a an the so too very most more any our my your his her its their'.split(' '));

/** "I think he has attacked": a verb of saying with another subject than the pronoun behind it. */
function isOfAnother(words: readonly Word[], { rule, first }: PredicateHit, pronoun: number): boolean {
  if (rule.operator !== 'say' || !/^(?:he|she|it|they)$/.test(words[pronoun]!.text)) return false;
  return /^(?:i|we|you)$/.test(words[first - 1]?.text ?? '');
}

/** "May blamed": a person's name that looks like an auxiliary. */
function isName({ text, capital }: Word): boolean {
  return capital && text === 'may';
}

/** Of the operators that end at one place and may govern, the longest; of two as long the one that changes the event. */
function longest(
  hits: readonly PredicateHit[] | undefined,
  mayGovern: (hit: PredicateHit) => boolean,
): PredicateHit | undefined {
  if (!hits) return undefined;
  let best: PredicateHit | undefined;
  for (const hit of hits)
    if (
      mayGovern(hit) &&
      (!best || hit.first < best.first || (hit.first === best.first && hit.rule.operator !== 'carry'))
    )
      best = hit;
  return best;
}
