/**
 * Which of the lines or blocks that stand one after the other to keep: of all choices the one with the largest sum of gains, each turn
 * between kept and struck ones paid for (Viterbi 1967, with two states). One in doubt goes with its neighbours.
 *
 * @param gains by line or block: its log odds of being the article's, above the threshold's
 * @param turn log odds that a turn costs
 * @returns 1 for each that is kept
 */
export function chooseRuns(gains: readonly number[], turn: number): number[] {
  const n = gains.length;
  const kept: number[] = new Array(n).fill(0);
  /** For each: 1 where the best choice that strikes it keeps the one before, 2 where the best one that keeps it strikes that. */
  const turns: number[] = new Array(n).fill(0);
  let struckSum = 0;
  let keptSum = n > 0 ? gains[0]! : 0;
  for (let i = 1; i < n; i++) {
    const turnToStruck = keptSum - turn > struckSum;
    const turnToKept = struckSum - turn > keptSum;
    turns[i] = (turnToStruck ? 1 : 0) + (turnToKept ? 2 : 0);
    const beforeStruck = turnToStruck ? keptSum - turn : struckSum;
    keptSum = (turnToKept ? struckSum - turn : keptSum) + gains[i]!;
    struckSum = beforeStruck;
  }
  let is = keptSum >= struckSum ? 1 : 0;
  for (let i = n - 1; i >= 0; i--) {
    kept[i] = is;
    if (turns[i]! & (is ? 2 : 1)) is = 1 - is;
  }
  return kept;
}
