import type { PackFile } from '#shared/rules/codec.ts';
import type { Family } from '#shared/rules/family.ts';

/** The compiled packs a process loads once. */
export type Packs = PackFile;

/** The tables a family has put into the packs. */
export function tablesOf<Tables>(packs: Packs, family: Pick<Family<Tables>, 'name'>): Tables {
  return packs.tables[family.name] as Tables;
}
