import type { PloverEvent } from '#shared/labels.ts';
import { govern, type Operator, type PredicateHit } from './predicates.ts';

/** A token as the reader of frames sees it. */
export interface Word {
  /** Folded; contractions as the word they stand for. */
  text: string;
  /** UTF-16 code units into the text. */
  from: number;
  to: number;
  capital: boolean;
  /** Inside quotation marks. */
  quoted: boolean;
}

/** A predicate with what governs it. */
export interface Frame {
  hit: PredicateHit;
  /** First token of the verb chain: operators and auxiliaries included. */
  first: number;
  event: PloverEvent | null;
  /** The operators over the predicate, the innermost first. */
  operators: PredicateHit[];
  passive: boolean;
  nominal: boolean;
  /** The chain stands under a verb of saying whose subject is also its own ("said it would pay"). */
  reported: boolean;
  negated: boolean;
  conditional: boolean;
}

const BE = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  'am',
  "'s",
  "'re",
  'get',
  'gets',
  'got',
  'gotten',
]);
const ADVERB = /ly$/;
const LOOSE = new Set([
  'also',
  'now',
  'already',
  'just',
  'recently',
  'still',
  'even',
  'again',
  'once',
  'soon',
  'then',
  'today',
  'yesterday',
  'so',
  'far',
  'long',
  'ever',
  'yet',
  'often',
  'only',
  'further',
  'jointly',
  'both',
  'all',
  'since',
]);
const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'your',
  'this',
  'that',
  'these',
  'those',
  'any',
  'some',
  'no',
  'every',
  'each',
  'several',
  "'s",
  'of',
  'another',
  'such',
  'more',
  'many',
  'new',
  'recent',
  'massive',
  'military',
  'first',
  'last',
  'strong',
  'full',
]);
const PRONOUNS = new Set(['it', 'he', 'she', 'they', 'we', 'i']);
const IF = new Set(['if', 'unless', 'provided']);

/** -ed, -en and the participles that end neither way. */
function isParticiple(text: string): boolean {
  return /(?:ed|en|wn|ung|ught|ound|eld|uck|ot)$/.test(text) || PARTICIPLES.has(text);
}
const PARTICIPLES = new Set([
  'met',
  'hit',
  'put',
  'set',
  'shut',
  'sent',
  'lent',
  'made',
  'paid',
  'said',
  'told',
  'led',
  'kept',
  'left',
  'lost',
  'sold',
  'shot',
  'hung',
  'cut',
  'let',
  'beaten',
  'torn',
  'sworn',
  'slain',
  'begun',
  'done',
  'rebuilt',
  'built',
  'withheld',
  'overrun',
  'overthrown',
  'withdrawn',
  'laid',
  'split',
  'spent',
  'seen',
  'run',
  'read',
  'sued',
  'backed',
]);

/** Reads a sentence's predicates into frames. Linear in tokens and hits. */
export function readFrames(words: readonly Word[], hits: readonly PredicateHit[]): Frame[] {
  const operatorsEndingAt = new Map<number, PredicateHit[]>();
  const contents: PredicateHit[] = [];
  for (const hit of hits) {
    if (hit.rule.operator === null) contents.push(hit);
    else (operatorsEndingAt.get(hit.last) ?? operatorsEndingAt.set(hit.last, []).get(hit.last)!).push(hit);
  }
  return uncovered(contents).map((hit) => frameOf(hit, words, operatorsEndingAt));
}

/** The value of a hit against others on the same words. */
export function rank(hit: PredicateHit): number {
  return Math.min(hit.specificity, 3) * 0.7 + hit.rule.weight;
}

/** The best hit for each head, without those that begin inside a better one. */
function uncovered(contents: PredicateHit[]): PredicateHit[] {
  const best = new Map<number, PredicateHit>();
  for (const hit of contents) {
    const other = best.get(hit.first);
    if (!other || rank(hit) > rank(other) || (rank(hit) === rank(other) && hit.last < other.last))
      best.set(hit.first, hit);
  }
  const kept = [...best.values()].sort((a, b) => a.first - b.first);
  return kept.filter(
    (hit) =>
      !kept.some(
        (other) => other !== hit && other.first < hit.first && hit.first <= other.last && rank(other) >= rank(hit),
      ),
  );
}

function frameOf(hit: PredicateHit, words: readonly Word[], operatorsEndingAt: Map<number, PredicateHit[]>): Frame {
  const head = words[hit.first]!.text;
  const operators: PredicateHit[] = [];
  let at = hit.first - 1;
  let first = hit.first;
  let reported = false;
  let event = hit.rule.event;
  let negated = false;
  let conditional = false;
  const skip = (): void => {
    while (at >= 0 && (ADVERB.test(words[at]!.text) || LOOSE.has(words[at]!.text) || DAYS.test(words[at]!.text))) at--;
  };
  skip();
  const before = words[at]?.text ?? '';
  let passive = BE.has(before) && !head.endsWith('ing') && isParticiple(head);
  const nominal =
    !passive && DETERMINERS.has(words[hit.first - 1]?.text ?? '') && before !== 'that' && !/(?:ed)$/.test(head);
  if (!nominal)
    for (;;) {
      skip();
      let pronoun = false;
      if (at >= 0 && PRONOUNS.has(words[at]!.text)) {
        let back = at - 1;
        if (words[back]?.text === 'that') back--;
        const say = longest(
          operatorsEndingAt.get(back)?.filter((o) => o.rule.operator === 'say' || o.rule.operator === 'threaten'),
        );
        if (!say) break;
        at = back;
        pronoun = true;
      }
      const operator = longest(operatorsEndingAt.get(at));
      if (!operator) break;
      operators.push(operator);
      if (operator.rule.operator === 'say') reported = true;
      if (operator.rule.operator === 'refuse') negated = !negated;
      event = govern(event, operator.rule.operator as Operator);
      if (pronoun) reported = true;
      at = operator.first - 1;
      first = operator.first;
    }
  for (let k = hit.last + 1; k < Math.min(words.length, hit.last + 25); k++)
    if (IF.has(words[k]!.text)) conditional = true;
  if (!passive && isParticiple(head) && words[hit.last + 1]?.text === 'by') passive = true;
  return { hit, first, event, operators, passive, nominal, reported, negated, conditional };
}

function longest(hits: PredicateHit[] | undefined): PredicateHit | undefined {
  let best: PredicateHit | undefined;
  for (const hit of hits ?? [])
    if (!best || hit.first < best.first || (hit.first === best.first && hit.rule.operator !== 'carry')) best = hit;
  return best;
}
