/** Attacks that are made with words. */
import type { Party } from '../../actors/holder.ts';
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import { mentionAt, type Scene } from '../scene.ts';

/** A party and where it stands. */
interface Placed {
  party: Party | null;
  place: Place;
}

/**
 * "Lind attacked Ode", rivals of one country, "Lind attacked the guild", a man and no state or armed group, "attacked Rome on
 * Twitter", "attacked Rome, calling it weak".
 *
 * @param parties who attacks, and whom
 * @param offset token of the text at which the words begin
 */
export function isInWords(
  scene: Scene,
  { hit, event }: Frame,
  words: readonly Word[],
  [{ party: source, place }, { party: target, place: behind }]: readonly [Placed, Placed],
  offset: number,
): boolean {
  if (event !== 'ASSAULT' || !source || !target) return false;
  const named = words.slice(hit.first, hit.last + 1).some(({ text }) => text.startsWith('attack'));
  if (!named && !words[hit.first]!.kinds.has(Kind.attack)) return false;
  const after = words.slice(hit.last + 1);
  if (after.some(({ kinds }) => kinds.has(Kind.platform) || kinds.has(Kind.stating))) return true;
  if (target.id !== target.country && (source.country === null || source.country === target.country)) return true;
  if (!named || words.some(({ kinds }) => kinds.has(Kind.force) || kinds.has(Kind.weapon))) return false;
  const kindAt = ({ first }: Place) => mentionAt(scene, offset + first)?.actor.kind ?? 'person';
  return kindAt(place) === 'person' && !/^(?:state|group)$/.test(kindAt(behind));
}
