import type { Actor, Via } from './actor.ts';

/** Someone named at one place of a text. */
export interface Mention {
  /** Token indices, both inclusive. */
  first: number;
  last: number;
  via: Via;
  actor: Actor;
}
