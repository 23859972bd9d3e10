/** Which labels of an article flip between two versions of the packs. */
import type { StanceLabel } from '../../lambdas/shared/labels.ts';

/** Labels as far as flips go: a record has them, and so does what `classify` gives. */
export interface Flippable {
  topics: { id: string; label: string }[];
  stances: { holder: string; target: string; label: StanceLabel }[];
}

/** A label that one version gives and the other does not, or gives otherwise. Scores may move without a flip. */
export interface Flip {
  kind: 'topic' | 'stance';
  /** Id of the topic, or `holder -> target`. */
  what: string;
  /** The topic's name or the stance's label; null where there is none. */
  before: string | null;
  after: string | null;
}

export function flipsBetween(before: Flippable, after: Flippable): Flip[] {
  return [
    ...between('topic', topicsOf(before), topicsOf(after)),
    ...between('stance', stancesOf(before), stancesOf(after)),
  ];
}

/** In one line: `topic + medtop:…`, `RUS -> USA: oppose => support`. */
export function describeFlip({ kind, what, before, after }: Flip): string {
  if (kind === 'topic') return `topic ${after === null ? '-' : '+'} ${what}`;
  return `${what}: ${before ?? 'none'} => ${after ?? 'none'}`;
}

function topicsOf({ topics }: Flippable): Map<string, string> {
  return new Map(topics.map(({ id, label }) => [id, label]));
}

function stancesOf({ stances }: Flippable): Map<string, string> {
  return new Map(stances.map(({ holder, target, label }) => [`${holder} -> ${target}`, label]));
}

function between(kind: Flip['kind'], old: Map<string, string>, fresh: Map<string, string>): Flip[] {
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((what) => (kind === 'topic' ? old.has(what) !== fresh.has(what) : old.get(what) !== fresh.get(what)))
    .map((what) => ({ kind, what, before: old.get(what) ?? null, after: fresh.get(what) ?? null }));
}
