import type { Stance, Statement } from '#shared/labels.ts';
import type { ClassifyInput } from '../classify.ts';
import type { Packs } from '../packs.ts';

/** Who in an article is for or against whom or what, statement by statement, in reading order. */
export function findStatements(_input: ClassifyInput, _packs: Packs): Statement[] {
  return [];
}

/** Rolls statements up by (holder, target), strongest first. */
export function rollUp(_statements: Statement[]): Stance[] {
  return [];
}
