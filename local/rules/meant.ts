/** What somebody likely meant who wrote a word that there is none of: `; did you mean weight?`, or all there are. */
export function meant(word: string, known: readonly string[]): string {
  const [best] = known.map((one) => ({ one, slips: slipsBetween(word, one) })).sort((a, b) => a.slips - b.slips);
  if (best && best.slips <= Math.max(1, Math.floor(word.length / 3))) return `; did you mean ${best.one}?`;
  return `; there are ${known.join(', ')}`;
}

/** Letters to add, drop, change or swap with their neighbour. */
function slipsBetween(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1));
      if (swapped) row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[one.length]![other.length]!;
}
