/** What the rules saw in a sentence, for a terminal. */
import type { Miss, SentenceAccount } from '../../lambdas/classify/why-not.ts';

/** Longest sentence shown, in UTF-16 code units. */
const LONGEST = 160;
/** Reasons shown for one rule's words. */
const SHOWN = 2;

export function whyNotLines(text: string, { from, to, actors, voices, words }: SentenceAccount): string[] {
  const sentence = text.slice(from, to).replace(/\s+/g, ' ');
  const named = [...new Set(actors.map(({ party }) => party))];
  const speakers = [...new Set(voices.map(({ channel, speaker }) => `${speaker ?? 'somebody unknown'} (${channel})`))];
  return [
    sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence,
    `  named: ${named.join(', ') || 'nobody'}; speaking: ${speakers.join(', ') || 'the outlet'}`,
    ...words.map(
      ({ misses, ...one }) =>
        `  "${text.slice(one.from, one.to)}" ${one.means}, by ${one.rule}: ${misses.slice(0, SHOWN).map(reasonOf).join('; ')}`,
    ),
    '',
  ];
}

function reasonOf(miss: Miss): string {
  const pair = [miss.holder, miss.target].filter(Boolean).join(' -> ');
  return pair ? `${miss.why} (${pair})` : miss.why;
}
