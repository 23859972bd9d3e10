import type { Relation } from '#shared/labels.ts';
import type { Packs } from '../packs.ts';
import { type Mention, resolveMention, type Span } from './mentions.ts';
import { attitude, portray } from './portrayal.ts';

export type { Mention } from './mentions.ts';

export interface RelateInput {
  text: string;
  source: Mention;
  target: Mention;
}

/** A sentence with its actors found: what every way of reading a stance starts from. */
export interface Pair {
  text: string;
  source: Span | null;
  target: Span | null;
  /** The names as they were given, where they were: the target may not stand in the sentence by that name. */
  sourceName: string | null;
  targetName: string | null;
}

/**
 * What the source says of, or does to, the target in a sentence. Without a source the sentence's own portrayal of the
 * target answers; where no predicate links the two, the attitude its words show.
 */
export function relate(input: RelateInput, packs: Packs): Relation {
  const pair: Pair = {
    text: input.text,
    source: resolveMention(input.text, input.source),
    target: resolveMention(input.text, input.target),
    sourceName: typeof input.source === 'string' ? input.source : null,
    targetName: typeof input.target === 'string' ? input.target : null,
  };
  if (input.source === null) return portray(pair, packs);
  return attitude(pair, packs);
}
