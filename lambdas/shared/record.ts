/** The words for an article's record: what the table keeps and the API shows. */
import type { CleanArticle, RejectReason } from './article.ts';
import type { Evidence, Stance, StanceLabel, Statement, Topic } from './labels.ts';

/** Where an article came from. */
export interface Source {
  bucket: string;
  key: string;
  /** Counts from 1 within a list in JSON or JSON Lines. */
  part?: number;
  version?: string;
  etag: string;
  /** In bytes. */
  size: number;
  /** Orders the versions of one key. */
  sequencer: string;
  /** ISO 8601, when the object changed. */
  received: string;
}

/** What the clean stage leaves for the classify stage, one JSON object an article, never changed once written. */
export interface CleanDocument {
  id: string;
  source: Source;
  /** Version of the cleaner. */
  cleaner: string;
  /** ISO 8601. */
  cleaned: string;
  article: CleanArticle;
}

/** Evidence with its words, so that the record shows them without the text. */
export interface QuotedEvidence extends Evidence {
  text: string;
}

type Quoted<Label extends { evidence: Evidence[] }> = Omit<Label, 'evidence'> & { evidence: QuotedEvidence[] };
export type QuotedTopic = Quoted<Topic>;
export type QuotedStance = Quoted<Stance>;
export type QuotedStatement = Quoted<Statement> & {
  /** The sentence's own words. */
  text: string;
  /** The holder's words, where the channel is a quote. */
  quoteText?: string;
};

interface RecordBase {
  id: string;
  title: string | null;
  authors: string[];
  /** As the article names it, or the host of its address. */
  publisher: string | null;
  /** Id of the outlet: the publisher's name folded; `unknown` where there is none. */
  outlet: string;
  /** ISO 8601 as the article says, or null. */
  published: string | null;
  /** What listings sort by: `published`, or else when the object was received. ISO 8601, UTC, to the second. */
  at: string;
  language: string | null;
  url: string | null;
  source: Source;
  cleaner: string;
  cleaned: string;
  notes: string[];
}

export interface LabelledRecord extends RecordBase {
  status: 'labelled';
  /** Key of the clean text. */
  text: string;
  /** In UTF-16 code units. */
  length: number;
  /** SHA-256 of the text, whitespace folded; equal where two texts are the same. */
  textHash: string;
  /** MinHash signature of the text (signature.ts), hex, for near-duplicates; empty where the text is too short. */
  signature: string;
  topics: QuotedTopic[];
  stances: QuotedStance[];
  statements: QuotedStatement[];
  pack: string;
  /** ISO 8601. */
  classified: string;
}

export interface RejectedRecord extends RecordBase {
  status: 'rejected';
  reason: RejectReason;
  /** What is wrong and what to do. */
  detail: string;
}

export type ArticleRecord = LabelledRecord | RejectedRecord;

/** What a list shows of an article. */
export interface ArticleSummary {
  id: string;
  title: string | null;
  outlet: string;
  publisher: string | null;
  published: string | null;
  at: string;
  url: string | null;
  /** The object's key in the bucket. */
  key: string;
  /** Which article of an object that holds several, from 1; null for a whole object. */
  part: number | null;
  pack: string;
  /** Best first; the record has them all. */
  topics: { id: string; label: string; score: number }[];
  /** Strongest first; the record has them all. */
  stances: { holder: string; target: string; label: StanceLabel; score: number }[];
}

/** What a list shows of an object that is no article. */
export interface RejectionSummary {
  id: string;
  reason: RejectReason;
  /** What is wrong and what to do. */
  detail: string;
  /** The object's key in the bucket. */
  key: string;
  /** Entry of a list in JSON or JSON Lines, from 1; null for a whole object. */
  part: number | null;
  at: string;
}

/** What became of a message. Only `retry` goes back to the queue. */
export type Outcome = 'stored' | 'duplicate' | 'stale' | 'removed' | 'rejected' | 'retry';
