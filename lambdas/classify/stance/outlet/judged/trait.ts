/** Whom a noun judges that its owner has: "Lind's plain hypocrisy". */
import type { Verdict } from '../verdicts.ts';
import { ARTICLE, type Judged, NEGATION, type Phrases } from './phrases.ts';

/** "Lind's plain hypocrisy", "the hypocrisy of Lind", "Sylvanian hypocrisy". */
export function bearerOf(phrases: Phrases, { first, last }: Verdict): Judged | null {
  const owner = phrases.genitiveBefore(first);
  if (owner) return { mention: owner, first, last };
  const adjective = phrases.closing(first - 1);
  const attached = adjective && (adjective.via === 'adjective' || phrases.isAcronym(adjective));
  if (attached && !NEGATION.has(phrases.word(adjective.first - 1))) return { mention: adjective, first, last };
  if (phrases.word(last + 1) !== 'of' || NEGATION.has(phrases.word(first - 1))) return null;
  const party = phrases.opening(ARTICLE.has(phrases.word(last + 2)) ? last + 3 : last + 2);
  if (!party || party.via === 'adjective' || phrases.isGenitive(party.last + 1)) return null;
  return { mention: party, first, last };
}
