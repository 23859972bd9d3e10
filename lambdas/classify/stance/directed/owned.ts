/** Deeds told by a noun: "Sylvania's support for the rebels", "Sylvanian sanctions against Freedonia", "sanctions imposed by Sylvania on Freedonia". */

import type { Statement } from '#shared/labels.ts';
import type { Mention } from '../../actors/mention.ts';
import { Kind } from '../../word-family.ts';
import { spansClauses } from '../grammar/gaps.ts';
import { standsForParty } from '../grammar/object.ts';
import { EVENTS } from '../grammar/plover.ts';
import type { PredicateHit } from '../grammar/predicates.ts';
import { doneRelation } from '../grammar/relation.ts';
import type { Place, Sentence } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import { isOfIssues, issueFor, type Thing, thingsIn } from '../on-issues/things.ts';
import { isQuoted, mentionFrom, mentionsBetween, type Scene, voiceAt } from '../scene.ts';
import { statement, targetFor } from '../statement.ts';
import { betweenTwo } from './between.ts';
import { isInWords } from './in-words.ts';
import { isCompounded } from './may-subject.ts';
import { doneBehind, MEASURE_REACH } from './measures.ts';
import { isUnsure, type Owner, ownerBy, ownerOf } from './owner.ts';

/** Farthest a target stands behind its noun, in tokens. */
const REACH = 3;
/** What leads to whom a deed is done or meant. */
const TOWARD = new Set('of for against on to toward towards with'.split(' '));
/** Score from which on a deed shows a stance. */
const TELLING = 0.55;

/** @param offset token of the text at which the sentence begins */
export function ownedStatements(scene: Scene, sentence: Sentence, offset: number): Statement[] {
  const { words, standing } = sentence;
  const found: Statement[] = [];
  for (let at = 0; at < standing.length; at++) {
    const hit = standing[at]!;
    const { rule } = hit;
    if (rule.form === 'judgement' || rule.reversed || !rule.articles) continue;
    // Where nobody is named behind it no word need be looked at.
    if (!hasNamedBehind(scene, hit, offset)) continue;
    // "A Sylvanian governor attacked", "a Sylvanian general cast doubt": a verb.
    const { text, kinds } = words[hit.first]!;
    if (text.endsWith('ed') || (rule.form === 'verb' && kinds.has(Kind.past))) continue;
    // "The Campaign for Sylvania": a name.
    if (kinds.has(Kind.homograph) && words[hit.first]!.capital) continue;
    // "A frequent target of Lind's": it is done to him; "broke his silence on Lind".
    if (/^(?:targets?|victims?|silence)$/.test(text)) continue;
    // "A small American force out of the valley": a verb's particle.
    if (rule.form === 'verb' && words[hit.first + 1]?.text === 'out') continue;
    // "Its deal with Sylvania": to agree is neither for nor against.
    if (words[hit.first]!.kinds.has(Kind.agreement) || spansClauses(hit, words)) continue;
    const both = betweenTwo(scene, sentence, at, offset);
    if (both.length) {
      found.push(...both);
      continue;
    }
    const parties = ownerAndTarget(scene, words, hit, offset);
    if (!parties) continue;
    const frame = sentence.frame(at);
    const { event } = frame;
    const { owner, target } = parties;
    if (event === null || (target.thing && !isOfIssues(frame))) continue;
    // "U.S. citizens fighting", "the U.S. end its aid": neither the party's own, nor a noun.
    const { place: held } = owner;
    if (
      !standsForParty(words, frame, held, held.first < hit.first ? hit.first : words.length) ||
      /^(?:its|his|her|their|the|an?)$/.test(words[hit.first + 1]?.text ?? '')
    )
      continue;
    if (
      isFading(words, target.last - offset) ||
      isLifted(words, Math.max(target.last, owner.place.last + offset) - offset)
    )
      continue;
    const holder = owner.party;
    const party = holder && (target.thing ? issueFor(scene, target.thing, holder) : targetFor(scene, target, holder));
    if (!standsForParty(words, frame, { first: target.first - offset, last: target.last - offset })) continue;
    if (!holder || !party || isQuoted(scene, offset + hit.first)) continue;
    const voice = voiceAt(scene, offset + hit.first);
    if (voice && voice.holder.id !== holder.id) continue;
    const place = { first: target.first - offset, last: target.last - offset };
    const choice = { frame, event, fit: SURE_FIT, through: null, acts: true, undergoes: true };
    const { confidence: _, ...relation } = doneRelation(choice, words, place);
    if (Math.abs(relation.score) < TELLING) continue;
    const said = isInWords(scene, frame, words, [owner, { party, place }], offset);
    const told = said
      ? { ...relation, event: 'ACCUSE' as const, quad: EVENTS.ACCUSE.quad, channel: 'reported' as const }
      : relation;
    found.push(statement(scene, holder, party, told, offset + hit.first));
  }
  return found;
}

/** Whether somebody is named behind a noun where a target may stand, or two where its owner and its target may. */
function hasNamedBehind(scene: Scene, { first, last }: PredicateHit, offset: number): boolean {
  if (thingsIn(scene, scene.reading.sentences.of[offset]!).some((thing) => isBehind(thing, offset + last))) return true;
  const end = offset + last + MEASURE_REACH;
  const at = mentionFrom(scene, offset + first + 1);
  const nearest = scene.mentions[at];
  if (!nearest || nearest.last > end) return false;
  return nearest.first <= offset + last + REACH || (scene.mentions[at + 1]?.last ?? end + 1) <= end;
}

/** The owner before the noun and whom it is done to behind it, or both behind it. */
function ownerAndTarget(
  scene: Scene,
  words: readonly Word[],
  hit: PredicateHit,
  offset: number,
): { owner: Owner; target: (Mention & { thing?: undefined }) | Thing } | null {
  const owner = ownerOf(scene, words, hit, offset);
  if (!owner) {
    const behind = isUnsure(words, hit.first) ? null : doneBehind(scene, words, hit, offset);
    return behind && { owner: ownerBy(scene, behind.owner, offset), target: behind.target };
  }
  const behind = mentionsBetween(scene, offset + hit.first + 1, offset + words.length - 1);
  const target = behind.find(
    (mention) => mention.first - offset <= hit.last + REACH && isToward(scene, words, mention, mention.first - offset),
  );
  if (target) return { owner, target: headOf(words, target, behind, offset) };
  const thing = thingsIn(scene, scene.reading.sentences.of[offset]!).find(
    (one) => isBehind(one, offset + hit.last) && TOWARD.has(leftOf(words, one.first - offset)),
  );
  return thing ? { owner, target: thing } : null;
}

/** "Of [FBI Director] Rufus Firefly": the person whose office it is. */
function headOf(words: readonly Word[], target: Mention, named: readonly Mention[], offset: number): Mention {
  const next = named[named.indexOf(target) + 1];
  if (next?.actor.kind !== 'person' || target.actor.kind === 'person' || next.first - target.last > TITLE)
    return target;
  const titles = words.slice(target.last + 1 - offset, next.first - offset);
  return titles.every(({ capital, kinds }) => capital || kinds.has(Kind.title)) ? next : target;
}
/** From a body to the name of whom it has in an office, in tokens at most. */
const TITLE = 4;

/** Near enough behind a noun. */
function isBehind({ first }: Place, noun: number): boolean {
  return first > noun && first <= noun + REACH;
}

/** Behind "of" or "against"; an attack "on Twitter" is an attack there. */
function isToward(scene: Scene, words: readonly Word[], mention: Mention, first: number): boolean {
  const link = leftOf(words, first);
  // "The Roman fight with Oslo against Bonn": Oslo fights on the same side.
  if (link === 'with' && words[first + mention.last - mention.first + 1]?.text === 'against') return false;
  return (
    TOWARD.has(link) && !isCompounded(scene, mention) && !(link === 'on' && words[first]!.kinds.has(Kind.platform))
  );
}

/** Fit of a reading that the grammar alone carries. */
const SURE_FIT = 4;

/** "Rome's support for Oslo is waning". */
function isFading(words: readonly Word[], last: number): boolean {
  return words.slice(last + 1, last + 5).some(({ kinds }) => kinds.has(Kind.fading));
}

/** "Sanctions imposed by Rome on Oslo were lifted": there are none. */
function isLifted(words: readonly Word[], last: number): boolean {
  const [be, ...behind] = words.slice(last + 1, last + LIFTED);
  if (!/^(?:were|was|are|is|have|has|had|will)$/.test(be?.text ?? '')) return false;
  if (behind.some(({ text }) => /^(?:not|never)$/.test(text))) return false;
  return behind.some(({ text, kinds }) => kinds.has(Kind.stopping) || text === 'over');
}
/** From the last of the two to the verb that undoes what was done, in tokens at most. */
const LIFTED = 6;

function leftOf(words: readonly Word[], first: number): string {
  let at = first - 1;
  // "Expulsion of the 35 Sylvanian envoys".
  while (at >= 0 && (/^(?:the|a|an|\d+)$/.test(words[at]!.text) || words[at]!.kinds.has(Kind.officer))) at--;
  return words[at]?.text ?? '';
}
