import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/** What a queue hands its messages to: the same handler that runs in Lambda. */
export type BatchHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

export interface QueueOptions {
  name: string;
  handler: BatchHandler;
  /** File the dead letters are appended to, one JSON object a line. */
  deadLetters: string;
  /** Hears of each of them. */
  onDeadLetter?: (letter: DeadLetter) => void;
  /** Messages a handler gets at once, 1…10. Default 10, as SQS's event source mapping. */
  batchSize?: number;
  /** Handlers running side by side. Default 4. */
  concurrency?: number;
  /** Deliveries before a message is a dead letter. Default 5. */
  maxReceives?: number;
  /** Wait before the second delivery, in milliseconds; it doubles with each one. Default 500. */
  backoffMs?: number;
}

/** A message that no delivery got through. */
export interface DeadLetter {
  queue: string;
  /** ISO 8601. */
  at: string;
  receives: number;
  /** What the last delivery said. */
  reason: string;
  /** The file that it speaks of, where that is known. */
  file?: string;
  body: string;
}

/** Why a delivery failed, and of which file it spoke, where that is known. */
export type Failure = Pick<DeadLetter, 'reason' | 'file'>;

interface Message {
  id: number;
  body: string;
  receives: number;
}

/**
 * The laptop's stand-in for SQS with a Lambda event source mapping: batches, partial failures, retries with backoff and
 * dead letters. It lives in memory, because what it held when the process was killed is found again by comparing the
 * bucket with the table (see inbox.ts and catch-up.ts).
 */
export class Queue {
  #waiting: Message[] = [];
  #held = 0;
  #running = 0;
  #next = 1;
  #idle: (() => void)[] = [];
  readonly #failures = new Map<string, Failure>();
  readonly #options: Required<QueueOptions>;

  constructor(options: QueueOptions) {
    this.#options = {
      batchSize: 10,
      concurrency: 4,
      maxReceives: 5,
      backoffMs: 500,
      onDeadLetter: () => {},
      ...options,
    };
  }

  send(body: string): void {
    this.#waiting.push({ id: this.#next++, body, receives: 0 });
    this.#pump();
  }

  /** Messages not yet done: waiting, running or backing off. */
  get depth(): number {
    return this.#waiting.length + this.#held;
  }

  /** Says why a message failed this time; its dead letter, should it become one, will say so. */
  explain(messageId: string, failure: Failure): void {
    this.#failures.set(messageId, failure);
  }

  /** Resolves once every message sent so far and since is done or dead. */
  async idle(): Promise<void> {
    if (this.depth) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async deadLetters(): Promise<DeadLetter[]> {
    return readDeadLetters(this.#options.deadLetters, this.#options.name);
  }

  #pump(): void {
    while (this.#running < this.#options.concurrency && this.#waiting.length) {
      const batch = this.#waiting.splice(0, this.#options.batchSize);
      this.#held += batch.length;
      this.#running++;
      void this.#deliver(batch).finally(() => {
        this.#running--;
        this.#pump();
      });
    }
    if (!this.depth) for (const resolve of this.#idle.splice(0)) resolve();
  }

  async #deliver(batch: Message[]): Promise<void> {
    for (const message of batch) message.receives++;
    let failed = new Set(batch.map((message) => String(message.id)));
    let reason = 'the handler asked for a retry';
    try {
      const response = await this.#options.handler({ Records: batch.map((message) => this.#record(message)) });
      failed = new Set(response.batchItemFailures.map((failure) => failure.itemIdentifier));
    } catch (error) {
      reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
    for (const message of batch)
      if (!failed.has(String(message.id))) this.#done(message);
      else if (message.receives < this.#options.maxReceives) void this.#retry(message);
      else await this.#bury(message, this.#failures.get(String(message.id)) ?? { reason });
  }

  #done(message: Message): void {
    this.#failures.delete(String(message.id));
    this.#held--;
  }

  async #retry(message: Message): Promise<void> {
    await sleep(this.#options.backoffMs * 2 ** (message.receives - 1));
    this.#held--;
    this.#waiting.push(message);
    this.#pump();
  }

  async #bury(message: Message, failure: Failure): Promise<void> {
    const { name, deadLetters, onDeadLetter } = this.#options;
    const { receives, body } = message;
    const letter: DeadLetter = { queue: name, at: new Date().toISOString(), receives, ...failure, body };
    await mkdir(dirname(deadLetters), { recursive: true });
    await appendFile(deadLetters, `${JSON.stringify(letter)}\n`);
    onDeadLetter(letter);
    this.#done(message);
  }

  #record(message: Message): SQSRecord {
    return {
      messageId: String(message.id),
      receiptHandle: `${message.id}-${message.receives}`,
      body: message.body,
      attributes: {
        ApproximateReceiveCount: String(message.receives),
        SentTimestamp: String(Date.now()),
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: String(Date.now()),
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: `arn:aws:sqs:local:000000000000:${this.#options.name}`,
      awsRegion: 'local',
    };
  }
}

/** The dead letters in a file, oldest first; none where there is no file. */
export async function readDeadLetters(file: string, queue?: string): Promise<DeadLetter[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const letters = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as DeadLetter);
  return queue ? letters.filter((letter) => letter.queue === queue) : letters;
}
