import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { articleId, objectEventBody } from '#shared/events.ts';
import type { Control } from '#shared/records/items.ts';
import type { Records } from '#shared/records/records.ts';
import { Changes } from './changes.ts';
import { DirectoryObjects } from './directory.ts';
import { Journal } from './journal.ts';
import type { Report } from './log.ts';
import { Sequencer } from './sequencer.ts';
import { type Watcher, watchDirectory } from './watch.ts';

const BUCKET = 'inbox';

export interface InboxOptions {
  directory: string;
  /** File of the journal. */
  journal: string;
  records: Pick<Records, 'control'>;
  /** Takes the event that S3 would send. */
  send: (body: string) => void;
  report: Report;
}

/** The bucket that articles are dropped into: each change of a file that its record does not know becomes an event. */
export class Inbox {
  readonly files: DirectoryObjects;
  readonly #journal: Journal;
  readonly #sequencer: Sequencer;
  readonly #changes = new Changes<'present' | 'gone'>(
    (key, what) => this.#follow(key, what),
    (key, error) => console.error(`${key}: ${String(error)}`),
  );

  constructor(private readonly options: InboxOptions) {
    this.files = new DirectoryObjects(options.directory);
    this.#journal = new Journal(options.journal);
    this.#sequencer = new Sequencer(this.#journal.last);
  }

  /** Follows the removals that nobody saw. */
  async removeGone(): Promise<void> {
    for (const key of this.#journal.keys) if ((await this.files.etag(key)) === null) this.#changes.add(key, 'gone');
    await this.idle();
  }

  watch(): Promise<Watcher> {
    return watchDirectory(this.options.directory, (key, what) => this.#changes.add(key, what));
  }

  /** Resolves once every change noticed so far is sent. */
  idle(): Promise<void> {
    return this.#changes.idle();
  }

  async #follow(key: string, what: 'present' | 'gone'): Promise<void> {
    const { directory, records, send, report } = this.options;
    const etag = what === 'present' ? await this.files.etag(key) : null;
    const control = await records.control(articleId(BUCKET, key));
    if (etag ? isUnderWay(control, etag) : isGone(control, this.#journal.has(key))) return;
    const sequencer = this.#sequencer.next();
    const time = new Date().toISOString();
    this.#journal.note(key, sequencer);
    if (etag) report({ what: 'received', name: key, articleId: articleId(BUCKET, key), at: time });
    const size = etag ? (await stat(join(directory, key)).catch(() => null))?.size : undefined;
    const kind = etag ? 'created' : 'deleted';
    send(objectEventBody({ kind, bucket: BUCKET, key, time, etag: etag ?? undefined, size, sequencer }));
  }
}

/**
 * Whether the record stands for this content, or will: a text that is being labelled, for the first time or again, is
 * for the second stage to end. Sent through the first anew, an article without a date of its own would get another.
 */
function isUnderWay(control: Control | null, etag: string): boolean {
  return control?.version === etag && (control.settled || control.text !== undefined);
}

/** Whether nothing is left of the file. One that was sent may have a clean text although no record came of it. */
function isGone(control: Control | null, wasSent: boolean): boolean {
  return control ? control.settled && control.state === 'removed' : !wasSent;
}
