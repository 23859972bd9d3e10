/** Which words are the outlet's own: nobody's speech, no hearsay, nothing supposed, no headline, no transcript. */

import { Trait } from '#shared/text/lexicon.ts';
import { Flag } from '#shared/text/tokens.ts';
import type { Party } from '../../actors/holder.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import { type WordKinds, wordKinds } from '../../word-kinds.ts';
import { isMentioned, isQuoted, type Scene } from '../scene.ts';

/** Whoever published the article, or wrote it under a name of his own. */
export const OUTLET: Party = { id: 'outlet', name: 'The outlet itself', country: null };

/** Whoever judges behind these, nobody has judged yet. */
const UNSAID = new Set('whether if unless perhaps maybe hope hopes wish'.split(' '));
/** Before "that": the outlet vouches for what follows, as it does behind words of that kind. */
const PLAINLY = new Set('is was so now remains'.split(' '));
/** Longest quotation in a sentence of the outlet's own, in tokens: the "reset". */
const SCARE = 3;
/** Share of longer words in capitals from which a sentence is a headline. */
const HEADLINE = 0.6;
/** Paragraphs that begin with a speaker's name from which a text is a transcript. */
const TRANSCRIPT = 2;

const known = new WeakMap<Scene, OwnWords>();

/** What is the outlet's own in a scene. */
export function ownWordsOf(scene: Scene): OwnWords {
  const own = known.get(scene) ?? new OwnWords(scene);
  known.set(scene, own);
  return own;
}

class OwnWords {
  readonly #transcript: boolean;
  readonly #kinds: WordKinds;

  constructor(private readonly scene: Scene) {
    this.#transcript = isTranscript(scene);
    this.#kinds = wordKinds(scene.packs);
  }

  /** Whether the tokens `first` to `last`, which lie in one sentence, are the outlet's own judgement. */
  are(first: number, last: number): boolean {
    if (this.#transcript) return false;
    const { voices, reading } = this.scene;
    const { tokens, sentences } = reading;
    for (let at = first; at <= last; at++) if (isQuoted(this.scene, at) || voices.at(at)) return false;
    const sentence = sentences.of[first]!;
    const from = sentences.first[sentence]!;
    const to = sentences.last[sentence]!;
    if (sentences.of[last] !== sentence || wordAt(tokens, to) === '?' || this.isHeadline(from, to)) return false;
    if (this.isTold(from, first) || this.endsQuote(from, to)) return false;
    let quoted = 0;
    for (let at = from; at <= to; at++) {
      if (at === first) at = last + 1;
      if (at > to) break;
      quoted = isQuoted(this.scene, at) ? quoted + 1 : 0;
      if (quoted > SCARE || (at < first && wordAt(tokens, at) === ':')) return false;
      // "— Anna Lind (@annalind)": words of a tweet.
      if (wordAt(tokens, at) === '@') return false;
      if (!quoted && this.isHearsay(at, at < first)) return false;
    }
    return true;
  }

  /** A mark that closes what was never opened: somebody's words, though nobody can say where they began. */
  private endsQuote(from: number, to: number): boolean {
    const { flags } = this.scene.reading.tokens;
    for (let at = from; at <= to; at++) {
      if (flags[at]! & Flag.quoteOpen) return false;
      if (flags[at]! & Flag.quoteClose) return true;
    }
    return false;
  }

  /** "They were sure that Lind …": what somebody knows, learns or hopes is his own view; "the problem is that …" is the outlet's. */
  private isTold(from: number, first: number): boolean {
    const { tokens } = this.scene.reading;
    for (let at = first - 1; at > from; at--) {
      if (wordAt(tokens, at) !== 'that') continue;
      const before = wordAt(tokens, at - 1);
      if (!PLAINLY.has(before) && !this.#kinds.of(before).has(Kind.vouching)) return true;
    }
    return false;
  }

  /** What makes a sentence the words of somebody else, or of nobody yet. "I think" is the author's. */
  private isHearsay(at: number, before: boolean): boolean {
    const { tokens } = this.scene.reading;
    const word = wordAt(tokens, at);
    const traits = tokens.vocabulary.traits[tokens.word[at]!]!;
    const kinds = this.#kinds.at(tokens, at);
    const speech =
      kinds.has(Kind.doubting) ||
      (traits & (Trait.speech | Trait.appraisal | Trait.according) && !kinds.has(Kind.told));
    if (before && UNSAID.has(word)) return true;
    if (!speech && !(before && kinds.has(Kind.hearsay))) return false;
    return !/^(?:i|we|you)$/.test(wordAt(tokens, at - 1));
  }

  /** "Lind's Reckless Speech Stuns Town". */
  private isHeadline(first: number, last: number): boolean {
    const { from, to, flags } = this.scene.reading.tokens;
    let long = 0;
    let capital = 0;
    for (let at = first; at <= last; at++) {
      if (!(flags[at]! & Flag.word) || to[at]! - from[at]! < 4 || isMentioned(this.scene, at)) continue;
      long++;
      if (flags[at]! & Flag.capital) capital++;
    }
    return long > 2 && capital / long >= HEADLINE;
  }
}

/** "ANNA LIND: Good morning." */
function isTranscript({ reading: { tokens } }: Scene): boolean {
  let found = 0;
  for (let at = 0; at < tokens.count; at++) {
    if (at > 0 && !(tokens.flags[at - 1]! & Flag.paragraphBreak) && !(tokens.flags[at]! & Flag.lineStart)) continue;
    let end = at;
    while (end < tokens.count && end - at < 4 && tokens.flags[end]! & Flag.allCapitals) end++;
    const initial = end === at && tokens.to[at]! - tokens.from[at]! === 1 && tokens.flags[at]! & Flag.capital;
    if (wordAt(tokens, initial ? at + 1 : end) === ':' && (end > at || initial) && ++found >= TRANSCRIPT) return true;
  }
  return false;
}
