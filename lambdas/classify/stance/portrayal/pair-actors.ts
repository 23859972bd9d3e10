/** Who the two of a pair are, by the packs of actors: what the model `asked` knows of them beside the words of the sentence. */
import type { Actor } from '../../actors/actor.ts';
import { type ActorTables, actorFamily } from '../../actors/family.ts';
import { type Packs, tablesOf } from '../../packs.ts';
import type { Pair } from '../given/given-pair.ts';
import type { Span } from '../given/mentions.ts';
import type { Term } from './model.ts';

/** What a mention points at: an actor of the packs, else a name or words of no name. */
type Party = Actor | 'name' | 'words';

/** A term of the kinds of the two and of their countries. */
export function partyTerm(pair: Pair, packs: Packs): Term {
  const source = namedParty(pair, pair.source, packs);
  const target = namedParty(pair, pair.target, packs);
  const one = kindOf(source);
  const other = kindOf(target);
  const features = [`source is ${one}`, `target is ${other}`, `${one}>${other}`, countries(source, target)];
  return { features, shown: [], telling: false };
}

/** Whether both are actors of the packs, and of two countries, or one is an armed group: what foreign news is about. */
export function areForeign(pair: Pair, packs: Packs): boolean {
  const source = namedParty(pair, pair.source, packs);
  const target = namedParty(pair, pair.target, packs);
  if (typeof source === 'string' || typeof target === 'string') return false;
  return source.kind === 'group' || target.kind === 'group' || countryOf(source) !== countryOf(target);
}

function countries(source: Party, target: Party): string {
  if (typeof source === 'string' || typeof target === 'string') return 'country unknown';
  return countryOf(source) === countryOf(target) ? 'one country' : 'two countries';
}

const kindOf = (party: Party): string => (typeof party === 'string' ? party : party.kind);

const countryOf = ({ id, kind, of, country }: Actor): string | null => (kind === 'state' ? id : (of ?? country));

/** Who a mention is. */
export function namedParty(pair: Pair, span: Span | null, packs: Packs): Party {
  if (!span) return 'words';
  const hit = actorHit(pair, span);
  const { actors, patternActor } = tablesOf<ActorTables>(packs, actorFamily);
  if (hit >= 0) return actors[patternActor[pair.hits.of(actorFamily.name).payload[hit]!]!]!;
  return /^\p{Ll}/u.test(pair.text.slice(span.from, span.to).split(' ').at(-1)!) ? 'words' : 'name';
}

/** Index of the first hit of the packs of actors that touches a span; -1 where there is none. */
export function actorHit({ tokens, hits }: Pair, span: Span | null): number {
  if (!span) return -1;
  const found = hits.of(actorFamily.name);
  for (let at = 0; at < found.count && tokens.from[found.first[at]!]! < span.to; at++)
    if (tokens.to[found.last[at]!]! > span.from) return at;
  return -1;
}
