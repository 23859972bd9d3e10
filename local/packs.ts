import type { Packs } from '../lambdas/classify/packs.ts';

/** The packs of `rules/`, compiled. */
export async function loadPacks(): Promise<Packs> {
  return { version: '0' };
}
