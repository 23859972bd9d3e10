import type { Actor, Office } from './actor.ts';
import { slugOf } from './names.ts';

/** Somebody in a stance: id, name, and the person or organ whose words stand for it. */
export interface Party {
  id: string;
  name: string;
  by?: string;
  /** The state it belongs to, itself where it is one or belongs to none; null where unknown. */
  country: string | null;
  /** The person, where one speaks for a state: against his own countrymen he holds for himself. */
  self?: { id: string; name: string };
}

/**
 * Whom a mention speaks for: a state's officer or organ for the state, others for themselves.
 * @param published ISO 8601; a person speaks for whom his office of that day speaks for. Without it, his latest office counts.
 */
export function holderOf(actor: Actor, published: string | null | undefined, actors: ActorLookup): Party {
  if (actor.kind !== 'person') return wholeOf(actor, actors);
  const { id, name, country, offices } = actor;
  const office = officeAt(offices, published);
  const whole = office && actors.get(office.for);
  return whole ? wholeOf(whole, actors, name, { id, name }) : partyOf(id, name, country);
}

/** A speaker the packs do not know: he holds for himself. */
export function unknownHolder(name: string): Party {
  return partyOf(slugOf(name), name, null);
}

/**
 * Whom a stance toward a mention is toward. Toward a leader, another country's stance is toward his state; his own
 * countrymen's and his rivals', and that of somebody whose country is not known, is toward himself.
 */
export function targetOf(
  actor: Actor,
  holder: Party,
  published: string | null | undefined,
  actors: ActorLookup,
): Party {
  const party = holderOf(actor, published, actors);
  const foreign = holder.country !== null && holder.country !== party.country;
  // Of two who speak for one state each is himself for the other.
  const others = holder.id !== party.id || (holder.self !== undefined && holder.self.id !== actor.id);
  if (actor.kind === 'person' && party.by && others && !foreign) return partyOf(actor.id, actor.name, actor.country);
  return party;
}

/** Who holds a stance toward a target: whoever speaks for his state holds for himself where the target is of that state. */
export function holderToward(holder: Party, target: { country?: string | null }): Party {
  return holder.self && target.country && target.country === holder.country
    ? partyOf(holder.self.id, holder.self.name, holder.country)
    : holder;
}

export type ActorLookup = ReadonlyMap<string, Actor>;

/** What an actor is a part of and speaks for, else itself. @param by who speaks for it, where it is no organ */
function wholeOf(actor: Actor, actors: ActorLookup, by?: string, self?: Party['self']): Party {
  const whole = actor.of ? actors.get(actor.of) : undefined;
  if (whole) return partyOf(whole.id, whole.name, whole.id, by ?? actor.name, self);
  return partyOf(actor.id, actor.name, actor.country ?? actor.id, by, self);
}

/** All parties have the same fields in one order: whoever reads them meets one kind of object. */
export function partyOf(id: string, name: string, country: string | null, by?: string, self?: Party['self']): Party {
  return { id, name, country, by, self };
}

/** The office somebody holds on a day; without a day, his latest. */
export function officeAt(offices: Office[], published: string | null | undefined): Office | undefined {
  if (!published) return offices.at(-1);
  const day = published.slice(0, 10);
  return offices.findLast(({ from, to }) => from <= day && (to === null || day <= to));
}
