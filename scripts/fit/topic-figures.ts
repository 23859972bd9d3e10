/** How well topics were guessed: figures of one run, or of several with what lies between them. */
import type { Labelled } from './topic-weights.ts';

export interface Guess {
  row: Labelled;
  /** A top-level topic's place; -1 for none. */
  guess: number;
}

/** Percentages by name. Of the strict rows accuracy, macro-F1 and each topic's F1 (`11`); of each set the share accepted. */
export type Figures = Map<string, number>;

export function figuresOf(guesses: Guess[], tops: string[]): Figures {
  const share = (some: Guess[]) =>
    (100 * some.filter(({ row, guess }) => row.gold.includes(guess)).length) / Math.max(1, some.length);
  const strict = guesses.filter(({ row }) => row.strict);
  const each = [...new Set(strict.map(({ row }) => row.gold[0]!))].sort((a, b) => a - b);
  const f1s = each.map((top): [string, number] => {
    const right = strict.filter(({ row, guess }) => guess === top && row.gold[0] === top).length;
    const involved = strict.filter(({ row, guess }) => guess === top || row.gold[0] === top).length;
    return [tops[top]!.slice(7, 9), (200 * right) / (right + involved || 1)];
  });
  const sets = [...new Set(guesses.map(({ row }) => row.set))];
  return new Map([
    ['strict', share(strict)],
    ['macro', f1s.reduce((sum, [, f1]) => sum + f1, 0) / Math.max(1, f1s.length)],
    ...sets.map((set): [string, number] => [set, share(guesses.filter(({ row }) => row.set === set))]),
    ...f1s,
  ]);
}

/** The figures of one run in a line; of several their means, each with its standard deviation. */
export function describe(runs: Figures[]): string {
  return [...runs[0]!.keys()]
    .map((name) => {
      const values = runs.map((figures) => figures.get(name)!);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
      return `${name} ${mean.toFixed(1)}${runs.length > 1 ? ` ± ${spread.toFixed(1)}` : ''}`;
    })
    .join(', ');
}
