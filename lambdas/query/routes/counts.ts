import { mediaTopic } from '#shared/media-topics.ts';
import { type Counted, shorten } from '#shared/records/facts.ts';
import type { Value } from '#shared/records/listings.ts';
import type { ParameterSpec, Params } from '../params.ts';
import { FROM_TO, type Route, rangeOf, type Sources, tooWide } from '../route.ts';
import { FILTERS } from './articles.ts';

type Counts = Record<string, number>;

const TOP: ParameterSpec = {
  name: 'limit',
  kind: 'limit',
  most: 1000,
  default: 100,
  description: 'Most values given; `total` says how many there are.',
};

const PARTIES = FILTERS.filter(({ name }) => name === 'holder' || name === 'target');

export const topics: Route = count({
  path: '/topics',
  operation: 'countTopics',
  schema: 'Topics',
  summary: 'Topics at every level with the number of articles in the range, most first.',
  read: ({ topics = [] }) => topics.map((topic) => [topic]),
  describe: async () => (id) => ({ id, label: mediaTopic(id)?.label ?? id, path: mediaTopic(id)?.path ?? [id] }),
});

export const targets: Route = count({
  path: '/targets',
  operation: 'countTargets',
  schema: 'Targets',
  summary: 'Targets with the number of articles that support, oppose or are neutral, most first.',
  read: ({ stances = [] }) => stances.map(([, target, label]) => [target, label]),
  describe: async ({ records }) => namesFrom(await records.listings.values('target')),
});

export const holders: Route = count({
  path: '/holders',
  operation: 'countHolders',
  schema: 'Holders',
  summary: 'Holders of stances with the number of articles that support, oppose or are neutral, most first.',
  read: ({ stances = [] }) => stances.map(([holder, , label]) => [holder, label]),
  describe: async ({ records }) => namesFrom(await records.listings.values('holder')),
});

export const outlets: Route = count({
  path: '/outlets',
  operation: 'countOutlets',
  schema: 'Outlets',
  summary:
    'Outlets with the number of their articles, most first; with holder or target, of those that report such a stance, by side.',
  parameters: PARTIES,
  read({ outlet, stances = [] }, { holder, target }) {
    if (!outlet) return [];
    if (!holder && !target) return [[outlet]];
    return between(stances, { holder, target }).map(([, , label]) => [outlet, label]);
  },
  describe: async ({ records }) => namesFrom(await records.listings.values('outlet')),
});

export const pairs: Route = count({
  path: '/pairs',
  operation: 'countPairs',
  schema: 'Pairs',
  summary: 'Who is for or against whom or what: pairs with the number of articles by side, most first.',
  parameters: PARTIES,
  read: ({ stances = [] }, parties) =>
    between(stances, parties).map(([holder, target, label]) => [JSON.stringify([holder, target]), label]),
  async describe({ records: { listings } }) {
    const [holders, targets] = await Promise.all([listings.values('holder'), listings.values('target')]);
    const [holderOf, targetOf] = [namesFrom(holders), namesFrom(targets)];
    return (value) => {
      const [holder, target] = JSON.parse(value) as [string, string];
      const [{ name: holderName }, { name: targetName }] = [holderOf(holder), targetOf(target)];
      return { holder, holderName, target, targetName };
    };
  },
});

interface Question extends Pick<Route, 'path' | 'operation' | 'schema' | 'summary'> {
  /** Beside the range and the limit. */
  parameters?: ParameterSpec[];
  /** The values an article counts for, each with what else it counts under. */
  read(facts: Counted, params: Params): [value: string, label?: string][];
  /** A value as it is shown, without its counts. */
  describe(sources: Sources): Promise<(value: string) => object>;
}

/** Counts in one pass over the range's articles: exact whatever was delivered when, and one read for every value. */
function count({ read, describe, parameters = [], ...named }: Question): Route {
  return {
    ...named,
    parameters: [...parameters, ...FROM_TO, TOP],
    async answer({ params }, sources) {
      const counts = new Map<string, Counts>();
      const all = await sources.records.listings.facts(rangeOf(params), (facts) => addUp(counts, read(facts, params)));
      if (!all) throw tooWide();
      const describeValue = await describe(sources);
      const most = [...counts].sort(([a, x], [b, y]) => y.articles! - x.articles! || (a < b ? -1 : 1));
      const values = most
        .slice(0, Number(params.limit))
        .map(([value, numbers]) => ({ ...describeValue(value), ...numbers }));
      return { [named.path.slice(1)]: values, total: counts.size };
    },
  };
}

function addUp(counts: Map<string, Counts>, values: [value: string, label?: string][]): void {
  for (const value of new Set(values.map(([id]) => id))) {
    const labels = values.flatMap(([id, label]) => (id === value && label ? [label] : []));
    const own = counts.get(value) ?? { articles: 0, ...(labels.length && { support: 0, oppose: 0, neutral: 0 }) };
    own.articles!++;
    for (const label of new Set(labels)) own[label]!++;
    counts.set(value, own);
  }
}

/** The stances of a holder, toward a target, or both. */
function between(stances: NonNullable<Counted['stances']>, { holder, target }: Params) {
  return stances.filter(
    ([of, toward]) => (!holder || of === shorten(holder)) && (!target || toward === shorten(target)),
  );
}

function namesFrom(values: Value[]): (value: string) => { id: string; name: string } {
  const names = new Map(values.map(({ value, name }) => [value, name]));
  return (value) => ({ id: value, name: names.get(value) ?? value });
}
