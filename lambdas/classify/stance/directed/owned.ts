/** Deeds told by a noun: "Sylvania's support for the rebels", "Sylvanian sanctions against Freedonia", "sanctions imposed by Sylvania on Freedonia". */

import type { Statement } from '#shared/labels.ts';
import { holderOf, type Party } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mention.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import { spansClauses } from '../grammar/frames.ts';
import { standsForParty } from '../grammar/object.ts';
import { EVENTS } from '../grammar/plover.ts';
import type { PredicateHit } from '../grammar/predicates.ts';
import { doneRelation } from '../grammar/relation.ts';
import type { Place, Sentence } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';
import { isOfIssues, issueFor, type Thing, thingsIn } from '../on-issues/things.ts';
import { isGoverned, isQuoted, mentionsBetween, type Scene, voiceAt } from '../scene.ts';
import { statement, targetFor } from '../statement.ts';
import { betweenTwo } from './between.ts';
import { type Candidate, placeIn } from './candidate.ts';
import { isInWords } from './in-words.ts';
import { isCompounded } from './may-subject.ts';
import { doneBehind, MEASURE_REACH } from './measures.ts';
import { unknownSources } from './unknown-names.ts';

/** Farthest an owner stands before its noun and a target behind it, in tokens. */
const REACH = 3;
/** What leads to whom a deed is done or meant. */
const TOWARD = new Set('of for against on to toward towards with'.split(' '));
/** Before the owner: the deed is asked for, feared or gone. */
const UNSURE = new Set('no any without if less more against only critics opponents'.split(' '));
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
  const [nearest, next] = mentionsBetween(scene, offset + first + 1, offset + last + MEASURE_REACH);
  return nearest !== undefined && (next !== undefined || nearest.first <= offset + last + REACH);
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
  if (target) return { owner, target };
  const thing = thingsIn(scene, scene.reading.sentences.of[offset]!).find(
    (one) => isBehind(one, offset + hit.last) && TOWARD.has(leftOf(words, one.first - offset)),
  );
  return thing ? { owner, target: thing } : null;
}

/** Near enough behind a noun. */
function isBehind({ first }: Place, noun: number): boolean {
  return first > noun && first <= noun + REACH;
}

/** Behind "of" or "against"; an attack "on Twitter" is an attack there. */
function isToward(scene: Scene, words: readonly Word[], mention: Mention, first: number): boolean {
  const link = leftOf(words, first);
  return (
    TOWARD.has(link) && !isCompounded(scene, mention) && !(link === 'on' && words[first]!.kinds.has(Kind.platform))
  );
}

/** Fit of a reading that the grammar alone carries. */
const SURE_FIT = 4;

/** Whose deed it is. */
type Owner = Pick<Candidate, 'place' | 'party'>;

function ownerBy({ published, actors }: Scene, mention: Mention, offset: number): Owner {
  return { place: placeIn(mention, offset), party: holderOf(mention.actor, published, actors) };
}

/** Who owns the deed, where a genitive or an adjective stands right before it, or where it says what he is. */
function ownerOf(scene: Scene, words: readonly Word[], hit: PredicateHit, offset: number): Owner | null {
  const comma = commaBefore(words, hit.first);
  // "Rufus Firefly, a critic of Rome": one the packs need not know.
  if (comma > 0 && isApposed(words, comma, hit.first)) {
    const names = unknownSources(scene, offset, offset + comma - 1, offset + comma - 1);
    const apposed = names.find(({ place }) => place.last === comma - 1);
    if (apposed) return apposed;
  }
  const pronoun = pronounBefore(words, hit.first);
  if (pronoun >= 0) {
    // "Spent his time advocating for": no noun of his.
    const gerund = words[hit.first]!.text.endsWith('ing') && words[hit.first + 1]?.text !== 'of';
    if (gerund || hit.last - hit.first > OWNED || isUnsure(words, pronoun)) return null;
    const party = meantBy(scene, offset + pronoun);
    return party && { place: { first: pronoun, last: pronoun }, party };
  }
  const from = offset + Math.max(0, hit.first - REACH - 2);
  const owner = mentionsBetween(scene, from, offset + hit.first - 1).at(-1);
  if (!owner || isCompounded(scene, owner)) return null;
  const end = owner.last - offset + 1;
  const genitive = words[end]?.text === "'s";
  if (isApposed(words, end, hit.first)) return isGoverned(scene, owner.first) ? null : ownerBy(scene, owner, offset);
  const attached = genitive || owner.via === 'adjective' || isAcronym(words, owner, offset);
  if (!attached) return null;
  const between = words.slice(genitive ? end + 1 : end, hit.first);
  if (
    between.length > (genitive ? 2 : 1) ||
    between.some(
      ({ text, capital, kinds }) =>
        capital || kinds.has(Kind.suspected) || !/^(?!(?:on|of|to|for|in|over|about)$)[a-z-]+$/.test(text),
    )
  )
    return null;
  return isUnsure(words, owner.first - offset) ? null : ownerBy(scene, owner, offset);
}

/** "His [long] support for Rome": where the pronoun stands that owns a noun, or -1. */
function pronounBefore(words: readonly Word[], noun: number): number {
  for (let at = noun - 1; at >= Math.max(0, noun - OWNED); at--) {
    const { text, capital, kinds } = words[at]!;
    if (OWNERS.has(text)) return at;
    if (capital || kinds.has(Kind.suspected) || !/^[a-z-]+$/.test(text) || LINK.has(text)) return -1;
  }
  return -1;
}
const OWNERS = new Set('his her its their'.split(' '));
/** From such a pronoun to its noun, in tokens at most. */
const OWNED = 3;
const LINK = new Set('on of to for in over about with and or the a an is was that against from by'.split(' '));

/** Whom "his" or "her" means, where one man or woman can be meant; of "its" and "their" the one state or body named before in the sentence. */
function meantBy(scene: Scene, at: number): Party | null {
  const { reading, voices, published, actors } = scene;
  const pronoun = wordAt(reading.tokens, at);
  if (/^(?:his|her)$/.test(pronoun)) return voices.owner(at);
  const named = mentionsBetween(scene, reading.sentences.first[reading.sentences.of[at]!]!, at - 1);
  const many = named.filter(({ actor }) => actor.kind !== 'person');
  const one = many.find(({ via }) => via !== 'adjective');
  if (!one || many.some(({ actor }) => actor.id !== one.actor.id)) return null;
  const isMany = one.via === 'people' || one.actor.kind === 'party' || one.actor.kind === 'group';
  return (pronoun === 'their') === isMany ? holderOf(one.actor, published, actors) : null;
}

/** The last comma before a noun, or -1. */
function commaBefore(words: readonly Word[], noun: number): number {
  for (let at = noun - 1; at >= Math.max(0, noun - APPOSED); at--) if (words[at]!.text === ',') return at;
  return -1;
}
/** From the comma behind a name to the noun that says what he is, in tokens at most. */
const APPOSED = 6;

/** "Rome's support for Oslo is waning". */
function isFading(words: readonly Word[], last: number): boolean {
  return words
    .slice(last + 1, last + 5)
    .some(({ text }) => /^(?:wan|fad|declin|erod|dwindl|collaps|end)(?:ing|ed)$/.test(text));
}

/** "Sanctions imposed by Rome on Oslo were lifted": there are none. */
function isLifted(words: readonly Word[], last: number): boolean {
  const [be, ...behind] = words.slice(last + 1, last + LIFTED);
  if (!/^(?:were|was|are|is|have|has|had|will)$/.test(be?.text ?? '')) return false;
  if (behind.some(({ text }) => /^(?:not|never)$/.test(text))) return false;
  return behind.some(({ text }) => UNDONE.test(text));
}
/** From the last of the two to the verb that undoes what was done, in tokens at most. */
const LIFTED = 6;
const UNDONE =
  /^(?:lifted|ended|eased|removed|scrapped|dropped|revoked|repealed|waived|cancelled|canceled|withdrawn|relaxed|suspended|over)$/;

/** "Lind, a frequent critic of Rome,": what stands behind a name and a comma says what he is. */
function isApposed(words: readonly Word[], comma: number, noun: number): boolean {
  if (words[comma]!.text !== ',' || !/^(?:a|an|one)$/.test(words[comma + 1]!.text)) return false;
  return words.slice(comma + 2, noun).every(({ text, capital }) => !capital && /^[a-z]+$/.test(text));
}

function isUnsure(words: readonly Word[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--)
    if (UNSURE.has(words[at]!.text) || words[at]!.kinds.has(Kind.pending) || words[at]!.kinds.has(Kind.suspected))
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
  while (at >= 0 && (/^(?:the|a|an)$/.test(words[at]!.text) || words[at]!.kinds.has(Kind.officer))) at--;
  return words[at]?.text ?? '';
}
