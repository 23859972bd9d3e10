/** Where a text names somebody who is asked for by an actor's id, by any name the packs know, or by words of no pack. */
import { read } from '#shared/rules/read.ts';
import type { Actor } from '../../lambdas/classify/actors/actor.ts';
import { type ActorTables, actorFamily } from '../../lambdas/classify/actors/family.ts';
import { holderOf } from '../../lambdas/classify/actors/holder.ts';
import { findMentions } from '../../lambdas/classify/actors/mentions.ts';
import { type Packs, tablesOf } from '../../lambdas/classify/packs.ts';
import { resolveMention, type Span } from '../../lambdas/classify/stance/given/mentions.ts';
import type { CleanArticle } from '../../lambdas/shared/article.ts';

/** A sentence, and the places in it where somebody is named. */
export interface Named {
  text: string;
  /** Of each who was asked for, in order; null where the sentence does not name him. */
  places: (Span | null)[];
}

/** Reads an article and finds in each sentence the first place that names each of those asked for. */
export function sentencesNaming(
  asked: string[],
  { body, published }: Pick<CleanArticle, 'body' | 'published'>,
  packs: Packs,
): Named[] {
  const reading = read(body, packs.rules);
  const { tokens, sentences } = reading;
  const mentions = findMentions(reading, packs, published);
  const lookup = new Map(tablesOf<ActorTables>(packs, actorFamily).actors.map((actor) => [actor.id, actor]));
  const wanted = asked.map((name) => idOf(name, lookup, packs));
  return Array.from({ length: sentences.count }, (_, number) => {
    const [first, last] = [sentences.first[number]!, sentences.last[number]!];
    const [from, to] = [tokens.from[first]!, tokens.to[last]!];
    const text = body.slice(from, to);
    const here = mentions.filter((mention) => mention.first >= first && mention.last <= last);
    const places = wanted.map((id, at) => {
      if (id === null) return resolveMention(text, asked[at]!);
      // Itself rather than one who speaks for it.
      const found =
        here.find(({ actor }) => actor.id === id) ??
        here.find(({ actor }) => holderOf(actor, published, lookup).id === id);
      return found ? { from: tokens.from[found.first]! - from, to: tokens.to[found.last]! - from } : null;
    });
    return { text, places };
  });
}

/** The actor of an id or of a name that the packs know; null where they know neither. */
function idOf(name: string, lookup: ReadonlyMap<string, Actor>, packs: Packs): string | null {
  if (lookup.has(name)) return name;
  const reading = read(name, packs.rules);
  const whole = findMentions(reading, packs).find(
    ({ first, last }) => first === 0 && last === reading.tokens.count - 1,
  );
  return whole?.actor.id ?? null;
}
