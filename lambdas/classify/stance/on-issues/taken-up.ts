/** "The deal", "the law": a common noun that takes up an issue which the text named before. */
import { Trait } from '#shared/text/lexicon.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import { isOfKind, type Scene } from '../scene.ts';
import type { Thing } from './things.ts';

/** From the words that name an issue to those that take it up, in sentences at most. */
const REACH = 15;
/** What goes on behind the noun tells which one it is. */
const COMPLEMENT = /^(?:of|with|between|that|which|to|for|on|against|in|by|banning|requiring)$/;

/**
 * Where a text takes up one of the issues it names, in order.
 *
 * @param things the issues that it names, in order
 */
export function takenUp(scene: Scene, things: readonly Thing[]): Thing[] {
  const { tokens, sentences } = scene.reading;
  const found: Thing[] = [];
  for (let number = 0; number < things.length; number++) {
    const thing = things[number]!;
    const alike = scene.kinds.alike(Kind.resumed, wordAt(tokens, thing.last));
    if (!alike.length) continue;
    const until = things.findIndex((other, at) => at > number && alike.includes(wordAt(tokens, other.last)));
    const last = sentences.of[thing.last]! + REACH;
    const end = Math.min(
      until < 0 ? tokens.count : things[until]!.first,
      last + 1 < sentences.count ? sentences.first[last + 1]! : tokens.count,
    );
    for (let at = thing.last + 2; at < end; at++)
      if (isOfKind(scene, at, Kind.resumed) && alike.includes(wordAt(tokens, at)) && standsAlone(tokens, at))
        found.push({ first: at - 1, last: at, thing: thing.thing });
  }
  return found;
}

function standsAlone(tokens: Tokens, at: number): boolean {
  if (!/^(?:the|this)$/.test(wordAt(tokens, at - 1))) return false;
  const next = at + 1;
  if (next >= tokens.count || !(tokens.flags[next]! & Flag.word)) return true;
  if (tokens.flags[next]! & (Flag.afterHyphen | Flag.clitic | Flag.capital)) return false;
  const word = wordAt(tokens, next);
  return (
    !COMPLEMENT.test(word) &&
    ((tokens.vocabulary.traits[tokens.word[next]!]! & Trait.function) !== 0 || /(?:ly|ed|ing|day)$/.test(word))
  );
}
