/** Where in a sentence somebody stands by another name than the one he was asked about by ("the GOP" for the Republican Party). */

import type { RuleTable } from '#shared/rules/family.ts';
import type { Hits } from '#shared/rules/hits.ts';
import { match } from '#shared/rules/match.ts';
import { splitSentences } from '#shared/text/sentences.ts';
import { tokenize } from '#shared/text/tokenize.ts';
import type { Tokens } from '#shared/text/tokens.ts';
import { type Packs, tablesOf } from '../../packs.ts';
import type { Span } from '../given/mentions.ts';
import { alignmentFamily } from './family.ts';

/** @param tokens,hits of the sentence */
export function otherNameOf(name: string, tokens: Tokens, hits: Hits, packs: Packs): Span | null {
  const { rules } = tablesOf<RuleTable>(packs, alignmentFamily);
  const inSentence = hits.of(alignmentFamily.name);
  const wanted = new Set<number>();
  const asked = tokenize(name, packs.rules.vocabulary);
  const inName = match(asked, splitSentences(asked), packs.rules).of(alignmentFamily.name);
  for (let at = 0; at < inName.count; at++) {
    const whole = inName.first[at] === 0 && inName.last[at] === asked.count - 1;
    if (whole && rules[inName.payload[at]!]!.label === 'alias') wanted.add(inName.payload[at]!);
  }
  for (let at = 0; at < inSentence.count; at++)
    if (wanted.has(inSentence.payload[at]!))
      return { from: tokens.from[inSentence.first[at]!]!, to: tokens.to[inSentence.last[at]!]! };
  return null;
}
