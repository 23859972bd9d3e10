/** Deeds told by a noun whose owner stands before it: "Sylvania's support for the rebels", "Sylvanian sanctions against Freedonia". */
import type { Statement } from '#shared/labels.ts';
import { holderOf } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mentions.ts';
import { type Frame, spansClauses } from '../grammar/frames.ts';
import { standsForParty } from '../grammar/object.ts';
import { doneRelation } from '../grammar/relation.ts';
import type { Sentence } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import { isGoverned, isQuoted, mentionsBetween, type Scene, statement, targetFor, voiceAt } from '../scene.ts';

/** Farthest an owner stands before its noun and a target behind it, in tokens. */
const REACH = 3;
/** What leads to whom a deed is done or meant. */
const TOWARD = /^(?:of|for|against|on|to|toward|towards|with)$/;
/** Before the owner: the deed is asked for, feared or gone. */
const UNSURE = /^(?:no|any|without|if|less|more|against|only|critics|opponents)$/;
/** Score from which on a deed shows a stance. */
const TELLING = 0.55;

/** @param offset token of the text at which the sentence begins */
export function ownedStatements(scene: Scene, sentence: Sentence, offset: number): Statement[] {
  const { words, frames } = sentence;
  const found: Statement[] = [];
  for (const frame of frames) {
    const { hit, event } = frame;
    if (event === null || hit.rule.form === 'judgement' || hit.rule.reversed || !hit.rule.articles) continue;
    // "A Sylvanian governor attacked": a verb.
    if (/ed$/.test(words[hit.first]!.text)) continue;
    // "A small American force out of the valley": a verb's particle.
    if (hit.rule.form === 'verb' && words[hit.first + 1]?.text === 'out') continue;
    // "Its deal with Sylvania": to agree is neither for nor against.
    if (words[hit.first]!.kinds.has('agreement') || spansClauses(frame, words)) continue;
    const owner = ownerOf(scene, words, frame, offset);
    if (!owner) continue;
    const end = offset + Math.min(words.length - 1, hit.last + REACH);
    const target = mentionsBetween(scene, offset + hit.first + 1, end).find(({ first }) =>
      TOWARD.test(leftOf(words, first - offset)),
    );
    if (!target) continue;
    // "U.S. citizens fighting", "the U.S. end its aid": neither the party's own, nor a noun.
    const held = { first: owner.first - offset, last: owner.last - offset };
    if (
      !standsForParty(words, frame, held, hit.first) ||
      /^(?:its|his|her|their|the|an?)$/.test(words[hit.first + 1]?.text ?? '')
    )
      continue;
    if (isFading(words, target.last - offset)) continue;
    const holder = holderOf(owner.actor, scene.published, scene.actors);
    const party = targetFor(scene, target, holder);
    if (!standsForParty(words, frame, { first: target.first - offset, last: target.last - offset })) continue;
    if (!party || isQuoted(scene, offset + hit.first)) continue;
    const voice = voiceAt(scene, offset + hit.first);
    if (voice && voice.holder.id !== holder.id) continue;
    const place = { first: target.first - offset, last: target.last - offset };
    const choice = { frame, event, fit: SURE_FIT, through: null, acts: true, undergoes: true };
    const { confidence: _, ...relation } = doneRelation(choice, words, place);
    if (Math.abs(relation.score) < TELLING) continue;
    found.push(statement(scene, holder, party, relation, offset + hit.first));
  }
  return found;
}

/** Fit of a reading that the grammar alone carries. */
const SURE_FIT = 4;

/** Who owns the deed, where a genitive or an adjective stands right before it. */
function ownerOf(scene: Scene, words: readonly Word[], { hit }: Frame, offset: number): Mention | null {
  const from = offset + Math.max(0, hit.first - REACH - 2);
  const owner = mentionsBetween(scene, from, offset + hit.first - 1).at(-1);
  if (!owner) return null;
  const end = owner.last - offset + 1;
  const genitive = words[end]?.text === "'s";
  if (isApposed(words, end, hit.first)) return isGoverned(scene, owner.first) ? null : owner;
  const attached = genitive || owner.via === 'adjective' || isAcronym(words, owner, offset);
  if (!attached) return null;
  const between = words.slice(genitive ? end + 1 : end, hit.first);
  if (
    between.length > (genitive ? 2 : 1) ||
    between.some(({ text, capital }) => capital || !/^(?!(?:on|of|to|for|in|over|about)$)[a-z-]+$/.test(text))
  )
    return null;
  return isUnsure(words, owner.first - offset) ? null : owner;
}

/** "Rome's support for Oslo is waning". */
function isFading(words: readonly Word[], last: number): boolean {
  return words
    .slice(last + 1, last + 5)
    .some(({ text }) => /^(?:wan|fad|declin|erod|dwindl|collaps|end)(?:ing|ed)$/.test(text));
}

/** "Lind, a frequent critic of Rome,": what stands behind a name and a comma says what he is. */
function isApposed(words: readonly Word[], comma: number, noun: number): boolean {
  if (words[comma]!.text !== ',' || !/^(?:a|an)$/.test(words[comma + 1]!.text)) return false;
  return words.slice(comma + 2, noun).every(({ text, capital }) => !capital && /^[a-z]+$/.test(text));
}

function isUnsure(words: readonly Word[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--)
    if (UNSURE.test(words[at]!.text) || words[at]!.kinds.has('pending') || words[at]!.kinds.has('suspected'))
      return true;
  return false;
}

/** "US support", "EU sanctions": a short name in capitals is its own adjective. */
function isAcronym(words: readonly Word[], { first, last }: Mention, offset: number): boolean {
  return (
    first === last && words[first - offset]!.to - words[first - offset]!.from <= 4 && words[first - offset]!.capital
  );
}

function leftOf(words: readonly Word[], first: number): string {
  let at = first - 1;
  while (at >= 0 && (/^(?:the|a|an)$/.test(words[at]!.text) || words[at]!.kinds.has('officer'))) at--;
  return words[at]?.text ?? '';
}
