/** Whom a surname alone means. */

import type { Tokens } from '#shared/text/tokens.ts';
import { Kind } from '../word-family.ts';
import type { WordKinds } from '../word-kinds.ts';
import type { Actor, Pronoun } from './actor.ts';
import type { ActorTables } from './family.ts';
import { officeAt } from './holder.ts';
import { type Mention, mentionOf } from './mention.ts';
import { pronounOfTitle } from './titles.ts';

export type GivenNames = ReadonlyMap<string, Pronoun>;

const lookups = new WeakMap<ActorTables['givenNames'], GivenNames>();

/** The given names of the packs by name; made once. */
export function givenNamesOf(table: ActorTables['givenNames']): GivenNames {
  const given = lookups.get(table) ?? new Map(table);
  lookups.set(table, given);
  return given;
}

/** What tells one bearer of a surname from another. */
export interface Bearers {
  given: GivenNames;
  /** People whose surname somebody else bears in the text, by id, and where it first names that one: a title alone makes none of them certain. */
  others: ReadonlyMap<string, number>;
  /** ISO 8601. */
  published?: string | null;
  kinds: WordKinds;
}

/**
 * A surname counts where the text has the full name, or a title before it. Of two bearers it is the one whom the title fits
 * ("Mrs. Lind"), then the one named last before, then the only one in office on the article's day. A stranger of the same
 * surname whom the text names first keeps it.
 */
export function certainSurnames(
  mentions: Mention[],
  tokens: Tokens,
  { given, others, published, kinds }: Bearers,
): Mention[] {
  const seen = new Map<string, number>();
  for (const mention of mentions)
    if (mention.via === 'name' && mention.actor.kind === 'person' && !seen.has(mention.actor.id))
      seen.set(mention.actor.id, mention.first);
  const kept: Mention[] = [];
  for (let at = 0; at < mentions.length; ) {
    let end = at + 1;
    while (end < mentions.length && mentions[end]!.first === mentions[at]!.first) end++;
    // Most stand alone, and by more than a surname.
    if (end === at + 1 && mentions[at]!.via !== 'surname') {
      kept.push(mentions[at]!);
      at = end;
      continue;
    }
    const bearers = mentions.slice(at, end);
    at = end;
    if (bearers.every((mention) => mention.via !== 'surname')) {
      kept.push(bearers[0]!);
      continue;
    }
    const place = bearers[0]!.first;
    const titled = kinds.has(tokens, place - 1, Kind.title);
    const asked = pronounOfTitle(kinds, tokens, place - 1);
    const rivals = bearers.filter(({ actor }) => fits(actor.name, asked, given));
    // Of two bearers the text is about whom it names first: a grandson's surname is not his grandfather's.
    const certain = rivals.filter(
      ({ actor }) =>
        seen.has(actor.id) && (titled || !((others.get(actor.id) ?? Number.POSITIVE_INFINITY) < seen.get(actor.id)!)),
    );
    const before = certain.filter(({ actor }) => seen.get(actor.id)! < place);
    const alone = rivals.filter(({ actor }) => !others.has(actor.id));
    const inOffice = titled && published ? alone.filter(({ actor }) => officeAt(actor.offices, published)) : [];
    const chosen = [before, certain, titled ? alone : [], inOffice].find(({ length }) => length === 1);
    if (chosen) kept.push(chosen[0]!);
  }
  return kept;
}

/** No "Mrs." before a man. */
function fits(name: string, asked: Pronoun | null, given: GivenNames): boolean {
  if (!asked) return true;
  const pronoun = given.get(name.split(/[\s-]/)[0]!.toLowerCase());
  return !pronoun || asked === pronoun;
}

/**
 * In an article without a day a person counts by his latest office; where it calls him a senator, that office is not yet or no
 * longer his.
 */
export function withoutOffices(mentions: Mention[], tokens: Tokens, kinds: WordKinds): Mention[] {
  const own = new Set<string>();
  for (const { actor, first } of mentions)
    if (actor.kind === 'person' && kinds.has(tokens, first - 1, Kind.elected)) own.add(actor.id);
  if (!own.size) return mentions;
  return mentions.map((mention) => {
    const { first, last, via, actor } = mention;
    return own.has(actor.id) ? mentionOf(first, last, via, withoutOffice(actor)) : mention;
  });
}

function withoutOffice({ id, name, kind, of, country, shared }: Actor): Actor {
  return { offices: [], country, shared, id, name, kind, of };
}
