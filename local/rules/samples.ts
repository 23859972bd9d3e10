/** Texts that a pattern must match, made from the pattern itself: what lint tries rules on. */
import { expandPattern, type Lists, type Piece, type WordSpec } from '../../lambdas/shared/rules/expand.ts';

/** Most samples of one pattern. */
export const MOST_SAMPLES = 24;

/** Texts of a pattern: each alternative at least once while there are few; none where the pattern has a fault. */
export function samplesOf(pattern: string, lists: Lists): string[] {
  const expanded = expandPattern(pattern, lists);
  if (!expanded.ok) return [];
  const samples = new Set<string>();
  for (const form of expanded.forms) {
    const widest = Math.max(...form.map((piece) => (piece.is === 'language' ? piece.sequences.length : 1)));
    for (let turn = 0; turn < Math.min(widest, MOST_SAMPLES); turn++) {
      const text = form.map((piece) => wordsOf(piece, turn)).join(' ');
      if (text.trim())
        samples.add(
          text
            .replaceAll(/ +('s|'d)\b/g, '$1')
            .replaceAll(/ +/g, ' ')
            .trim(),
        );
      if (samples.size >= MOST_SAMPLES) return [...samples];
    }
  }
  return [...samples];
}

function wordsOf(piece: Piece, turn: number): string {
  if (piece.is === 'gap') return Array.from({ length: piece.min }, () => 'xqz').join(' ');
  if (piece.is === 'name') return 'Anna Lind';
  return piece.sequences[turn % piece.sequences.length]!.map(wordOf).join(' ');
}

function wordOf(word: WordSpec): string {
  return word.is === 'number' ? '7' : word.is === 'prefix' ? `${word.text}xq` : word.text;
}
