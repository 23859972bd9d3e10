/** Log odds that a line must gain for the choice to turn at it, from lines that are kept to lines that are not or back. */
const TURN = 0.3;
/** Log odds beyond this weigh no more. */
const MOST = 9;

/**
 * The lines to keep: of all choices the one with the largest sum of its lines' log odds above the threshold's, each turn
 * between kept and struck lines paid for (Viterbi 1967, with two states). A line in doubt goes with its neighbours.
 *
 * @param p by line: how likely it is the article's, 0…1
 * @returns 1 by line that is kept
 */
export function chooseLines(p: readonly number[], threshold: number): number[] {
  const level = logOdds(threshold);
  const n = p.length;
  const kept: number[] = new Array(n).fill(0);
  /** By line: 1 where the best choice that strikes it keeps the line above, 2 where the best one that keeps it strikes that. */
  const turns: number[] = new Array(n).fill(0);
  let struckSum = 0;
  let keptSum = n > 0 ? logOdds(p[0]!) - level : 0;
  for (let i = 1; i < n; i++) {
    const turnToStruck = keptSum - TURN > struckSum;
    const turnToKept = struckSum - TURN > keptSum;
    turns[i] = (turnToStruck ? 1 : 0) + (turnToKept ? 2 : 0);
    const beforeStruck = turnToStruck ? keptSum - TURN : struckSum;
    keptSum = (turnToKept ? struckSum - TURN : keptSum) + logOdds(p[i]!) - level;
    struckSum = beforeStruck;
  }
  let is = keptSum >= struckSum ? 1 : 0;
  for (let i = n - 1; i >= 0; i--) {
    kept[i] = is;
    if (turns[i]! & (is ? 2 : 1)) is = 1 - is;
  }
  return kept;
}

function logOdds(chance: number): number {
  const odds = Math.log(chance / (1 - chance));
  return odds < -MOST ? -MOST : odds > MOST ? MOST : odds;
}
