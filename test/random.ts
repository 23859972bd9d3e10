/**
 * What random tests draw. The gate draws the same cases at every run, so that it is red only when something changed;
 * `npm run fuzz` draws others, and twenty times as many. A failure prints its seed, and FUZZ_SEED repeats it.
 */
import fc from 'fast-check';

const times = Number(process.env.FUZZ ?? 1);
const chosen = process.env.FUZZ_SEED;
const seed = chosen ? Number(chosen) : times > 1 ? undefined : 1;

fc.configureGlobal({ ...(seed === undefined ? {} : { seed }), numRuns: cases(100) });

/** @param usual how many cases the gate draws */
export function cases(usual: number): number {
  return usual * times;
}
