import type { Labels } from '#shared/labels.ts';
import type { Packs } from './packs.ts';
import { findStatements, rollUp } from './stance/article.ts';
import { findTopics } from './topics/topics.ts';

/** What the rules read: the clean text and what is known of its outlet and day. */
export interface ClassifyInput {
  title?: string | null;
  text: string;
  /** ISO 8601; who held an office depends on it. */
  published?: string | null;
  outlet?: string | null;
}

/** Labels an article by the packs. Pure: the same input and packs give the same labels. */
export function classify(input: ClassifyInput, packs: Packs): Labels {
  const statements = findStatements(input, packs);
  return { topics: findTopics(input, packs), stances: rollUp(statements), statements, pack: packs.version };
}
