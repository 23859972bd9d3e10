import type { Topic } from '#shared/labels.ts';
import type { ClassifyInput } from '../classify.ts';
import type { Packs } from '../packs.ts';

/** The topics of an article, best first. */
export function findTopics(_input: ClassifyInput, _packs: Packs): Topic[] {
  return [];
}
