/**
 * Times things turn by turn, so that ratios hold on a noisy machine: each round gives every contender the same texts three
 * times in a row, and the best time of each counts.
 */

export interface Contender {
  name: string;
  /** Works on one text and returns something that depends on the work, so that none of it is optimised away. */
  run(text: string): number;
}

const ROUNDS = 5;
const IN_A_ROW = 3;

/** Prints each contender's speed and its multiple of the first one's time. */
export function race(texts: string[], characters: number, contenders: Contender[]): void {
  const best = contenders.map(() => Number.POSITIVE_INFINITY);
  const results = contenders.map(() => 0);
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
