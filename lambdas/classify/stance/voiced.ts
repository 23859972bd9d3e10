import type { Relation, Statement } from '#shared/labels.ts';
import type { Mention } from '../actors/mentions.ts';
import { isConditional } from './issue-statements.ts';
import { linksOf } from './links.ts';
import { placeOf, type Reading } from './portrayal/reading.ts';
import { judge, readStretchFor } from './portrayal.ts';
import { saidRelation } from './relation.ts';
import { LONGEST_PREDICATE, mentionsBetween, type Scene, statement, targetFor } from './scene.ts';
import { readSentence } from './sentence.ts';
import { sayingOf } from './speech.ts';
import type { Voice } from './voices.ts';

/** Probability of a portrayal below which an article says nothing. */
const CONFIDENT = 0.8;

/** What speakers say of others: how their words portray each actor they name. */
export function voicedStatements(scene: Scene): Statement[] {
  const found: Statement[] = [];
  const done = new Set<string>();
  const { tokens } = scene.reading;
  scene.voices.voices.forEach((voice, number) => {
    const mentions = mentionsBetween(scene, voice.first, voice.last);
    if (!mentions.length) return;
    const reading = readStretchFor(scene.reading, [voice.first, voice.last], scene.packs);
    for (const mention of mentions) {
      if (scene.voices.of[mention.first] !== number) continue;
      const target = targetFor(scene, mention, voice.holder);
      if (!target) continue;
      const place = placeOf(reading, { from: tokens.from[mention.first]!, to: tokens.to[mention.last]! });
      if (!place) continue;
      const portrayal =
        judgement(scene, reading, voice, mention) ?? judge(reading, place, mention.via === 'adjective', scene.packs);
      if (portrayal.label === 'neutral' || (portrayal.confidence ?? 1) < CONFIDENT || !portrayal.evidence.length)
        continue;
      const key = `${scene.reading.sentences.of[mention.first]} ${voice.holder.id} ${target.id}`;
      if (done.has(key)) continue;
      done.add(key);
      const { confidence: _, ...relation } = portrayal;
      const conditional = isConditional(scene, scene.reading.sentences.of[mention.first]!);
      found.push(
        statement(
          scene,
          voice.holder,
          target,
          { ...relation, channel: voice.channel, ...(conditional && { conditional: true }) },
          mention.first,
        ),
      );
    }
  });
  return found;
}

/** A predicate by which the speaker judges the mention in so many words ("called it a mistake"). */
function judgement(scene: Scene, reading: Reading, { first, last }: Voice, mention: Mention): Relation | null {
  const { tokens, hits } = scene.reading;
  const sentence = readSentence(tokens, hits, scene.packs, first, last);
  const target = { first: mention.first - first, last: mention.last - first };
  const saying = sayingOf(sentence, { first: 0, last: sentence.words.length - 1 }, target);
  if (!saying) return null;
  const links = linksOf(reading);
  const span = { from: tokens.from[mention.first]!, to: tokens.to[mention.last]! };
  const { hit } = saying.frame;
  const predicate = { from: sentence.words[hit.first]!.from, to: sentence.words[hit.last]!.to };
  const linked = links.does(span, predicate) || (hit.rule.form === 'judgement' && links.isSaid(span, predicate));
  return linked && hit.last - hit.first < LONGEST_PREDICATE
    ? { ...saidRelation(saying, sentence.words), confidence: JUDGED }
    : null;
}

/** A judgement that the grammar ties to its target is as sure as an article needs. */
const JUDGED = 0.8;
