/** Who is there in a text, and the stretches that somebody says. */
import type { Reading } from '#shared/rules/read.ts';
import type { Attributions } from '#shared/text/attribution.ts';
import type { Quotes } from '#shared/text/quotes.ts';
import type { ActorLookup, Party } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mention.ts';
import type { GivenNames } from '../../actors/surnames.ts';
import type { WordKinds } from '../../word-kinds.ts';

/** A stretch of text that somebody says. Token indices, both inclusive; never across a sentence. */
export interface Voice {
  first: number;
  last: number;
  channel: 'quote' | 'reported';
  holder: Party;
  /** The mention that speaks, as tokens; the pronoun where it is one. */
  speaker: [first: number, last: number];
}

/** What who speaks is told from. */
export interface Cast {
  reading: Reading;
  quotes: Quotes;
  attributions: Attributions;
  mentions: Mention[];
  actors: ActorLookup;
  givenNames: GivenNames;
  kinds: WordKinds;
  published: string | null | undefined;
}
