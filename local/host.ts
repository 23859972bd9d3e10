import './environment.ts';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CreateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { Records } from '#shared/records/records.ts';
import { createTableInput } from '#shared/records/table.ts';
import { createQueryHandler } from '../lambdas/query/stage.ts';
import { type LocalDatabase, openDatabase } from './database.ts';
import { DirectoryObjects } from './directory.ts';
import { followRules, loadStagePacks } from './follow-rules.ts';
import { type Page, serve } from './http.ts';
import { Inbox } from './inbox.ts';
import { lineOf, type News, type Report } from './log.ts';
import { type DeadLetter, readDeadLetters } from './queue.ts';
import { remembering } from './remembered.ts';
import { type StagePacks, Stages } from './stages.ts';

const TABLE_NAME = 'stancewire';

export interface HostOptions {
  /** The bucket: files dropped here are articles. Made where it is missing. */
  inbox: string;
  /** Where the table, the clean texts and the dead letters live. Made where it is missing. */
  data: string;
  /** Port on 127.0.0.1; 0 takes a free one. */
  port: number;
  /** Folder of packs laid over `rules/`. */
  rules?: string;
  /** Told what becomes of each file, step by step. */
  report?: Report;
  /** When texts that other packs labelled are labelled again; by itself is on start, and whenever a pack changes. */
  labelAgain?: 'by itself' | 'when asked';
  /** Pages served beside the API. */
  pages?: Page[];
}

export interface Host {
  /** `http://127.0.0.1:PORT`. */
  address: string;
  records: Records;
  /** Queues every text that other packs labelled, and every text that was never labelled. */
  labelAgain(): Promise<void>;
  /** Resolves once everything sent so far is stored, rejected, removed or a dead letter. */
  settled(): Promise<void>;
  deadLetters(): Promise<DeadLetter[]>;
  close(): Promise<void>;
}

/**
 * Runs the pipeline on one computer: the inbox for the bucket, an embedded DynamoDB for the table, queues in memory, the
 * handlers that run in Lambda. On start it compares inbox, clean texts and table, and catches up with what a stop or a
 * kill left undone. Where it cannot start, whatever is open by then is closed again, so that the process can end.
 */
export async function openHost(options: HostOptions): Promise<Host> {
  const ends: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    return { ...(await open(options, (end) => ends.push(end))), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** @param atEnd takes what closes the part just opened; the last is closed first */
async function open(options: HostOptions, atEnd: (end: () => Promise<unknown>) => void): Promise<Omit<Host, 'close'>> {
  const directory = resolve(options.inbox);
  const data = resolve(options.data);
  await mkdir(directory, { recursive: true });
  const database = await openDatabase(join(data, 'table'));
  atEnd(() => database.close());
  await createTable(database);

  const texts = new DirectoryObjects(join(data, 'clean'));
  const records = new Records(database.client, TABLE_NAME, texts);
  const counted = remembering(records);
  const report: Report = (news) => {
    counted.forget();
    (options.report ?? complain)(news);
  };
  const packs = await loadStagePacks(options.rules);
  const deadLetters = join(data, 'dead-letters.jsonl');
  const send = (body: string) => stages.send(body);
  const inbox = new Inbox({ directory, journal: join(data, 'inbox.jsonl'), records, send, report });
  const stages = new Stages({ files: inbox.files, texts, records, packs, deadLetters, report });
  const settled = async () => {
    await rules?.idle();
    await inbox.idle();
    await stages.idle();
  };
  atEnd(async () => {
    await inbox.idle();
    await stages.idle();
  });

  // Whose file is gone is not labelled again first.
  await inbox.removeGone();
  await stages.idle();
  const byItself = options.labelAgain !== 'when asked';
  await (byItself ? stages.labelAgain() : stages.finish());
  const watcher = await inbox.watch();
  atEnd(() => watcher.close());
  const { version } = packs.classify;
  const use = (others: StagePacks) => stages.use(others);
  const rules = byItself ? await followRules({ folder: options.rules, version, use, report }) : undefined;
  atEnd(async () => {
    await rules?.close();
    await rules?.idle();
  });
  const query = createQueryHandler({ records: counted.records, clean: texts, logger: console });
  const { server, address } = await serve(query, options.port, options.pages);
  atEnd(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  return {
    address,
    records,
    labelAgain: () => stages.labelAgain(),
    settled,
    deadLetters: () => readDeadLetters(deadLetters),
  };
}

/** Says what went wrong where nobody listens to the news. */
function complain(news: News): void {
  if (news.what === 'failed' || news.what === 'gave up') console.error(lineOf(news));
}

/** Resolves when the table can be asked: a new one answers that it does not exist for a moment. */
async function createTable({ client }: LocalDatabase): Promise<void> {
  try {
    await client.send(new CreateTableCommand(createTableInput(TABLE_NAME)));
  } catch (error) {
    if ((error as Error).name !== 'ResourceInUseException') throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 0.02, maxDelay: 1 }, { TableName: TABLE_NAME });
}
