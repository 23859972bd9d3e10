/**
 * The pipeline with its clock in the tester's hand: every call that a handler makes to a bucket or the table waits until
 * it is let through, dropped, or failed. Runs can be left hanging while their message is delivered again.
 */
import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createClassifyHandler } from '../../lambdas/classify/stage.ts';
import { createCleanHandler } from '../../lambdas/clean/stage.ts';
import { reclassifyBody } from '../../lambdas/shared/events.ts';
import { type Item, readRecord } from '../../lambdas/shared/records/items.ts';
import { Records } from '../../lambdas/shared/records/records.ts';
import { MemoryBucket } from './bucket.ts';

type Stage = 'clean' | 'classify';
interface Message {
  stage: Stage;
  body: string;
}
interface Run {
  message: Message;
  alive: boolean;
}
interface Call {
  run: Run;
  carryOut(): Promise<unknown>;
  answer(result: Result): void;
}

const quiet = { info() {}, warn() {}, error() {} };
/** Calls let through while draining before a test says that it never comes to rest. */
const MOST_CALLS = 20_000;

export class World {
  readonly queue: Message[] = [];
  readonly articles = new MemoryBucket('articles', (body) => this.queue.push({ stage: 'clean', body }));
  readonly texts = new MemoryBucket('clean', (body) => this.queue.push({ stage: 'classify', body }));
  pack = 1;
  /** Seconds since 1970; only a test moves it. */
  clock = 1_800_000_000;
  /** By key of a clean text: the pack that stood when it was last ordered to be classified again. */
  readonly ordered = new Map<string, number>();
  private generation = 0;
  private calls: Call[] = [];
  private runs: Run[] = [];

  constructor(
    private readonly table: Pick<DynamoDBClient, 'send'>,
    private readonly tableName: string,
    /** Operations of the table, by the stage that called them. */
    readonly called: Record<Stage, Set<string>>,
  ) {}

  /** Starts a handler on the queue's n-th message; `again` leaves a copy in the queue (at-least-once delivery). */
  async deliver(n: number, again = false): Promise<void> {
    if (!this.queue.length) return;
    const index = n % this.queue.length;
    const message = this.queue[index]!;
    if (!again) this.queue.splice(index, 1);
    const run: Run = { message, alive: true };
    this.runs.push(run);
    void this.handler(run)({ Records: [{ messageId: '1', body: message.body }] } as SQSEvent).then((response) => {
      if (!run.alive) return;
      run.alive = false;
      if (response.batchItemFailures.length) this.queue.push(message);
    });
    await quiesce();
  }

  /** Lets the n-th waiting call through. */
  async step(n: number): Promise<void> {
    const call = this.take(n);
    if (!call) return;
    call.answer(await resultOf(call.carryOut()));
    await quiesce();
  }

  /** The n-th waiting call fails, carried out before (`late`) or not. */
  async fail(n: number, late: boolean): Promise<void> {
    const call = this.take(n);
    if (!call) return;
    if (late) await resultOf(call.carryOut());
    call.answer(() => {
      throw new Error('throttled');
    });
    await quiesce();
  }

  /** The process of the n-th run dies: what it has on its way arrives (`late`) or does not. Its message comes again. */
  async crash(n: number, late: boolean): Promise<void> {
    const running = this.runs.filter((run) => run.alive);
    if (!running.length) return;
    const run = running[n % running.length]!;
    run.alive = false;
    const own = this.calls.filter((call) => call.run === run);
    this.calls = this.calls.filter((call) => call.run !== run);
    if (late) for (const call of own) await resultOf(call.carryOut());
    this.queue.push(run.message);
    await quiesce();
  }

  /** The queue gives the n-th run up for lost and delivers its message again, while the run goes on. */
  loseSight(n: number): void {
    const running = this.runs.filter((run) => run.alive);
    if (running.length) this.queue.push(running[n % running.length]!.message);
  }

  /** Orders every clean text to be classified again. */
  reclassify(): void {
    this.generation++;
    for (const key of this.texts.current().keys()) {
      this.ordered.set(key, this.pack);
      this.queue.push({ stage: 'classify', body: reclassifyBody({ key, generation: this.generation }) });
    }
  }

  /** Delivers and lets through everything, in an order that `seed` decides, until nothing is left. */
  async drain(seed: number): Promise<void> {
    let random = seed >>> 0;
    const pick = () => {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
      return random >>> 8;
    };
    for (let i = 0; this.queue.length || this.calls.length; i++) {
      if (i > MOST_CALLS) throw new Error('the pipeline never comes to rest');
      if (this.queue.length && (!this.calls.length || pick() % 4 === 0)) await this.deliver(pick());
      else await this.step(pick());
    }
  }

  /** What the table holds: records by key and part, and every listing entry. */
  async holdings() {
    const { Items = [] } = await this.table.send(new ScanCommand({ TableName: this.tableName }));
    const items = Items as Item[];
    const articles = items.filter(({ sk }) => sk!.S === 'article');
    const records = articles.map(readRecord);
    const reader = new Records(this.table as DynamoDBClient, this.tableName, this.texts);
    const controls = await Promise.all(articles.map(({ pk }) => reader.control(pk!.S!.slice('article#'.length))));
    const entries = items
      .filter(({ pk, gone }) => !gone && !/^(article#|catalogue#|config$)/.test(pk!.S!))
      .map(({ pk, sk, summary }) => ({ key: `${pk!.S} ${sk!.S}`, summary: summary!.S! }));
    const catalogued = new Set(
      items.filter(({ pk }) => pk!.S!.startsWith('catalogue#')).map(({ pk, sk }) => `${pk!.S} ${sk!.S}`),
    );
    return { records, controls, entries, catalogued };
  }

  private handler(run: Run): (event: SQSEvent) => Promise<SQSBatchResponse> {
    const through =
      <Args extends unknown[], Value>(method: (...args: Args) => Promise<Value>) =>
      async (...args: Args): Promise<Value> => {
        const result = await new Promise<Result>((answer) => {
          this.calls.push({ run, carryOut: () => method(...args), answer });
        });
        return result() as Value;
      };
    const edge = (bucket: MemoryBucket) => ({
      get: through(bucket.get.bind(bucket)),
      put: through(bucket.put.bind(bucket)),
      delete: through(bucket.delete.bind(bucket)),
    });
    const texts = edge(this.texts);
    const send = (command: never): Promise<never> => {
      this.called[run.message.stage].add((command as object).constructor.name.replace(/Command$/, ''));
      return this.table.send(command);
    };
    const client = { send: through(send) };
    const now = () => this.clock * 1000;
    const records = new Records(client as unknown as DynamoDBClient, this.tableName, texts, now);
    const common = { records, logger: quiet, now };
    if (run.message.stage === 'clean')
      return createCleanHandler({ ...common, articles: edge(this.articles), clean: texts, packs: {} as never });
    return createClassifyHandler({ ...common, clean: texts, packs: { version: `pack-${this.pack}` } as never });
  }

  private take(n: number): Call | undefined {
    return this.calls.length ? this.calls.splice(n % this.calls.length, 1)[0] : undefined;
  }
}

/** What a call came to: gives its result, or throws what it threw. */
type Result = () => unknown;

function resultOf(promise: Promise<unknown>): Promise<Result> {
  return promise.then(
    (value) => () => value,
    (error) => () => {
      throw error;
    },
  );
}

/** Waits until every run stands at a call or is done. */
function quiesce(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
