import { type Clauses, placeOf } from '../portrayal/reading.ts';
import { type Anchor, anchor, coarse, type Place, type Role, roleOf } from '../portrayal/roles.ts';

/** Whether the grammar of a sentence itself makes one mention do what a predicate says, and another undergo it. */
export interface Links {
  does(mention: Span, predicate: Span): boolean;
  undergoes(mention: Span, predicate: Span): boolean;
  /** The predicate is said of the mention by a form of be, or stands in its own phrase. */
  isSaid(mention: Span, predicate: Span): boolean;
}

/** Offsets into the text. */
interface Span {
  from: number;
  to: number;
}

export function linksOf(reading: Clauses): Links {
  const roles = (mention: Span, predicate: Span): Role[] => {
    const place = placeOf(reading, mention);
    const words = placeOf(reading, predicate);
    if (!place || !words) return [];
    const held: Anchor = anchor(reading, place);
    return wordsOf(words).map((word) => roleOf(reading, held, word));
  };
  return {
    does: (mention, predicate) => roles(mention, predicate).some((role) => coarse(role) === 'agent'),
    undergoes: (mention, predicate) =>
      roles(mention, predicate).some((role) => coarse(role) === 'patient' || /^noun-/.test(role)),
    isSaid: (mention, predicate) => roles(mention, predicate).some((role) => /^(?:is|apposition|owned)$/.test(role)),
  };
}

function wordsOf({ first, last }: Place): Place[] {
  return Array.from({ length: last - first + 1 }, (_, at) => ({ first: first + at, last: first + at }));
}
