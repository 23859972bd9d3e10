import type { PackFile } from '#shared/rules/codec.ts';
import type { RuleTable } from '#shared/rules/family.ts';
import { read } from '#shared/rules/read.ts';
import { Flag } from '#shared/text/tokens.ts';
import type { Line } from './lines.ts';

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
] as const;

/** Which boilerplate phrases stand on each line. */
export interface Phrases {
  /** Share of the line's words that phrases cover, 0…1. */
  cover: Float32Array;
  /** The same, by rule. */
  byRule: Float32Array[];
  /** Number of phrases on the line, and of those that are boilerplate wherever they stand (weight 2). */
  hits: Float32Array;
  strong: Float32Array;
  /** 1 where a phrase begins the line. */
  leads: Float32Array;
}

/** Lines longer than this, in UTF-16 units, are prose in all but a few cases and are not searched. */
const LONGEST = 400;

export function findPhrases(lines: Line[], packs: PackFile): Phrases {
  const n = lines.length;
  const out: Phrases = {
    cover: new Float32Array(n),
    byRule: PHRASE_RULES.map(() => new Float32Array(n)),
    leads: new Float32Array(n),
    hits: new Float32Array(n),
    strong: new Float32Array(n),
  };
  const table = packs.tables.boilerplate as RuleTable | undefined;
  if (!table) return out;
  const column = table.rules.map((rule) =>
    PHRASE_RULES.indexOf(rule.id.slice(rule.id.indexOf('/') + 1) as (typeof PHRASE_RULES)[number]),
  );
  const searched: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let i = 0; i < n; i++) {
    if (lines[i]!.text.length > LONGEST) continue;
    text += `${lines[i]!.text}\n\n`;
    searched.push(i);
    ends.push(text.length);
  }
  const { tokens, hits } = read(text, packs.rules);
  const words = new Float32Array(n);
  const covered = new Float32Array(n);
  const lineOf = new Int32Array(tokens.count);
  for (let at = 0, k = 0; at < tokens.count; at++) {
    while (tokens.from[at]! >= ends[k]!) k++;
    lineOf[at] = searched[k]!;
    if (tokens.flags[at]! & Flag.word) words[searched[k]!]!++;
  }
  const found = hits.of('boilerplate');
  let reach = -1;
  const reachOf = new Int32Array(PHRASE_RULES.length).fill(-1);
  for (let h = 0; h < found.count; h++) {
    const first = found.first[h]!;
    const last = found.last[h]!;
    const line = lineOf[first]!;
    const rule = column[found.payload[h]!]!;
    // Hits come by their first token: what lies beyond the reach so far is new.
    covered[line]! += Math.max(0, last - Math.max(first - 1, reach));
    if (first > reach) {
      out.hits[line]!++;
      if (table.rules[found.payload[h]!]!.weight >= 2) out.strong[line]!++;
    }
    reach = Math.max(reach, last);
    if (rule >= 0) {
      out.byRule[rule]![line]! += Math.max(0, last - Math.max(first - 1, reachOf[rule]!));
      reachOf[rule] = Math.max(reachOf[rule]!, last);
    }
    if (first === 0 || lineOf[first - 1] !== line || tokens.flags[first - 1]! & Flag.paragraphBreak)
      out.leads[line] = 1;
  }
  for (let i = 0; i < n; i++) {
    const all = Math.max(1, words[i]!);
    out.cover[i] = Math.min(1, covered[i]! / all);
    for (const rule of out.byRule) rule[i] = Math.min(1, rule[i]! / all);
  }
  return out;
}
