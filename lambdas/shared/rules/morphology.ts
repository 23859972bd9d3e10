/**
 * English inflection: `word~` in a pattern stands for `inflect(word)`. The part of speech is not asked for: a form that only a noun or only a verb would have is given all the same, since a
 * form that nobody writes matches nothing.
 */
import { DOUBLED, GRADED, IRREGULAR_ADJECTIVES, IRREGULAR_NOUNS, IRREGULAR_VERBS } from './irregular.ts';

const VOWEL = /[aeiou]/;

/** All inflected forms of a folded word, the word itself first: noun plural, verb forms, comparison of short adjectives. */
export function inflect(word: string): string[] {
  const forms = new Set([word]);
  const verb = IRREGULAR_VERBS.get(word);
  const noun = IRREGULAR_NOUNS.get(word) ?? compoundNoun(word);
  for (const form of noun ?? [plural(word)]) forms.add(form);
  forms.add(thirdPerson(word, noun !== undefined));
  for (const form of verb ?? pasts(word)) forms.add(form);
  if (word !== 'be') forms.add(`${doubledOr(word)}ing`);
  if (word === 'lie' || word === 'die' || word === 'tie' || word === 'vie') forms.add(`${word.slice(0, -2)}ying`);
  for (const form of IRREGULAR_ADJECTIVES.get(word) ?? degrees(word)) forms.add(form);
  if (word === 'be') for (const odd of ['bes', 'beed']) forms.delete(odd);
  if (word === 'have') forms.delete('haves');
  return [...forms];
}

function plural(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

function thirdPerson(word: string, oddNoun: boolean): string {
  if (/[^aeiou]o$/.test(word) && !oddNoun) return `${word}es`;
  return plural(word);
}

/** -man words go as "man" does; "policewoman" too. */
function compoundNoun(word: string): string[] | undefined {
  if (word.length > 5 && word.endsWith('man') && !/(?:human|german|roman|ottoman|talisman)$/.test(word))
    return [`${word.slice(0, -3)}men`];
  return undefined;
}

function pasts(word: string): string[] {
  if (word.endsWith('e')) return [`${word}d`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ied`];
  const out = [`${doubledOr(word)}ed`];
  if (lastLOf(word)) out.push(`${word}ed`);
  return out;
}

/** The stem before -ed and -ing: doubled where English doubles, without its silent e. */
function doubledOr(word: string): string {
  if (/[^aeiouy]ie$/.test(word)) return word;
  if (/[^eoy]e$/.test(word)) return word.slice(0, -1);
  if (word.endsWith('c')) return `${word}k`;
  if (doubles(word) || lastLOf(word)) return word + word.at(-1);
  return word;
}

/** Consonant, one vowel, one consonant: always in one syllable, in several only where the stress lies last. */
function doubles(word: string): boolean {
  if (!/[^aeiou][aeiou][bdfgklmnprtvz]$/.test(word) && !/^[aeiou][bdgmnprt]$/.test(word)) {
    if (!/qu[aeiou][bdgmnprtz]$/.test(word)) return false;
  }
  if (DOUBLED.has(word)) return true;
  return (word.replace(/qu/, 'q').match(/[aeiouy]+/g)?.length ?? 0) === 1;
}

/** British English doubles a last l ("travelled"), American does not: both stand. */
function lastLOf(word: string): boolean {
  return /[^aeiou][aeiou]l$/.test(word) && (word.match(/[aeiouy]+/g)?.length ?? 0) > 1 && !DOUBLED.has(word);
}

function degrees(word: string): string[] {
  if (/[^aeiou]y$/.test(word) && word.length < 8 && VOWEL.test(word.slice(0, -1)))
    return [`${word.slice(0, -1)}ier`, `${word.slice(0, -1)}iest`];
  if (!GRADED.has(word)) return [];
  const stem = word.endsWith('e') ? word.slice(0, -1) : doubles(word) ? word + word.at(-1) : word;
  return [`${stem}er`, `${stem}est`];
}
