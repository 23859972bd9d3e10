/** Which sentences may tell a deed toward somebody they name: asked of hits and mentions alone, before their words are read. */
import type { Mention } from '../actors/mentions.ts';
import { wordAt } from '../actors/words.ts';
import { tablesOf } from '../packs.ts';
import { OBJECT_REACH } from './linked.ts';
import { Form, lowerBound, type PredicateTables, patternForms, predicateFamily } from './predicates.ts';
import type { Scene } from './scene.ts';

/** Whether a sentence, tokens `first` to `last` (inclusive), holds a deed that has one of its mentions where its object may stand. */
export function hasDeedInReach(scene: Scene, first: number, last: number, mentions: readonly Mention[]): boolean {
  const forms = patternForms(tablesOf<PredicateTables>(scene.packs, predicateFamily));
  const hits = scene.reading.hits.of(predicateFamily.name);
  /** Where the sentence's last "by" stands, once somebody asked. */
  let by: number | undefined;
  for (let at = lowerBound(hits.first, hits.count, first); at < hits.count && hits.first[at]! <= last; at++) {
    const form = forms[hits.payload[at]!]!;
    if (!(form & Form.telling) || form & Form.judgement || hits.last[at]! > last) continue;
    const begin = hits.first[at]!;
    const end = hits.last[at]!;
    for (const mention of mentions) {
      if (mention.first > begin) {
        if (mention.first - end <= OBJECT_REACH) return true;
        break;
      }
      // Of a passive it is the object that stands before: "Rome was attacked by Oslo".
      if (mention.last >= begin) continue;
      by ??= lastBy(scene, first, last);
      if (form & Form.reversed || by > end) return true;
    }
  }
  return false;
}

function lastBy({ reading: { tokens } }: Scene, first: number, last: number): number {
  for (let at = last; at > first; at--)
    if (tokens.to[at]! - tokens.from[at]! === 2 && wordAt(tokens, at) === 'by') return at;
  return -1;
}
