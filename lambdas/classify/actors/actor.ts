/** An actor: a state, an organisation, a person; and how words point at one. */

export type ActorKind = 'state' | 'org' | 'group' | 'institution' | 'party' | 'company' | 'person';

/** An office and for whom it speaks, with the days it was held (ISO 8601; no `to`: still held). */
export interface Office {
  for: string;
  office: string;
  from: string;
  to: string | null;
}

export interface Actor {
  id: string;
  name: string;
  kind: ActorKind;
  /** The actor this one is a part of and speaks for: the Pentagon for USA. */
  of: string | null;
  /** Of a person, newest last. */
  offices: Office[];
  /** The state a person, party or institution belongs to; null where unknown, or where it speaks for the state itself. */
  country: string | null;
  /** Its name is borne by something else as well (Georgia): alone it says too little. */
  shared: boolean;
  /** Of a name that is none by itself ("the rebels"): whom it may mean. */
  bare?: Bare;
}

/** Whom a common name means in a text: the one of some actors, or the holder of an office for somebody, who was named last. */
export type Bare = { of: string[] } | { office: string; for: string };

/** How a pattern points at its actor. */
export type Via =
  /** By its own name. */
  | 'name'
  /** By the seat of its government: Moscow, the Kremlin. */
  | 'seat'
  /** By its people: "the Russians". */
  | 'people'
  /** By a bare adjective: "Russian gas"; a target at most, never a holder. */
  | 'adjective'
  /** By an office or organ: "the Russian foreign minister", "US officials". */
  | 'office'
  /** By a surname that is certain by itself. */
  | 'known-surname'
  /** By a surname that needs the full name or a title near. */
  | 'surname'
  /** By an office or a common name alone: "the president", "the rebels". Until it is known who is meant, the actor is the office, or that name. */
  | 'bare-office';

/** From the surest to the least sure. */
export const VIAS: readonly Via[] = [
  'name',
  'known-surname',
  'office',
  'seat',
  'people',
  'surname',
  'adjective',
  'bare-office',
];

/** By which pronoun the text takes a person up. */
export type Pronoun = 'he' | 'she';
