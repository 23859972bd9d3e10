/** Whose words or whose doing an issue's words are. */

import type { Channel } from '#shared/labels.ts';
import { holderOf, type Party } from '../../actors/holder.ts';
import { holderOfMention } from '../../actors/in-office.ts';
import type { Mention } from '../../actors/mention.ts';
import { wordAt } from '../../actors/words.ts';
import type { IssueMention } from '../../issues/find.ts';
import { Kind } from '../../word-family.ts';
import { wordKinds } from '../../word-kinds.ts';
import { isCompounded } from '../directed/may-subject.ts';
import { isOutletsOwn } from '../outlet/on-issues.ts';
import { OUTLET } from '../outlet/own-words.ts';
import { isGoverned, isMentioned, isOfKind, isQuoted, mentionsBetween, type Scene, voiceAt } from '../scene.ts';
import type { Reason } from '../witness.ts';
import { wishBefore, wisherAt } from './wishes.ts';

export interface Said {
  holder: Party;
  channel: Channel;
}

/** What only wishes, fears or supposes that somebody does something. */
const UNSURE = new Set('may might could can would if whether unless course verge brink'.split(' '));
/** How far before a pronoun such a word may stand, in tokens. */
const UNSURE_REACH = 10;

function isUnsure({ reading: { tokens }, packs }: Scene, from: number, to: number): boolean {
  const kinds = wordKinds(packs);
  for (let at = from; at < to; at++) {
    const word = wordAt(tokens, at);
    if (UNSURE.has(word) || kinds.of(word).has(Kind.expectation)) return true;
  }
  return false;
}

/** Farthest a subject stands before the words it says or does, where nobody is quoted. */
const SUBJECT_REACH = 14;

/** "Those opposed to the deal": nobody in particular, not who is named before. */
const OTHERS = new Set('those anyone everyone who others many some'.split(' '));

export function holderAt(scene: Scene, mention: IssueMention): Said | Reason {
  const left = mention.first - 1;
  const kinds = wordKinds(scene.packs);
  const { tokens, sentences } = scene.reading;
  const owner = wordAt(tokens, left);
  if (wordAt(tokens, sentences.last[sentences.of[mention.first]!]!) === '?') return 'supposed';
  // "A law designed to punish …": what it is for, not what anybody does.
  if (owner === 'to' && isOfKind(scene, left - 1, Kind.purpose)) return 'told-of-other';
  if (isOfThing(scene, left) || isAimOfOther(scene, left)) return 'told-of-other';
  if ((OTHERS.has(owner) || kinds.of(owner).has(Kind.anybody)) && !isMentioned(scene, left)) return 'told-of-other';
  const voice = voiceAt(scene, mention.first);
  const wish = wishBefore(scene, mention.first);
  if (wish >= 0) {
    const holder = wisherAt(scene, wish, (from, to) => subjectBefore(scene, from, to));
    if (!holder) return 'told-of-other';
    return { holder, channel: voice?.holder.id === holder.id ? voice.channel : 'reported' };
  }
  // "Lind said Rome's decision to leave the pact was wrong": another's deed, of which he speaks.
  if (voice && owner === 'to' && isOfKind(scene, left - 1, Kind.act) && !/^(?:my|our)$/.test(wordAt(tokens, left - 2)))
    return 'told-of-other';
  // "Lind said Rome thanked Oslo by arming …": the other's means.
  if (voice?.channel === 'reported' && owner === 'by') return 'told-of-other';
  if (voice) {
    // "Lind said that Rome was ready to …": what the speaker tells of another is not for or against by himself.
    const other = subjectBefore(scene, Math.max(voice.first, mention.first - TOLD_REACH), mention.first);
    const told = other && holderOf(other.actor, scene.published, scene.actors);
    if (told && told.id !== voice.holder.id) return 'told-of-other';
    for (let at = mention.first - 1; at >= Math.max(voice.first, mention.first - SUBJECT_REACH); at--) {
      const word = wordAt(scene.reading.tokens, at);
      if (/^(?:if|whether|unless)$/.test(word) || (word === 'could' && HELP.has(wordAt(tokens, at + 1))))
        return 'supposed';
      if (voice.channel === 'quote' && /^(?:he|she|they)$/.test(word)) return 'told-of-other';
    }
    // "Lind warned that they could wreck the truce": what others may do.
    if (mention.side !== 'blame' && OTHER_SUBJECT.has(subjectWord(scene, mention.first, voice.first)))
      return 'told-of-other';
    return { holder: voice.holder, channel: voice.channel };
  }
  if (isQuoted(scene, mention.first)) return 'unknown-speaker';
  if (isOutletsOwn(scene, mention)) return { holder: OUTLET, channel: 'narrator' };
  // "Rome should join the pact": who is to do it has not done it.
  if (/^(?:should|must|ought|shall)$/.test(wordAt(tokens, mention.first))) return 'told-of-other';
  const start = sentences.first[sentences.of[mention.first]!]!;
  const from = Math.max(start, mention.first - SUBJECT_REACH);
  const before = subjectBefore(scene, from, mention.first);
  for (let at = mention.first - 1; at >= Math.max(from, before ? before.last : 0); at--) {
    const party = scene.voices.meant(at);
    if (!party) continue;
    const unsure = isUnsure(scene, Math.max(start, at - UNSURE_REACH), mention.first) || isContent(scene, at);
    return unsure ? 'supposed' : { holder: party, channel: 'act' };
  }
  if (!before) return 'no-holder';
  if (isContent(scene, before.first)) return 'supposed';
  if (isInClause(scene, before.last + 1, mention.first)) return 'told-of-other';
  for (let at = mention.first - 1; at >= Math.max(from, mention.first - SUBJECT_REACH); at--)
    if (kinds.of(wordAt(scene.reading.tokens, at)).has(Kind.assertion)) return 'told-of-other';
  // "Had Rome kept the deal, …": it did not.
  if (before.first - 1 === start && wordAt(scene.reading.tokens, start) === 'had') return 'supposed';
  // "Pressed the council to back …": whoever is to do it has not done it.
  const urged = mentionsBetween(scene, before.last + 1, mention.first - 1).some(
    ({ last }) => wordAt(scene.reading.tokens, last + 1) === 'to',
  );
  if (urged) return 'told-of-other';
  if (isUnsure(scene, Math.max(start, before.first - TOLD_REACH), mention.first)) return 'supposed';
  return { holder: holderOfMention(scene.reading, before, scene.published, scene.actors), channel: 'act' };
}

/** "Better conduct could help mend relations": what would come of it. */
const HELP = new Set('help lead pave open'.split(' '));

/** "Parts of the country that voted to leave": the clause is about a thing; "Rome, which voted to leave" is about Rome. */
function isOfThing(scene: Scene, at: number): boolean {
  const { tokens } = scene.reading;
  const before = wordAt(tokens, at - 1);
  if (!/^(?:that|which)$/.test(wordAt(tokens, at)) || !PAST.test(wordAt(tokens, at + 1))) return false;
  return !isMentioned(scene, before === ',' ? at - 2 : at - 1);
}

/** "Encouraged by Lind's goal of mending relations": whose goal it is stands before it. */
function isAimOfOther(scene: Scene, of: number): boolean {
  if (wordAt(scene.reading.tokens, of) !== 'of' || !isOfKind(scene, of - 1, Kind.aim)) return false;
  const owner = mentionsBetween(scene, of - 5, of - 2).at(-1);
  return owner !== undefined && isGenitive(scene, owner.last);
}

/** Forms that make what follows a "that" a relative clause; "understood that relations should …" tells what. */
const PAST = /ed$|^(?:left|quit|tore|broke|withdrew|pulled)$/;

/** "Over claims that he lifted …": what the claim says. */
function isContent({ reading: { tokens }, packs }: Scene, subject: number): boolean {
  if (wordAt(tokens, subject - 1) !== 'that') return false;
  const kinds = wordKinds(packs);
  for (let at = subject - 2; at >= Math.max(0, subject - CLAIM_REACH); at--)
    if (kinds.of(wordAt(tokens, at)).has(Kind.assertion)) return true;
  return false;
}
/** How far before its subject a claim is named, in tokens. */
const CLAIM_REACH = 6;

/** "Lind asked for a pause because it will help to block …": another clause, with a subject of its own. */
function isInClause({ reading: { tokens } }: Scene, from: number, to: number): boolean {
  for (let at = from; at + 1 < to; at++)
    if (CLAUSE.has(wordAt(tokens, at)) && !wordAt(tokens, at + 1).endsWith('ing')) return true;
  return false;
}
const CLAUSE = new Set('because since while whereas although though until unless where'.split(' '));

/** Pronouns that do not mean who speaks. */
const OTHER_SUBJECT = new Set('they it this which'.split(' '));
/** What may stand between a pronoun and its verb. */
const CHAIN =
  /ly$|^(?:will|would|can|could|may|might|must|should|shall|have|has|had|is|are|was|were|be|been|to|not|also|now|still|only|further|even)$/;

/** The word before the verb chain that ends at a token. */
function subjectWord(scene: Scene, verb: number, from: number): string {
  let at = verb - 1;
  const { tokens } = scene.reading;
  while (at > from && (CHAIN.test(wordAt(tokens, at)) || isOfKind(scene, at, Kind.aspect))) at--;
  return at >= from ? wordAt(tokens, at) : '';
}

/** The last mention between two tokens that may be a subject. */
function subjectBefore(scene: Scene, from: number, to: number): Mention | undefined {
  const named = mentionsBetween(scene, from, to - 1).filter(({ first }) => !isQuotedIn(scene, first, to));
  // "Over Britain's [vote to leave]": the owner of the noun does it, whatever governs him.
  const owner = named.at(-1);
  if (owner && owner.last + 2 === to && isGenitive(scene, owner.last) && isOfKind(scene, to, Kind.decision))
    return owner;
  const free = named.filter((mention) => {
    const { via, first, last } = mention;
    // "US stocks rallied": a thing of its own; "a pro-Roman group backing".
    if (via === 'adjective' || isOfKind(scene, last + 1, Kind.apart) || isCompounded(scene, mention)) return false;
    return !isGenitive(scene, last) && !isGoverned(scene, first);
  });
  return free.findLast(({ first }) => !isObject(scene, first));
}

/** "Lind addressed Congress and warned …", "seeking to disarm Rome, leaving the pact": right behind a verb in the past, a gerund or an infinitive. */
function isObject(scene: Scene, first: number): boolean {
  const { tokens } = scene.reading;
  const at = isOfKind(scene, first - 1, Kind.title) || wordAt(tokens, first - 1) === 'the' ? first - 2 : first - 1;
  if (at < 0) return false;
  const verb = tokens.text.slice(tokens.from[at]!, tokens.to[at]!);
  return /^\p{Ll}{2,}(?:ed|ing)$/u.test(verb) || (/^\p{Ll}+$/u.test(verb) && wordAt(tokens, at - 1) === 'to');
}

/** In a quote that the later token is not in. */
function isQuotedIn(scene: Scene, first: number, later: number): boolean {
  return isQuoted(scene, first) && !isQuoted(scene, later);
}

/** How far before words of a speaker another party they tell of may stand, in tokens. */
const TOLD_REACH = 5;

/** "Russia's relations": the owner does nothing here. */
function isGenitive({ reading: { tokens } }: Scene, last: number): boolean {
  return last + 1 < tokens.count && wordAt(tokens, last + 1).endsWith('s') && /^['’]/.test(wordAt(tokens, last + 1));
}
