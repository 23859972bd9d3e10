import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CleanArticle } from '#shared/article.ts';
import type { Labels } from '#shared/labels.ts';
import { classify } from '../../lambdas/classify/classify.ts';
import { clean } from '../../lambdas/clean/clean.ts';
import { boilerplate, packs } from '../classify/packs.ts';

interface Expected {
  title?: string | null;
  paragraphs?: number;
  published?: string | null;
  /** Words of the file that must not stand in the body. */
  struck: string[];
  /** Topics of which each must be there, itself or by a topic below it. */
  topics: string[];
  stances: { holder: string; target: string; label: string; words?: string; conditional?: boolean }[];
  /** Stances that must not be there; without a label, in no form. */
  absent: { holder: string; target: string; label?: string }[];
}

const root = resolve(import.meta.dirname, '../..');
const own: Record<string, Expected> = JSON.parse(readFileSync(join(import.meta.dirname, 'expected.json'), 'utf8'));

/** The five real articles the project started from; they are not part of it and may be absent. */
const real: Record<string, Expected> = {
  '000': {
    published: null,
    struck: ['Media caption', 'Image copyright', 'More on this story'],
    topics: ['medtop:20000638', 'medtop:20000639', 'medtop:20000642', 'medtop:16000000'],
    stances: [
      { holder: 'RUS', target: 'us-russia-reset', label: 'support', words: 'normalise relations' },
      { holder: 'RUS', target: 'USA', label: 'oppose', words: 'wreck' },
      { holder: 'USA', target: 'RUS', label: 'oppose', words: 'accused' },
      { holder: 'USA', target: 'ukraine-ceasefire', label: 'support', words: 'praised' },
    ],
    absent: [
      { holder: 'outlet', target: 'RUS' },
      { holder: 'outlet', target: 'USA' },
      { holder: 'RUS', target: 'us-russia-reset', label: 'oppose' },
    ],
  },
  '001': {
    published: null,
    struck: ['undesirable', 'repression', 'attempts to silence', 'support us'],
    topics: ['medtop:20000638', 'medtop:20000639'],
    stances: [
      { holder: 'RUS', target: 'us-russia-reset', label: 'support', words: 'strengthen relations' },
      { holder: 'RUS', target: 'assad-removal', label: 'oppose', words: 'topple' },
      { holder: 'mitt-romney', target: 'RUS', label: 'oppose', words: 'foe' },
      { holder: 'mitt-romney', target: 'barack-obama', label: 'oppose', words: 'accused' },
    ],
    absent: [{ holder: 'RUS', target: 'us-russia-reset', label: 'oppose' }],
  },
  '002': {
    published: null,
    struck: ['27 January 2021', "Lavrov's Biker Look", "Germany 'Worthy'", 'US Failed to Prove'],
    topics: ['medtop:20000638', 'medtop:20000639', 'medtop:16000000'],
    stances: [
      { holder: 'RUS', target: 'us-russia-reset', label: 'support', words: 'need for normalcy' },
      { holder: 'RUS', target: 'USA', label: 'oppose', words: 'obsession' },
    ],
    absent: [{ holder: 'RUS', target: 'us-russia-reset', label: 'oppose' }],
  },
  '003': {
    struck: ['Unlimited digital access', 'free articles', 'Richard Drew'],
    topics: ['medtop:20000638', 'medtop:20000639', 'medtop:20000642'],
    stances: [
      { holder: 'RUS', target: 'us-russia-reset', label: 'support', words: 'normalizing' },
      { holder: 'RUS', target: 'USA', label: 'oppose', words: 'not us who' },
      { holder: 'RUS', target: 'sanctions-on-russia', label: 'oppose', words: 'no desire' },
    ],
    absent: [{ holder: 'RUS', target: 'us-russia-reset', label: 'oppose' }],
  },
  '004': {
    struck: ['Read: 1344', 'More about', 'News Line'],
    topics: ['medtop:20000638', 'medtop:20000639'],
    stances: [
      { holder: 'RUS', target: 'us-russia-reset', label: 'support', words: 'improve', conditional: true },
      { holder: 'RUS', target: 'USA', label: 'oppose', words: 'obsessed' },
    ],
    absent: [{ holder: 'RUS', target: 'us-russia-reset', label: 'oppose' }],
  },
};

interface Read {
  article: CleanArticle;
  labels: Labels;
}

function read(file: string): Read {
  const [result] = clean({ name: file, bytes: readFileSync(file) }, boilerplate);
  if (result?.status !== 'clean') throw new Error(`${file}: ${result?.reason}`);
  const { article } = result;
  const { title, body, published, publisher } = article;
  return { article, labels: classify({ title, text: body, published, outlet: publisher }, packs) };
}

function holdCleaning({ article }: Read, expected: Expected): void {
  if (expected.title !== undefined) expect(article.title).toBe(expected.title);
  if (expected.paragraphs) expect(article.body.split('\n\n')).toHaveLength(expected.paragraphs);
  if (expected.published !== undefined) expect(article.published?.slice(0, 10) ?? null).toBe(expected.published);
  for (const words of expected.struck) expect(article.body).not.toContain(words);
}

function holdTopics({ labels }: Read, expected: Expected): void {
  const topics = labels.topics.flatMap(({ path }) => path);
  for (const topic of expected.topics) expect(topics).toContain(topic);
}

function holdStances({ article, labels }: Read, expected: Expected): void {
  for (const { holder, target, label, words, conditional } of expected.stances) {
    const stance = labels.stances.find((one) => one.holder === holder && one.target === target);
    expect(stance, `${holder} -> ${target}`).toMatchObject({ label, ...(conditional && { conditional }) });
    const sentences = labels.statements
      .filter((one) => one.holder === holder && one.target === target && one.label === label)
      .map(({ sentence }) => article.body.slice(...sentence).toLowerCase());
    if (words) expect(sentences.join('\n'), `${holder} -> ${target}`).toContain(words.toLowerCase());
  }
  for (const { holder, target, label } of expected.absent) {
    const found = labels.stances.filter((one) => one.holder === holder && one.target === target);
    expect(found.filter((one) => !label || one.label === label)).toEqual([]);
  }
}

const cases = Object.entries(own).map(([name, expected]): [string, string, Expected] => [
  name,
  join(root, 'seeds', name),
  expected,
]);
const folder = resolve(root, '../shared/seeds');
if (existsSync(folder))
  for (const [id, expected] of Object.entries(real)) {
    const name = readdirSync(folder).find((file) => file.startsWith(`${id}_`))!;
    cases.push([id, join(folder, name), expected]);
  }

it('there is nothing but articles to drop or push', () => {
  expect(readdirSync(join(root, 'seeds')).sort()).toEqual(Object.keys(own).sort());
});

describe.each(cases)('%s becomes what a careful reader says of it', (_, file, expected) => {
  const found = read(file);

  it('is cleaned to the letter', () => holdCleaning(found, expected));
  it('has its topics', () => holdTopics(found, expected));
  it('has its stances, and none that it must not have', () => holdStances(found, expected));
});
