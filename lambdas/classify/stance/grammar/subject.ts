/** The mention that is a verb's subject. */
import { Kind } from '../../word-family.ts';
import { BARRIER, isOblique, PREPOSITION, SUBJECT_REACH } from './between.ts';
import type { Frame } from './frames.ts';
import type { Place, Sentence } from './sentence.ts';
import type { Word } from './word.ts';

/** Tokens before the mention that opens a sentence ("On Monday, …"), at most. */
const OPENING_REACH = 4;
/** From an owner to the verb of whoever speaks for him ("Sylvania's human rights chief accused"), in tokens at most. */
const DEPUTY_REACH = 5;
/** Tokens from an owner to what his plan, wish or refusal is to do, at most. */
const RESOLVE_REACH = 6;

/** The mention that is a verb's subject: right before it, before its relative pronoun, or that of the verb it is joined to. */
export function subjectOf(sentence: Sentence, frame: Frame, places: readonly Place[], depth = 0): Place | null {
  const { words } = sentence;
  const before = words[frame.first - 1]?.text ?? '';
  const adjacent = places.find((place) => place.last === frame.first - 1);
  if (adjacent && !isOblique(words, adjacent)) return adjacent;
  if (PRONOUNS.has(before)) return null;
  if (before === "'s") return places.find((place) => place.last === frame.first - 2) ?? null;
  if (isJoined(words, frame, before)) return sharedSubject(sentence, frame, places, depth);
  // "Lind, who already has accused".
  const relative = LOOSE.has(before) ? frame.first - 2 : frame.first - 1;
  if (RELATIVES.has(words[relative]?.text ?? '')) {
    const antecedent = places.findLast((place) => place.last < relative);
    return antecedent && relative - antecedent.last <= 2 ? antecedent : null;
  }
  for (let at = places.length - 1; at >= 0; at--) {
    const place = places[at]!;
    if (place.last >= frame.first) continue;
    if (ownsResolve(words, place, frame)) return place;
    if (frame.first - place.last > SUBJECT_REACH || !reaches(sentence, place.last + 1, frame)) break;
    if (isOblique(words, place)) continue;
    if (words[place.last + 1]?.text !== "'s") return place;
    if (frame.first - place.last <= DEPUTY_REACH && words[frame.first - 1]!.kinds.has(Kind.deputy)) return place;
  }
  return before === ',' ? sharedSubject(sentence, frame, places, depth) : null;
}

const LOOSE = new Set('already also once later recently'.split(' '));
const RELATIVES = new Set('who which that'.split(' '));
const PRONOUNS = new Set('it he she they we i you this there what'.split(' '));

/** "Sylvania's stated resolve to …": what somebody means to do, he does. */
function ownsResolve(words: readonly Word[], { last }: Place, { first }: Frame): boolean {
  if (words[last + 1]?.text !== "'s" || words[first]!.text !== 'to' || first - last > RESOLVE_REACH) return false;
  return words.slice(last + 2, first).every(({ text }) => !PREPOSITION.has(text) && !BARRIER.has(text) && text !== ',');
}

/** The subject of the verb before, which this one is joined to; none where an object between takes an infinitive. */
function sharedSubject(sentence: Sentence, frame: Frame, places: readonly Place[], depth: number): Place | null {
  const earlier = sentence.verbs.findLast((other) => other.hit.first < frame.first);
  const infinitive = sentence.words[frame.first - 1]?.text === 'to';
  if (earlier && depth < MOST_JOINS && frame.first - earlier.hit.last <= SUBJECT_REACH) {
    if (infinitive && places.some(({ first, last }) => first > earlier.hit.first && last < frame.first)) return null;
    const subject = subjectOf(sentence, earlier, places, depth + 1);
    if (subject) return subject;
  }
  // "…, while blaming Sylvania": the main clause's subject, if a mention opens the sentence.
  const opener = places[0];
  const participle = !infinitive && /ing$/.test(sentence.words[frame.first]!.text);
  const joined = /^(?:,|and)$/.test(sentence.words[frame.first - 1]?.text ?? '');
  return participle &&
    opener &&
    opener.first <= (joined ? OPENING_REACH : 2) &&
    opener.last < frame.first &&
    !isOblique(sentence.words, opener)
    ? opener
    : null;
}

/** How many verbs in a row may share a subject ("met, praised and thanked"). */
const MOST_JOINS = 4;

function isJoined(words: readonly Word[], frame: Frame, before: string): boolean {
  if (JOINS.has(before)) return true;
  return OPENS_PARTICIPLE.has(before) && words[frame.first]!.text.endsWith('ing');
}
const JOINS = new Set('and or but while to'.split(' '));
const OPENS_PARTICIPLE = new Set(', by after before without'.split(' '));

const WHEN = /ly$|^(?:on|late|early|also|last|this|week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Whether a subject that ends before `from` can reach its verb: nothing between, or an inset between commas. */
function reaches({ words, verbs, says }: Sentence, from: number, frame: Frame): boolean {
  // "Lind, the mayor, on Monday sharply criticised": when and how he did it.
  let end = frame.first;
  while (end - 1 > from && WHEN.test(words[end - 1]!.text)) end--;
  const inset = /^[,(]$/.test(words[from]?.text ?? '') && /^[,)]$/.test(words[end - 1]?.text ?? '');
  if (inset) return true;
  const relative = RELATIVES.has(words[from]?.text ?? '');
  const between = verbs.filter((other) => other.first >= from && other.first < frame.first).length;
  if (relative) return between <= 1 && words[frame.first - 1]?.text === ',';
  if (between || says.some((say) => say.first >= from && say.first < frame.first)) return false;
  for (let at = from; at < frame.first; at++)
    if (BARRIER.has(words[at]!.text) || /^["“”,]$/.test(words[at]!.text)) return false;
  return true;
}
