/** What two do to each other, told by a noun: "fighting between Sylvanian forces and Freedonian rebels". */
import type { Statement } from '#shared/labels.ts';
import { holderOf } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mention.ts';
import { standsForParty } from '../grammar/object.ts';
import { doneRelation } from '../grammar/relation.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { isSupposed } from '../grammar/supposed.ts';
import type { Word } from '../grammar/word.ts';
import { isQuoted, mentionsBetween, type Scene, voiceAt } from '../scene.ts';
import { statement, targetFor } from '../statement.ts';
import { placeIn } from './candidate.ts';

/** From the noun to its "between" ("clashes in the south on Sunday between …"), in tokens at most. */
const REACH = 9;
/** From "between" to the first of the two, and from his name to the "and" before the other, in tokens at most. */
const BESIDE = 5;
/** Fit of a reading that the grammar alone carries. */
const SURE_FIT = 4;

/**
 * What the noun at a place among the predicates that stand says of the two behind its "between": each against the other.
 *
 * @param offset token of the text at which the sentence begins
 */
export function betweenTwo(scene: Scene, sentence: Sentence, at: number, offset: number): Statement[] {
  const { words, standing } = sentence;
  const hit = standing[at]!;
  if (hit.rule.event !== 'ASSAULT') return [];
  const between = betweenBehind(words, hit.last);
  if (between < 0 || isQuoted(scene, offset + hit.first) || voiceAt(scene, offset + hit.first)) return [];
  const two = twoBehind(scene, words, between, offset);
  const frame = sentence.frame(at);
  if (!two || frame.passive || frame.event === null || isSupposed(words, frame)) return [];
  // A "battle between" people and parties is a contest.
  const fights = ({ actor }: Mention) => /^(?:state|group|org)$/.test(actor.kind);
  if (!two.every((one) => fights(one) && standsForParty(words, frame, placeIn(one, offset)))) return [];
  const [one, other] = two;
  return [...toward(one, other), ...toward(other, one)];

  function toward(source: Mention, target: Mention): Statement[] {
    const holder = holderOf(source.actor, scene.published, scene.actors);
    const party = targetFor(scene, target, holder);
    if (!party) return [];
    const choice = { frame, event: frame.event, fit: SURE_FIT, through: null, acts: true, undergoes: true };
    const { confidence: _, ...relation } = doneRelation(choice, words, placeIn(target, offset));
    return relation.score < 0 ? [statement(scene, holder, party, relation, offset + hit.first)] : [];
  }
}

/** The "between" behind a noun, no verb and no other "between" on the way; -1 where none is. */
function betweenBehind(words: readonly Word[], noun: number): number {
  for (let at = noun; at < words.length && at <= noun + REACH; at++) {
    const { text } = words[at]!;
    if (text === 'between') return at;
    if (
      at > noun &&
      /^(?:,|and|or|but|that|which|who|to|during|after|before|for|is|are|was|were|has|have|had|will|would)$/.test(text)
    )
      return -1;
  }
  return -1;
}

/** "[The Sylvanian] army and [pro-Freedonian] rebels": one on each side of the "and", nobody else. */
function twoBehind(scene: Scene, words: readonly Word[], between: number, offset: number): [Mention, Mention] | null {
  const [one, other, third] = mentionsBetween(scene, offset + between + 1, offset + words.length - 1);
  if (!one || !other) return null;
  const and = words.findIndex(({ text }, at) => text === 'and' && at > one.last - offset);
  if (and < 0 || one.first - offset - between > BESIDE || and - (one.last - offset) > BESIDE) return null;
  if (other.first - offset < and || other.first - offset - and > BESIDE) return null;
  const plain = (from: number, to: number) =>
    words.slice(from, to).every(({ text, capital }) => capital || /^[\p{L}'’-]+$/u.test(text));
  if (!plain(between + 1, and) || !plain(and + 1, other.first - offset)) return null;
  // "Between Rome, Oslo and Bonn" is no pair; nor is "between Rome and Oslo and Bonn".
  return third && words[other.last - offset + 1]?.text === 'and' && third.first - other.last <= 3 ? null : [one, other];
}
