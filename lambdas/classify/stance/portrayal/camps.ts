/**
 * What is publicly known of a name before a sentence is read: its camp in US politics, the causes the camps back, and what
 * hardly anybody speaks for or against. Only a prior: it weighs where the words leave an attitude open.
 */

import type { RuleTable } from '#shared/rules/family.ts';
import { match } from '#shared/rules/match.ts';
import { splitSentences } from '#shared/text/sentences.ts';
import { tokenize } from '#shared/text/tokens.ts';
import { type Packs, tablesOf } from '../../packs.ts';
import type { Span } from '../given/mentions.ts';
import { alignmentFamily, type PortrayalTables, portrayalFamily } from './family.ts';

export interface Known {
  /** Rules of the family `alignment` that the name holds, by their own names. */
  camps: ReadonlySet<string>;
  /** Rules of the family `portrayal` that the name holds ("gun violence": assault). */
  words: readonly string[];
  /** 1 the Democratic camp, -1 the Republican, 0 neither or unknown; turned round in "the repeal of …". */
  lean: number;
  kind: 'people' | 'cause' | 'unknown';
  undoing: boolean;
}

const has = (camps: ReadonlySet<string>, name: string): number => (camps.has(name) ? 1 : 0);

/** What is known of a name as it was given. */
export function knownOf(name: string, packs: Packs): Known {
  const tokens = tokenize(name, packs.rules.vocabulary);
  const hits = match(tokens, splitSentences(tokens), packs.rules);
  const found = hits.of(alignmentFamily.name);
  const alignment = tablesOf<RuleTable | undefined>(packs, alignmentFamily);
  const camps = new Set<string>();
  for (let at = 0; at < found.count; at++) camps.add(own(alignment!.rules[found.payload[at]!]!.id));
  const evaluative = hits.of(portrayalFamily.name);
  const { rules } = packs.tables[portrayalFamily.name] as PortrayalTables;
  const words = new Set<string>();
  for (let at = 0; at < evaluative.count; at++) words.add(rules[evaluative.payload[at]!]!.name);
  const people = has(camps, 'democrats') - has(camps, 'republicans');
  const undoing = camps.has('undoing');
  const turned = undoing ? -1 : 1;
  // "the repeal of Obamacare" is no cause of those who back Obamacare; the right's own causes are named with the undoing
  const cause = camps.has('left-causes') ? turned : camps.has('right-causes') ? -1 : 0;
  return {
    camps,
    words: [...words],
    lean: cause || turned * people,
    kind: cause ? 'cause' : people ? 'people' : 'unknown',
    undoing,
  };
}

const own = (id: string): string => id.slice(id.indexOf('/') + 1);

/** How far after a name its party may stand: "Jane Roe (D-Ohio)", "Jane Roe, a Republican". */
const TAG_REACH = 25;

/** 1 or -1 where the party stands right after the mention, else 0. */
export function partyTag(text: string, span: Span | null): number {
  if (!span) return 0;
  const after = text.slice(span.to, span.to + TAG_REACH);
  const tag = /[(,] ?(?:a )?([DR])(?:[-–.)]|epublican|emocrat)/.exec(after)?.[1];
  return tag === 'D' ? 1 : tag === 'R' ? -1 : 0;
}
