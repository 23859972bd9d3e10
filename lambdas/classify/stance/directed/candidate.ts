import type { Party } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mention.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Scene } from '../scene.ts';

export interface Actor {
  mention: Mention | null;
  place: Place;
  party: Party;
}

/** Somebody who may be a sentence's subject. Who it is, if anybody, is found out for the first who asks. */
export abstract class Candidate {
  #party: Party | null | undefined;

  constructor(
    protected readonly scene: Scene,
    readonly mention: Mention | null,
    /** As the words of the sentence count. */
    readonly place: Place,
  ) {}

  get party(): Party | null {
    if (this.#party === undefined) this.#party = this.find();
    return this.#party;
  }

  protected abstract find(): Party | null;
}

/** A mention as the words of its sentence count. */
export function placeIn({ first, last }: Place, offset: number): Place {
  return { first: first - offset, last: last - offset };
}
