/**
 * From a pattern's tree to linear forms: strings of words parted by gaps. What holds no gap becomes a *language*, a finite
 * set of word sequences; optional parts and alternatives multiply out inside a language and stay small by being cut apart
 * (see compile.ts) where the product grows.
 */
import { fold, unaccented } from '../text/characters.ts';
import { systemWords } from '../text/lexicon.ts';
import { WordCollector } from '../text/numbering.ts';
import { foldedWord } from '../text/spelling.ts';
import { tokenize } from '../text/tokenize.ts';
import { Flag, type Tokens } from '../text/tokens.ts';
import { vocabularyOf } from '../text/word-tables.ts';
import { inflect } from './morphology.ts';
import { type PatternNode, parsePattern } from './pattern.ts';

/** One token as a pattern means it. */
export type WordSpec =
  | { is: 'word'; text: string }
  | { is: 'exact'; text: string }
  | { is: 'prefix'; text: string }
  | { is: 'number' };

/** A finite set of word sequences; one of them may be empty. */
export interface Language {
  is: 'language';
  sequences: WordSpec[][];
}

export type Piece = Language | { is: 'gap'; min: number; max: number } | { is: 'name' };

/** Lists by name: `@name` stands for any line of it. */
export type Lists = ReadonlyMap<string, readonly string[]>;

export type Expanded = { ok: true; forms: Piece[][] } | { ok: false; message: string };

/** Most sequences one gapless part may stand for. */
const WIDEST = 20_000;
/** Most linear forms of one pattern. */
const MOST_FORMS = 64;

class TooWide extends Error {}

const plain = vocabularyOf(new WordCollector().numbered().spellings);
const abbreviations = systemWords();

/** Reads and expands one pattern. */
export function expandPattern(source: string, lists: Lists): Expanded {
  const parsed = parsePattern(source);
  if (!parsed.ok) return { ok: false, message: `${parsed.message} (at ${parsed.at + 1})` };
  try {
    const forms = formsOf(parsed.node, new Expander(lists, []));
    for (const form of forms) {
      if (!form.some((piece) => piece.is !== 'gap')) return { ok: false, message: 'the pattern holds no word' };
      if (form[0]!.is === 'gap' || form.at(-1)!.is === 'gap')
        return { ok: false, message: 'a pattern must not begin or end with a gap' };
    }
    if (forms.some((form) => form.every((piece) => piece.is === 'language' && hasEmpty(piece))))
      return { ok: false, message: 'every part of the pattern is optional' };
    return { ok: true, forms };
  } catch (fault) {
    if (fault instanceof TooWide) return { ok: false, message: fault.message };
    throw fault;
  }
}

export function hasEmpty(language: Language): boolean {
  return language.sequences.some((sequence) => sequence.length === 0);
}

/** What a tree needs on its way: the lists, and the names of those being read (a list must not hold itself). */
class Expander {
  constructor(
    readonly lists: Lists,
    readonly reading: readonly string[],
  ) {}
}

function formsOf(node: PatternNode, context: Expander): Piece[][] {
  switch (node.kind) {
    case 'word':
      return [[{ is: 'language', sequences: sequencesOfWord(node.text, node.form) }]];
    case 'gap':
      return [[{ is: 'gap', min: node.min, max: node.max }]];
    case 'class':
      return [[node.name === 'name' ? { is: 'name' } : { is: 'language', sequences: [[{ is: 'number' }]] }]];
    case 'list':
      return [[listLanguage(node.name, context)]];
    case 'optional': {
      const forms = formsOf(node.item, context);
      if (forms.length === 1 && forms[0]!.length === 1 && forms[0]![0]!.is === 'language')
        return [[{ is: 'language', sequences: [...forms[0]![0]!.sequences, []] }]];
      const joined = joinedLanguage(forms);
      return joined ? [[{ is: 'language', sequences: [...joined.sequences, []] }]] : [...forms, []];
    }
    case 'choice': {
      const forms = node.options.flatMap((option) => formsOf(option, context));
      const joined = joinedLanguage(forms);
      return joined ? [[joined]] : limited(forms);
    }
    case 'sequence': {
      let forms: Piece[][] = [[]];
      for (const item of node.items) {
        const next = formsOf(item, context);
        forms = limited(forms.flatMap((form) => next.map((tail) => [...form, ...tail])));
      }
      return forms;
    }
  }
}

function limited(forms: Piece[][]): Piece[][] {
  if (forms.length > MOST_FORMS) throw new TooWide(`the pattern stands for more than ${MOST_FORMS} forms with gaps`);
  return forms;
}

/** Forms that hold no gap, as one language; undefined where one does or the product would be large. */
function joinedLanguage(forms: Piece[][]): Language | undefined {
  const sequences: WordSpec[][] = [];
  for (const form of forms) {
    let product: WordSpec[][] = [[]];
    for (const piece of form) {
      if (piece.is !== 'language') return undefined;
      if (product.length * piece.sequences.length > WIDEST)
        throw new TooWide(`the pattern stands for more than ${WIDEST} sequences`);
      product = product.flatMap((head) => piece.sequences.map((tail) => [...head, ...tail]));
    }
    sequences.push(...product);
    if (sequences.length > WIDEST) throw new TooWide(`the pattern stands for more than ${WIDEST} sequences`);
  }
  return { is: 'language', sequences };
}

/** Second parts of contractions, written alone in a pattern. */
const CLITICS = new Map([
  ["'s", "'s"],
  ["'d", "'d"],
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'m", 'am'],
]);

const listCache = new WeakMap<Lists, Map<string, Language>>();

function listLanguage(name: string, context: Expander): Language {
  const cache = listCache.get(context.lists) ?? new Map<string, Language>();
  listCache.set(context.lists, cache);
  const known = cache.get(name);
  if (known) return known;
  const lines = context.lists.get(name);
  if (!lines) throw new TooWide(`there is no list @${name}`);
  if (context.reading.includes(name)) throw new TooWide(`the list @${name} holds itself`);
  const inner = new Expander(context.lists, [...context.reading, name]);
  const sequences: WordSpec[][] = [];
  for (const line of lines) {
    const parsed = parsePattern(line);
    if (!parsed.ok) throw new TooWide(`list @${name}: '${line}': ${parsed.message}`);
    const joined = joinedLanguage(formsOf(parsed.node, inner));
    if (!joined || hasEmpty(joined))
      throw new TooWide(`list @${name}: '${line}': a line of a list holds no gap and no <name>`);
    sequences.push(...joined.sequences);
  }
  if (!sequences.length) throw new TooWide(`the list @${name} is empty`);
  const language: Language = { is: 'language', sequences };
  cache.set(name, language);
  return language;
}

/** The token sequences a pattern word stands for: split and joined at hyphens, inflected at its last token. */
function sequencesOfWord(text: string, form: 'plain' | 'inflected' | 'exact' | 'prefix'): WordSpec[][] {
  const clitic = CLITICS.get(fold(text));
  if (clitic) return [[{ is: 'word', text: clitic }]];
  const tokens = tokenize(text, plain);
  if (tokens.count === 0) throw new TooWide(`'${text}' holds nothing that can be matched`);
  const words: WordSpec[] = [];
  for (let at = 0; at < tokens.count; at++) {
    // "gen." in a pattern is the abbreviation whatever its case.
    if (at === 1 && tokens.count === 2 && text.endsWith('.') && abbreviations.has(fold(text.slice(0, -1)))) continue;
    words.push(
      form === 'exact' ? { is: 'exact', text: exactOf(tokens, at) } : { is: 'word', text: foldedWord(tokens, at) },
    );
  }
  const last = words.at(-1)!;
  let endings: WordSpec[] = [last];
  if (form === 'prefix' && last.is === 'word') endings = [{ is: 'prefix', text: last.text }];
  if (form === 'inflected' && last.is === 'word')
    endings = inflect(last.text).map((inflected) => ({ is: 'word', text: inflected }));
  const sequences = endings.map((ending) => [...words.slice(0, -1), ending]);
  const hyphened = tokens.count > 1 && everyAfterHyphen(tokens);
  if (!hyphened || form === 'exact') return sequences;
  const head = words
    .slice(0, -1)
    .map((word) => (word.is === 'number' ? '' : word.text))
    .join('');
  const joined = endings.map((ending): WordSpec[] => [
    ending.is === 'number' ? ending : { ...ending, text: head + ending.text },
  ]);
  return [...sequences, ...joined];
}

function everyAfterHyphen(tokens: Tokens): boolean {
  for (let at = 1; at < tokens.count; at++) if (!(tokens.flags[at]! & Flag.afterHyphen)) return false;
  return true;
}

/** A spelling by its case: texts are compared to it without their diacritics. */
function exactOf(tokens: Tokens, at: number): string {
  const written = tokens.text.slice(tokens.from[at], tokens.to[at]);
  const text = Array.from(written, (unit) => {
    const code = unaccented(unit.charCodeAt(0));
    return unit.length > 1 ? unit : code ? String.fromCharCode(code) : '';
  }).join('');
  return tokens.flags[at]! & Flag.dotted ? text.replaceAll('.', '') : text;
}
