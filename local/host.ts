import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { articleId, objectEventBody } from '#shared/events.ts';
import { createTable } from '#shared/records/table.ts';
import { createClassifyHandler } from '../lambdas/classify/stage.ts';
import { createCleanHandler } from '../lambdas/clean/stage.ts';
import { createQueryHandler } from '../lambdas/query/stage.ts';
import { openDatabase } from './database.ts';
import { DirectoryObjects } from './directory.ts';
import { type Page, serve } from './http.ts';
import { Journal } from './journal.ts';
import { loadPacks } from './packs.ts';
import { type DeadLetter, Queue } from './queue.ts';
import { Sequencer } from './sequencer.ts';
import { watchDirectory } from './watch.ts';

export interface HostOptions {
  /** The bucket: files dropped here are articles. Made where it is missing. */
  inbox: string;
  /** Where the table, the clean texts and the dead letters live. */
  data: string;
  /** Port on 127.0.0.1; 0 takes a free one. */
  port: number;
}

export interface Host {
  /** `http://127.0.0.1:PORT`. */
  address: string;
  /** Resolves once everything dropped so far is done. */
  settled(): Promise<void>;
  deadLetters(): Promise<DeadLetter[]>;
  close(): Promise<void>;
}
