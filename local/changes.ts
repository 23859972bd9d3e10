/** Follows changes of files one after another a key, several keys at once. */
export class Changes<What> {
  readonly #running = new Map<string, Promise<void>>();

  constructor(
    private readonly follow: (key: string, what: What) => Promise<void>,
    private readonly failed: (key: string, error: unknown) => void,
  ) {}

  add(key: string, what: What): void {
    const before = this.#running.get(key) ?? Promise.resolve();
    const run = before
      .then(() => this.follow(key, what))
      .catch((error) => this.failed(key, error))
      .finally(() => {
        if (this.#running.get(key) === run) this.#running.delete(key);
      });
    this.#running.set(key, run);
  }

  async idle(): Promise<void> {
    while (this.#running.size) await Promise.all(this.#running.values());
  }
}
