/** Whose words or whose doing an issue's words are. */
import type { Channel } from '#shared/labels.ts';
import { holderOf, type Party } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mentions.ts';
import { wordAt } from '../../actors/words.ts';
import type { IssueMention } from '../../issues/find.ts';
import { isOutletsOwn } from '../outlet/on-issues.ts';
import { OUTLET } from '../outlet/own-words.ts';
import { isGoverned, isMentioned, isQuoted, mentionsBetween, type Scene, voiceAt } from '../scene.ts';
import type { Reason } from '../witness.ts';
import { wordKinds } from '../word-kinds.ts';

export interface Said {
  holder: Party;
  channel: Channel;
}

/** What only wishes, fears or supposes that somebody does something. */
const UNSURE = new Set('may might could can would if whether unless'.split(' '));
/** How far before a pronoun such a word may stand, in tokens. */
const UNSURE_REACH = 10;

function isUnsure({ reading: { tokens }, packs }: Scene, from: number, to: number): boolean {
  const kinds = wordKinds(packs);
  for (let at = from; at < to; at++) {
    const word = wordAt(tokens, at);
    if (UNSURE.has(word) || kinds.of(word).has('expectation')) return true;
  }
  return false;
}

/** Farthest a subject stands before the words it says or does, where nobody is quoted. */
const SUBJECT_REACH = 14;

/** "Those opposed to the deal": nobody in particular, not who is named before. */
const OTHERS = /^(?:those|anyone|everyone|who|others|many|some)$/;

export function holderAt(scene: Scene, mention: IssueMention): Said | Reason {
  const left = mention.first - 1;
  const kinds = wordKinds(scene.packs);
  const owner = wordAt(scene.reading.tokens, left);
  if ((OTHERS.test(owner) || kinds.of(owner).has('anybody')) && !isMentioned(scene, left)) return 'told-of-other';
  const voice = voiceAt(scene, mention.first);
  if (voice) {
    // "Lind said that Rome was ready to …": what the speaker tells of another is not for or against by himself.
    const other = subjectBefore(scene, Math.max(voice.first, mention.first - TOLD_REACH), mention.first);
    const told = other && holderOf(other.actor, scene.published, scene.actors);
    if (told && told.id !== voice.holder.id) return 'told-of-other';
    for (let at = mention.first - 1; at >= Math.max(voice.first, mention.first - SUBJECT_REACH); at--) {
      const word = wordAt(scene.reading.tokens, at);
      if (/^(?:if|whether|unless)$/.test(word)) return 'supposed';
      if (voice.channel === 'quote' && /^(?:he|she|they)$/.test(word)) return 'told-of-other';
    }
    // "Lind warned that they could wreck the truce": what others may do.
    if (mention.side !== 'blame' && OTHER_SUBJECT.test(subjectWord(scene, mention.first, voice.first)))
      return 'told-of-other';
    return { holder: voice.holder, channel: voice.channel };
  }
  if (isQuoted(scene, mention.first)) return 'unknown-speaker';
  if (isOutletsOwn(scene, mention)) return { holder: OUTLET, channel: 'narrator' };
  const { sentences } = scene.reading;
  const start = sentences.first[sentences.of[mention.first]!]!;
  const from = Math.max(start, mention.first - SUBJECT_REACH);
  const before = subjectBefore(scene, from, mention.first);
  for (let at = mention.first - 1; at >= Math.max(from, before ? before.last : 0); at--) {
    const party = scene.voices.meant(at);
    if (party)
      return isUnsure(scene, Math.max(start, at - UNSURE_REACH), mention.first)
        ? 'supposed'
        : { holder: party, channel: 'act' };
  }
  if (!before) return 'no-holder';
  for (let at = mention.first - 1; at >= Math.max(from, mention.first - SUBJECT_REACH); at--)
    if (kinds.of(wordAt(scene.reading.tokens, at)).has('assertion')) return 'told-of-other';
  // "Had Rome kept the deal, …": it did not.
  if (before.first - 1 === start && wordAt(scene.reading.tokens, start) === 'had') return 'supposed';
  // "Pressed the council to back …": whoever is to do it has not done it.
  const urged = mentionsBetween(scene, before.last + 1, mention.first - 1).some(
    ({ last }) => wordAt(scene.reading.tokens, last + 1) === 'to',
  );
  if (urged) return 'told-of-other';
  if (isUnsure(scene, Math.max(start, before.first - TOLD_REACH), mention.first)) return 'supposed';
  return { holder: holderOf(before.actor, scene.published, scene.actors), channel: 'act' };
}

/** Pronouns that do not mean who speaks. */
const OTHER_SUBJECT = /^(?:they|it|this|which)$/;
/** What may stand between a pronoun and its verb. */
const CHAIN =
  /ly$|^(?:will|would|can|could|may|might|must|should|shall|have|has|had|is|are|was|were|be|been|to|not|also|now|still|going|trying|want|wants|wanted|helping|only|further|even)$/;

/** The word before the verb chain that ends at a token. */
function subjectWord({ reading: { tokens } }: Scene, verb: number, from: number): string {
  let at = verb - 1;
  while (at > from && CHAIN.test(wordAt(tokens, at))) at--;
  return at >= from ? wordAt(tokens, at) : '';
}

/** The last mention between two tokens that may be a subject. */
function subjectBefore(scene: Scene, from: number, to: number): Mention | undefined {
  return mentionsBetween(scene, from, to - 1)
    .filter(({ via, first }) => via !== 'adjective' && !isQuotedIn(scene, first, to))
    .filter(({ first, last }) => !isGenitive(scene, last) && !isGoverned(scene, first))
    .at(-1);
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
