/** Names that something else bears too: Georgia the US state, the Supreme Court of another country. */
import type { Tokens } from '#shared/text/tokens.ts';
import type { Mention } from './mention.ts';
import { wordAt } from './words.ts';

/** @param mentions in order, none inside another */
export function withoutHomonyms(mentions: Mention[], tokens: Tokens): Mention[] {
  /** Of most texts nobody asks. */
  let pointedAt: Set<string> | undefined;
  const isPointedAt = (id: string) => {
    pointedAt ??= statesPointedAt(mentions);
    return pointedAt.has(id);
  };
  return mentions.filter((mention, at) => {
    const { actor, via } = mention;
    if (actor.shared && via === 'name' && !isPointedAt(actor.id)) return isAmongStates(mentions, at, tokens);
    return !(isOrgan(mention) && isAbroad(mention, mentions[at - 1], tokens));
  });
}

/** States that a text means by another word than their name: a seat, an adjective, an office, somebody who speaks for them. */
function statesPointedAt(mentions: Mention[]): Set<string> {
  const found = new Set<string>();
  for (const { actor, via } of mentions) {
    if (actor.kind === 'state' && via !== 'name') found.add(actor.id);
    if (actor.kind === 'person' && actor.country) found.add(actor.country);
  }
  return found;
}

/** "Ukraine and Georgia", "Russian troops in Georgia": another state stands beside it, in a list or as whose doing it is. */
function isAmongStates(mentions: Mention[], at: number, tokens: Tokens): boolean {
  const { first, last } = mentions[at]!;
  const before = mentions[at - 1];
  const after = mentions[at + 1];
  return (
    (before !== undefined && before.actor.kind === 'state' && isBeside(before, first, tokens)) ||
    (after !== undefined && after.actor.kind === 'state' && isListed(tokens, last + 1, after.first))
  );
}

function isBeside({ last, via }: Mention, first: number, tokens: Tokens): boolean {
  return isListed(tokens, last + 1, first) || (via !== 'name' && first - last <= DOING);
}
/** From "Russian" to "Georgia" in "Russian special forces in Georgia", in tokens at most. */
const DOING = 4;

function isListed(tokens: Tokens, from: number, to: number): boolean {
  if (from >= to || to - from > 3) return false;
  for (let at = from; at < to; at++) if (!/^(?:,|and|or|the)$/.test(wordAt(tokens, at))) return false;
  return true;
}

/** A part of a state that other states have under the same name: "Senate", "Supreme Court", "Justice Department". */
function isOrgan({ actor, via }: Mention): boolean {
  return via === 'name' && (actor.kind === 'institution' || actor.kind === 'party');
}

/** "The Sylvanian Supreme Court", "Freedonia's Labour Party": another's organ of the same name. */
function isAbroad({ first, actor }: Mention, before: Mention | undefined, tokens: Tokens): boolean {
  const end = /^['’]s$/.test(wordAt(tokens, first - 1)) ? first - 2 : first - 1;
  // "[A Sylvanian helicopter attacked] the country's Supreme Court".
  if (end === first - 2 && wordAt(tokens, end) === 'country' && before?.actor.kind === 'state')
    return before.actor.id !== (actor.of ?? actor.country);
  if (before?.last !== end || before.actor.kind !== 'state' || before.via === 'people') return false;
  return before.actor.id !== (actor.of ?? actor.country);
}
