import type { PloverEvent, Quad } from '#shared/labels.ts';
import type { Entry, Fault } from '#shared/rules/entry.ts';
import { type Built, type Family, type PackSource, rulesOf } from '#shared/rules/family.ts';
import type { Hits } from '#shared/rules/hits.ts';
import { type PatternNode, parsePattern } from '#shared/rules/pattern.ts';

/** What a governing verb makes of the predicate it governs ("refused to release": a release that is refused). */
export type Operator = 'intend' | 'future' | 'threaten' | 'refuse' | 'demand' | 'carry' | 'say';

/** A rule of a `predicates` pack. */
export interface PredicateRule {
  /** `pack/rule`. */
  id: string;
  event: PloverEvent | null;
  operator: Operator | null;
  /**
   * `noun`: a noun or preposition carries it ("sanctions against"), it counts where no verb does. `judgement`: said of the
   * target by whoever speaks ("unacceptable").
   */
  form: 'verb' | 'noun' | 'judgement';
  /** The target stands between the pattern's first and last word: "called [Sylvania] weak". */
  inside: boolean;
  /** The subject undergoes it, and who does it follows "from" or "of": "drew criticism from Sylvania". */
  reversed: boolean;
  /** What two subjects do together they do to each other: "Sylvania and Freedonia [restored ties]". */
  mutual: boolean;
  /** What its words are where nothing else tells: something done, said, or felt as the outlet tells it; null: what the event says. */
  channel: 'act' | 'reported' | 'narrator' | null;
  /** How much the rule counts against another one on the same words; 1 where the pack says nothing. */
  weight: number;
  /** Toward the target, -1…1; null: what the event says. */
  score: number | null;
  /** Whether its words tell enough by themselves for whole articles; else they count only where a pair is asked about. */
  articles: boolean;
}

/** What the compiled packs keep: rules, and by payload the rule and how specific the pattern is. */
export interface PredicateTables {
  rules: PredicateRule[];
  patterns: [rule: number, specificity: number][];
}

/** A predicate's words in a sentence: token indexes, both inclusive. */
export interface PredicateHit {
  rule: PredicateRule;
  first: number;
  last: number;
  /** Content words that the pattern asks for at least; function words count a fifth. */
  specificity: number;
}

/** Quad class and the stance toward the target that an event carries by itself (-1…1). */
export const EVENTS: Record<PloverEvent, { quad: Quad; score: number }> = {
  AGREE: { quad: 'verbal_coop', score: 0.35 },
  CONSULT: { quad: 'verbal_coop', score: 0.1 },
  SUPPORT: { quad: 'verbal_coop', score: 0.8 },
  COOPERATE: { quad: 'material_coop', score: 0.4 },
  AID: { quad: 'material_coop', score: 0.7 },
  YIELD: { quad: 'material_coop', score: 0.2 },
  REQUEST: { quad: 'verbal_conf', score: -0.3 },
  ACCUSE: { quad: 'verbal_conf', score: -0.7 },
  REJECT: { quad: 'verbal_conf', score: -0.6 },
  THREATEN: { quad: 'verbal_conf', score: -0.7 },
  PROTEST: { quad: 'material_conf', score: -0.7 },
  MOBILIZE: { quad: 'material_conf', score: -0.38 },
  SANCTION: { quad: 'material_conf', score: -0.7 },
  COERCE: { quad: 'material_conf', score: -0.8 },
  ASSAULT: { quad: 'material_conf', score: -0.9 },
};

/** The event of a predicate under an operator, from the inside out. Null: nothing is done or said ("did not attack"). */
export function govern(event: PloverEvent | null, operator: Operator): PloverEvent | null {
  if (operator === 'carry' || operator === 'say') return event;
  if (operator === 'threaten') return 'THREATEN';
  if (operator === 'demand') return event === 'THREATEN' || event === 'ACCUSE' ? event : 'REQUEST';
  if (event === null) return operator === 'refuse' ? 'REJECT' : 'AGREE';
  const { quad } = EVENTS[event];
  if (operator === 'refuse')
    return quad === 'material_conf' || event === 'ACCUSE' || event === 'REJECT' || event === 'THREATEN'
      ? null
      : 'REJECT';
  if (event === 'MOBILIZE' && operator === 'intend') return 'AGREE';
  if (quad === 'material_conf') return 'THREATEN';
  return quad === 'verbal_conf' ? event : 'AGREE';
}

const OPERATORS = new Set<string>(['intend', 'future', 'threaten', 'refuse', 'demand', 'carry', 'say']);

/** Packs of `family: predicates`: what one party does to, or says of, another. */
export const predicateFamily: Family<PredicateTables> = { name: 'predicates', build };

/**
 * Packs of `family: asked`: predicates that tell enough only where two parties are given and it is asked what is between them.
 * Whole articles never look at them, and so they are not shipped with the functions.
 */
export const askedFamily: Family<PredicateTables> = {
  name: 'asked',
  build,
  forArticles: ({ faults }) => ({ entries: [], tables: { rules: [], patterns: [] }, faults }),
};

/** Every pattern has a payload of its own, since the more specific of two decides. */
function build(packs: PackSource[]): Built<PredicateTables> {
  const tables: PredicateTables = { rules: [], patterns: [] };
  const entries: Entry[] = [];
  const faults: Fault[] = [];
  for (const pack of packs)
    for (const rule of rulesOf(pack, faults)) {
      const known = ruleOf(rule, pack);
      if (typeof known === 'string') {
        faults.push({ file: pack.file, id: String(rule.id), message: known });
        continue;
      }
      const number = tables.rules.push(known) - 1;
      for (const pattern of rule.match as unknown[]) {
        if (typeof pattern !== 'string') {
          faults.push({ file: pack.file, id: String(rule.id), message: 'a predicate is a pattern, not a condition' });
          continue;
        }
        entries.push({
          payload: tables.patterns.push([number, specificityOf(pattern, pack)]) - 1,
          match: [pattern],
          not: (rule.not as string[] | undefined) ?? [],
          lists: pack.lists,
          file: pack.file,
          id: String(rule.id),
        });
      }
    }
  return { entries, tables, faults };
}

/** @returns the rule, or what is wrong with it */
function ruleOf(rule: Record<string, unknown>, pack: PackSource): PredicateRule | string {
  const {
    label = null,
    operator = null,
    weight = 1,
    score = null,
    form = 'verb',
    channel = null,
    target = 'after',
    subject = 'acts',
    mutual = false,
    articles = true,
  } = rule;
  if (label !== null && !(typeof label === 'string' && label in EVENTS))
    return `label ${JSON.stringify(label)} is no PLOVER event; there are ${Object.keys(EVENTS).join(', ')}`;
  if (operator !== null && !OPERATORS.has(String(operator)))
    return `operator ${JSON.stringify(operator)} is unknown; there are ${[...OPERATORS].join(', ')}`;
  if (label === null && operator === null) return 'the rule needs a label (a PLOVER event) or an operator';
  if (typeof weight !== 'number' || (score !== null && typeof score !== 'number'))
    return '`weight` and `score` are numbers';
  if (form !== 'verb' && form !== 'noun' && form !== 'judgement') return '`form` is verb, noun or judgement';
  if (target !== 'after' && target !== 'inside') return '`target` is after or inside';
  if (subject !== 'acts' && subject !== 'undergoes') return '`subject` is acts or undergoes';
  if (typeof mutual !== 'boolean') return '`mutual` is true or false';
  if (typeof articles !== 'boolean') return '`articles` is true or false';
  if (channel !== null && channel !== 'act' && channel !== 'reported' && channel !== 'narrator')
    return '`channel` is act, reported or narrator';
  return {
    id: `${pack.pack}/${rule.id}`,
    event: label as PloverEvent | null,
    operator: operator as Operator | null,
    form,
    inside: target === 'inside',
    reversed: subject === 'undergoes',
    channel,
    weight,
    score,
    mutual,
    articles,
  };
}

const FUNCTION_WORDS = new Set(
  'to in on at of for from by with against into over about a an the its their his her it he she they we that and or as be is are was were been has have had not will would up out off down after between among under toward towards'.split(
    ' ',
  ),
);

/** The least number of content words a pattern asks for. A pattern that cannot be read counts nothing; lint names it. */
function specificityOf(pattern: string, pack: PackSource): number {
  const parsed = parsePattern(pattern);
  return parsed.ok ? Math.round(10 * leastOf(parsed.node, pack)) / 10 : 0;
}

function leastOf(node: PatternNode, pack: PackSource): number {
  switch (node.kind) {
    case 'word':
      return node.text.split('-').every((word) => FUNCTION_WORDS.has(word.toLowerCase())) ? 0.2 : 1;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + leastOf(item, pack), 0);
    case 'choice':
      return Math.min(...node.options.map((option) => leastOf(option, pack)));
    case 'list':
    case 'class':
      return 1;
    default:
      return 0;
  }
}

/** The predicate hits of a text's tokens `from` to `to` (inclusive), in order of their first token. */
export function predicateHits(
  hits: Hits,
  tables: PredicateTables,
  from: number,
  to: number,
  { name }: Pick<Family, 'name'> = predicateFamily,
): PredicateHit[] {
  const found = hits.of(name);
  const out: PredicateHit[] = [];
  for (let at = lowerBound(found.first, found.count, from); at < found.count && found.first[at]! <= to; at++) {
    const [rule, specificity] = tables.patterns[found.payload[at]!]!;
    out.push({ rule: tables.rules[rule]!, first: found.first[at]!, last: found.last[at]!, specificity });
  }
  return out;
}

/** What is known of a predicate by its rule alone, as bits: its form first. */
export const Form = {
  verb: 1,
  noun: 2,
  judgement: 4,
  /** Its words tell enough for whole articles. To go and see somebody, or to send troops, is nothing for or against him. */
  telling: 8,
  /** Whoever undergoes it may stand before it: its subject, or the other one of two subjects. */
  before: 16,
  /** To agree and to ask are neither for nor against by themselves; what governs the words may make more of them. */
  mild: 32,
} as const;

/** The bits of an operator: none of these. */
export const OPERATOR = 0;

const formsOf = new WeakMap<PredicateTables, Uint8Array>();

/** By pattern: the bits of its rule. What is asked of every hit lies close together. */
function patternForms(tables: PredicateTables): Uint8Array {
  let forms = formsOf.get(tables);
  if (!forms) {
    forms = Uint8Array.from(tables.patterns, ([rule]) => {
      const { operator, form, articles, event, reversed, mutual, score } = tables.rules[rule]!;
      if (operator !== null) return OPERATOR;
      const mild = score === null && (event === 'AGREE' || event === 'REQUEST');
      const telling = articles && event !== 'CONSULT' && event !== 'MOBILIZE';
      const before = reversed || mutual;
      return Form[form] | (telling ? Form.telling : 0) | (before ? Form.before : 0) | (mild ? Form.mild : 0);
    });
    formsOf.set(tables, forms);
  }
  return forms;
}

/** Whether a predicate that has all of some bits stands in a text's tokens `from` to `to` (inclusive). */
export function hasPredicate(hits: Hits, tables: PredicateTables, from: number, to: number, bits: number): boolean {
  return somePredicate(hits, tables, from, to, (form) => (form & bits) === bits);
}

/** Whether one of the predicates in a text's tokens `from` to `to` (inclusive) is what is asked for, by its bits and its tokens. */
export function somePredicate(
  hits: Hits,
  tables: PredicateTables,
  from: number,
  to: number,
  is: (form: number, first: number, last: number) => boolean,
): boolean {
  const forms = patternForms(tables);
  const { first, last, payload, count } = hits.of(predicateFamily.name);
  for (let at = lowerBound(first, count, from); at < count && first[at]! <= to; at++)
    if (last[at]! <= to && is(forms[payload[at]!]!, first[at]!, last[at]!)) return true;
  return false;
}

/** First place in an ascending array that is not below `value`. */
function lowerBound(array: Int32Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (array[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
