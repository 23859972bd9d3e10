import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface Entry {
  key: string;
  sequencer: string;
}

/**
 * Every key that was ever sent down the pipeline and the last sequencer given, one JSON object a line. A key is written
 * before its event is sent, so that after a kill the host still knows which records a missing file may have left behind.
 */
export class Journal {
  readonly #file: string;
  readonly #keys = new Map<string, string>();

  constructor(file: string) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file))
      for (const line of readFileSync(file, 'utf8').split('\n')) {
        const entry = parse(line);
        if (entry) this.#keys.set(entry.key, entry.sequencer);
      }
    // Compacted on start: one line a key. Written beside and renamed, so that a kill leaves the old or the new one.
    writeFileSync(
      `${file}.new`,
      [...this.#keys].map(([key, sequencer]) => `${JSON.stringify({ key, sequencer })}\n`).join(''),
    );
    renameSync(`${file}.new`, file);
  }

  get keys(): string[] {
    return [...this.#keys.keys()];
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  /** The largest sequencer given so far. */
  get last(): string {
    let last = '0';
    for (const sequencer of this.#keys.values()) if (sequencer > last || last === '0') last = sequencer;
    return last;
  }

  note(key: string, sequencer: string): void {
    this.#keys.set(key, sequencer);
    appendFileSync(this.#file, `${JSON.stringify({ key, sequencer })}\n`);
  }
}

/** A kill can cut the last line short: what does not parse was never acted upon. */
function parse(line: string): Entry | null {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return null;
  }
}
