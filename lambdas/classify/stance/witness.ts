/**
 * Why words that the rules saw became no statement. The readers say so at the very place where they drop them, to whoever
 * listens; where nobody does, it costs a look at an absent function.
 */
import type { Statement } from '#shared/labels.ts';
import type { Tokens } from '#shared/text/tokens.ts';
import type { Party } from '../actors/holder.ts';
import type { IssueMention } from '../issues/find.ts';
import type { Frame } from './grammar/frames.ts';
import type { Voice } from './voices/cast.ts';

/** Who dropped it: the readers of deeds between actors, of judgements in a speaker's words, of an issue's words; or the article. */
export type Reader = 'directed' | 'voiced' | 'issue' | 'article';

/** Reasons in the order in which the readers ask: of two, the later one is the nearer miss. */
export const REASONS = {
  'no-actor': 'nobody else of the actor packs is named',
  'no-pair': 'nobody is named here who could be for or against somebody else',
  'no-predicate': 'no predicate rule matches',
  'no-speaker': 'a judgement counts only in the words of a speaker who is known',
  'own-side': 'a holder’s words on himself or on his own state are not counted',
  'no-judgement': 'the speaker’s words hold no judgement that a rule knows',
  'not-said-of': 'the grammar does not tie the judgement to this target',
  'deed-told': 'the speaker tells of a deed; that is neither for nor against by itself',
  noun: 'the words are a noun or a gerund here, not what somebody does',
  'far-object': 'the target stands too far behind the predicate',
  'no-object': 'the grammar does not make this target the predicate’s object',
  'no-subject': 'the grammar does not make this holder the predicate’s subject',
  overshadowed: 'somebody else stands nearer to the verb and is its subject',
  taken: 'the predicate fits another pair of the sentence better',
  'no-holder': 'nobody is found who says or does it',
  'unknown-speaker': 'it stands in a quote whose speaker is not known',
  'told-of-other': 'the speaker tells of somebody else’s position',
  'out-of-sight': 'the issue’s parties are not all named near',
  denied: 'a negation or a refusal takes it back',
  'no-target': 'the holder is none of the issue’s two parties, so that there is no other to blame',
  loose: 'the rule’s words say too little by themselves; it counts only where a pair is asked about',
  weak: 'too weak to be for or against by itself (a request, a meeting, an agreement)',
  unsure: 'the reading is not sure enough',
  supposed: 'it is only supposed (if, might, a question)',
  passive: 'it is done to the target by somebody else',
  governed: 'the target belongs to another phrase (with …, of …)',
  adjective: 'an adjective alone is no target here',
  wide: 'the pattern’s words stand too far apart to be sure whose they are',
  'others-word': 'it stands in the words of somebody other than the holder',
  told: 'the speaker tells of what others do and does not name himself',
  'said-already': 'other words of the sentence say it, or say more strongly what the holder thinks of this target',
} as const;

export type Reason = keyof typeof REASONS;

/** Something dropped. Token indices into the text, both inclusive. */
export interface Dropped {
  reader: Reader;
  reason: Reason;
  first: number;
  last: number;
  /** The rule whose words they are; none where it is the sentence that gave nothing. */
  rule?: string;
  /** Where a holder or target was looked at. */
  holder?: string;
  target?: string;
}

export type Witness = (dropped: Dropped) => void;

/** A predicate that is dropped for a pair. @param offset token of the text at which the frame's sentence begins */
export function droppedFrame(
  reader: Reader,
  reason: Reason,
  { hit }: Frame,
  offset: number,
  holder: Party,
  target: Party,
): Dropped {
  return {
    reader,
    reason,
    first: offset + hit.first,
    last: offset + hit.last,
    rule: hit.rule.id,
    holder: holder.name,
    target: target.name,
  };
}

/** An issue's words that are dropped. */
export function droppedMention({ first, last, rule, issue }: IssueMention, reason: Reason, holder?: Party): Dropped {
  return { reader: 'issue', reason, first, last, rule, holder: holder?.name, target: issue.label };
}

/** A speaker's words that are dropped whole. */
export function droppedVoice({ first, last, holder }: Voice, reason: Reason, target?: Party): Dropped {
  return { reader: 'voiced', reason, first, last, holder: holder.name, target: target?.name };
}

/** A statement in whose place a stronger one of the same sentence, holder and target stands. */
export function droppedStatement(
  { from, to, count }: Tokens,
  { evidence, holderName, targetName }: Statement,
): Dropped {
  const { from: start, to: end, rule } = evidence[0]!;
  let first = 0;
  while (to[first]! <= start) first++;
  let last = first;
  while (last + 1 < count && from[last + 1]! < end) last++;
  return { reader: 'article', reason: 'said-already', first, last, rule, holder: holderName, target: targetName };
}
