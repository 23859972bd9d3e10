/**
 * What must hold whatever is delivered when, and wherever a process dies: once all messages are done, the records, the
 * listings and the clean texts are what the bucket holds. The suite takes a table, so that it runs on any engine.
 */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { expect, vi } from 'vitest';
import type { CleanResult, RawObject } from '../../lambdas/shared/article.ts';
import { articleId } from '../../lambdas/shared/events.ts';
import type { Labels, StanceLabel } from '../../lambdas/shared/labels.ts';
import type { ArticleSummary, RejectionSummary } from '../../lambdas/shared/record.ts';
import { factsOf } from '../../lambdas/shared/records/facts.ts';
import { entriesOf } from '../../lambdas/shared/records/keys.ts';
import { World } from './world.ts';

/** An article of the tests: its file says outright what the stages find in it. */
interface Told {
  title: string;
  outlet: string;
  published: string | null;
  topics: string[];
  stances: [holder: string, target: string, label: StanceLabel][];
}

vi.mock('../../lambdas/clean/clean.ts', () => ({
  CLEANER_VERSION: 'test',
  MAX_OBJECT_BYTES: 1000,
  clean({ bytes }: RawObject): CleanResult[] {
    const told = JSON.parse(new TextDecoder().decode(bytes) || '[null]') as Told | (Told | null)[];
    return [told].flat().map((one) =>
      one === null
        ? { status: 'rejected', reason: 'empty', detail: 'Nothing is in it.' }
        : {
            status: 'clean',
            article: {
              title: one.title,
              body: JSON.stringify(one),
              authors: [],
              publisher: one.outlet,
              published: one.published,
              language: 'en',
              url: null,
              format: 'text',
              charset: 'utf-8',
              removed: [],
              notes: [],
            },
          },
    );
  },
}));
vi.mock('../../lambdas/classify/classify.ts', () => ({
  classify({ text }: { text: string }, packs: { version: string }): Labels {
    const told = JSON.parse(text) as Told;
    return {
      topics: told.topics.map((id) => ({ id, label: id, path: ['top', id], score: 1, evidence: [] })),
      stances: told.stances.map(([holder, target, label]) => ({
        ...{ holder, holderName: holder, target, targetName: target, label, score: 1, channel: 'act' as const },
        ...{ counts: { support: 0, oppose: 0, neutral: 0 }, evidence: [] },
      })),
      statements: [],
      pack: packs.version,
    };
  },
}));

const told: fc.Arbitrary<Told> = fc.record({
  title: fc.constantFrom('A', 'B'),
  outlet: fc.constantFrom('Gazette', 'Courier'),
  published: fc.constantFrom(null, '2026-01-31', '2026-02-01'),
  topics: fc.subarray(['economy', 'sport']),
  stances: fc.uniqueArray(
    fc.tuple(
      fc.constantFrom('X', 'Y'),
      fc.constantFrom('X', 'Z'),
      fc.constantFrom<StanceLabel>('support', 'oppose', 'neutral'),
    ),
    { maxLength: 2, selector: ([holder, target]) => `${holder} ${target}` },
  ),
});
/** A file: an article, nothing at all, or several articles of which some may be none. */
const content = fc.oneof(
  { weight: 6, arbitrary: told.map((one) => JSON.stringify(one)) },
  { weight: 1, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.option(told, { freq: 4 }), { minLength: 2, maxLength: 4 })
      .map((parts) => JSON.stringify(parts)),
  },
);

/** What the bucket is expected to hold: the versions of each key, oldest first, null where it was removed. */
type Model = Map<string, (string | null)[]>;

function versionsOf(model: Model, key: string): (string | null)[] {
  if (!model.has(key)) model.set(key, []);
  return model.get(key)!;
}

/** What stands under each key now. */
function standing(model: Model): [key: string, content: string][] {
  return [...model].flatMap(([key, versions]) => {
    const content = versions.at(-1);
    return typeof content === 'string' ? [[key, content] as [string, string]] : [];
  });
}
type Command = fc.AsyncCommand<Model, World>;

function command(
  name: string,
  run: (world: World) => Promise<void> | void,
  model?: (model: Model) => unknown,
): Command {
  return {
    check: () => true,
    async run(state, world) {
      model?.(state);
      await run(world);
    },
    toString: () => name,
  };
}

const key = fc.constantFrom('a.txt', 'b c+é.jsonl');
const n = fc.nat({ max: 40 });
const commands = [
  fc.tuple(key, content).map(([k, c]) =>
    command(
      `put ${k} ${c}`,
      (world) => world.articles.put(k, c),
      (model) => versionsOf(model, k).push(c),
    ),
  ),
  key.map((k) =>
    command(
      `remove ${k}`,
      (world) => world.articles.delete(k),
      (model) => {
        if (typeof versionsOf(model, k).at(-1) === 'string') versionsOf(model, k).push(null);
      },
    ),
  ),
  n.map((i) => command(`deliver ${i}`, (world) => world.deliver(i))),
  n.map((i) => command(`deliver ${i} and again later`, (world) => world.deliver(i, true))),
  n.map((i) => command(`deliver ${i} again while it runs`, (world) => world.loseSight(i))),
  // Many calls make one run: most commands let one through, and some a whole stretch.
  n.map((i) => command(`step ${i}`, (world) => world.step(i))),
  fc.array(n, { minLength: 5, maxLength: 40 }).map((picks) =>
    command(`steps ${picks}`, async (world) => {
      for (const pick of picks) await world.step(pick);
    }),
  ),
  fc.tuple(n, fc.boolean()).map(([i, late]) => command(`crash ${i} ${late}`, (world) => world.crash(i, late))),
  fc.tuple(n, fc.boolean()).map(([i, late]) => command(`fail ${i} ${late}`, (world) => world.fail(i, late))),
  fc.tuple(key, fc.constantFrom<-1 | 0>(-1, 0)).map(([k, which]) =>
    command(
      `delete version ${which} of ${k}`,
      (world) => world.articles.deleteVersion(k, which),
      (model) => versionsOf(model, k).splice(which, 1),
    ),
  ),
  fc.constant(
    command('deploy another pack', (world) => {
      world.pack++;
    }),
  ),
  fc.constant(command('reclassify', (world) => world.reclassify())),
  fc.constant(
    command('an hour passes', (world) => {
      world.clock += 3600;
    }),
  ),
];

/** An empty table. */
export interface TestTable {
  client: Pick<DynamoDBClient, 'send'>;
  name: string;
}

/** @param open gives an empty table @returns the table's operations that each stage called */
export async function checkExactness(open: () => Promise<TestTable>, runs: number): Promise<World['called']> {
  const called: World['called'] = { clean: new Set(), classify: new Set() };
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: 'max' }), fc.nat(), async (plan, order) => {
      const { client, name } = await open();
      const world = new World(client, name, called);
      const model: Model = new Map();
      await fc.asyncModelRun(() => ({ model, real: world }), plan);
      await world.drain(order);
      await compare(world, model);
      world.reclassify();
      await world.drain(order + 1);
      await compare(world, model);
    }),
    { numRuns: runs, endOnFailure: false },
  );
  return called;
}

async function compare(world: World, model: Model): Promise<void> {
  const { records, controls, entries, catalogued } = await world.holdings();
  const wanted = standing(model).flatMap(([k, c]) => {
    const parts = JSON.parse(c || '[null]') as Told | (Told | null)[];
    if (!Array.isArray(parts)) return [{ id: articleId('articles', k), told: parts }];
    if (parts.length === 1) return [{ id: articleId('articles', k), told: parts[0]! }];
    return parts.map((one, index) => ({ id: articleId('articles', k, index + 1), told: one }));
  });
  const present = records.flatMap((record) => (record && record.status !== 'removed' ? [record] : []));
  expect(present.map(({ id }) => id).sort(), 'an article each').toEqual(wanted.map(({ id }) => id).sort());
  for (const { id, told } of wanted) {
    const record = present.find((candidate) => candidate.id === id)!;
    expect(record.status).toBe(told ? 'labelled' : 'rejected');
    if (!told || record.status === 'rejected') continue;
    expect({ title: record.title, publisher: record.publisher, published: record.published }).toEqual({
      title: told.title,
      publisher: told.outlet,
      published: told.published,
    });
    expect(record.stances.map(({ holder, target, label }) => [holder, target, label])).toEqual(told.stances);
    const pack = Number(record.pack.slice('pack-'.length));
    expect(pack, 'no older pack than its reclassification was for').toBeGreaterThanOrEqual(
      world.ordered.get(record.text) ?? 1,
    );
  }
  const listed = present.flatMap((record) => entriesOf(factsOf(record)));
  expect(entries.map((entry) => entry.key).sort(), 'no entry missing, none too many').toEqual(
    listed.map((entry) => `${entry.key.pk} ${entry.key.sk}`).sort(),
  );
  for (const { catalogue } of listed)
    if (catalogue) expect(catalogued).toContain(`${catalogue.key.pk} ${catalogue.key.sk}`);
  for (const { summary } of entries) {
    const shown = JSON.parse(summary) as ArticleSummary | RejectionSummary;
    const record = present.find((candidate) => candidate.id === shown.id)!;
    if ('reason' in shown) expect(record).toMatchObject({ status: 'rejected', reason: shown.reason });
    else expect(record).toMatchObject({ status: 'labelled', title: shown.title, pack: shown.pack });
  }
  const texts = present.flatMap((record) => (record.status === 'labelled' ? [record.text] : []));
  expect([...world.texts.current().keys()].sort(), 'no clean text of an older version').toEqual(texts.sort());
  expect(
    controls.every((control) => control?.settled),
    'every article at rest',
  ).toBe(true);
}
