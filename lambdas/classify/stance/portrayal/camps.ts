/**
 * What is publicly known of a name before a sentence is read: its camp in US politics, the causes the camps back, the groups it
 * belongs to, and what hardly anybody speaks for or against. Only a prior: it weighs where the words leave an attitude open.
 */

import type { RuleTable } from '#shared/rules/family.ts';
import { match } from '#shared/rules/match.ts';
import { splitSentences } from '#shared/text/sentences.ts';
import { tokenize } from '#shared/text/tokenize.ts';
import type { Tokens } from '#shared/text/tokens.ts';
import { type Packs, tablesOf } from '../../packs.ts';
import type { Span } from '../given/mentions.ts';
import { alignmentFamily, type PortrayalTables, portrayalFamily } from './family.ts';

export interface Known {
  /** Rules of the family `alignment` that the name holds, by their own names. */
  camps: ReadonlySet<string>;
  /** The camps, and the kinds of parties and things whatever their camp: courts, the press, offenders … */
  kinds: ReadonlySet<string>;
  /** Of the kinds those that no camp has to itself. */
  groups: ReadonlySet<string>;
  /** Teams ("who works for whom") and contests for one office that the name belongs to. */
  teams: ReadonlySet<string>;
  contests: ReadonlySet<string>;
  /** Rules of the family `portrayal` that the name holds ("gun violence": assault). */
  words: readonly string[];
  /** 1 the Democratic camp, -1 the Republican, 0 neither or unknown; turned round in "the repeal of …". */
  lean: number;
  kind: 'people' | 'cause' | 'unknown';
  undoing: boolean;
}

/** Who has a side of his own, by the name of the rule, and what it turns round. */
const PEOPLE: Readonly<Record<string, number>> = { democrats: 1, republicans: -1 };
const CAUSES: Readonly<Record<string, number>> = { 'left-causes': 1, 'right-causes': -1 };

/** Labels of rules that no camp has to itself. */
const GROUPS = new Set(['group', 'shunned', 'cherished']);

/** A hit of a rule of the family `alignment` in a name. */
interface Part {
  rule: string;
  first: number;
  last: number;
}

/** What is known of a name as it was given. */
export function knownOf(name: string, packs: Packs): Known {
  const tokens = tokenize(withoutInitials(name), packs.rules.vocabulary);
  const hits = match(tokens, splitSentences(tokens), packs.rules);
  const found = hits.of(alignmentFamily.name);
  const alignment = tablesOf<RuleTable | undefined>(packs, alignmentFamily);
  const camps = new Set<string>();
  const kinds = new Set<string>();
  const groups = new Set<string>();
  const teams = new Set<string>();
  const contests = new Set<string>();
  const parts: Part[] = [];
  for (let at = 0; at < found.count; at++) {
    const { id, label } = alignment!.rules[found.payload[at]!]!;
    const rule = own(id);
    if (label === 'alias') continue;
    if (label === 'team') teams.add(rule);
    else if (label === 'contest') contests.add(rule);
    else {
      kinds.add(rule);
      if (GROUPS.has(label)) groups.add(rule);
      if (label === 'group' || label === 'wing') continue;
      camps.add(rule);
      parts.push({ rule, first: found.first[at]!, last: found.last[at]! });
    }
  }
  const evaluative = hits.of(portrayalFamily.name);
  const { rules } = packs.tables[portrayalFamily.name] as PortrayalTables;
  const words = new Set<string>();
  for (let at = 0; at < evaluative.count; at++) words.add(rules[evaluative.payload[at]!]!.name);
  return { camps, kinds, groups, teams, contests, words: [...words], ...sideOf(parts, tokens) };
}

/**
 * The side a name stands on: that of its first part that has one, turned round by what undoes or opposes it before ("the repeal
 * of …", "anti-…") or behind ("… opponents", "Lind's impeachment").
 */
function sideOf(parts: readonly Part[], tokens: Tokens): Pick<Known, 'lean' | 'kind' | 'undoing'> {
  let undoing = false;
  for (const { rule, first, last } of parts) {
    const side = PEOPLE[rule] ?? CAUSES[rule];
    const turns = rule === 'undoing' || rule === 'against';
    if (!side && !turns) continue;
    // "travel ban" is a cause, and no ban of anything else
    if (turns && parts.some((other) => isWithin(first, last, other))) continue;
    if (turns) {
      undoing = true;
      continue;
    }
    const owner = isOwner(tokens, last);
    const turnedBehind = parts.some(
      (other) => other.first > last && (other.rule === 'against' || (owner && other.rule === 'undergone')),
    );
    return {
      lean: side! * (undoing ? -1 : 1) * (turnedBehind ? -1 : 1),
      kind: rule in PEOPLE ? 'people' : 'cause',
      undoing: undoing || turnedBehind,
    };
  }
  return { lean: 0, kind: 'unknown', undoing };
}

function isWithin(first: number, last: number, other: Part): boolean {
  const polar = other.rule in PEOPLE || other.rule in CAUSES;
  return polar && other.first <= first && other.last >= last;
}

/** Whether the possessive stands right behind a token. */
function isOwner({ from, to, text, count }: Tokens, last: number): boolean {
  return last + 1 < count && /^['’]s?$/.test(text.slice(from[last + 1], to[last + 1]));
}

/** "Jane Q. Roe" is Jane Roe. */
const withoutInitials = (name: string): string => name.replace(/(?<=\p{L}{2} )\p{Lu}\. (?=\p{Lu})/gu, '');

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
