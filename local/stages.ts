import { objectEventBody } from '#shared/events.ts';
import type { Records } from '#shared/records/records.ts';
import type { Packs } from '../lambdas/classify/packs.ts';
import { createClassifyHandler } from '../lambdas/classify/stage.ts';
import { createCleanHandler } from '../lambdas/clean/stage.ts';
import type { DirectoryObjects } from './directory.ts';
import { type Report, stageLog } from './log.ts';
import { type DeadLetter, Queue } from './queue.ts';
import { Sequencer } from './sequencer.ts';

export interface StagesOptions {
  files: Pick<DirectoryObjects, 'get'>;
  texts: DirectoryObjects;
  records: Records;
  /** The packs of each stage. */
  packs: { clean: Packs; classify: Packs };
  /** File of the dead letters. */
  deadLetters: string;
  report: Report;
}

/** Both stages, each behind its queue. What the first puts among the clean texts is sent to the second, as S3 would. */
export function openStages({ files, texts, records, packs, deadLetters, report }: StagesOptions) {
  const sequencer = new Sequencer();
  const put: DirectoryObjects['put'] = async (key, bytes, how) => {
    await texts.put(key, bytes, how);
    const event = { bucket: 'clean', key, size: bytes.length, sequencer: sequencer.next() };
    classify.send(objectEventBody({ kind: 'created', time: new Date().toISOString(), ...event }));
  };
  const onDeadLetter = ({ queue, at, file, reason }: DeadLetter) =>
    report({ what: 'gave up', name: file ?? queue, detail: `${reason} (see ${deadLetters})`, at });

  const cleanLog = stageLog(
    'cleaned',
    report,
    (id, failure) => clean.explain(id, failure),
    ({ key }) => key,
  );
  const clean = new Queue({
    name: 'clean',
    deadLetters,
    onDeadLetter,
    handler: createCleanHandler({ articles: files, clean: { put }, records, packs: packs.clean, logger: cleanLog }),
  });
  const classifyLog = stageLog(
    'labelled',
    report,
    (id, failure) => classify.explain(id, failure),
    ({ file }) => file,
  );
  const classify = new Queue({
    name: 'classify',
    deadLetters,
    onDeadLetter,
    handler: createClassifyHandler({ clean: texts, records, packs: packs.classify, logger: classifyLog }),
  });
  return { clean, classify };
}
