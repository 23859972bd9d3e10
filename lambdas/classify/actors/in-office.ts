/** Whom a mention speaks for where the words beside it say that he is in office, whatever the day. */
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { type ActorLookup, holderOf, type Party } from './holder.ts';
import type { Mention } from './mention.ts';
import { wordAt } from './words.ts';

/** From "then" to a name, titles between, in tokens at most. */
const TITLES = 6;

/** What `holderOf` says of a mention; of "the Firefly administration" and "then-Mayor Firefly" as of somebody in his latest office. */
export function holderOfMention(
  tokens: Tokens,
  mention: Mention,
  published: string | null | undefined,
  actors: ActorLookup,
): Party {
  const { actor } = mention;
  const inOffice = actor.kind === 'person' && isInOffice(tokens, mention);
  return holderOf(actor, inOffice ? null : published, actors);
}

function isInOffice(tokens: Tokens, { first, last }: Mention): boolean {
  if (last + 1 < tokens.count && wordAt(tokens, last + 1) === 'administration') return true;
  for (let at = first - 1; at >= Math.max(0, first - TITLES); at--) {
    if (wordAt(tokens, at) === 'then') return (tokens.flags[at + 1]! & Flag.afterHyphen) !== 0;
    if (!(tokens.flags[at]! & Flag.capital) && wordAt(tokens, at) !== 'of') return false;
  }
  return false;
}
