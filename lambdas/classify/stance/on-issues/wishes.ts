/** Who wants somebody else to do what an issue's words say: "Rome urged Oslo to lift the embargo", "demanded that Oslo lift it". */
import { holderOf, type Party } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mention.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import { isOfKind, mentionFrom, type Scene } from '../scene.ts';

/** From whoever wishes to his verb, in tokens at most. */
const REACH = 14;

/** The first token of the verb by which somebody is asked to do what begins at a token, or -1 where nobody is. */
export function wishBefore(scene: Scene, first: number): number {
  const { tokens } = scene.reading;
  const asked = askedBefore(scene, wordAt(tokens, first - 1) === 'to' ? first - 2 : first - 1);
  if (!asked) return -1;
  let at = asked.first - 1;
  while (at > 0 && (wordAt(tokens, at) === 'the' || isOfKind(scene, at, Kind.title))) at--;
  if (wordAt(tokens, at) === 'that' || wordAt(tokens, at) === 'on') at--;
  return at >= 0 && isOfKind(scene, at, Kind.wishing) ? at : -1;
}

/** Whoever stands right before. */
function askedBefore(scene: Scene, last: number): Mention | undefined {
  const mention = scene.mentions[mentionFrom(scene, last + 1) - 1];
  return mention?.last === last && mention.via !== 'adjective' ? mention : undefined;
}

/**
 * Who does so: whom `subject` finds before the verb, the speaker himself, or whom a pronoun means; null where that is not plain.
 * @param verb its first token
 * @param subject the last mention between two tokens that may be a subject
 */
export function wisherAt(
  scene: Scene,
  verb: number,
  subject: (from: number, to: number) => Mention | undefined,
): Party | null {
  const { tokens, sentences } = scene.reading;
  const start = Math.max(sentences.first[sentences.of[verb]!]!, verb - REACH);
  const before = subject(start, verb);
  for (let at = verb - 1; at >= Math.max(start, before ? before.last + 1 : start); at--) {
    const word = wordAt(tokens, at);
    if (word === 'we' || word === 'i') return scene.voices.at(at)?.holder ?? null;
    const meant = scene.voices.meant(at);
    if (meant) return meant;
    if (/^(?:and|but|,|not|never|who|which|that|if)$/.test(word)) return null;
  }
  return before ? holderOf(before.actor, scene.published, scene.actors) : null;
}
