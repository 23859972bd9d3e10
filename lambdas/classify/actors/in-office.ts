/** Whom a mention speaks for where the words around it say that he is in office, whatever day the article is of. */
import type { Reading } from '#shared/rules/read.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Actor } from './actor.ts';
import { type ActorLookup, holderOf, officeAt, type Party } from './holder.ts';
import type { Mention } from './mention.ts';
import { wordAt } from './words.ts';

/** From "then" to a name, titles between, in tokens at most. */
const TITLES = 6;

/**
 * What `holderOf` says of a mention; of "the Firefly administration" and "then-Mayor Firefly" as of somebody in his latest
 * office, of one who holds none on that day, in a sentence of years in which he held one, as of then.
 */
export function holderOfMention(
  { tokens, sentences }: Pick<Reading, 'tokens' | 'sentences'>,
  mention: Mention,
  published: string | null | undefined,
  actors: ActorLookup,
): Party {
  const { actor, first } = mention;
  if (actor.kind !== 'person' || !published || !actor.offices.length) return holderOf(actor, published, actors);
  if (isInOffice(tokens, mention)) return holderOf(actor, null, actors);
  if (officeAt(actor.offices, published)) return holderOf(actor, published, actors);
  const sentence = sentences.of[first]!;
  return holderOf(
    actor,
    dayOf(actor, tokens, sentences.first[sentence]!, sentences.last[sentence]!) ?? published,
    actors,
  );
}

function isInOffice(tokens: Tokens, { first, last }: Mention): boolean {
  if (last + 1 < tokens.count && wordAt(tokens, last + 1) === 'administration') return true;
  for (let at = first - 1; at >= Math.max(0, first - TITLES); at--) {
    if (wordAt(tokens, at) === 'then') return (tokens.flags[at + 1]! & Flag.afterHyphen) !== 0;
    if (!(tokens.flags[at]! & Flag.capital) && wordAt(tokens, at) !== 'of') return false;
  }
  return false;
}

/** A day of the last year that the tokens `first` to `last` tell; null where they tell none, or one in which he held no office. */
function dayOf({ offices }: Actor, tokens: Tokens, first: number, last: number): string | null {
  let day: string | null = null;
  for (let at = first; at <= last; at++) {
    if (tokens.to[at]! - tokens.from[at]! !== 4 || !/^(?:19|20)\d\d$/.test(wordAt(tokens, at))) continue;
    day = `${wordAt(tokens, at)}-07-01`;
    if (!officeAt(offices, day)) return null;
  }
  return day;
}
