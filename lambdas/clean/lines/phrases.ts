import type { PackFile } from '#shared/rules/codec.ts';
import type { RuleTable } from '#shared/rules/family.ts';
import { read } from '#shared/rules/read.ts';
import { Flag } from '#shared/text/tokens.ts';
import type { Line } from './lines.ts';
import { ENDS, type Measured } from './measure.ts';
import { isClosingCredit } from './picture-credit.ts';

/** The rules of the boilerplate pack the line model weighs one by one; others only count in the whole. */
export const PHRASE_RULES = [
  'share',
  'follow',
  'newsletter',
  'subscribe',
  'appeal',
  'related',
  'tags',
  'caption',
  'player',
  'navigation',
  'stamp',
  'byline',
  'rights',
  'discussion',
  'advertising',
  'privacy',
  'author-note',
  'correction',
  'source',
  'live',
] as const;

/** Which boilerplate phrases stand on each line. */
export interface Phrases {
  /** Share of the line's words that phrases cover, 0…1. */
  cover: number[];
  /** Number of phrases on the line, and of those that are boilerplate wherever they stand (weight 2). */
  hits: number[];
  strong: number[];
  /** 1 where a phrase begins the line. */
  leads: number[];
  /** 1 where the line ends in a picture's credit. */
  credited: number[];
  /** By line, then by rule as in `PHRASE_RULES`: the share of the line's words that the rule's phrases cover. */
  shares: (readonly number[])[];
}

const RULES = PHRASE_RULES.length;
const CAPTION = PHRASE_RULES.indexOf('caption');
/** Shares of a line without phrases, as most are. */
const NONE: readonly number[] = PHRASE_RULES.map(() => 0);

/** Share of a line's words that a rule's phrases cover. */
export function shareOf(phrases: Phrases, line: number, rule: number): number {
  return phrases.shares[line]![rule]!;
}

/** Lines longer than this, in UTF-16 units, are not searched. */
const LONGEST = 300;
/** Lines up to this size are always searched; a longer one where it may be more than a paragraph of prose. */
const SHORT = 120;
/** Share of capitalised words above which a long line may be a caption or a note about the author. */
const NAMES = 0.2;
/** Words to the reader from which on a long line may be an appeal; one alone stands in many a quote. */
const ADDRESSES = 2;

function isSearched(i: number, { size, scan, ends }: Measured): boolean {
  if (size[i]! <= SHORT) return true;
  const { addressing, capitalised, words } = scan[i]!;
  return size[i]! <= LONGEST && (addressing >= ADDRESSES || capitalised > words * NAMES || ends[i] !== ENDS.stop);
}

export function findPhrases(lines: Line[], measured: Measured, packs: PackFile): Phrases {
  const n = lines.length;
  const zeros = (): number[] => new Array(n).fill(0);
  const out: Phrases = {
    cover: zeros(),
    hits: zeros(),
    strong: zeros(),
    leads: zeros(),
    credited: zeros(),
    shares: new Array(n).fill(NONE),
  };
  const table = packs.tables.boilerplate as RuleTable | undefined;
  if (!table) return out;
  const searched: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let i = 0; i < n; i++) {
    if (!isSearched(i, measured)) continue;
    text += `${lines[i]!.text}\n\n`;
    searched.push(i);
    ends.push(text.length);
  }
  if (!text) return out;
  const { tokens, hits } = read(text, packs.rules);
  // By searched line: its words and its first token.
  const words: number[] = new Array(ends.length).fill(0);
  const starts = [0];
  for (let at = 0, k = 0; at < tokens.count; at++) {
    for (; tokens.from[at]! >= ends[k]!; k++) starts.push(at);
    if (tokens.flags[at]! & Flag.word) words[k]!++;
  }
  const { weights, columns } = tableOf(table);
  const found = hits.of('boilerplate');
  const reachOf: number[] = new Array(RULES).fill(-1);
  let reach = -1;
  let k = 0;
  for (let h = 0; h < found.count; h++) {
    const first = found.first[h]!;
    const last = found.last[h]!;
    // Hits come by their first token: what lies beyond the reach so far is new.
    while (k + 1 < starts.length && first >= starts[k + 1]!) k++;
    const line = searched[k]!;
    const rule = found.payload[h]!;
    out.cover[line]! += Math.max(0, last - Math.max(first - 1, reach));
    if (first > reach) {
      out.hits[line]!++;
      if (weights[rule]! >= 2) out.strong[line]!++;
    }
    reach = Math.max(reach, last);
    const column = columns[rule]!;
    if (column >= 0) {
      if (out.shares[line] === NONE) out.shares[line] = NONE.slice();
      (out.shares[line] as number[])[column]! += Math.max(0, last - Math.max(first - 1, reachOf[column]!));
      reachOf[column] = Math.max(reachOf[column]!, last);
    }
    if (column === CAPTION && isClosingCredit(text, tokens.from[first]!, tokens.to[last]!, ends[k]! - 2, last > first))
      out.credited[line] = 1;
    if (first === starts[k] || tokens.flags[first - 1]! & Flag.paragraphBreak) out.leads[line] = 1;
  }
  searched.forEach((line, index) => {
    if (!out.hits[line]) return;
    const all = Math.max(1, words[index]!);
    out.cover[line] = Math.min(1, out.cover[line]! / all);
    out.shares[line] = out.shares[line]!.map((covered) => Math.min(1, covered / all));
  });
  return out;
}

const tables = new WeakMap<RuleTable, { weights: number[]; columns: number[] }>();

/** By entry of the pack: its weight, and its rule's place in PHRASE_RULES or -1. */
function tableOf(table: RuleTable): { weights: number[]; columns: number[] } {
  let known = tables.get(table);
  if (!known) {
    const idOf = (id: string) => id.slice(id.indexOf('/') + 1) as (typeof PHRASE_RULES)[number];
    known = {
      weights: table.rules.map((rule) => rule.weight),
      columns: table.rules.map((rule) => PHRASE_RULES.indexOf(idOf(rule.id))),
    };
    tables.set(table, known);
  }
  return known;
}
