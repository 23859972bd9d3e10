/** Body score of a set of pages: multisets of four-token runs, precision and recall averaged over pages. */

const TOKEN = /[\p{L}\p{N}_]+/gu;

export interface Score {
  f1: number;
  precision: number;
  recall: number;
}

export function scoreBodies(pairs: { gold: string; got: string }[]): Score {
  let precision = 0;
  let recall = 0;
  let answered = 0;
  for (const { gold, got } of pairs) {
    const wanted = runsOf(gold);
    const given = runsOf(got);
    let hit = 0;
    for (const [run, count] of given) hit += Math.min(count, wanted.get(run) ?? 0);
    const givenAll = sum(given);
    if (givenAll) {
      precision += hit / givenAll;
      answered++;
    }
    recall += hit / Math.max(1, sum(wanted));
  }
  const p = precision / Math.max(1, answered);
  const r = recall / Math.max(1, pairs.length);
  return { f1: p + r ? (2 * p * r) / (p + r) : 0, precision: p, recall: r };
}

function runsOf(text: string): Map<string, number> {
  const tokens = text.match(TOKEN) ?? [];
  const runs = new Map<string, number>();
  for (let at = 0; at < Math.max(1, tokens.length - 3); at++) {
    const run = tokens.slice(at, at + 4).join(' ');
    if (run) runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

function sum(runs: Map<string, number>): number {
  let all = 0;
  for (const count of runs.values()) all += count;
  return all;
}
