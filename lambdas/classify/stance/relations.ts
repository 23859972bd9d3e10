/** All directed relations between the mentions of one sentence, in one pass over its frames. */
import type { Relation } from '#shared/labels.ts';
import type { Frame, Word } from './frames.ts';
import { isOblique, partiesOf, subjectOf } from './parties.ts';
import { EVENTS } from './predicates.ts';
import { doneRelation, saidRelation } from './relation.ts';
import type { Place, Sentence } from './sentence.ts';
import { wordsOf } from './speech.ts';

/** A relation between two of the mentions that were given, by their index. */
export interface Directed {
  source: number;
  target: number;
  relation: Relation;
}

/** Mentions of a sentence that are looked at; a list of forty names is no statement. */
const MOST_MENTIONS = 16;

/**
 * What each mention does to, or says of, each other one. Strict: a relation is given where the sentence's order makes
 * source and target the predicate's own parties; `confidence` says how plainly. Mentions are in order, without overlap.
 */
export function directedRelations(sentence: Sentence, mentions: readonly Place[]): Directed[] {
  const places = mentions.slice(0, MOST_MENTIONS);
  const found: Directed[] = [];
  const add = (source: Place, target: Place, relation: Relation): void => {
    if (source === target || relation.evidence.length === 0) return;
    found.push({ source: places.indexOf(source), target: places.indexOf(target), relation });
  };
  for (const frame of sentence.frames) {
    if (frame.hit.rule.form === 'judgement' || frame.event === null) continue;
    const { agent, patients, through } = partiesOf(sentence, frame, places);
    if (!agent) continue;
    for (const target of patients)
      add(
        agent,
        target,
        doneRelation(
          { frame, event: frame.event, fit: plainness(agent, target, frame.first, frame.hit.last), through },
          sentence.words,
          target,
        ),
      );
  }
  for (const { source, said } of speakersOf(sentence, places))
    for (const frame of sentence.frames) {
      if (frame.hit.first < said.first || frame.hit.last > said.last || frame.nominal || frame.conditional) continue;
      const subject = subjectOf(sentence, frame, places);
      if (!subject || subject.first < said.first || isOpen(sentence.words, said.first, frame.first)) continue;
      const score = blameOf(frame);
      if (score !== 0 && !found.some((one) => places[one.source] === source && places[one.target] === subject))
        add(source, subject, saidRelation({ frame, score, fit: 1.5 }, sentence.words));
    }
  return found;
}

/** Who of the mentions speaks, and his words. A name in a phrase ("officials in Sylvania") speaks not. */
function speakersOf(sentence: Sentence, places: readonly Place[]): { source: Place; said: Place }[] {
  const speakers: { source: Place; said: Place }[] = [];
  for (const source of places) {
    const said =
      isOblique(sentence.words, source) || sentence.words[source.last + 1]?.text === "'s"
        ? null
        : wordsOf(sentence, source);
    if (said) speakers.push({ source, said });
  }
  return speakers;
}

/** Whether the speaker leaves open what he speaks of: "whether Sylvania had failed". */
function isOpen(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:whether|if|unless)$/.test(words[at]!.text)) return true;
  return false;
}

/** What it says of a party to tell that it does this: a judgement its score, a deed against others blame, else nothing. */
function blameOf(frame: Frame): number {
  const { rule } = frame.hit;
  if (rule.form === 'judgement') return frame.passive ? 0 : frame.negated ? -0.6 * rule.score! : rule.score!;
  if (
    rule.form !== 'verb' ||
    frame.passive ||
    frame.event === null ||
    frame.operators.some((one) => one.rule.operator === 'intend' || one.rule.operator === 'future')
  )
    return 0;
  if (frame.operators.some((one) => one.rule.operator === 'demand')) return -0.4;
  return EVENTS[frame.event].quad === 'material_conf' ? -0.6 : 0;
}

/** The nearer the parties stand to their predicate, the surer: 5 side by side, down to 2. */
function plainness(agent: Place, target: Place, first: number, last: number): number {
  const way = Math.max(0, first - agent.last - 1) + Math.max(0, target.first - last - 1);
  return Math.max(2, 5 - 0.25 * way);
}
