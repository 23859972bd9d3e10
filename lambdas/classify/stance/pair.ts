import type { PloverEvent } from '#shared/labels.ts';
import { type Frame, rank, type Word } from './frames.ts';
import type { Place } from './sentence.ts';

export interface Choice {
  frame: Frame;
  event: PloverEvent | null;
  fit: number;
}

const SYMMETRIC = new Set<PloverEvent>(['AGREE', 'CONSULT', 'COOPERATE', 'SUPPORT', 'REJECT', 'ASSAULT']);

/** The frame that best links a source and a target, or null where the sentence has no predicate at all. */
export function pick(
  words: readonly Word[],
  frames: readonly Frame[],
  source: Place | null,
  target: Place | null,
): Choice | null {
  let best: Choice | null = null;
  for (const frame of frames) {
    const fit = fitOf(frame, frames, words, source, target);
    if (!best || fit > best.fit) best = { frame, event: frame.event, fit };
  }
  return best;
}

function fitOf(
  frame: Frame,
  frames: readonly Frame[],
  words: readonly Word[],
  source: Place | null,
  target: Place | null,
): number {
  let fit = rank(frame.hit) * 0.6;
  const start = frame.first;
  const end = frame.hit.last;
  if (frame.nominal) fit -= 0.5;
  if (frame.event === null) fit -= 1;
  const between = (a: number, b: number): number =>
    frames.filter((f) => f !== frame && f.hit.first > a && f.hit.first < b && !f.nominal).length;
  if (source) {
    if (source.last < start) fit += 1.5 - 0.5 * between(source.last, start) - 0.02 * (start - source.last);
    else if (source.first > frame.hit.first) fit += frame.passive || frame.nominal ? 0.8 : -0.2;
    else fit += 0.3;
    if (frame.passive && source.last < start) fit -= 0.8;
    if (frame.passive && source.first > end && /^(?:by|in|from)$/.test(words[source.first - 1]?.text ?? '')) fit += 1;
  } else fit -= 0.02 * start;
  if (target) {
    if (target.first > frame.hit.first) {
      fit += 1 - 0.25 * between(Math.max(end, frame.hit.first), target.first) - 0.01 * Math.max(0, target.first - end);
    } else if (target.last < start) {
      if (frame.passive) fit += 1;
      else if (
        source &&
        source.last < target.first &&
        SYMMETRIC.has(frame.event ?? 'YIELD') &&
        /^(?:and|,)$/.test(words[target.first - 1]?.text ?? '')
      )
        fit += 1;
      else fit += 0.1;
    } else fit += 0.3;
  }
  return fit;
}
