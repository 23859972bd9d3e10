/** Names that the packs do not know, of people and of bodies. */
import { Trait } from '#shared/text/lexicon.ts';
import { Flag } from '#shared/text/tokens.ts';
import { type Party, unknownHolder } from '../../actors/holder.ts';
import { mayBePerson } from '../../actors/names.ts';
import { wordAt } from '../../actors/words.ts';
import { isMentioned, isOfKind, isQuoted, mentionsBetween, type Scene } from '../scene.ts';
import { Candidate } from './candidate.ts';
import { isOfGerund, isTitleOf } from './may-subject.ts';

/** Whoever bears such a name holds for himself. A surname alone is one met in full before. */
export function unknownSources(scene: Scene, first: number, last: number, reach: number): Candidate[] {
  const { tokens } = scene.reading;
  const found: Candidate[] = [];
  for (let at = first; at < last && at <= reach; at++) {
    if (!isPlainName(scene, at)) continue;
    let end = at;
    while (end < last && isPlainName(scene, end + 1)) end++;
    let start = at;
    for (let title = at; title < end; title++) if (isOfKind(scene, title, 'title')) start = title + 1;
    start = givenNameFrom(scene, start, end);
    const body = bodyFrom(scene, start, end);
    start = body ?? start;
    const words: string[] = [];
    for (let word = start; word <= end; word++) words.push(wordAt(tokens, word));
    const surname = start === end;
    // "The Environment Secretary": what somebody is, no name of his.
    const described = isOfKind(scene, end, 'title') || wordAt(tokens, start - 1) === 'the';
    const named = body !== null || (!described && (surname || mayBePerson(words)));
    if (
      named &&
      !isAlongside(scene, start, first) &&
      !(body !== null && isTitleOf(scene, { first: body, last: end }))
    ) {
      found.push(new Unknown(scene, start, end, first));
    }
    at = end;
  }
  return found;
}

/** A name, tokens `first` to `last`, that the packs do not know. */
class Unknown extends Candidate {
  constructor(
    scene: Scene,
    private readonly first: number,
    private readonly last: number,
    offset: number,
  ) {
    super(scene, null, { first: first - offset, last: last - offset });
  }

  protected find(): Party | null {
    const { scene, first, last } = this;
    if (first === last) return scene.voices.surname(first);
    const { text, from, to } = scene.reading.tokens;
    return unknownHolder(text.slice(from[first]!, to[last]!).replace(/\s+/g, ' '));
  }
}

/** "The Sylvanian Bakers Association": where the name begins whose last word says that they are many; null where none does. */
function bodyFrom(scene: Scene, start: number, end: number): number | null {
  if (!isOfKind(scene, end, 'body')) return null;
  const before = mentionsBetween(scene, Math.max(0, start - 2), start - 1).at(-1);
  const first = before?.via === 'adjective' && before.last === start - 1 ? before.first : start;
  return first < end && wordAt(scene.reading.tokens, first - 1) === 'the' ? first : null;
}

/** "Comedian Steven Lind": before a given name stands what he does. */
function givenNameFrom({ reading: { tokens }, givenNames }: Scene, start: number, end: number): number {
  if (givenNames.has(wordAt(tokens, start))) return start;
  for (let at = start + 1; at < end; at++) if (givenNames.has(wordAt(tokens, at))) return at;
  return start;
}

/** "Standing with the advocate Rufus Firefly", "challenging Rufus Firefly": a preposition before the name, small words between, or a gerund governs it. */
function isAlongside(scene: Scene, start: number, first: number): boolean {
  const { tokens } = scene.reading;
  if (start > first && isOfGerund(scene, start)) return true;
  for (let at = start - 1; at >= Math.max(first, start - ALONGSIDE); at--) {
    const word = wordAt(tokens, at);
    if (/^(?:with|alongside|including|like|against|from|to|for|about|of)$/.test(word)) return true;
    if (isOfKind(scene, at, 'title') || /^['’]s$/.test(word)) continue;
    if (
      !/^\p{Lu}?\p{Ll}+$/u.test(tokens.text.slice(tokens.from[at]!, tokens.to[at]!)) ||
      /^(?:that|and|but|as|when|while|where|after)$/.test(word)
    )
      return false;
  }
  return false;
}
const ALONGSIDE = 6;

/** A capitalised word outside of quotes that is no function word and belongs to nobody known. */
function isPlainName(scene: Scene, at: number): boolean {
  const { tokens } = scene.reading;
  if ((tokens.flags[at]! & (Flag.capital | Flag.clitic)) !== Flag.capital) return false;
  if (isQuoted(scene, at) || isMentioned(scene, at)) return false;
  if (tokens.vocabulary.traits[tokens.word[at]!]! & (Trait.function | Trait.numeral)) return false;
  // "Rufus Lind, D-Maine": a party, no initial.
  if (tokens.to[at]! - tokens.from[at]! === 1) return false;
  // "TrumpGOP", "MuellerSpeier": words that a page's markup glued together are nobody's name.
  return !/^(?!Mc|Mac|De|Di|Du|La|Le|O['’]).*\p{Ll}\p{Lu}/u.test(tokens.text.slice(tokens.from[at]!, tokens.to[at]!));
}
