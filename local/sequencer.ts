/**
 * Sequencers that grow with every call, across restarts too: the clock in microseconds as 16 hex digits, or one more
 * than the last where the clock stands still or goes back.
 */
export class Sequencer {
  #last: bigint;

  /** @param last the largest one given before, hex */
  constructor(last = '0') {
    this.#last = BigInt(`0x${last}`);
  }

  next(): string {
    const now = BigInt(Date.now()) * 1000n;
    this.#last = now > this.#last ? now : this.#last + 1n;
    return this.#last.toString(16).padStart(16, '0').toUpperCase();
  }
}
