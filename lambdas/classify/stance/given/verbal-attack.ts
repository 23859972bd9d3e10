/** Attacks of one given party on another that are made with words. */
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';

/** Tokens behind the target in which the occasion or the reason is looked for. */
const REACH = 6;

/** "Attacked his rival over the tax", "for his silence", "in a speech", "on Twitter", ", calling him weak"; nothing of arms in the sentence. */
export function isVerbalAttack(words: readonly Word[], { hit, event }: Frame, target: Place): boolean {
  if (event !== 'ASSAULT' || target.first <= hit.first) return false;
  const named = words.slice(hit.first, hit.last + 1).some(({ text }) => text.startsWith('attack'));
  if (!named || words.some(({ kinds }) => kinds.has(Kind.force) || kinds.has(Kind.weapon))) return false;
  const behind = words.slice(target.last + 1);
  return (
    isReason(behind) ||
    behind
      .slice(0, REACH)
      .some(({ kinds }) => kinds.has(Kind.platform) || kinds.has(Kind.utterance) || kinds.has(Kind.stating))
  );
}

/** "Over the tax", "for his silence", "for not paying", "as weak"; not "over the weekend", "for the third time". */
function isReason([first, second, third]: readonly Word[]): boolean {
  const link = first?.text ?? '';
  const text = second?.text ?? '';
  if (link === 'as') return true;
  if (link === 'for') return /^(?:his|her|its|their|not|allegedly)$/.test(text) || /ing$/.test(text);
  return link === 'over' && !TIME.test(text) && !TIME.test(third?.text ?? '');
}
const TIME = /^(?:night|nightfall|weekend|days?|weeks?|months?|years?|hours?|past|last|christmas|easter)$/;
