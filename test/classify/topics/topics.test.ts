import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Topic } from '#shared/labels.ts';
import type { Packs } from '../../../lambdas/classify/packs.ts';
import { findTopics } from '../../../lambdas/classify/topics/topics.ts';
import { compilePacks, loadPacks } from '../../../local/packs.ts';

let packs: Packs;
beforeAll(async () => {
  packs = await loadPacks();
});

const ids = (topics: Topic[]) => topics.map(({ id }) => id.replace('medtop:', ''));
const firstOf = (text: string, title?: string) => findTopics({ title, text }, packs)[0]?.path[0];

const embassy = {
  title: 'Two envoys sent home in quarrel over sanctions',
  text: `The foreign minister of Norvania recalled her ambassador on Monday and told two diplomats of the neighbouring republic
to leave. She said the economic sanctions that the republic imposed in spring had made normal relations impossible.

Both governments still hope for talks at the summit in Geneva. A ceasefire along the border has held since June, when rebels
shelled the town of Arlo.`,
};

describe('findTopics', () => {
  it('names the lower topics with their whole path, best first', () => {
    const topics = findTopics(embassy, packs);
    expect(topics[0]?.path[0]).toBe('medtop:11000000');
    expect(ids(topics)).toEqual(expect.arrayContaining(['20000638', '20000639', '20000642', '16000000']));
    for (const [at, topic] of topics.entries()) {
      expect(topic.path.at(-1)).toBe(topic.id);
      expect(topic.score).toBeLessThanOrEqual(at ? topics[at - 1]!.score : 1);
      for (const parent of topic.path)
        expect(topics.find(({ id }) => id === parent)?.score).toBeGreaterThanOrEqual(topic.score);
    }
  });

  it('shows the words: offsets count into the text, or into the title where they say so', () => {
    const diplomacy = findTopics(embassy, packs).find(({ id }) => id === 'medtop:20000639');
    const words = diplomacy?.evidence.map(({ from, to, in: where }) =>
      (where ? embassy.title : embassy.text).slice(from, to),
    );
    expect(words).toEqual(expect.arrayContaining(['envoys', 'ambassador', 'diplomats']));
    expect(diplomacy?.evidence.map(({ rule }) => rule)).toContain('policy/diplomacy');
    for (const topic of findTopics(embassy, packs))
      for (const { from, to, in: where } of topic.evidence) {
        const source = where ? embassy.title : embassy.text;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(source.length);
      }
  });

  it.each([
    [
      '15000000',
      'The striker scored twice as the home side beat the champions in the last minute of the league match.',
    ],
    ['13000000', 'The browser update stops spyware and runs on any laptop, the software maker said.'],
    ['04000000', 'Shares in the retailer fell after it warned that quarterly profit would miss analysts’ forecasts.'],
    ['01000000', 'The actress won an award for the film, whose soundtrack topped the album chart.'],
    ['02000000', 'A jury found the man guilty of murder and the judge sentenced him to life in prison.'],
    ['07000000', 'Doctors at the hospital vaccinated the patients against measles after the outbreak.'],
    ['16000000', 'Rebels fired rockets at the airbase and air strikes killed twelve soldiers before the truce.'],
    ['03000000', 'The earthquake flattened the village, and rescuers dug for survivors in the rubble.'],
    ['06000000', 'Carbon emissions warm the oceans, and conservationists fear for the coral reefs.'],
    ['05000000', 'Pupils sat the exam in their classrooms while teachers marked the new curriculum.'],
    ['12000000', 'The bishop led prayers in the cathedral and blessed the worshippers.'],
    ['17000000', 'Forecasters expect heavy snow and temperatures below freezing, with fog at dawn.'],
    ['11000000', 'The senator lost the primary after voters in the state turned to his Democratic rival.'],
  ])('takes %s for what it is', (top, text) => {
    expect(firstOf(text)).toBe(`medtop:${top}`);
  });

  it('takes the longest phrase for what its words mean', () => {
    const evidence = findTopics(
      { text: 'A war of words broke out over the price war between the two supermarkets.' },
      packs,
    );
    expect(ids(evidence)).not.toContain('16000000');
    expect(ids(evidence)).toContain('04000000');
  });

  it('counts a title more than a sentence of the text', () => {
    const text = `The mayor opened the new library. A brewer paid for it. ${'They came and looked at it for a while. '.repeat(8)}`;
    expect(firstOf(text, 'Court jails three for bank robbery')).toBe('medtop:02000000');
  });

  it('finds nothing in a text without a topic', () => {
    expect(findTopics({ text: 'Lorem ipsum.' }, packs)).toEqual([]);
    expect(findTopics({ title: '', text: '' }, packs)).toEqual([]);
  });

  it('lets an outlet’s own scheme stand beside', () => {
    const pack = `
pack: desk
family: topics
rules:
  - id: harbour
    label: desk:harbour
    match: [harbour~, pilot boat~]
    examples: { match: [The harbour froze.], noMatch: [He harboured a grudge.] }
  - id: typo
    label: harbours at large
    match: [quay~]
    also: { 'medtop:00000001': 0.4 }
`;
    const { packs: own, faults } = compilePacks([{ file: 'topics/desk.yaml', text: pack }], 'classify');
    expect(faults.map(({ message }) => message)).toEqual([
      "label 'harbours at large' is neither medtop:ID nor own-scheme:name",
      'IPTC has no topic medtop:00000001',
    ]);
    expect(findTopics({ text: 'Two pilot boats left the harbour.' }, own)).toMatchObject([
      { id: 'desk:harbour', label: 'harbour', path: ['desk:harbour'] },
    ]);
  });
});

const seeds = resolve(import.meta.dirname, '../../../../shared/eval/data/seeds/dev.jsonl.gz');
describe.skipIf(!existsSync(seeds))('the five seed articles', () => {
  const wanted: Record<string, string[]> = {
    '000': ['20000638', '20000639', '20000642', '16000000'],
    '001': ['20000638', '20000639'],
    '002': ['20000638', '20000639', '16000000'],
    '003': ['20000638', '20000639', '20000642'],
    '004': ['20000638', '20000639'],
  };

  it('have the topics a careful reader gives them', () => {
    const rows = gunzipSync(readFileSync(seeds)).toString('utf8').split('\n').filter(Boolean);
    expect(rows).toHaveLength(5);
    for (const row of rows.map((line) => JSON.parse(line))) {
      const topics = findTopics({ title: row.title, text: row.body }, packs);
      expect(ids(topics)).toEqual(expect.arrayContaining(wanted[String(row.id).slice(0, 3)]!));
      expect(topics[0]?.path[0]).toBe('medtop:11000000');
      expect(ids(topics)).not.toContain('20000591');
    }
  });
});
