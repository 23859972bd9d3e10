/** The predicates of a sentence as deeds, with what is known of each whoever stands around it. */

import type { Frame } from '../grammar/frames.ts';
import type { Place, Sentence } from '../grammar/sentence.ts';
import type { Reason } from '../witness.ts';
import { deedDoubt } from './doubts.ts';
import { deedFault, FRONTED, mayUndergo } from './linked.ts';

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

/** Those that may become a statement, with the doubtful ones that compete with them for the same words. */
export function hopeful(deeds: readonly Deed[]): Deed[] {
  return deeds.filter(
    (one) => !one.fault && deeds.some(({ frame, fault, doubt }) => !fault && !doubt && frame.first === one.frame.first),
  );
}

/** Whether one of the deeds may be done to somebody where he stands. */
export function isInReach(deeds: readonly Deed[], sentence: Sentence, place: Place): boolean {
  return deeds.some(({ frame }) => mayUndergo(frame, sentence, place));
}

/** The last word at which a subject of one of the deeds may begin; of a passive it stands behind "by", of one that opens the sentence behind a comma. */
export function lastSubject(deeds: readonly Deed[], { words }: Sentence): number {
  const isBehind = ({ passive, first }: Frame) => passive || first < FRONTED;
  return deeds.reduce((last, { frame }) => Math.max(last, isBehind(frame) ? words.length - 1 : frame.hit.last), 0);
}
