import { FUNCTION_WORDS } from './lines/function-words.ts';

/**
 * The language of a text, by its script where one language writes it, else by its function words (Grefenstette 1995,
 * "Comparing two language identification schemes": on texts longer than a sentence small words do as well as trigrams).
 * docs/decisions/037 compares it with libraries.
 */

/** UTF-16 units of the text that are looked at, and the least that is enough to tell. */
const SAMPLE = 1500;
const ENOUGH_LETTERS = 40;
/** Function words that must be found, and the lead over the next language that must be had. */
const ENOUGH_WORDS = 4;

const byWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(FUNCTION_WORDS))
  for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), language]);

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
  const sample = text.slice(0, SAMPLE);
  const script = mainScript(sample);
  if (script === null) return null;
  if (script !== 'latin' && script !== 'cyrillic' && script !== 'arabic') return script;
  const counts = new Map<string, number>();
  let words = 0;
  for (const [word] of sample.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) {
    words++;
    const languages = byWord.get(word);
    // A word that many languages share says little of each.
    if (languages)
      for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length ** 0.5);
  }
  const allowed = script === 'cyrillic' ? CYRILLIC : script === 'arabic' ? ARABIC : null;
  const ranked = [...counts]
    .filter(([language]) => (allowed ? allowed.has(language) : !ARABIC.has(language) && !CYRILLIC.has(language)))
    .sort((a, b) => b[1] - a[1]);
  const [best] = ranked;
  return best && best[1] >= Math.min(ENOUGH_WORDS, words / 14) && best[1] >= words * 0.04 ? best[0] : null;
}

function mainScript(sample: string): string | null {
  const counts = new Map<string, number>();
  let letters = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit < 0x41) continue;
    let script = 'latin';
    if (unit > 0x24f) {
      const found = SCRIPTS.find(([from, to]) => unit >= from && unit <= to);
      if (!found) continue;
      script = found[2];
    }
    letters++;
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  if (letters < ENOUGH_LETTERS)
    return letters * 3 > ENOUGH_LETTERS && (counts.get('latin') ?? 0) < letters / 2 ? top(counts) : null;
  // Japanese is written mostly in Han characters, with kana between them.
  if ((counts.get('ja') ?? 0) > letters * 0.1) return 'ja';
  return top(counts);
}

function top(counts: Map<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
