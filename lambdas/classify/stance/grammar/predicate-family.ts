/** The packs of predicates: what one party does to, or says of, another. */
import type { PloverEvent } from '#shared/labels.ts';
import type { Entry, Fault } from '#shared/rules/entry.ts';
import { type Built, type Family, type PackSource, rulesOf } from '#shared/rules/family.ts';
import { type PatternNode, parsePattern } from '#shared/rules/pattern.ts';
import { EVENTS, type Operator } from './plover.ts';

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
  /** Only a person undergoes it: "sacked [Anna Lind]", no body whose chairman is named with him. */
  personal: boolean;
  /** The subject undergoes it, and who does it follows "from" or "of": "drew criticism from Sylvania". */
  reversed: boolean;
  /** What two subjects do together they do to each other: "Sylvania and Freedonia [restored ties]". */
  mutual: boolean;
  /** The same of two whom a list joins, while of one it is done with the other: "Sylvania and Freedonia [signed a pact]". */
  joint: boolean;
  /** What its words are where nothing else tells: something done, said, or felt as the outlet tells it; null: what the event says. */
  channel: 'act' | 'reported' | 'narrator' | null;
  /** How much the rule counts against another one on the same words; 1 where the pack says nothing. */
  weight: number;
  /** Toward the target, -1…1; null: what the event says. */
  score: number | null;
  /** Whether its words tell enough by themselves for whole articles; else they count only where a pair is asked about. */
  articles: boolean;
}

/** What the compiled packs keep: rules, and by payload the rule and how specific the pattern is, as two columns. */
export interface PredicateTables {
  rules: PredicateRule[];
  patternRule: number[];
  specificity: number[];
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
  forArticles: ({ faults }) => ({ entries: [], tables: noTables(), faults }),
};

function noTables(): PredicateTables {
  return { rules: [], patternRule: [], specificity: [] };
}

/** Every pattern has a payload of its own, since the more specific of two decides. */
function build(packs: PackSource[]): Built<PredicateTables> {
  const tables = noTables();
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
        tables.specificity.push(specificityOf(pattern, pack));
        entries.push({
          payload: tables.patternRule.push(number) - 1,
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
    joint = false,
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
  if (target !== 'after' && target !== 'inside' && target !== 'person') return '`target` is after, inside or person';
  if (subject !== 'acts' && subject !== 'undergoes') return '`subject` is acts or undergoes';
  if (typeof mutual !== 'boolean' || typeof joint !== 'boolean') return '`mutual` and `joint` are true or false';
  if (typeof articles !== 'boolean') return '`articles` is true or false';
  if (channel !== null && channel !== 'act' && channel !== 'reported' && channel !== 'narrator')
    return '`channel` is act, reported or narrator';
  return {
    id: `${pack.pack}/${rule.id}`,
    event: label as PloverEvent | null,
    operator: operator as Operator | null,
    form,
    inside: target === 'inside',
    personal: target === 'person',
    reversed: subject === 'undergoes',
    channel,
    weight,
    score,
    mutual,
    joint,
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
