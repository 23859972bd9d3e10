import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelledRecord } from '../../lambdas/shared/record.ts';
import { cases } from '../random.ts';
import { getAll, labelled, openApi, type Told } from './api.ts';

const stance = fc.tuple(
  fc.constantFrom('RUS', 'USA', 'a name#with/signs'),
  fc.constantFrom('USA', 'reset', 'Ünion'),
  fc.constantFrom('support' as const, 'oppose' as const, 'neutral' as const),
);
const POLITICS = 'medtop:11000000';
const ELECTION = 'medtop:20000574';
const POLL = 'medtop:20000579';
/** The last is of a scheme of one's own; few topics lie under elections, so that its articles are listed further down. */
const PATHS = [[POLITICS, ELECTION, POLL], [POLITICS, ELECTION], [POLITICS, 'medtop:20000593'], ['desk:harbour']];

const told: fc.Arbitrary<Omit<Told, 'key'>> = fc.record({
  outlet: fc.constantFrom('gazette', 'courier'),
  published: fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-01T10:00:00Z', '2026-02-28', '2026-03-01', null),
  topics: fc.subarray(PATHS),
  weak: fc.subarray([['medtop:15000000'], ...PATHS]),
  stances: fc.uniqueArray(stance, { maxLength: 3, selector: ([holder, target]) => `${holder} ${target}` }),
  pack: fc.constantFrom('pack-1', 'pack-2', 'pack-3'),
});
const filters = fc.record(
  {
    topic: fc.constantFrom(
      POLITICS,
      ELECTION,
      POLL,
      'medtop:20000593',
      'medtop:15000000',
      'desk:harbour',
      'desk:nothing',
    ),
    holder: fc.constantFrom('RUS', 'USA', 'a name#with/signs'),
    target: fc.constantFrom('USA', 'reset', 'Ünion'),
    label: fc.constantFrom('support', 'oppose', 'neutral'),
    outlet: fc.constantFrom('gazette', 'courier'),
    from: fc.constantFrom('2026-01-01', '2026-01-01T09:00:00Z'),
    to: fc.constantFrom('2026-01-01', '2026-02-28', '2026-01-01T09:00:00Z'),
    stale: fc.constant('true'),
  },
  { requiredKeys: [] },
);

/** What the list is by definition: every record, looked at one by one. */
function meets(record: LabelledRecord, wanted: Record<string, string | undefined>): boolean {
  const { topic, holder, target, label, outlet, from, to, stale } = wanted;
  const end = to?.length === 10 ? `${to}T23:59:59Z` : to;
  return (
    (!topic || record.topics.some(({ path, score }, n) => (n === 0 || score >= 0.5) && path.includes(topic))) &&
    (!(holder || target) ||
      record.stances.some(
        (one) =>
          (!holder || one.holder === holder) && (!target || one.target === target) && (!label || one.label === label),
      )) &&
    (!outlet || record.outlet === outlet) &&
    (!from || record.at >= (from.length === 10 ? `${from}T00:00:00Z` : from)) &&
    (!end || record.at <= end) &&
    (!stale || record.pack !== 'pack-3')
  );
}

describe('/articles', () => {
  it('lists exactly what the filters ask for, newest first, in full pages, whatever the combination', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(told, { maxLength: 25 }),
        fc.array(filters, { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        async (all, questions, limit) => {
          const api = await openApi();
          const records = all.map((one, index) => labelled({ ...one, key: `${index}.txt` }));
          await api.store(...records);
          await api.records.announcePack('pack-3');
          for (const question of questions) {
            if (!question.holder && !question.target) question.label = undefined;
            const given = Object.entries(question).filter(([, value]) => value !== undefined) as [string, string][];
            const path = `/articles?${new URLSearchParams(given)}`.replace(/\?$/, '');
            const got = await getAll(api, path, 'articles', limit);
            const wanted = records.filter((record) => meets(record, question));
            expect(got.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
            const times = got.map(({ at }) => at);
            expect(times).toEqual([...times].sort().reverse());
          }
        },
      ),
      { numRuns: cases(60) },
    );
  });
});

describe('/stances', () => {
  it('gives each statement once, by holder, target and label, page by page', async () => {
    const api = await openApi();
    await api.store(
      labelled({
        key: 'a',
        published: '2026-01-02',
        stances: [
          ['RUS', 'USA', 'oppose'],
          ['USA', 'RUS', 'oppose'],
        ],
      }),
      labelled({
        key: 'b',
        published: '2026-01-01',
        stances: [
          ['RUS', 'reset', 'support'],
          ['RUS', 'USA', 'support'],
        ],
      }),
    );
    const all = await getAll(api, '/stances', 'stances', 1);
    expect(all.map(({ text }) => text)).toEqual([
      'Statement 0 of a.',
      'Statement 1 of a.',
      'Statement 0 of b.',
      'Statement 1 of b.',
    ]);
    const some = await getAll(api, '/stances?holder=RUS&target=USA&label=support', 'stances', 5);
    expect(some).toMatchObject([{ text: 'Statement 1 of b.', article: { key: 'b' } }]);
  });
});

describe('/timeline', () => {
  it('counts articles by side in days, weeks from Monday and months', async () => {
    const api = await openApi();
    // 2026-03-01 is a Sunday.
    await api.store(
      labelled({ key: 'a', published: '2026-02-28', stances: [['RUS', 'USA', 'oppose']] }),
      labelled({ key: 'b', published: '2026-03-01', stances: [['RUS', 'USA', 'support']] }),
      labelled({
        key: 'c',
        published: '2026-03-01T23:59:59Z',
        stances: [
          ['RUS', 'USA', 'oppose'],
          ['USA', 'USA', 'oppose'],
        ],
      }),
      labelled({ key: 'd', published: '2026-03-02', stances: [['RUS', 'USA', 'oppose']] }),
    );
    const days = await api.get('/timeline?holder=RUS&target=USA');
    expect(days.body.timeline).toEqual([
      { start: '2026-02-28', support: 0, oppose: 1, neutral: 0 },
      { start: '2026-03-01', support: 1, oppose: 1, neutral: 0 },
      { start: '2026-03-02', support: 0, oppose: 1, neutral: 0 },
    ]);
    const weeks = await api.get('/timeline?target=USA&by=week');
    expect(weeks.body.timeline).toEqual([
      { start: '2026-02-23', support: 1, oppose: 2, neutral: 0 },
      { start: '2026-03-02', support: 0, oppose: 1, neutral: 0 },
    ]);
    const months = await api.get('/timeline?target=USA&by=month&from=2026-03-01&to=2026-03-01');
    expect(months.body.timeline).toEqual([{ start: '2026-03-01', support: 1, oppose: 1, neutral: 0 }]);
  });
});

describe('/pairs, and /outlets of a holder or target', () => {
  it('counts the articles of each side, for all or for one holder or target, within the range', async () => {
    const api = await openApi();
    await api.store(
      labelled({
        key: 'a',
        outlet: 'gazette',
        published: '2026-02-01',
        stances: [
          ['RUS', 'USA', 'oppose'],
          ['GBR', 'USA', 'support'],
          ['RUS', 'a target & more', 'neutral'],
        ],
      }),
      labelled({ key: 'b', outlet: 'herald', published: '2026-02-02', stances: [['RUS', 'USA', 'support']] }),
      labelled({ key: 'c', outlet: 'herald', published: '2025-02-02', stances: [['RUS', 'USA', 'support']] }),
      labelled({ key: 'd', outlet: 'monitor', published: '2026-02-03' }),
    );
    const since = 'from=2026-01-01';
    const both = { holder: 'RUS', holderName: 'The RUS', target: 'USA', targetName: 'The USA' };
    const all = (await api.get(`/pairs?${since}`)).body;
    expect(all).toMatchObject({
      total: 3,
      pairs: [{ ...both, articles: 2, support: 1, oppose: 1, neutral: 0 }, {}, {}],
    });
    const toward = (await api.get(`/pairs?${since}&target=${encodeURIComponent('a target & more')}`)).body.pairs;
    expect(toward).toEqual([
      {
        ...{ holder: 'RUS', holderName: 'The RUS', target: 'a target & more', targetName: 'The a target & more' },
        ...{ articles: 1, support: 0, oppose: 0, neutral: 1 },
      },
    ]);
    expect((await api.get(`/pairs?${since}&holder=GBR`)).body.total).toBe(1);

    const outlets = (await api.get(`/outlets?${since}&target=USA`)).body.outlets;
    expect(outlets).toEqual([
      { id: 'gazette', name: 'gazette', articles: 1, support: 1, oppose: 1, neutral: 0 },
      { id: 'herald', name: 'herald', articles: 1, support: 1, oppose: 0, neutral: 0 },
    ]);
    expect((await api.get(`/outlets?${since}&target=USA&holder=GBR`)).body.outlets).toMatchObject([
      { id: 'gazette', articles: 1, support: 1, oppose: 0 },
    ]);
  });
});

describe('/topics, /targets, /holders, /outlets', () => {
  it('count articles, most first, with names', async () => {
    const api = await openApi();
    await api.store(
      labelled({ key: 'a', topics: [['medtop:11000000', 'medtop:20000638'], ['medtop:11000000']] }),
      labelled({ key: 'b', topics: [['medtop:11000000']], outlet: 'courier', stances: [['RUS', 'USA', 'oppose']] }),
      labelled({
        key: 'c',
        published: '2025-01-01',
        outlet: 'courier',
        stances: [
          ['RUS', 'USA', 'support'],
          ['USA', 'USA', 'oppose'],
        ],
      }),
    );
    const topics = await api.get('/topics');
    expect(topics.body).toMatchObject({
      total: 2,
      topics: [
        { id: 'medtop:11000000', label: 'Politics', articles: 2 },
        { id: 'medtop:20000638', path: ['medtop:11000000', 'medtop:20000638'], articles: 1 },
      ],
    });
    const targets = await api.get('/targets');
    expect(targets.body.targets).toEqual([
      { id: 'USA', name: 'The USA', articles: 2, support: 1, oppose: 2, neutral: 0 },
    ]);
    expect((await api.get('/holders?limit=1')).body).toMatchObject({ total: 2, holders: [{ id: 'RUS', articles: 2 }] });
    expect((await api.get('/outlets?from=2026-01-01')).body.outlets).toEqual([
      { id: 'courier', name: 'courier', articles: 1 },
      { id: 'gazette', name: 'gazette', articles: 1 },
    ]);
  });
});

describe('/articles/{id}/duplicates', () => {
  const words = Array.from({ length: 120 }, (_, i) => `word${(i * 7919) % 1000}`);

  it('finds the same text under another key and a shortened copy, and nothing else', async () => {
    const api = await openApi();
    const original = labelled({ key: 'a', text: words.join(' ') });
    await api.store(
      original,
      labelled({ key: 'same', text: words.join('\n').toUpperCase() }),
      labelled({ key: 'shortened', text: `Agency report. ${words.slice(0, 110).join(' ')}` }),
      labelled({ key: 'other', text: words.toReversed().join(' ') }),
    );
    const { body } = await api.get(`/articles/${original.id}/duplicates`);
    const found = new Map(body.duplicates.map((one: { article: { id: string } }) => [one.article.id, one]));
    expect(found.size).toBe(2);
    expect(found.get(labelled({ key: 'same' }).id)).toMatchObject({ same: true, resemblance: 1 });
    expect(found.get(labelled({ key: 'shortened' }).id)).toMatchObject({ same: false });
  });

  it('finds a short text only where it is the same', async () => {
    const api = await openApi();
    await api.store(
      labelled({ key: 'a', text: 'Short.' }),
      labelled({ key: 'b', text: 'short.' }),
      labelled({ key: 'c', text: 'No.' }),
    );
    const { body } = await api.get(`/articles/${labelled({ key: 'a' }).id}/duplicates`);
    expect(body.duplicates).toMatchObject([{ article: { id: labelled({ key: 'b' }).id }, same: true }]);
  });
});

describe('a party asked for by its name', () => {
  it('is told its id where the answer would be empty, and only there', async () => {
    const api = await openApi();
    await api.store(labelled({ key: 'a', outlet: 'gazette', stances: [['RUS', 'USA', 'oppose']] }));
    for (const [path, parameter, hint] of [
      ['/articles?holder=The%20RUS', 'holder', 'RUS is The RUS. /holders lists'],
      ['/articles?holder=RUS&target=usa', 'target', 'USA is The USA. /targets lists'],
      ['/stances?target=the%20usa', 'target', 'USA is The USA.'],
      ['/timeline?holder=rus', 'holder', 'RUS is The RUS.'],
      ['/articles?outlet=Gazette', 'outlet', 'gazette is gazette. /outlets lists'],
    ])
      expect(await api.get(path!)).toMatchObject({
        status: 400,
        body: { parameter, detail: expect.stringContaining(hint!) },
      });
    for (const path of ['/articles?holder=FRA', '/articles?holder=RUS&to=2020-01-01', '/articles?holder=USA'])
      expect(await api.get(path)).toMatchObject({ status: 200, body: { articles: [] } });
  });
});
