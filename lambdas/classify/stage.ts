import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type About, type Done, doEach, type Worked, workOff } from '#shared/batch.ts';
import { compareSequencers, type ObjectEvent, parseClassifyMessage, type ReclassifyOrder } from '#shared/events.ts';
import type { Log } from '#shared/log.ts';
import type { ObjectStore } from '#shared/objects/objects.ts';
import type { CleanDocument } from '#shared/record.ts';
import { labelledRecord } from '#shared/record-of.ts';
import type { Control } from '#shared/records/items.ts';
import type { Change, Records } from '#shared/records/records.ts';
import { classify } from './classify.ts';
import type { Packs } from './packs.ts';

export interface ClassifyStage {
  /** The bucket of clean texts. */
  clean: Pick<ObjectStore, 'get' | 'delete'>;
  records: Pick<Records, 'apply' | 'control' | 'announcePack'>;
  packs: Packs;
  logger: Log;
  /** Hears of each batch. */
  report?: (batch: Worked[]) => void;
  now?: () => number;
}

/** Handles the events of the clean bucket and orders to classify again: clean text to record. */
export function createClassifyHandler(stage: ClassifyStage): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return (event) =>
    workOff(
      event,
      async ({ body }, about) => {
        const parsed = parseClassifyMessage(body);
        if (!parsed.ok) return { outcome: 'retry', detail: parsed.problem };
        return doEach(parsed.message, async (message) => {
          // Texts are removed by whoever supersedes them; their removal says nothing new.
          if (message.kind === 'deleted') return { outcome: 'duplicate', key: message.key };
          about.key = message.key;
          return label(message, about, stage);
        });
      },
      stage.logger,
      stage.report,
    );
}

async function label(message: ObjectEvent | ReclassifyOrder, about: About, stage: ClassifyStage): Promise<Done> {
  const object = await stage.clean.get(message.key);
  // Superseded and gone since: what superseded it has an event of its own.
  if (!object || 'tooLarge' in object) return { outcome: 'stale' };
  const document = JSON.parse(new TextDecoder().decode(object.bytes)) as CleanDocument;
  const { id, source, article } = document;
  about.id = id;
  about.file = source.part ? `${source.key} (${source.part})` : source.key;
  const current = await stage.records.control(id);
  if (isSuperseded(document, current)) {
    await stage.clean.delete(message.key);
    return { outcome: 'stale' };
  }
  await stage.records.announcePack(stage.packs.version);
  const labels = classify(
    { title: article.title, text: article.body, published: article.published, outlet: article.publisher },
    stage.packs,
  );
  const classified = new Date((stage.now ?? Date.now)()).toISOString();
  const change: Change = {
    id,
    sequencer: source.sequencer,
    generation: message.kind === 'reclassify' ? message.generation : 0,
    version: source.version ?? source.etag,
    to: 'record',
    record: labelledRecord(document, labels, { text: message.key, classified }),
  };
  const outcome = await stage.records.apply(change, undefined, current);
  if (outcome === 'stale' && isSuperseded(document, await stage.records.control(id)))
    await stage.clean.delete(message.key);
  const stances: Done['stances'] = {};
  for (const { label } of labels.stances) stances[label] = (stances[label] ?? 0) + 1;
  // A relabelled article's age says nothing of how fast the pipeline is.
  const occurred = message.kind === 'reclassify' ? undefined : source.received;
  return { outcome, occurred, topics: labels.topics.length, stances };
}

/** Whether a newer version of the object, or its removal, is known. Nobody else knows of this text, then. */
function isSuperseded({ source }: CleanDocument, current: Control | null): boolean {
  if (current === null) return false;
  const order = compareSequencers(source.sequencer, current.sequencer);
  return order < 0 || (order === 0 && current.state === 'removed');
}
