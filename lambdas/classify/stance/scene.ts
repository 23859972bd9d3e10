import type { Evidence, Relation, Statement } from '#shared/labels.ts';
import { type Party, targetOf } from '../actors/holder.ts';
import type { Mention } from '../actors/mentions.ts';
import type { Packs } from '../packs.ts';
import type { Cast, Voice, Voices } from './voices.ts';

/** An article with everybody in it found: what statements are made from. */
export interface Scene extends Cast {
  voices: Voices;
  title: string | null;
  packs: Packs;
}

/** Longest predicate an article is held to, in tokens: a wider one may hold another's subject. */
export const LONGEST_PREDICATE = 5;

/** The voice that says a token, or null where the outlet does. */
export function voiceAt({ voices }: Scene, token: number): Voice | null {
  return voices.voices[voices.of[token]!] ?? null;
}

/** The mentions that lie between two tokens, both inclusive. */
export function mentionsBetween({ mentions }: Scene, first: number, last: number): Mention[] {
  return mentions.filter((mention) => mention.first >= first && mention.last <= last);
}

/** Offsets of tokens, both inclusive, as evidence. */
export function evidenceOf({ reading: { tokens } }: Scene, first: number, last: number, rule: string): Evidence {
  return { from: tokens.from[first]!, to: tokens.to[last]!, rule };
}

/** The sentence of a token, as offsets. */
export function sentenceOf({ reading: { tokens, sentences } }: Scene, token: number): [number, number] {
  const number = sentences.of[token]!;
  return [tokens.from[sentences.first[number]!]!, tokens.to[sentences.last[number]!]!];
}

/** A statement of a holder toward a target, at a token. */
export function statement(
  scene: Scene,
  holder: Party,
  target: { id: string; name: string },
  relation: Relation,
  token: number,
): Statement {
  const voice = voiceAt(scene, token);
  const { tokens } = scene.reading;
  return {
    ...relation,
    holder: holder.id,
    holderName: holder.name,
    ...(holder.by && { by: holder.by }),
    target: target.id,
    targetName: target.name,
    sentence: sentenceOf(scene, token),
    ...(relation.channel === 'quote' &&
      voice && { quote: [tokens.from[voice.first]!, tokens.to[voice.last]!] as [number, number] }),
  };
}

/** Whom a stance of the holder toward a mention is toward; null where it is the holder himself. */
export function targetFor(scene: Scene, mention: Mention, holder: Party): Party | null {
  const target = targetOf(mention.actor, holder, scene.published, scene.actors);
  return target.id === holder.id ? null : target;
}
