/**
 * Times things turn by turn, so that ratios hold on a noisy machine: each round gives every contender the same texts three
 * times in a row, and the best time of each counts.
 *
 * Before that every contender works on all texts unmeasured, each as often. A regular expression is compiled when it is first
 * used; what comes with some thousand lines was seen to grow faster until its fortieth to fiftieth time (whole classification:
 * 118 to 135 ms in its first ten rounds, 73 to 77 in its fourth, 71 to 76 in its sixth, 64 to 74 from then on), so that fewer
 * would compare a compiled contender with one that is still being compiled. A function that stays up has long passed that point;
 * what its first articles cost is a matter of the cold start, which `npm run budget` measures.
 */

export interface Contender {
  name: string;
  /** Works on one text and returns something that depends on the work, so that none of it is optimised away. */
  run(text: string): number;
}

const WARMING_UP = 60;
const ROUNDS = 5;
const IN_A_ROW = 3;

/** Prints each contender's speed and its multiple of the first one's time. */
export function race(texts: string[], characters: number, contenders: Contender[]): void {
  const best = contenders.map(() => Number.POSITIVE_INFINITY);
  const results = contenders.map(() => 0);
  for (const contender of contenders)
    for (let time = 0; time < WARMING_UP; time++) for (const text of texts) contender.run(text);
  for (let round = 0; round < ROUNDS; round++)
    contenders.forEach((contender, at) => {
      for (let time = 0; time < IN_A_ROW; time++) {
        let result = 0;
        const spent = milliseconds(() => {
          for (const text of texts) result += contender.run(text);
        });
        best[at] = Math.min(best[at]!, spent);
        results[at] = result;
      }
    });
  contenders.forEach(({ name }, at) => {
    const speed = characters / 1000 / best[at]!;
    console.log(
      `${name.padEnd(38)}${(best[at]! / best[0]!).toFixed(2).padStart(7)}  ${speed.toFixed(0).padStart(5)} MB/s  ${results[at]}`,
    );
  });
}

/** Processor time of a piece of work, in milliseconds: other work on the machine counts little. */
export function milliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
