import './environment.ts';
import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { articleId, type ObjectEvent, objectEventBody } from '#shared/events.ts';
import type { ObjectStore } from '#shared/objects/objects.ts';
import { Records } from '#shared/records/records.ts';
import { createTableInput } from '#shared/records/table.ts';
import { createClassifyHandler } from '../lambdas/classify/stage.ts';
import { createCleanHandler } from '../lambdas/clean/stage.ts';
import { createQueryHandler } from '../lambdas/query/stage.ts';
import { type LocalDatabase, openDatabase } from './database.ts';
import { DirectoryObjects } from './directory.ts';
import { type Page, serve } from './http.ts';
import { Journal } from './journal.ts';
import { newsLog, type Report } from './log.ts';
import { loadPacks } from './packs.ts';
import { type DeadLetter, Queue, readDeadLetters } from './queue.ts';
import { remembering } from './remembered.ts';
import { Sequencer } from './sequencer.ts';
import { watchDirectory } from './watch.ts';

const TABLE_NAME = 'stancewire';
const INBOX_BUCKET = 'inbox';
const CLEAN_BUCKET = 'clean';

export interface HostOptions {
  /** The bucket: files dropped here are articles. Made where it is missing. */
  inbox: string;
  /** Where the table, the clean texts and the dead letters live. Made where it is missing. */
  data: string;
  /** Port on 127.0.0.1; 0 takes a free one. */
  port: number;
  /** Another folder of packs than `rules/`. */
  rules?: string;
  /** Told what becomes of each file, step by step. */
  report?: Report;
  /** When texts that an older pack labelled are labelled again; default on start. */
  labelAgain?: 'on start' | 'when asked';
  /** Pages served beside the API. */
  pages?: Page[];
}

export interface Host {
  /** `http://127.0.0.1:PORT`. */
  address: string;
  records: Records;
  cleanTexts: ObjectStore;
  /** Queues every text that an older pack labelled, and every text that was never labelled. */
  labelAgain(): Promise<void>;
  /** Messages on their way. */
  depth(): number;
  /** Resolves once everything sent so far is stored, rejected, removed or a dead letter. */
  settled(): Promise<void>;
  deadLetters(): Promise<DeadLetter[]>;
  close(): Promise<void>;
}

/**
 * Runs the pipeline on one computer: the inbox for the bucket, an embedded DynamoDB for the table, queues in memory, the
 * handlers that run in Lambda. On start it compares inbox, clean texts and table, and catches up with what a stop or a
 * kill left undone.
 */
export async function openHost(options: HostOptions): Promise<Host> {
  const inbox = resolve(options.inbox);
  const data = resolve(options.data);
  await mkdir(inbox, { recursive: true });
  const database = await openDatabase(join(data, 'table'));
  await createTable(database);

  const files = new DirectoryObjects(inbox);
  const texts = new DirectoryObjects(join(data, 'clean'));
  const journal = new Journal(join(data, 'inbox.jsonl'));
  const sequencer = new Sequencer(journal.last);
  const report: Report = (news) => {
    counted.forget();
    options.report?.(news);
  };
  const logs = newsLog(report, {
    clean: (id, reason) => cleanQueue.explain(id, reason),
    classify: (id, reason) => classifyQueue.explain(id, reason),
  });
  const rules = options.rules && { rules: options.rules };
  const packs = await loadPacks({ ...rules });
  const cleanPacks = await loadPacks({ ...rules, stage: 'clean' });
  const deadLetters = join(data, 'dead-letters.jsonl');

  /** Queues the event for a clean text, as S3 would once it is put. */
  const textPut = (key: string, size: number) =>
    classifyQueue.send(event('created', CLEAN_BUCKET, key, { size, sequencer: sequencer.next() }));
  const cleanTexts: ObjectStore = {
    get: (key, how) => texts.get(key, how),
    put: async (key, bytes, how) => {
      await texts.put(key, bytes, how);
      textPut(key, bytes.length);
    },
    delete: (key) => texts.delete(key),
    list: (prefix) => texts.list(prefix),
  };
  const records = new Records(database.client, TABLE_NAME, cleanTexts);
  const counted = remembering(records);
  const cleanQueue = new Queue({
    name: 'clean',
    deadLetters,
    handler: createCleanHandler({ articles: files, clean: cleanTexts, records, packs: cleanPacks, logger: logs.clean }),
  });
  const classifyQueue = new Queue({
    name: 'classify',
    deadLetters,
    handler: createClassifyHandler({ clean: cleanTexts, records, packs, logger: logs.classify }),
  });

  /** The event S3 would send for a file that is there or gone; none where its record already says so. */
  const follow = async (key: string, what: 'present' | 'gone') => {
    const etag = what === 'present' ? await files.etag(key) : null;
    const control = await records.control(articleId(INBOX_BUCKET, key));
    if (
      etag ? control?.settled && control.version === etag : !control || (control.settled && control.state === 'removed')
    )
      return;
    const next = sequencer.next();
    journal.note(key, next);
    if (etag)
      report({ what: 'received', name: key, articleId: articleId(INBOX_BUCKET, key), at: new Date().toISOString() });
    const size = etag ? (await stat(join(inbox, key)).catch(() => null))?.size : undefined;
    cleanQueue.send(
      event(etag ? 'created' : 'deleted', INBOX_BUCKET, key, { etag: etag ?? undefined, size, sequencer: next }),
    );
  };
  const changes = new Changes(follow, (key, error) => console.error(`${key}: ${String(error)}`));

  for (const key of journal.keys) if ((await files.etag(key)) === null) changes.add(key, 'gone');
  const catchUp = async (isDue: (pack: string | undefined) => boolean) => {
    for await (const { key, size } of texts.list()) {
      const control = await records.control(key.slice(0, key.indexOf('/')));
      if (!control?.settled || control.text !== key || isDue(control.pack)) textPut(key, size);
    }
  };
  const labelAgain = () => catchUp((pack) => pack !== packs.version);
  // By default a start after a rule change needs no further command.
  await (options.labelAgain === 'when asked' ? catchUp(() => false) : labelAgain());
  const watcher = await watchDirectory(inbox, (key, what) => changes.add(key, what));
  const query = createQueryHandler({ records: counted.records, clean: cleanTexts, logger: logs.clean });
  const { server, address } = await serve(query, options.port, options.pages);

  const settled = async () => {
    await changes.idle();
    await cleanQueue.idle();
    await classifyQueue.idle();
  };
  return {
    address,
    records,
    cleanTexts,
    labelAgain,
    depth: () => cleanQueue.depth + classifyQueue.depth,
    settled,
    deadLetters: () => readDeadLetters(deadLetters),
    async close() {
      await watcher.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await settled();
      await database.close();
    },
  };
}

/** Follows changes of files one after another a key, several keys at once. */
class Changes {
  readonly #running = new Map<string, Promise<void>>();

  constructor(
    private readonly follow: (key: string, what: 'present' | 'gone') => Promise<void>,
    private readonly failed: (key: string, error: unknown) => void,
  ) {}

  add(key: string, what: 'present' | 'gone'): void {
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

function event(
  kind: ObjectEvent['kind'],
  bucket: string,
  key: string,
  object: Pick<ObjectEvent, 'etag' | 'size' | 'sequencer'>,
): string {
  return objectEventBody({ kind, bucket, key, time: new Date().toISOString(), ...object });
}

async function createTable({ client }: LocalDatabase): Promise<void> {
  try {
    await client.send(new CreateTableCommand(createTableInput(TABLE_NAME)));
  } catch (error) {
    if ((error as Error).name !== 'ResourceInUseException') throw error;
  }
}
