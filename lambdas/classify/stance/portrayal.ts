/**
 * How a sentence portrays somebody, and the attitude its words show of one party toward another where no predicate links
 * the two. Evaluative words are found by the packs, put into roles by the clause reader, and weighed by fitted weights
 * (docs/decisions/045-portrayal-by-weighed-roles.md).
 */

import type { Evidence, Relation, StanceLabel } from '#shared/labels.ts';
import { type Packs, tablesOf } from '../packs.ts';
import { type PortrayalTables, portrayalFamily } from './portrayal/family.ts';
import { type Bearing, bearingsOf, shapeFeatures } from './portrayal/features.ts';
import { Model, softmax } from './portrayal/model.ts';
import { placeOf, type Reading, readStretch } from './portrayal/reading.ts';
import { anchor, type Place } from './portrayal/roles.ts';
import type { Pair } from './relate.ts';

/** What the packs say of portrayals, made ready once per packs. */
interface Portrayals {
  tables: PortrayalTables;
  forms: ReadonlyMap<string, number>;
  portray: Model;
}

const ready = new WeakMap<Packs, Portrayals>();

function portrayalsOf(packs: Packs): Portrayals {
  let found = ready.get(packs);
  if (!found) {
    const tables: PortrayalTables = tablesOf(packs, portrayalFamily) ?? { rules: [], verbs: {}, weights: {} };
    found = {
      tables,
      forms: new Map(Object.entries(tables.verbs)),
      portray: new Model(CLASSES.length, tables.weights.portray ?? {}, tables.rules),
    };
    ready.set(packs, found);
  }
  return found;
}

/** Classes of the model `portray`, in the order of its weights. */
const CLASSES: readonly StanceLabel[] = ['oppose', 'neutral', 'support'];

/** Below this probability of its best label a portrayal is a guess: right in a forced choice, too weak for an article. */
export const CONFIDENT = 0.6;

/** A relation and how sure it is. */
export interface Portrayal extends Relation {
  /** Probability of the label, 0…1, by the model's own lights. */
  confidence: number;
}

/** Reads a text for portrayals: its clauses and evaluative words, once for all mentions in it. */
export function readForPortrayal({ tokens, hits }: Pick<Pair, 'tokens' | 'hits'>, packs: Packs): Reading {
  return readStretch(tokens, 0, tokens.count - 1, hits.of(portrayalFamily.name), portrayalsOf(packs).forms);
}

/** How a sentence portrays the target when no source is named: the best guess, neutral among the answers. */
export function portray(pair: Pair, packs: Packs): Portrayal {
  const reading = readForPortrayal(pair, packs);
  const place = pair.target && placeOf(reading, pair.target);
  return place ? portrayalOf(reading, place, packs) : { ...NOTHING };
}

/** Reads a stretch of a text for portrayals. @param stretch token indices, both inclusive */
export function readStretchFor(
  { tokens, hits }: Pick<Pair, 'tokens' | 'hits'>,
  [first, last]: readonly [number, number],
  packs: Packs,
): Reading {
  return readStretch(tokens, first, last, hits.of(portrayalFamily.name), portrayalsOf(packs).forms);
}

function portrayalOf(reading: Reading, place: Place, packs: Packs): Portrayal {
  const { portray: model, tables } = portrayalsOf(packs);
  const target = anchor(reading, place);
  const scores = model.sum(shapeFeatures(reading, target, tables.rules));
  const bearings = bearingsOf(reading, target);
  const parts = bearings.map((bearing) => model.contribution(reading, bearing));
  for (const part of parts) for (let c = 0; c < scores.length; c++) scores[c]! += part[c]!;
  const chance = softmax(scores);
  const best = chance.indexOf(Math.max(...chance));
  const label = CLASSES[best]!;
  return {
    ...NOTHING,
    label,
    score: chance[2]! - chance[0]!,
    confidence: chance[best]!,
    channel: reading.quoted[target.first] ? 'quote' : 'narrator',
    evidence: label === 'neutral' ? [] : evidenceOf(reading, bearings, parts, label === 'support' ? 1 : -1, tables),
  };
}

/** The source's attitude to the target where no predicate links the two. */
export function attitude(_pair: Pair, _packs: Packs): Portrayal {
  return { ...NOTHING };
}

const NOTHING: Portrayal = {
  label: 'neutral',
  score: 0,
  confidence: 0,
  quad: null,
  event: null,
  channel: 'narrator',
  evidence: [],
};

/** How many expressions are shown for a label. */
const SHOWN = 3;

/** The expressions that speak most for the label, in the order of the text. */
function evidenceOf(
  { expressions, tokens, tokenOf }: Reading,
  bearings: readonly Bearing[],
  parts: readonly Float64Array[],
  direction: 1 | -1,
  { rules }: PortrayalTables,
): Evidence[] {
  return bearings
    .map(({ expression }, at) => ({ expression, gain: direction * (parts[at]![2]! - parts[at]![0]!) }))
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain)
    .slice(0, SHOWN)
    .sort((one, other) => one.expression - other.expression)
    .map(({ expression }) => {
      const { first, last, rule } = expressions[expression]!;
      return { from: tokens.from[tokenOf[first]!]!, to: tokens.to[tokenOf[last]!]!, rule: rules[rule]!.id };
    });
}
