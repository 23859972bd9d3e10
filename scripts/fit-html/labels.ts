/** Which blocks of a page are the article, told from the article's text as a person marked it. */

const TOKEN = /[\p{L}\p{N}_]+/gu;
/** Tokens in a run that counts as found. */
const RUN = 4;

export interface Label {
  /** Share of the block that stands in the marked text, 0 to 1. */
  share: number;
  tokens: number;
}

/**
 * Marks each block by the runs of four tokens it shares with the marked text; a run is used up as often as it stands
 * there, by the blocks whose neighbours are found too first, so that a teaser repeating a sentence is not the article.
 */
export function labelBlocks(texts: string[], gold: string): Label[] {
  const tokens = texts.map((text) => text.match(TOKEN) ?? []);
  const goldTokens = gold.match(TOKEN) ?? [];
  const stock = new Map<string, number>();
  for (const run of runsOf(goldTokens)) stock.set(run, (stock.get(run) ?? 0) + 1);
  const first = tokens.map((block) => shareOf(runsOf(block), stock));
  const order = tokens
    .map((_, index) => index)
    .sort((a, b) => closeness(first, tokens, b) - closeness(first, tokens, a) || a - b);
  const left = new Map(stock);
  const labels: Label[] = tokens.map((block) => ({ share: 0, tokens: block.length }));
  for (const index of order) {
    const block = tokens[index]!;
    if (block.length < RUN) continue;
    const runs = runsOf(block);
    const share = shareOf(runs, left);
    labels[index]!.share = share;
    if (share < 0.5) continue;
    for (const run of runs) left.set(run, Math.max(0, (left.get(run) ?? 0) - 1));
  }
  labelShort(tokens, labels, goldTokens);
  return labels;
}

/** A block too short for a run is found where it joins on to a found neighbour in the marked text. */
function labelShort(tokens: string[][], labels: Label[], gold: string[]): void {
  const text = ` ${gold.join(' ')} `;
  for (let index = 0; index < tokens.length; index++) {
    const block = tokens[index]!;
    if (!block.length || block.length >= RUN) continue;
    let before = index - 1;
    while (before >= 0 && index - before < 6 && labels[before]!.share < 0.5) before--;
    let after = index + 1;
    while (after < tokens.length && after - index < 6 && (labels[after]!.share < 0.5 || !tokens[after]!.length))
      after++;
    const tail = before >= 0 && labels[before]!.share >= 0.5 ? tokens[before]!.slice(-3) : null;
    const head = after < tokens.length && labels[after]!.share >= 0.5 ? tokens[after]!.slice(0, 3) : null;
    const joins =
      (tail && text.includes(` ${[...tail, ...block].join(' ')} `)) ||
      (head && text.includes(` ${[...block, ...head].join(' ')} `));
    if (joins) labels[index]!.share = 1;
  }
}

function runsOf(tokens: string[]): string[] {
  const runs: string[] = [];
  for (let at = 0; at + RUN <= tokens.length; at++) runs.push(tokens.slice(at, at + RUN).join(' '));
  return runs;
}

function shareOf(runs: string[], stock: Map<string, number>): number {
  const taken = new Map<string, number>();
  let found = 0;
  for (const run of runs) {
    const used = taken.get(run) ?? 0;
    if ((stock.get(run) ?? 0) > used) found++;
    taken.set(run, used + 1);
  }
  return runs.length ? found / runs.length : 0;
}

/** How much found text lies around a block: the marked article is one stretch of the page. */
function closeness(shares: number[], tokens: string[][], index: number): number {
  let sum = 0;
  for (let at = Math.max(0, index - 8); at <= Math.min(shares.length - 1, index + 8); at++)
    if (at !== index) sum += shares[at]! * Math.min(60, tokens[at]!.length);
  return sum;
}
