import type { Relation, Statement } from '#shared/labels.ts';
import { type Mention, wordAt } from '../actors/mentions.ts';
import { tablesOf } from '../packs.ts';
import { isSupposed } from './directed.ts';
import type { Frame } from './frames.ts';
import { isConditional } from './issue-statements.ts';
import { linksOf } from './links.ts';
import type { Reading } from './portrayal/reading.ts';
import { readStretchFor } from './portrayal.ts';
import { hasPredicate, type PredicateTables, predicateFamily } from './predicates.ts';
import { saidRelation } from './relation.ts';
import { isGoverned, LONGEST_PREDICATE, mentionsBetween, type Scene, statement, targetFor } from './scene.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { sayingOf } from './speech.ts';
import type { Voice } from './voices.ts';
import { droppedFrame, droppedVoice, type Reason } from './witness.ts';

/** What speakers say of others: the judgements in their words, each tied to whom it is said of. */
export function voicedStatements(scene: Scene): Statement[] {
  const { tokens, sentences, hits } = scene.reading;
  const found: Statement[] = [];
  const done = new Set<string>();
  const predicates = tablesOf<PredicateTables>(scene.packs, predicateFamily);
  scene.voices.voices.forEach((voice, number) => {
    // Where nobody asks why, words without a judgement are passed over before anyone in them is looked at.
    if (!scene.witness && !hasPredicate(hits, predicates, voice.first, voice.last, 'judgement')) return;
    const named = mentionsBetween(scene, voice.first, voice.last).filter(
      ({ first }) => scene.voices.of[first] === number,
    );
    const mentions = named.filter((mention) => targetFor(scene, mention, voice.holder));
    if (!mentions.length) {
      scene.witness?.(droppedVoice(voice, named.length ? 'own-side' : 'no-actor'));
      return;
    }
    const sentence = readSentence(tokens, hits, scene.packs, voice.first, voice.last);
    if (!sentence.frames.some(({ hit }) => hit.rule.form === 'judgement')) {
      scene.witness?.(droppedVoice(voice, 'no-judgement'));
      return;
    }
    const reading = readStretchFor(scene.reading, [voice.first, voice.last], scene.packs);
    for (const mention of mentions) {
      const target = targetFor(scene, mention, voice.holder);
      if (!target) continue;
      const relation = judgement(scene, sentence, reading, voice, mention);
      if ('reason' in relation) {
        const { reason, frame } = relation;
        scene.witness?.(
          frame
            ? droppedFrame('voiced', reason, frame, voice.first, voice.holder, target)
            : droppedVoice(voice, reason, target),
        );
        continue;
      }
      const place = sentences.of[mention.first]!;
      const key = `${place} ${voice.holder.id} ${target.id}`;
      if (done.has(key)) continue;
      done.add(key);
      const conditional = isConditional(scene, place) && { conditional: true };
      const said = { ...relation, channel: voice.channel, ...conditional };
      found.push(statement(scene, voice.holder, target, said, mention.first));
    }
  });
  return found;
}

/** A predicate by which the speaker judges the mention in so many words ("called it a mistake"), or why there is none. */
function judgement(
  scene: Scene,
  sentence: Sentence,
  reading: Reading,
  { first }: Voice,
  mention: Mention,
): Relation | { reason: Reason; frame?: Frame } {
  const { tokens } = scene.reading;
  const target = { first: mention.first - first, last: mention.last - first };
  const saying = sayingOf(sentence, { first: 0, last: sentence.words.length - 1 }, target);
  // Deeds told of others are told for many reasons; a judgement is for or against in so many words.
  if (!saying) return { reason: 'not-said-of' };
  const { frame } = saying;
  if (frame.hit.rule.form !== 'judgement') return { reason: 'deed-told', frame };
  if (frame.negated) return { reason: 'denied', frame };
  const links = linksOf(reading);
  const span = { from: tokens.from[mention.first]!, to: tokens.to[mention.last]! };
  const { hit } = frame;
  const predicate = { from: sentence.words[hit.first]!.from, to: sentence.words[hit.last]!.to };
  if (isSupposed(sentence.words, frame)) return { reason: 'supposed', frame };
  // "intimidated by": what others do to the mention is no judgement of it.
  if (frame.passive && sentence.words[hit.last + 1]?.text === 'by') return { reason: 'passive', frame };
  const related = isRelated(scene, mention);
  if (isGoverned(scene, mention.first) && !related) return { reason: 'governed', frame };
  // "American bombing was a mistake": an adjective is a target where the sentence begins with it.
  if (mention.via === 'adjective' && (mention.first - first > 1 || !links.isSaid(span, predicate)))
    return { reason: 'adjective', frame };
  const linked =
    links.does(span, predicate) || links.isSaid(span, predicate) || isNearest(scene, mention, first + hit.first);
  if (!linked) return { reason: 'not-said-of', frame };
  return hit.last - hit.first < LONGEST_PREDICATE ? saidRelation(saying, sentence.words) : { reason: 'wide', frame };
}

/** "Rome, which …": the clause is about the mention, whatever governs it. */
function isRelated({ reading: { tokens } }: Scene, { last }: Mention): boolean {
  const at = last + 1 < tokens.count && wordAt(tokens, last + 1) === ',' ? last + 2 : last + 1;
  return at < tokens.count && /^(?:which|who|that)$/.test(wordAt(tokens, at));
}

/** Nobody else is named between the mention and what is said behind it. */
function isNearest(scene: Scene, mention: Mention, predicate: number): boolean {
  const { mentions } = scene;
  const { tokens } = scene.reading;
  const way = predicate - mention.last;
  if (mention.via === 'adjective' || way < 1 || way > (isRelated(scene, mention) ? RELATED : NEAR)) return false;
  if (mentions.some(({ first }) => first > mention.last && first < predicate)) return false;
  for (let at = mention.last + 1; at < predicate; at++) if (/^['\u2019]s?$/.test(wordAt(tokens, at))) return way <= 3;
  if (way <= 2) return true;
  for (let at = mention.last + 1; at < predicate; at++) if (BE.test(wordAt(tokens, at))) return true;
  return false;
}

const BE = /^(?:is|are|was|were|been|being|be|has|have)$/;

/** How far behind its target a judgement may stand, in tokens. */
const NEAR = 6;
/** The same behind "which" or "who". */
const RELATED = 12;
