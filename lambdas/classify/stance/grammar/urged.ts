/**
 * What somebody asks for, and what he brings to an end: "urged A to drop its opposition to B" is for B, "ended its support for B"
 * against it. Each word that stops or denies what stands behind it turns the side round.
 */
import { Kind } from '../../word-family.ts';
import type { Frame } from './frames.ts';
import { EVENTS } from './plover.ts';
import type { Place, Sentence } from './sentence.ts';
import { wordsOf } from './speech.ts';
import type { Word } from './word.ts';

/** Which side is taken of the target, and the predicate that carries it. */
export interface Side {
  sign: 1 | -1;
  frame: Frame;
}

/** Tokens between what is asked for and the target, at most. */
const ASKED_REACH = 12;
/** Tokens between a word and the deed or the target behind it, at most. */
const REACH = 4;

/** "Urged A (not) to …", "said A should …": what the source wants done to the target; null where none of it is plain. */
export function urgedSide(sentence: Sentence, source: Place, target: Place): Side | null {
  const { words, demands } = sentence;
  for (const [last, first] of demands) {
    if (target.first <= last || target.first - last > ASKED_REACH || !asks(sentence, source, first, last)) continue;
    const side = sideBehind(sentence, last + 1, target);
    if (side) return isNot(words, first, last) ? turned(side) : side;
  }
  return null;
}

/** "Not to", "must not", "nobody should", "no state should". */
function isNot(words: readonly Word[], first: number, last: number): boolean {
  if (words[last]!.text === 'not' || words[last - 1]!.text === 'not') return true;
  return /^(?:nobody|none)$/.test(words[first - 1]!.text) || /^(?:no|neither)$/.test(words[first - 2]?.text ?? '');
}

/** Whether it is the source who asks: "A urged B to", "A called for", and what he says that others "must". */
function asks(sentence: Sentence, source: Place, first: number, last: number): boolean {
  const { words } = sentence;
  if (source.last >= first) return false;
  if (isNear(words, source.last, first) && /^(?:to|for|that)$/.test(words[last]!.text)) return true;
  const said = wordsOf(sentence, source);
  return said !== null && first >= said.first && last <= said.last;
}

/** "Dropped its opposition to A": what the source itself brings to an end. */
export function endedSide(sentence: Sentence, source: Place, target: Place): Side | null {
  const { words, frames } = sentence;
  for (let at = source.last + 1; at <= source.last + REACH && at < target.first; at++)
    if (words[at]!.kinds.has(Kind.stopping) && /^(?:its|his|her|their|all|the)$/.test(words[at + 1]!.text)) {
      if (!isNear(words, source.last, at)) return null;
      const whole = frameOver(frames, at);
      return (
        (whole && whole.hit.last > at ? sideOf(whole, words, target) : null) ?? contraryBehind(sentence, at, target)
      );
    }
  return null;
}

/** Of a verb in its bare form: its own side, or the contrary of what it stops. */
function sideBehind(sentence: Sentence, at: number, target: Place): Side | null {
  const { words, frames } = sentence;
  if (!words[at]!.kinds.has(Kind.stopping)) {
    const verb = frames.find(({ hit, nominal }) => hit.first === at && !nominal);
    return verb ? sideOf(verb, words, target) : null;
  }
  const frame = frameOver(frames, at);
  return (
    contraryBehind(sentence, at, target) ?? (frame && isNear(words, at, target.first) ? { sign: -1, frame } : null)
  );
}

/** The contrary of a deed, an attack or a refusal, told by a noun or in -ing behind a word that stops it. */
function contraryBehind({ words, frames, refusals }: Sentence, at: number, target: Place): Side | null {
  for (let first = at + 1; first <= at + REACH && first < target.first && isNear(words, at, first); first++) {
    const deed = frames.find(({ hit, nominal }) => hit.first === first && (nominal || /ing$/.test(words[first]!.text)));
    const side = deed && sideOf(deed, words, target);
    if (side) return turned(side);
    const last = words[first]!.kinds.has(Kind.attack) ? first : lastOfRefusal(refusals, first);
    const frame = frameOver(frames, at);
    if (frame && last !== undefined && last < target.first && isNear(words, last, target.first))
      return { sign: 1, frame };
  }
  return null;
}

function lastOfRefusal(refusals: ReadonlyMap<number, number>, first: number): number | undefined {
  for (const [last, start] of refusals) if (start === first) return last;
  return undefined;
}

const frameOver = (frames: readonly Frame[], at: number): Frame | undefined =>
  frames.find(({ hit }) => hit.first <= at && hit.last >= at);

/** What a deed is to a target right behind it. */
function sideOf(frame: Frame, words: readonly Word[], target: Place): Side | null {
  const { event, score, form } = frame.hit.rule;
  if (event === null || event === 'REQUEST' || form === 'judgement') return null;
  const worth = score ?? EVENTS[event].score;
  if (Math.abs(worth) < PLAIN || !isNear(words, frame.hit.last, target.first)) return null;
  return { sign: worth > 0 ? 1 : -1, frame };
}
/** Worth from which a deed is for or against whom it is done to. */
const PLAIN = 0.35;

const turned = ({ sign, frame }: Side): Side => ({ sign: sign > 0 ? -1 : 1, frame });

/** Nobody is named between two tokens, and no clause ends there. */
function isNear(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from + 1, to);
  return (
    between.length <= REACH &&
    between.every(({ text, capital }) => !capital && /^[\w'’]/.test(text) && !CLAUSE.test(text))
  );
}
const CLAUSE = /^(?:and|but|or|who|which|that|if|by)$/;
