/** One thread in which changed packs are tried, one run at a time, bounded in time and memory. */
import { Worker } from 'node:worker_threads';
import type { Answered, Asked, Question, Questions } from './messages.ts';

export interface WorkshopOptions {
  /** Folder of packs laid over `rules/`. */
  rules?: string;
  /** Longest wait for one answer, in seconds; whoever takes longer is ended. */
  seconds?: number;
  /** Most memory of the thread's heap, in megabytes. */
  megabytes?: number;
}

/** What the thread did not do, in words for whoever asked. */
export class TryFailed extends Error {
  constructor(
    readonly status: 409 | 422 | 499,
    message: string,
  ) {
    super(message);
  }
}

export type AskWorker = <Name extends Question['ask']>(
  question: Extract<Question, { ask: Name }>,
) => Promise<Questions[Name]['told']>;

export class Workshop {
  #worker: Worker | undefined;
  /** What is going on, and whether it is worth waiting for. */
  #running: { short: boolean; done: Promise<unknown> } | undefined;
  #number = 0;

  constructor(private readonly options: WorkshopOptions = {}) {}

  /**
   * Lets `work` ask the thread, alone; whatever is `short` is waited for. A signal that is aborted ends the thread, and
   * with it the run.
   * @throws TryFailed where another trial is going on, or this one took too long or too much, or was ended
   */
  async run<Result>(
    work: (ask: AskWorker) => Promise<Result>,
    { signal, short = false }: { signal?: AbortSignal; short?: boolean } = {},
  ): Promise<Result> {
    while (this.#running) {
      if (!this.#running.short) throw new TryFailed(409, 'Another trial is running. Wait for its end, or end it.');
      await this.#running.done;
    }
    const result = work((question) => this.#ask(question, signal));
    this.#running = { short, done: result.catch(() => {}) };
    try {
      return await result;
    } finally {
      this.#running = undefined;
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #ask<Name extends Question['ask']>(
    question: Extract<Question, { ask: Name }>,
    signal: AbortSignal | undefined,
  ): Promise<Questions[Name]['told']> {
    const { seconds = 60 } = this.options;
    this.#worker ??= this.#begin();
    const worker = this.#worker;
    const number = this.#number++;
    return new Promise((resolve, reject) => {
      const fail = (failure: TryFailed) => {
        settle();
        this.#worker = undefined;
        void worker.terminate();
        reject(failure);
      };
      const late = setTimeout(
        () => fail(new TryFailed(422, `It took longer than ${seconds} seconds and was ended. Nothing was changed.`)),
        seconds * 1000,
      );
      const told = (answer: Answered) => {
        if (answer.number !== number) return;
        settle();
        if ('fault' in answer) reject(new TryFailed(422, answer.fault));
        else resolve(answer.told as Questions[Name]['told']);
      };
      const broke = (error: Error) => fail(new TryFailed(422, `It was ended: ${error.message}. Nothing was changed.`));
      const ended = () => fail(new TryFailed(499, 'It was ended before it was done. Nothing was changed.'));
      const settle = () => {
        clearTimeout(late);
        worker.off('message', told).off('error', broke);
        signal?.removeEventListener('abort', ended);
      };
      worker.on('message', told).on('error', broke);
      signal?.addEventListener('abort', ended);
      if (signal?.aborted) ended();
      else worker.postMessage({ number, question } satisfies Asked);
    });
  }

  #begin(): Worker {
    const { rules, megabytes = 1024 } = this.options;
    const worker = new Worker(new URL('./begin.mjs', import.meta.url), {
      workerData: { rules },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    // A thread that waits keeps no process alive.
    worker.unref();
    return worker;
  }
}
