/**
 * The family `portrayal` in the packs: evaluative words grouped in rules, the verbs the clause reader knows, and the
 * fitted weights. A pack of the family holds `rules:`, `verbs:` (base forms parted by white space) or `weights:`.
 */
import type { Entry, Fault } from '#shared/rules/entry.ts';
import { type Built, type Family, type PackSource, type RuleTable, ruleFamily } from '#shared/rules/family.ts';
import { inflect } from '#shared/rules/morphology.ts';
import { Form } from './tags.ts';

/**
 * How the words of a rule speak of the one they are about. `cue` words are neither good nor bad but tell how a sentence is built;
 * `theme` words tell what it is about.
 */
export type Polarity = 'negative' | 'positive' | 'mixed' | 'cue' | 'theme';

/** Whether a rule's words praise or blame at all. */
export const isEvaluative = ({ polarity }: Pick<PortrayalRule, 'polarity'>): boolean =>
  polarity !== 'cue' && polarity !== 'theme';

export interface PortrayalRule {
  /** `pack/rule`. */
  id: string;
  /** The rule's own name, as the weights know it. */
  name: string;
  polarity: Polarity;
}

/** Feature name to one weight a class, in the order of the model's classes. */
export type Weights = Record<string, number[]>;

export interface PortrayalTables {
  /** By payload. */
  rules: PortrayalRule[];
  /** Verb form to what it can be (`Form` bits). */
  verbs: Record<string, number>;
  /** By model: `portray`, `attitude` … */
  weights: Record<string, Weights>;
}

export const portrayalFamily: Family<PortrayalTables> = {
  name: 'portrayal',
  build,
  // Articles are read by the clause reader, which knows the verbs; what words say of somebody is asked by `relate` alone.
  forArticles: ({ tables, faults }) => ({ entries: [], tables: { ...tables, rules: [], weights: {} }, faults }),
};

/** Packs of `family: alignment`: camps and causes, by rules that `relate` asks for. */
export const alignmentFamily: Family<RuleTable> = {
  ...ruleFamily('alignment'),
  forArticles: ({ faults }) => ({ entries: [], tables: { rules: [] }, faults }),
};

function build(packs: PackSource[]): Built<PortrayalTables> {
  const plain = ruleFamily('portrayal').build(packs);
  const faults: Fault[] = [...plain.faults];
  const tables: PortrayalTables = { rules: [], verbs: {}, weights: {} };
  for (const rule of plain.tables.rules)
    tables.rules.push({
      id: rule.id,
      name: rule.id.slice(rule.id.indexOf('/') + 1),
      polarity: rule.label as Polarity,
    });
  for (const pack of packs) {
    const { verbs, speech, weights } = pack.data;
    if (typeof verbs === 'string') for (const verb of verbs.split(/\s+/)) if (verb) addForms(verb, tables.verbs);
    if (typeof speech === 'string') for (const verb of speech.split(/\s+/)) if (verb) markSpeech(verb, tables.verbs);
    if (typeof weights === 'object' && weights !== null) Object.assign(tables.weights, weights);
    else if (weights !== undefined)
      faults.push({
        file: pack.file,
        id: 'weights',
        message: '`weights` maps a model to features, each with its weights',
      });
  }
  const entries: Entry[] = plain.entries;
  return { entries, tables, faults };
}

/** Verbs whose past is their base form ("put"): read as a finite verb wherever one can stand. */
const UNCHANGED = new Set(
  'put set hit cut cost let shut quit hurt split spread bet burst cast shed rid read beat upset become come run overcome'.split(
    ' ',
  ),
);
const AUXILIARIES = new Set(['be', 'have', 'do']);

function addForms(verb: string, forms: Record<string, number>): void {
  if (AUXILIARIES.has(verb)) return;
  for (const form of inflect(verb)) {
    if (/(?:er|est)$/.test(form) && form !== verb) continue;
    forms[form] = (forms[form] ?? 0) | formOf(verb, form);
  }
}

/** Marks the forms of a verb of saying. */
function markSpeech(verb: string, forms: Record<string, number>): void {
  addForms(verb, forms);
  for (const form of inflect(verb)) if (forms[form]) forms[form] |= Form.speech;
}

function formOf(verb: string, form: string): number {
  if (form === verb) return UNCHANGED.has(verb) ? Form.base | Form.past | Form.participle : Form.base;
  if (form.endsWith('ing')) return Form.ing;
  if (form.endsWith('s')) return Form.third;
  return Form.past | Form.participle;
}
