/** Which words of a sentence a source says, and which predicates are its own. */
import { Kind } from '../../word-family.ts';
import type { Frame } from './frames.ts';
import type { PredicateHit } from './predicates.ts';
import type { Place, Sentence } from './sentence.ts';
import type { Word } from './word.ts';

const FIRST_PERSON = new Set(['we', 'i', 'us', 'our', 'my', 'me']);
/** Widest way from a verb of saying back to a speaker that follows it (", said the Sylvanian foreign minister Rufus Firefly"). */
const AFTER_VERB = 6;
/** What stands before a speaker or verb that follows its words, and behind it. */
const CLOSES = /^[,"'”’?!]$/;
const ENDS = /^[,.;]$/;

/** The words of a sentence that the source says: token indexes, both inclusive. Null where the source says nothing. */
export function wordsOf({ words, frames, says: all }: Sentence, source: Place): Place | null {
  const says = all.filter((say) => !isDenied(words, say));
  if (isFirstPerson(words, source)) return { first: 0, last: words.length - 1 };
  for (const say of says) {
    if (say.first > source.last && isSubject(words, frames, source, say)) {
      const first = trails(words, source, say) ? 0 : say.last + 1;
      return { first, last: words.length - 1 };
    }
    const behind = source.first - say.last;
    const before = words[say.first - 1]?.text ?? '';
    if (behind > 0 && behind <= AFTER_VERB && CLOSES.test(before)) return { first: 0, last: say.first - 1 };
  }
  for (const say of says)
    if (words[say.first]!.text === 'according' && source.first > say.last && source.first - say.last <= AFTER_VERB)
      return say.first > 1 ? { first: 0, last: say.first - 1 } : { first: source.last + 1, last: words.length - 1 };
  return null;
}

/**
 * "…," Firefly told a weekly briefing: the words stand before the speaker, and little but the occasion after the verb. Behind
 * quotation marks more may follow: "…," the spokesman Firefly said on Friday, adding that the plan was late.
 */
function trails(words: readonly Word[], source: Place, say: PredicateHit): boolean {
  const start = leftOfTitle(words, source.first - 1);
  const before = words[start]?.text ?? '';
  if (!CLOSES.test(before)) return false;
  if (QUOTE.test(before) && start > 1 && words[start - 1]!.quoted) return true;
  if (ENDS.test(words[say.last + 1]?.text ?? '.')) return true;
  const rest = words.slice(say.last + 1);
  if (rest.length > OCCASION || rest.some(({ text }) => text === 'that' || /^["“]$/.test(text))) return false;
  return before !== ',' || !OPENING.has(words[0]!.text);
}
const QUOTE = /^["'”’]$/;

/** The last token before a speaker's title ("the White House spokesman [Firefly]"). */
function leftOfTitle(words: readonly Word[], at: number): number {
  let start = at;
  for (let step = 0; step < TITLE && start >= 0 && /^\p{L}/u.test(words[start]!.text); step++) start--;
  return start;
}
/** Longest title, in tokens. */
const TITLE = 8;
/** Longest occasion behind a verb of saying, in tokens. */
const OCCASION = 12;
/** What opens a phrase that only sets the scene ("In Rome, Firefly said …"). */
const OPENING = new Set(
  `in on at during after before speaking asked earlier while when as meanwhile by with following despite last this
  for`.split(/\s+/),
);

/** "Did not say", "never believed", "declined to say": no words of the source follow. "The United States" says nothing. */
function isDenied(words: readonly Word[], say: PredicateHit): boolean {
  const before = words[say.first - 1]?.text ?? '';
  if (/^(?:not|never)$/.test(before)) return true;
  if (before === 'to' && words[say.first - 2]?.kinds.has(Kind.declining)) return true;
  return say.first > 0 && words[say.first]!.capital && words[say.first - 1]!.capital;
}

/** Whether nothing between the source and the verb takes the verb away from it. */
function isSubject(words: readonly Word[], frames: readonly Frame[], source: Place, say: PredicateHit): boolean {
  const between = frames.filter(
    (frame) =>
      !frame.nominal && frame.hit.rule.form === 'verb' && frame.hit.first > source.last && frame.hit.first < say.first,
  );
  if (!between.length) return true;
  const after = words[source.last + 1]?.text ?? '';
  const before = words[say.first - 1]?.text ?? '';
  if (/^(?:and|but)$/.test(before)) return true;
  return /^[,(–—]$/.test(after) && /^[,)–—]$/.test(before);
}

/** Whether a predicate is the speaker's own deed: it governs his words, stands right behind him, or takes him up by a pronoun. */
export function isOwn(frame: Frame, said: Place, source: Place, says: readonly PredicateHit[]): boolean {
  if (frame.reported) return true;
  // "…," Firefly warned: the verb of saying only closes his words.
  if (said.first === 0 && says.some(({ first }) => first === frame.hit.first)) return false;
  // "said the toll must end" opens with the verb of saying; what it says lies in his words all the same.
  if (frame.hit.rule.event === 'CONSULT' || isSpanned(frame, said)) return false;
  return frame.first < said.first || (said.first === 0 && frame.first > source.last && frame.first - source.last <= 2);
}

export function isSpanned({ hit, first }: Frame, said: Place): boolean {
  return hit.first === first && hit.first < said.first && hit.last > said.first;
}

/** A predicate in the speaker's words whose subject is "we" or "I". */
export function isOfFirstPerson(words: readonly Word[], { first }: Frame, said: Place): boolean {
  return first > said.first && first <= said.last && /^(?:we|i)$/.test(words[first - 1]!.text);
}

/** "We", "I": whoever speaks. */
export function isFirstPerson(words: readonly Word[], place: Place): boolean {
  const word = words[place.first]!;
  // "US" is a country, "us" is us.
  return place.first === place.last && FIRST_PERSON.has(word.text) && !(word.text === 'us' && word.capital);
}
