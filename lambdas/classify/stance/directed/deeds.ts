/** The predicates of a sentence as deeds, with what is known of each whoever stands around it. */

import type { Frame } from '../grammar/frames.ts';
import { isTelling, type PredicateHit } from '../grammar/predicates.ts';
import type { Place, Sentence } from '../grammar/sentence.ts';
import type { Reason } from '../witness.ts';
import { deedDoubt } from './doubts.ts';
import { deedFault, FRONTED } from './linked.ts';
import { isFar, objectFault } from './objects.ts';

/** A predicate that stands. It is read, and what speaks against it found out, for the first who asks. */
export class Deed {
  #fault: Reason | null | undefined;
  #doubt: Reason | null | undefined;

  constructor(
    private readonly sentence: Sentence,
    private readonly at: number,
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
}

export function deedsOf(sentence: Sentence): Deed[] {
  return sentence.standing.map((_, at) => new Deed(sentence, at));
}

/**
 * Whether a deed that shows a stance has somebody in reach to whom it may be done. Asked predicate by predicate, of each first
 * what costs least: of most sentences in which words of a deed stand, few predicates are ever read.
 */
export function hasDeedFor(deeds: readonly Deed[], sentence: Sentence, places: readonly Place[]): boolean {
  return deeds.some((deed) => {
    const { hit } = deed;
    if (hit.rule.form === 'judgement' || !isTelling(hit.rule) || places.every((place) => isFar(hit, place)))
      return false;
    if (deed.fault) return false;
    const { frame } = deed;
    return places.some((place) => isOpen(frame, objectFault(frame, sentence, place))) && !deed.doubt;
  });
}

/** Those that may become a statement, with the doubtful ones that compete with them for the same words. */
export function hopeful(deeds: readonly Deed[]): Deed[] {
  return deeds.filter(
    (one) => !one.fault && deeds.some((other) => !other.fault && other.frame.first === one.frame.first && !other.doubt),
  );
}

/** A deed at somebody: what speaks against its being done to him where he stands, whoever does it. */
export interface Aim {
  deed: Deed;
  fault: Reason | null;
}

/** The deeds at somebody; those that cannot be done to him only where somebody asks why. */
export function aimsAt(deeds: readonly Deed[], sentence: Sentence, place: Place, witnessed: boolean): Aim[] {
  const aims = deeds.map((deed): Aim => ({ deed, fault: objectFault(deed.frame, sentence, place) }));
  return witnessed ? aims : aims.filter(({ deed, fault }) => isOpen(deed.frame, fault));
}

/** Whether it may be done to him. What two do together is settled where both are known. */
function isOpen({ hit }: Frame, fault: Reason | null): boolean {
  return fault === null || hit.rule.mutual;
}

/** The last word at which a subject of one of the deeds may begin; of a passive it stands behind "by", of one that opens the sentence behind a comma. */
export function lastSubject(deeds: readonly Deed[], { words }: Sentence): number {
  const isBehind = ({ passive, first }: Frame) => passive || first < FRONTED;
  return deeds.reduce((last, { frame }) => Math.max(last, isBehind(frame) ? words.length - 1 : frame.hit.last), 0);
}
