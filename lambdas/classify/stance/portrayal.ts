import type { Relation } from '#shared/labels.ts';
import type { Packs } from '../packs.ts';
import type { Pair } from './relate.ts';

/** How a sentence portrays the target when no source is named. */
export function portray(_pair: Pair, _packs: Packs): Relation {
  return { label: 'neutral', score: 0, quad: null, event: null, channel: 'narrator', evidence: [] };
}

/** The source's attitude to the target where no predicate links the two. */
export function attitude(_pair: Pair, _packs: Packs): Relation {
  return { label: 'neutral', score: 0, quad: null, event: null, channel: 'narrator', evidence: [] };
}
