import { cells, HASH_START, hashStep, KIND, LETTER, learn, SHIFT, UPPER, WIDE } from './words/characters.ts';
import {
  entryOf,
  LANGUAGES,
  LANGUAGES_OF,
  LONGEST_FUNCTION_WORD,
  MOST_WORDS,
  prepareWords,
} from './words/function-table.ts';

/**
 * The language of a text, by its script where one language writes it, else by its function words (Grefenstette 1995,
 * "Comparing two language identification schemes": on texts longer than a sentence small words do as well as trigrams).
 * docs/decisions/037 compares it with libraries.
 */

/** UTF-16 units of the text that are looked at first, and in all where those leave a doubt. */
const BEGINNING = 300;
const SAMPLE = 1500;
/** Letters that are enough to tell. */
const ENOUGH_LETTERS = 40;
/** Function words that must be found, and the share of all words they must have. */
const ENOUGH_WORDS = 4;
const LEAST_SHARE = 0.04;

/** Scripts by block, with their language where it is but one. */
const SCRIPTS: [from: number, to: number, script: string][] = [
  [0x0370, 0x03ff, 'el'],
  [0x0400, 0x052f, 'cyrillic'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0b80, 0x0bff, 'ta'],
  [0x0c00, 0x0c7f, 'te'],
  [0x0e00, 0x0e7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x3040, 0x30ff, 'ja'],
  [0x4e00, 0x9fff, 'zh'],
  [0xac00, 0xd7a3, 'ko'],
];
const ARABIC = new Set(['ar', 'fa']);
const CYRILLIC = new Set(['ru', 'uk', 'bg']);

/** BCP 47 primary language subtag, or null where the text is too short or its words are of no language we know. */
export function detectLanguage(text: string): string | null {
  if (text.length > BEGINNING) {
    const { language, plain } = judge(text, BEGINNING);
    if (plain) return language;
  }
  return judge(text, SAMPLE).language;
}

/** Times its nearest rival's score that a language has where there is no doubt. */
const CLEAR = 2;

/** The language of a text's first units, and whether no more of it need be seen. */
function judge(text: string, units: number): { language: string | null; plain: boolean } {
  const { words, scores, scripts } = read(text, units);
  const script = mainScript(scripts);
  if (script === null) return { language: null, plain: false };
  if (script !== 'latin' && script !== 'cyrillic' && script !== 'arabic') return { language: script, plain: false };
  const isWritten = (language: string) =>
    script === 'latin'
      ? !ARABIC.has(language) && !CYRILLIC.has(language)
      : (script === 'arabic' ? ARABIC : CYRILLIC).has(language);
  let best = -1;
  let rival = 0;
  for (let at = 0; at < LANGUAGES.length; at++) {
    const score = scores[at]!;
    if (score <= rival || !isWritten(LANGUAGES[at]!)) continue;
    if (score > (scores[best] ?? 0)) {
      rival = scores[best] ?? 0;
      best = at;
    } else rival = score;
  }
  const score = scores[best] ?? 0;
  const found = score >= Math.min(ENOUGH_WORDS, words / 14) && score >= words * LEAST_SHARE;
  return { language: found ? LANGUAGES[best]! : null, plain: found && score >= ENOUGH_WORDS && score >= rival * CLEAR };
}

/** First unit behind the Latin blocks. */
const BEYOND_LATIN = 0x250;

/** By entry of the function words: how often the text at hand holds it; between texts all 0. */
const times = new Uint16Array(MOST_WORDS);
/** By language: what the function words of the text at hand say for it. */
const scores = new Float64Array(LANGUAGES.length);

/** The words of a text's beginning, how much its function words speak for each language, and its letters by script. */
function read(text: string, units: number): { words: number; scores: Float64Array; scripts: Map<string, number> } {
  prepareWords();
  const scripts = new Map<string, number>();
  const met: number[] = [];
  const end = Math.min(text.length, units);
  let latin = 0;
  let words = 0;
  let hash = HASH_START;
  let size = 0;
  for (let at = 0; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) : 32;
    const cell = cells[unit] || learn(unit);
    const kind = cell & KIND;
    if (kind === LETTER || kind === UPPER) {
      if (unit < BEYOND_LATIN) latin++;
      else countScript(scripts, unit);
      hash = hashStep(hash, cell >> SHIFT);
      size++;
      continue;
    }
    if (kind === WIDE) countScript(scripts, unit);
    if (size === 0) continue;
    words++;
    // The s of "Rome's" is no word of a language that has one.
    const entry = size <= LONGEST_FUNCTION_WORD && !(size === 1 && isApostrophe(text, at - 2)) ? entryOf(hash) : 0;
    if (entry !== 0 && times[entry]!++ === 0) met.push(entry);
    hash = HASH_START;
    size = 0;
  }
  scripts.set('latin', latin);
  return { words, scores: scoresOf(met), scripts };
}

function isApostrophe(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x27 || unit === 0x2019;
}

/** By language, until the next text's are asked for; leaves `times` empty. */
function scoresOf(met: number[]): Float64Array {
  scores.fill(0);
  for (const entry of met) {
    const languages = LANGUAGES_OF[entry]!;
    // A word that many languages share says little of each.
    const weight = times[entry]! / Math.sqrt(languages.length);
    for (const language of languages) scores[language]! += weight;
    times[entry] = 0;
  }
  return scores;
}

function countScript(scripts: Map<string, number>, unit: number): void {
  const script = SCRIPTS.find(([from, to]) => unit >= from && unit <= to)?.[2];
  if (script) scripts.set(script, (scripts.get(script) ?? 0) + 1);
}

/** The script most letters are of; null where there are too few to tell, unless nearly all of them are in one of its own. */
function mainScript(scripts: Map<string, number>): string | null {
  const latin = scripts.get('latin')!;
  let letters = 0;
  for (const count of scripts.values()) letters += count;
  const top = [...scripts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
  if (letters < ENOUGH_LETTERS) return letters * 3 > ENOUGH_LETTERS && latin < letters / 2 ? top : null;
  // Japanese is written mostly in Han characters, with kana between them.
  return (scripts.get('ja') ?? 0) > letters * 0.1 ? 'ja' : top;
}
