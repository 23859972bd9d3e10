/** The predicates of a sentence as deeds, with what is known of each whoever stands around it. */

import type { Frame } from '../grammar/frames.ts';
import { isTelling, type PredicateHit } from '../grammar/predicates.ts';
import type { Place, Sentence } from '../grammar/sentence.ts';
import type { Reason } from '../witness.ts';
import { deedDoubt } from './doubts.ts';
import { deedFault } from './linked.ts';
import { isFar, objectFault } from './objects.ts';
import { FRONTED } from './participles.ts';

/** A predicate that stands, and those to whom it may be done. It is read, and what speaks against it found out, for the first who asks. */
export class Deed {
  #fault: Reason | null | undefined;
  #doubt: Reason | null | undefined;
  readonly #unaimed: (Reason | null | undefined)[] = [];

  constructor(
    private readonly sentence: Sentence,
    private readonly at: number,
    private readonly places: readonly Place[],
  ) {}

  get hit(): PredicateHit {
    return this.sentence.standing[this.at]!;
  }

  get frame(): Frame {
    return this.sentence.frame(this.at);
  }

  /** Why it is no deed of anybody's. */
  get fault(): Reason | null {
    if (this.#fault === undefined)
      this.#fault = this.hit.rule.form === 'judgement' ? 'no-speaker' : deedFault(this.frame, this.sentence.words);
    return this.#fault;
  }

  /** Why it shows no stance, whoever does it. */
  get doubt(): Reason | null {
    if (this.#doubt === undefined) this.#doubt = this.fault ? null : deedDoubt(this.frame, this.sentence.words);
    return this.#doubt;
  }

  /** Why it cannot be done to one of them where he stands, whoever does it. */
  unaimed(place: number): Reason | null {
    const known = this.#unaimed[place];
    if (known !== undefined) return known;
    const fault = objectFault(this.frame, this.sentence, this.places[place]!);
    this.#unaimed[place] = fault;
    return fault;
  }

  /** Whether it may be done to one of them. What two do together is settled where both are known. */
  mayBeDoneTo(place: number): boolean {
    return this.unaimed(place) === null || this.hit.rule.mutual || this.hit.rule.joint;
  }
}

export function deedsOf(sentence: Sentence, places: readonly Place[]): Deed[] {
  return sentence.standing.map((_, at) => new Deed(sentence, at, places));
}

/**
 * Whether a deed that shows a stance has somebody in reach to whom it may be done. Asked predicate by predicate, of each first
 * what costs least: of most sentences in which words of a deed stand, few predicates are ever read.
 */
export function hasDeedFor(deeds: readonly Deed[], places: readonly Place[]): boolean {
  return deeds.some((deed) => {
    const { hit } = deed;
    if (hit.rule.form === 'judgement' || !isTelling(hit.rule) || places.every((place) => isFar(hit, place)))
      return false;
    return !deed.fault && places.some((_, place) => deed.mayBeDoneTo(place)) && !deed.doubt;
  });
}

/** Those that may be done to somebody and become a statement, with the doubtful ones that compete with them for the same words. */
export function hopeful(deeds: readonly Deed[], places: readonly Place[]): Deed[] {
  return deeds.filter(
    (one) =>
      !one.fault &&
      places.some((_, place) => one.mayBeDoneTo(place)) &&
      deeds.some((other) => !other.fault && other.frame.first === one.frame.first && !other.doubt),
  );
}

/** The deeds at one of those named; that cannot be done to him only where somebody asks why. */
export function aimedAt(deeds: readonly Deed[], place: number, witnessed: boolean): readonly Deed[] {
  return witnessed ? deeds : deeds.filter((deed) => deed.mayBeDoneTo(place));
}

/** The last word at which a subject of one of the deeds may begin; of a passive it stands behind "by", of one that opens the sentence behind a comma. */
export function lastSubject(deeds: readonly Deed[], { words }: Sentence): number {
  const isBehind = ({ passive, first }: Frame) => passive || first < FRONTED;
  return deeds.reduce((last, { frame }) => Math.max(last, isBehind(frame) ? words.length - 1 : frame.hit.last), 0);
}
