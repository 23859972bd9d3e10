/** Log odds count for so much of what the trees say: on sites they have not seen they are surer than they are right. */
const TRUST = 0.6;
/** What is less likely is kept on no page: one that holds no article has a best F1 too. */
const LOWEST = -1.25;
/** Rounds until the score that is to be expected stands; few are needed. */
const MOST_ROUNDS = 12;
const CLOSE = 1e-4;

/**
 * The log odds from which on it pays to keep a block or a line: even ones on a page that is plain, lower ones on a page that is doubtful
 * throughout, half of whose article would be lost otherwise.
 *
 * @param gains by block or line: its log odds of being the article's
 * @param words by block: how many words it has
 */
export function cutoffOf(gains: readonly number[], words: readonly number[]): number {
  const odds = gains.map((gain) => 1 / (1 + Math.exp(-TRUST * gain)));
  const least = expectedScore(odds, words) / 2;
  return Math.max(LOWEST, Math.log(least / (1 - least)) / TRUST);
}

/**
 * The best F1 that can be expected of a page: that of keeping the blocks whose probability is more than half of it (Lewis 1995;
 * Lipton and others 2014). Found as Dinkelbach (1967) finds the best of a ratio: keep what the last one says, and see what comes out.
 *
 * @param odds by block: the probability that it is the article's
 */
export function expectedScore(odds: readonly number[], words: readonly number[]): number {
  let article = 0;
  for (let index = 0; index < odds.length; index++) article += odds[index]! * words[index]!;
  let best = 1;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let kept = 0;
    let right = 0;
    for (let index = 0; index < odds.length; index++) {
      if (odds[index]! * 2 <= best) continue;
      kept += words[index]!;
      right += odds[index]! * words[index]!;
    }
    // Where nothing is likelier than not, what is likely at all is to be found from below.
    const score = kept ? (2 * right) / (kept + article) : best / 2;
    if (Math.abs(score - best) < CLOSE) break;
    best = score;
  }
  return best;
}
