import type { Relation } from '#shared/labels.ts';
import type { Packs } from '../packs.ts';

/** Where an actor stands: a span of the text, a name to look for, or null (source: whoever speaks, else the outlet). */
export type Mention = [from: number, to: number] | string | null;

export interface RelateInput {
  text: string;
  source: Mention;
  target: Mention;
}

/** What the source says of, or does to, the target in a sentence. */
export function relate(_input: RelateInput, _packs: Packs): Relation {
  return { label: 'neutral', score: 0, quad: null, event: null, channel: 'narrator', evidence: [] };
}
