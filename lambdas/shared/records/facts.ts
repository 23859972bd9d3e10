/** What of a record decides where it is listed. The listing keys are a function of these facts. */
import type { StanceLabel } from '../labels.ts';
import type { ArticleRecord, ArticleSummary, LabelledRecord, RejectedRecord, RejectionSummary } from '../record.ts';
import { bandsOf } from '../signature.ts';
import { cut } from '../text/cut.ts';
import { topicsOf } from './topics.ts';

export interface Facts {
  id: string;
  at: string;
  /** Set on rejected records; nothing else is, then. */
  rejected?: string;
  outlet?: string;
  pack?: string;
  /** Topics the article is about, at all levels of their paths, each once. */
  topics?: string[];
  stances?: [holder: string, target: string, label: StanceLabel][];
  bands?: string[];
}

/** What the counts of topics, targets, holders and outlets read. */
export type Counted = Pick<Facts, 'outlet' | 'topics' | 'stances'>;

/** Longest id kept in a key, in UTF-16 code units: unknown names stand as they are and may be long. */
const LONGEST_VALUE = 80;
/** Most stances of one article that are listed; the record itself has them all. */
const MOST_LISTED = 60;
/** Longest summary in UTF-8 bytes, so that a listing entry costs one write unit (1 KB). */
const SUMMARY_BYTES = 640;

export function factsOf(record: ArticleRecord): Facts {
  if (record.status === 'rejected') return { id: record.id, at: record.at, rejected: record.reason };
  return {
    id: record.id,
    at: record.at,
    outlet: shorten(record.outlet),
    pack: record.pack,
    topics: topicsOf(record.topics),
    stances: record.stances
      .slice(0, MOST_LISTED)
      .map(({ holder, target, label }) => [shorten(holder), shorten(target), label]),
    // Texts too short for a signature meet only where they are the same.
    bands: record.signature ? bandsOf(record.signature) : [`text-${record.textHash}`],
  };
}

/** Names of the outlets, holders and targets of a record, by `kind value`, for whoever lists them. */
export function namesOf(record: ArticleRecord): Map<string, string> {
  const names = new Map<string, string>();
  if (record.publisher) names.set(`outlet ${shorten(record.outlet)}`, record.publisher);
  if (record.status === 'rejected') return names;
  for (const { holder, holderName, target, targetName } of record.stances) {
    names.set(`holder ${shorten(holder)}`, holderName);
    names.set(`target ${shorten(target)}`, targetName);
  }
  return names;
}

/** What a list shows of a rejected object. */
export function summarizeRejection({ id, at, reason, detail, source }: RejectedRecord): RejectionSummary {
  return { id, reason, detail: cut(detail, 300), key: cut(source.key, 300), part: source.part ?? null, at };
}

/** What a list shows of the article, trimmed until it fits one write unit beside its keys. */
export function summarize(record: LabelledRecord): ArticleSummary {
  const summary: ArticleSummary = {
    id: record.id,
    title: record.title && cut(record.title, 140),
    outlet: shorten(record.outlet),
    publisher: record.publisher && cut(record.publisher, 60),
    published: record.published,
    at: record.at,
    url: record.url && record.url.length <= 160 ? record.url : null,
    key: cut(record.source.key, 120),
    part: record.source.part ?? null,
    pack: record.pack,
    topics: record.topics.slice(0, 3).map(({ id, label, score }) => ({ id, label: cut(label, 40), score })),
    stances: record.stances.slice(0, 6).map(({ holder, target, label, score }) => ({
      holder: shorten(holder),
      target: shorten(target),
      label,
      score,
    })),
  };
  while (bytesOf(summary) > SUMMARY_BYTES) {
    if (summary.stances.length > 2) summary.stances.pop();
    else if (summary.topics.length > 1) summary.topics.pop();
    else if (summary.url) summary.url = null;
    // One stays, and says that the article has statements.
    else if (summary.stances.length > 1) summary.stances.pop();
    else if (summary.title && summary.title.length > 40) summary.title = cut(summary.title, 40);
    else if (summary.key.length > 40) summary.key = cut(summary.key, 40);
    else break;
  }
  return summary;
}

/** An id as it stands in keys. */
export function shorten(value: string): string {
  return cut(value, LONGEST_VALUE);
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
