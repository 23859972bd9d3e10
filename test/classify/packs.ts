import { loadPacks } from '../../local/packs.ts';

/** The project's own packs, compiled once a test file. */
export const packs = await loadPacks();
/** The packs of the clean stage. */
export const boilerplate = await loadPacks({ stage: 'clean' });
