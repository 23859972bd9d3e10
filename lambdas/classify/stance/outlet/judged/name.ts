/** Whom a verdict judges that is said of a subject: "Lind is a coward", "Lind's policy has been a disaster". */
import type { Verdict } from '../verdicts.ts';
import { ADVERB, ARTICLE, COPULA, HAVE, type Judged, MODIFIERS, NEGATION, type Phrases } from './phrases.ts';

/** Longest phrase of an owner before its copula ("Lind's recent conduct of the talks was"), in tokens. */
const PHRASE = 6;

/** "Lind was (a) cynical (coward)", "Lind's policy has been a disaster". */
export function subjectOf(phrases: Phrases, { first, last, part }: Verdict): Judged | null {
  // "Lind is a superb painter", no "Lind is cynical work".
  const asNoun = part === 'name' || (phrases.goesOn(last + 1) && !phrases.goesOn(last + 2));
  if (!asNoun && phrases.goesOn(last + 1)) return null;
  let at = first - 1;
  for (let step = 0; step < MODIFIERS + 2; step++) {
    const word = phrases.word(at);
    if (
      !(ADVERB.test(word) || phrases.isQuality(at) || (part === 'name' && (ARTICLE.has(word) || phrases.isPlain(at))))
    )
      break;
    at--;
  }
  if (
    part === 'name' &&
    !ARTICLE.has(articleIn(phrases, at + 1, first)) &&
    !/(?:s|ment|ion|order)$/.test(phrases.word(last))
  )
    return null;
  if (!COPULA.has(phrases.word(at))) return null;
  at--;
  while (ADVERB.test(phrases.word(at)) || HAVE.has(phrases.word(at))) at--;
  if (NEGATION.has(phrases.word(at)) || NEGATION.has(phrases.word(at + 1))) return null;
  const direct = phrases.closing(at);
  if (direct && direct.via !== 'adjective')
    return phrases.isPartOfMore(direct) ? null : { mention: direct, first, last };
  return ownedSubject(phrases, at, first, last);
}

/** "Lind's handling of the flood [was] …": the subject is somebody's conduct. */
function ownedSubject(phrases: Phrases, end: number, first: number, last: number): Judged | null {
  for (let at = end; at > end - PHRASE; at--) {
    if (!phrases.isWord(at)) return null;
    if (phrases.isGenitive(at)) {
      const owner = phrases.ownerAt(at);
      const conduct = phrases.conductAfter(at + 1);
      if (!owner || !conduct) return null;
      return conduct.last === end || phrases.word(conduct.last + 1) === 'of' ? { mention: owner, first, last } : null;
    }
  }
  return null;
}

function articleIn(phrases: Phrases, from: number, to: number): string {
  for (let at = from; at < to; at++) if (ARTICLE.has(phrases.word(at))) return phrases.word(at);
  return '';
}
