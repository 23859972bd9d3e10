import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Packs } from '../../../../lambdas/classify/packs.ts';
import type { Mention } from '../../../../lambdas/classify/stance/given/mentions.ts';
import { relate } from '../../../../lambdas/classify/stance/relate.ts';
import { loadPacks } from '../../../../local/packs.ts';

let packs: Packs;
beforeAll(async () => {
  packs = await loadPacks();
});

/** Takes the marks out of a sentence and says where they stood. */
function unmark(marked: string): { text: string; source: Mention; target: Mention; words: [number, number] | null } {
  let text = '';
  const open = new Map<string, number>();
  const spans: Record<string, [number, number]> = {};
  for (const sign of marked) {
    const pair = { '<': '<', '>': '<', '{': '{', '}': '{', '^': '^' }[sign];
    if (!pair) text += sign;
    else if (open.has(pair)) spans[pair] ??= [open.get(pair)!, text.length];
    else open.set(pair, text.length);
  }
  return { text, source: spans['<']!, target: spans['{']!, words: spans['^'] ?? null };
}

const rows = readFileSync(join(import.meta.dirname, 'sentences.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' | ') && !line.startsWith('#'))
  .map((line) => {
    const [head, marked] = line.split(' | ') as [string, string];
    const [event, label, channel] = head.split(' ') as [string, string, string];
    return { event, label, channel, marked };
  });

describe('what news English says, event by event', () => {
  it.each(rows)('$event $label $channel: $marked', ({ event, label, channel, marked }) => {
    const { text, source, target, words } = unmark(marked);
    const relation = relate({ text, source, target }, packs);
    const asked = { event, label, channel };
    const wanted = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '-'));
    expect(relation).toMatchObject(wanted);
    if (words) expect(relation.evidence.some(({ from, to }) => from < words[1] && to > words[0])).toBe(true);
  });
});
