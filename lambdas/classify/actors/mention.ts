import type { Actor, Via } from './actor.ts';

/** Someone named at one place of a text. */
export interface Mention {
  /** Token indices, both inclusive. */
  first: number;
  last: number;
  via: Via;
  actor: Actor;
}

/** Made in one place: what is read as often as mentions are should be of one kind, which copies by spreading are not. */
export function mentionOf(first: number, last: number, via: Via, actor: Actor): Mention {
  return { first, last, via, actor };
}
