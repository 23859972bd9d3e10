/** Records out of what the stages found. */

import type { CleanArticle, Rejected } from './article.ts';
import { articleId } from './events.ts';
import type { Evidence, Labels } from './labels.ts';
import type { CleanDocument, LabelledRecord, RejectedRecord, Source } from './record.ts';
import { hashText, signText } from './signature.ts';

/** Most statements a record keeps, so that it stays far below DynamoDB's 400 KB; the strongest stances keep theirs. */
const MOST_STATEMENTS = 400;
/** Pieces of evidence kept for one label. */
const MOST_EVIDENCE = 30;
/** Longest sentence or evidence quoted in a record, in UTF-16 code units. */
const LONGEST_QUOTE = 600;

export function labelledRecord(
  document: CleanDocument,
  labels: Labels,
  { text, classified }: { text: string; classified: string },
): LabelledRecord {
  const { article, source, cleaner, cleaned, id } = document;
  return {
    ...describe(article, source),
    id,
    status: 'labelled',
    source,
    cleaner,
    cleaned,
    text,
    length: article.body.length,
    textHash: hashText(article.body),
    signature: signText(article.body),
    topics: labels.topics.map((topic) => quote(topic, article)),
    stances: labels.stances.map((stance) => quote(stance, article)),
    statements: labels.statements.slice(0, MOST_STATEMENTS).map((statement) => ({
      ...quote(statement, article),
      ...(statement.confidence !== undefined && { confidence: round(statement.confidence) }),
      text: words(article.body, ...statement.sentence),
      ...(statement.quote && { quoteText: words(article.body, ...statement.quote) }),
    })),
    pack: labels.pack,
    classified,
  };
}

export function rejectedRecord(
  rejected: Pick<Rejected, 'reason' | 'detail' | 'article'>,
  source: Source,
  { cleaner, cleaned }: { cleaner: string; cleaned: string },
): RejectedRecord {
  return {
    ...describe(rejected.article, source),
    id: articleId(source.bucket, source.key, source.part),
    status: 'rejected',
    source,
    cleaner,
    cleaned,
    reason: rejected.reason,
    detail: rejected.detail,
  };
}

/** The outlet's id: the publisher's name in lower case, runs of other than letters and digits as one hyphen. */
function outletId(publisher: string | null): string {
  const folded = (publisher ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return folded.replace(/^-|-$/g, '') || 'unknown';
}

/** A time as listings sort it: UTC, to the second. A date without a time counts from its first second. */
export function timeOf(published: string | null, received: string): string {
  const time = published === null ? Number.NaN : Date.parse(published);
  const date = new Date(Number.isNaN(time) ? received : time);
  const year = date.getUTCFullYear();
  return (year < 1000 || year > 9998 ? new Date(received) : date).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** A label with the words of its evidence, and numbers as people read them. */
function quote<Label extends { evidence: Evidence[]; score: number }>(label: Label, article: CleanArticle) {
  const evidence = label.evidence.slice(0, MOST_EVIDENCE).map((piece) => ({
    ...piece,
    text: words(piece.in === 'title' ? (article.title ?? '') : article.body, piece.from, piece.to),
  }));
  return { ...label, score: round(label.score), evidence };
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}

function words(text: string, from: number, to: number): string {
  return text.slice(from, Math.min(to, from + LONGEST_QUOTE));
}

function describe(article: CleanArticle | undefined, source: Source) {
  const publisher = article?.publisher ?? hostOf(article?.url ?? null);
  return {
    title: article?.title ?? null,
    authors: article?.authors ?? [],
    publisher,
    outlet: outletId(publisher),
    published: article?.published ?? null,
    at: timeOf(article?.published ?? null, source.received),
    language: article?.language ?? null,
    url: article?.url ?? null,
    notes: article?.notes ?? [],
  };
}

function hostOf(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '') || null;
}
