/** Whom a verb judges that tells what he did: "Lind grovelled". */
import type { Verdict } from '../verdicts.ts';
import { ADVERB, HAVE, type Judged, type Phrases } from './phrases.ts';

/** "Lind (has) shamelessly grovelled". */
export function doerOf(phrases: Phrases, { first, last }: Verdict): Judged | null {
  let at = first - 1;
  while (ADVERB.test(phrases.word(at)) || HAVE.has(phrases.word(at)) || phrases.word(at) === 'who') at--;
  const doer = phrases.closing(at);
  if (!doer || doer.via === 'adjective' || phrases.isPartOfMore(doer)) return null;
  if (phrases.word(last + 1) === 'by') return null;
  return { mention: doer, first, last };
}
