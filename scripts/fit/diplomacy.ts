/**
 * Our own labels of sentences of diplomacy (`scripts/labels/diplomacy.tsv`): who in them is for or against whom or what.
 * A line is an article's id, the sentence's place in its text, and the places in the sentence of source (none: the outlet),
 * target and evidence, in UTF-16 code units. The sentences are the outlets' and stay where the articles are.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Channel, StanceLabel } from '../../lambdas/shared/labels.ts';
import { readSet } from '../rows.ts';

export interface DiplomacyRow {
  id: string;
  article: string;
  text: string;
  source: [number, number] | null;
  target: [number, number];
  label: StanceLabel;
  channel: Channel;
  evidence: [number, number] | null;
  /** No rule was made with it, and no weight that a figure for it is counted by. */
  keptApart: boolean;
}

const LABELS = join(import.meta.dirname, '..', 'labels', 'diplomacy.tsv');
const SETS = ['diplomacy_unlabelled', 'allsides_topics'];

/** @param data holds <set>/dev.jsonl.gz with the articles */
export function diplomacyRows(data: string): DiplomacyRow[] {
  const texts = new Map<string, string>();
  for (const set of SETS)
    for (const { id, text } of readSet<{ id: string; text: string }>(data, set)) texts.set(id, text);
  const [, ...lines] = readFileSync(LABELS, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [id, article, from, to, source, target, label, channel, evidence] = line.split('\t') as string[];
    const text = texts.get(article!);
    if (text === undefined) throw new Error(`${LABELS}: no article ${article} in ${SETS.join(' or ')} of ${data}`);
    return {
      id: id!,
      article: article!,
      text: text.slice(Number(from), Number(to)),
      source: placeOf(source!),
      target: placeOf(target!)!,
      label: label as StanceLabel,
      channel: channel as Channel,
      evidence: placeOf(evidence!),
      keptApart: id!.startsWith('D-'),
    };
  });
}

function placeOf(place: string): [number, number] | null {
  return place ? (place.split('-').map(Number) as [number, number]) : null;
}
