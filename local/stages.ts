import { objectEventBody } from '#shared/events.ts';
import type { Log } from '#shared/log.ts';
import type { Records } from '#shared/records/records.ts';
import type { Packs } from '../lambdas/classify/packs.ts';
import { createClassifyHandler } from '../lambdas/classify/stage.ts';
import { createCleanHandler } from '../lambdas/clean/stage.ts';
import { catchUp } from './catch-up.ts';
import type { DirectoryObjects } from './directory.ts';
import { type Report, stageLog } from './log.ts';
import { type BatchHandler, type DeadLetter, Queue } from './queue.ts';
import { Sequencer } from './sequencer.ts';

/** The packs of each stage. */
export interface StagePacks {
  clean: Packs;
  classify: Packs;
}

export interface StagesOptions {
  files: Pick<DirectoryObjects, 'get'>;
  texts: DirectoryObjects;
  records: Records;
  packs: StagePacks;
  /** File of the dead letters. */
  deadLetters: string;
  report: Report;
}

/** Both stages, each behind its queue. What the first puts among the clean texts is sent to the second, as S3 would. */
export class Stages {
  readonly #clean: Queue;
  readonly #classify: Queue;
  #packs: StagePacks;

  constructor(private readonly options: StagesOptions) {
    const { files, texts, records, packs } = options;
    const clean = announcing(texts, (body) => this.#classify.send(body));
    this.#packs = packs;
    this.#clean = this.#queue('clean', 'cleaned', 'key', (logger) =>
      createCleanHandler({ articles: files, clean, records, packs: this.#packs.clean, logger }),
    );
    this.#classify = this.#queue('classify', 'labelled', 'file', (logger) =>
      createClassifyHandler({ clean: texts, records, packs: this.#packs.classify, logger }),
    );
  }

  /** Takes an event of the inbox. */
  send(body: string): void {
    this.#clean.send(body);
  }

  /** Orders what was never labelled to the end. */
  finish(): Promise<void> {
    return this.#order();
  }

  /** Orders that, and what other packs labelled. */
  labelAgain(): Promise<void> {
    return this.#order(this.#packs.classify.version);
  }

  /** From the next batch on, other packs decide; they label again what is there. */
  use(packs: StagePacks): Promise<void> {
    this.#packs = packs;
    return this.labelAgain();
  }

  /** Resolves once everything sent so far is done or a dead letter. */
  async idle(): Promise<void> {
    await this.#clean.idle();
    await this.#classify.idle();
  }

  #order(pack?: string): Promise<void> {
    const { texts, records } = this.options;
    return catchUp(texts, records, (body) => this.#classify.send(body), pack);
  }

  /** @param nameField the field of a log line that names the file */
  #queue(name: string, done: string, nameField: string, handlerOf: (log: Log) => BatchHandler): Queue {
    const { report, deadLetters } = this.options;
    const explain: Queue['explain'] = (id, failure) => queue.explain(id, failure);
    const log = stageLog(done, report, explain, (fields) => fields[nameField]);
    const onDeadLetter = ({ at, file, reason }: DeadLetter) =>
      report({ what: 'gave up', name: file ?? name, detail: `${reason} (see ${deadLetters})`, at });
    // Made anew for each batch, so that changed packs count at once.
    const queue = new Queue({ name, deadLetters, onDeadLetter, handler: (event) => handlerOf(log)(event) });
    return queue;
  }
}

/** Texts of which each one put is told by the event that S3 would send. */
function announcing(texts: DirectoryObjects, send: (body: string) => void): Pick<DirectoryObjects, 'put'> {
  const sequencer = new Sequencer();
  return {
    async put(key, bytes, how) {
      await texts.put(key, bytes, how);
      const event = { bucket: 'clean', key, size: bytes.length, sequencer: sequencer.next() };
      send(objectEventBody({ kind: 'created', time: new Date().toISOString(), ...event }));
    },
  };
}
