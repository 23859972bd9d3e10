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
  const { tokens } = scene.reading;
  const found: Thing[] = [];
  /** Where such a noun stands, once somebody asked, and the first of them behind the issue. */
  let resumed: number[] | undefined;
  let next = 0;
  for (let number = 0; number < things.length; number++) {
    const thing = things[number]!;
    const alike = scene.kinds.alike(Kind.resumed, wordAt(tokens, thing.last));
    if (!alike.length) continue;
    const end = endOfReach(scene, things, number, alike);
    resumed ??= nounsFrom(scene, thing.last + 2);
    while (next < resumed.length && resumed[next]! < thing.last + 2) next++;
    for (let at = next; at < resumed.length && resumed[at]! < end; at++) {
      const noun = resumed[at]!;
      if (alike.includes(wordAt(tokens, noun))) found.push({ first: noun - 1, last: noun, thing: thing.thing });
    }
  }
  return found;
}

/** Up to which token an issue is taken up: so far as it reaches, and not past the next one of its kind. */
function endOfReach({ reading }: Scene, things: readonly Thing[], number: number, alike: readonly string[]): number {
  const { tokens, sentences } = reading;
  const last = sentences.of[things[number]!.last]! + REACH;
  const end = last + 1 < sentences.count ? sentences.first[last + 1]! : tokens.count;
  for (let other = number + 1; other < things.length && things[other]!.first < end; other++)
    if (alike.includes(wordAt(tokens, things[other]!.last))) return things[other]!.first;
  return end;
}

/** The nouns from a token on that may take up an issue by themselves. */
function nounsFrom(scene: Scene, first: number): number[] {
  const { tokens } = scene.reading;
  const found: number[] = [];
  for (let at = first; at < tokens.count; at++)
    if (isOfKind(scene, at, Kind.resumed) && standsAlone(tokens, at)) found.push(at);
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
