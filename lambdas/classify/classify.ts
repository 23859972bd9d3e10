import type { Labels } from '#shared/labels.ts';
import { read } from '#shared/rules/read.ts';
import type { ClassifyInput } from './input.ts';
import type { Packs } from './packs.ts';
import { findStatements, rollUp } from './stance/article.ts';
import { topicsOf } from './topics/topics.ts';

/** Labels an article by the packs. Pure: the same input and packs give the same labels. */
export function classify(input: ClassifyInput, packs: Packs): Labels {
  const text = read(input.text, packs.rules);
  const title = input.title ? read(input.title, packs.rules, 'title') : undefined;
  const statements = findStatements(text, input, packs);
  return { topics: topicsOf(title, text, packs), stances: rollUp(statements), statements, pack: packs.version };
}
