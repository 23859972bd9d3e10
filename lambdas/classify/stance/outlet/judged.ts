/** Whom a verdict of the outlet's judges, by strict grammar; nobody where it does not say so. */
import type { Scene } from '../scene.ts';
import { doerOf } from './judged/deed.ts';
import { subjectOf } from './judged/name.ts';
import { type Judged, Phrases } from './judged/phrases.ts';
import { ownerOf, qualified } from './judged/quality.ts';
import { bearerOf } from './judged/trait.ts';
import type { Verdict } from './verdicts.ts';

export class Judges {
  readonly #phrases: Phrases;

  constructor(scene: Scene, verdicts: readonly Verdict[]) {
    this.#phrases = new Phrases(scene, verdicts);
  }

  /** Whom a verdict judges. */
  by(verdict: Verdict): Judged | null {
    const phrases = this.#phrases;
    switch (verdict.part) {
      case 'quality':
        return ownerOf(phrases, verdict) ?? qualified(phrases, verdict) ?? subjectOf(phrases, verdict);
      case 'trait':
        return bearerOf(phrases, verdict);
      case 'name':
        return subjectOf(phrases, verdict);
      case 'deed':
        return doerOf(phrases, verdict);
      case 'conduct':
        return null;
    }
  }
}
