/** The predicates of a sentence as deeds, with what is known of each whoever stands around it. */

import type { Frame } from '../grammar/frames.ts';
import { isTelling } from '../grammar/predicates.ts';
import type { Place, Sentence } from '../grammar/sentence.ts';
import type { Reason } from '../witness.ts';
import { deedDoubt } from './doubts.ts';
import { deedFault, FRONTED } from './linked.ts';
import { isFar, objectFault } from './objects.ts';

export interface Deed {
  frame: Frame;
  /** Why it is no deed of anybody's. */
  fault: Reason | null;
  /** Why it shows no stance, whoever does it. */
  doubt: Reason | null;
}

export function deedsOf({ frames, words }: Sentence): Deed[] {
  return frames.map((frame) => {
    const fault = frame.hit.rule.form === 'judgement' ? 'no-speaker' : deedFault(frame, words);
    return { frame, fault, doubt: fault ? null : deedDoubt(frame, words) };
  });
}

/**
 * Whether a deed that shows a stance has somebody in reach to whom it may be done. Asked predicate by predicate, of each first
 * what costs least: of most sentences in which words of a deed stand, few predicates are ever read.
 */
export function hasDeedFor(sentence: Sentence, places: readonly Place[]): boolean {
  const { standing, words } = sentence;
  return standing.some((hit, at) => {
    if (hit.rule.form === 'judgement' || !isTelling(hit.rule) || places.every((place) => isFar(hit, place)))
      return false;
    const frame = sentence.frame(at);
    if (deedFault(frame, words) || !places.some((place) => isOpen(frame, objectFault(frame, sentence, place))))
      return false;
    return !deedDoubt(frame, words);
  });
}

/** Those that may become a statement, with the doubtful ones that compete with them for the same words. */
export function hopeful(deeds: readonly Deed[]): Deed[] {
  return deeds.filter(
    (one) => !one.fault && deeds.some(({ frame, fault, doubt }) => !fault && !doubt && frame.first === one.frame.first),
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
