/** What a family of rules hands to the compiler, and what a fault in it looks like. */

/** Where a condition's patterns must meet; `title` holds only in a title. */
export type Scope = 'sentence' | 'text' | 'title';

/** Patterns that must meet. At least one of `all`, `any` and `near` is given. */
export interface Condition {
  /** Each of these must be there. */
  all?: string[];
  /** One of these must be there. */
  any?: string[];
  /** None of these may be there. */
  none?: string[];
  /** All of these within so many tokens of each other, first token to last. */
  near?: { of: string[]; within: number };
  /** Default: sentence. */
  in?: Scope;
}

export type Match = string | Condition;

/** One thing to find. Hits carry `payload` back, which is the family's own business (a rule's or a name's number). */
export interface Entry {
  payload: number;
  match: Match[];
  /** Patterns that mask: a hit of this entry inside a span of theirs does not count. */
  not?: string[];
  /** What `@name` stands for here; default: the lists given to the compiler. */
  lists?: ReadonlyMap<string, readonly string[]>;
  /** For messages: where the entry stands. */
  file?: string;
  id?: string;
}

/** Something wrong in a pack, in words for the person who wrote it. */
export interface Fault {
  file: string;
  /** The rule or entry. */
  id: string;
  /** The pattern, where it is one that is wrong. */
  pattern?: string;
  message: string;
  /** From 1, where the file cannot be read and nothing else says where. */
  line?: number;
}
