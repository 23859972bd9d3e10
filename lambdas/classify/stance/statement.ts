/** A statement, as it is made of a scene: who, toward whom, where and in which words. */
import type { Evidence, Relation, Statement } from '#shared/labels.ts';
import { holderOf, holderToward, type Party, partyOf, targetOf } from '../actors/holder.ts';
import type { Mention } from '../actors/mention.ts';
import { type Scene, voiceAt } from './scene.ts';
import { isBeforeOffice } from './voices/candidacy.ts';

/** Offsets of tokens, both inclusive, as evidence. */
export function evidenceOf({ reading: { tokens } }: Scene, first: number, last: number, rule: string): Evidence {
  return { from: tokens.from[first]!, to: tokens.to[last]!, rule };
}

/** The sentence of a token, as offsets. */
function sentenceOf({ reading: { tokens, sentences } }: Scene, token: number): [number, number] {
  const number = sentences.of[token]!;
  return [tokens.from[sentences.first[number]!]!, tokens.to[sentences.last[number]!]!];
}

/** A statement of a holder toward a target, at a token. */
export function statement(
  scene: Scene,
  speaker: Party,
  target: { id: string; name: string; country?: string | null },
  relation: Relation,
  token: number,
): Statement {
  const voice = voiceAt(scene, token);
  const { tokens } = scene.reading;
  const before = isBeforeOffice(scene, token, voice, speaker) && speaker.self;
  const holder = before ? partyOf(before.id, before.name, speaker.country) : holderToward(speaker, target);
  return {
    ...relation,
    holder: holder.id,
    holderName: holder.name,
    ...(holder.by && { by: holder.by }),
    target: target.id,
    targetName: target.name,
    sentence: sentenceOf(scene, token),
    ...(relation.channel === 'quote' &&
      voice?.channel === 'quote' && { quote: [tokens.from[voice.first]!, tokens.to[voice.last]!] as [number, number] }),
  };
}

/** Whom a stance of the holder toward a mention is toward; null where it is the holder himself. */
export function targetFor(scene: Scene, mention: Mention, holder: Party): Party | null {
  const target = isNotYetInOffice(scene, mention)
    ? partyOf(mention.actor.id, mention.actor.name, mention.actor.country)
    : targetOf(mention.actor, holder, scene.published, scene.actors);
  // What a citizen says of his own state is mostly not meant of its government.
  return target.id === holder.id || target.id === holder.country ? null : target;
}

/** "In the campaign Rome praised candidate Lind": whoever runs for an office does not stand for his state yet. */
function isNotYetInOffice(scene: Scene, { actor, first }: Mention): boolean {
  if (actor.kind !== 'person' || !actor.offices.length) return false;
  return isBeforeOffice(scene, first, null, holderOf(actor, scene.published, scene.actors));
}
