/**
 * The rules engine, all in one run on the same articles, as multiples of one `/[\p{L}\p{N}]+/gu` pass over them.
 * Patterns are runs of one to three words of the articles; the larger set adds patterns of the same words that do not occur,
 * so that both sets hit as often. A token trie and an alternation regex stand beside for comparison.
 */
import { decodePacks, encodePacks } from '../lambdas/shared/rules/codec.ts';
import { compileRules } from '../lambdas/shared/rules/compile.ts';
import { match } from '../lambdas/shared/rules/match.ts';
import type { Rules } from '../lambdas/shared/rules/rules.ts';
import { findQuotes } from '../lambdas/shared/text/quotes.ts';
import { splitSentences } from '../lambdas/shared/text/sentences.ts';
import { tokenize } from '../lambdas/shared/text/tokenize.ts';
import { readArticles } from './articles.ts';
import { type Contender, milliseconds, race } from './race.ts';

/** A fixed sequence of numbers in 0…1 (a linear congruence): the same patterns in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

/** 5,000 patterns that occur, and 50,000 of which the others do not. */
function makePatterns(texts: string[]): { small: string[]; large: string[] } {
  const runs = new Map<string, number>();
  const words: string[] = [];
  for (const text of texts) {
    const found = text.toLowerCase().match(/[a-z]+/g) ?? [];
    words.push(...found);
    for (let at = 0; at + 3 <= found.length; at++)
      for (let length = 1; length <= 3; length++) {
        const run = found.slice(at, at + length).join(' ');
        runs.set(run, (runs.get(run) ?? 0) + 1);
      }
  }
  const next = sequence(7);
  const pick = <T>(from: T[]): T => from[Math.floor(next() * from.length)]!;
  const seldom = [...runs].filter(([, count]) => count > 1 && count < 60).map(([run]) => run);
  const small = new Set<string>();
  for (let tries = 0; small.size < 5000 && tries < 200_000; tries++) small.add(pick(seldom));
  const large = new Set(small);
  for (let tries = 0; large.size < 50_000 && tries < 500_000; tries++) {
    const run = `${pick(words)} ${pick(words)}`;
    if (!runs.has(run)) large.add(next() < 0.5 ? run : `${run} ${pick(words)}`);
  }
  return { small: [...small], large: [...large] };
}

function compile(patterns: string[]): Rules {
  const entries = patterns.map((pattern, payload) => ({ payload, match: [pattern] }));
  return compileRules([{ name: 'bench', entries }], new Map()).rules;
}

type Trie = Map<string, Trie> & { end?: boolean };

function trieOf(patterns: string[]): Trie {
  const root: Trie = new Map();
  for (const pattern of patterns) {
    let node = root;
    for (const word of pattern.split(' ')) {
      let child = node.get(word);
      if (!child) {
        child = new Map();
        node.set(word, child);
      }
      node = child;
    }
    node.end = true;
  }
  return root;
}

function trieHits(text: string, root: Trie): number {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  let hits = 0;
  for (let at = 0; at < words.length; at++) {
    let node: Trie | undefined = root;
    for (let to = at; node && to < words.length; to++) {
      node = node.get(words[to]!);
      if (node?.end) hits++;
    }
  }
  return hits;
}

function alternation(patterns: string[]): RegExp {
  const sorted = [...patterns].sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${sorted.join('|')})\\b`, 'gi');
}

function countOf(regex: RegExp, text: string): number {
  let count = 0;
  regex.lastIndex = 0;
  while (regex.exec(text)) count++;
  return count;
}

const NO_SENTENCES = { count: 0, first: new Int32Array(0), last: new Int32Array(0), of: new Int32Array(0) };

/** Patterns without gaps ask for no sentences. */
function wordHits(text: string, rules: Rules): number {
  return match(tokenize(text, rules.vocabulary), NO_SENTENCES, rules).of('bench').count;
}

function hitsOf(text: string, rules: Rules): number {
  const tokens = tokenize(text, rules.vocabulary);
  return match(tokens, splitSentences(tokens), rules).of('bench').count;
}

export function bench(): void {
  const { from, texts } = readArticles();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const { small, large } = makePatterns(texts);
  const [smallRules, largeRules] = [compile(small), compile(large)];
  const [smallTrie, largeTrie] = [trieOf(small), trieOf(large)];
  const [thousand, fiveThousand] = [alternation(small.slice(0, 1000)), alternation(small)];
  const word = /[\p{L}\p{N}]+/gu;
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const contenders: Contender[] = [
    { name: 'one /[\\p{L}\\p{N}]+/gu pass', run: (text) => countOf(word, text) },
    { name: 'one charCodeAt pass', run: charCodes },
    { name: 'tokens', run: (text) => tokenize(text, smallRules.vocabulary).count },
    { name: 'tokens, sentences', run: (text) => splitSentences(tokenize(text, smallRules.vocabulary)).count },
    { name: 'tokens, 5,000 patterns', run: (text) => wordHits(text, smallRules) },
    { name: 'tokens, 50,000 patterns', run: (text) => wordHits(text, largeRules) },
    { name: 'tokens, sentences, 5,000 patterns', run: (text) => hitsOf(text, smallRules) },
    { name: 'tokens, sentences, 50,000 patterns', run: (text) => hitsOf(text, largeRules) },
    {
      name: 'tokens, sentences, quotes',
      run: (text) => {
        const tokens = tokenize(text, smallRules.vocabulary);
        splitSentences(tokens);
        return findQuotes(tokens).quotes.length;
      },
    },
    { name: 'Intl.Segmenter, sentences', run: (text) => [...segmenter.segment(text)].length },
    { name: 'token trie of Maps, 5,000', run: (text) => trieHits(text, smallTrie) },
    { name: 'token trie of Maps, 50,000', run: (text) => trieHits(text, largeTrie) },
    { name: 'alternation regex, 1,000', run: (text) => countOf(thousand, text) },
    { name: 'alternation regex, 5,000', run: (text) => countOf(fiveThousand, text) },
  ];
  console.log(`${texts.length} articles of ${from}, ${(characters / 1e6).toFixed(2)} M characters`);
  race(texts, characters, contenders);

  for (const [name, rules] of [['5,000', smallRules] as const, ['50,000', largeRules] as const]) {
    const bytes = encodePacks({ version: 'bench', rules, tables: {} });
    const spent = milliseconds(() => decodePacks(bytes));
    console.log(`loading ${name} compiled patterns: ${spent.toFixed(2)} ms, ${(bytes.length / 1e6).toFixed(2)} MB`);
  }
}

function charCodes(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}
