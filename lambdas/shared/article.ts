/** The words for an article on its way from bytes to clean text. */

/** What lay in the bucket. */
export interface RawObject {
  /** The object's key or a file's name: its extension is a hint of the format. */
  name: string;
  bytes: Uint8Array;
  contentType?: string;
  /** S3 object metadata and tags; `source`, `url`, `published`, `title`, `author` win over what the text says. */
  metadata?: Record<string, string>;
}

export type Format = 'html' | 'text' | 'markdown' | 'json' | 'jsonl' | 'eml' | 'mhtml';

/** A stretch of the input that is no part of the article, and why. */
export interface Removed {
  text: string;
  /** Reason id, documented in the boilerplate pack or in docs/cleaning.md. */
  reason: string;
  /** Paragraph index of the body before which it stood, in reading order. */
  before?: number;
}

/** An article as the later stages read it. */
export interface CleanArticle {
  title: string | null;
  /** Paragraphs parted by one blank line. */
  body: string;
  authors: string[];
  publisher: string | null;
  /** ISO 8601 date or date-time; null where the article does not say, never a guess. */
  published: string | null;
  /** BCP 47 primary language subtag, or null where the text is too short to tell. */
  language: string | null;
  url: string | null;
  format: Format;
  /** The charset the bytes were read in (WHATWG label). */
  charset: string;
  removed: Removed[];
  /** What a reader should know: "mojibake repaired", "charset guessed". */
  notes: string[];
}

/** Why an object is no article, each with a sentence that says what to do. */
export type RejectReason =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'undecodable'
  | 'no-article'
  | 'unsupported-language'
  | 'malformed';

export interface Rejected {
  status: 'rejected';
  reason: RejectReason;
  /** One sentence for a person: what is wrong and what to do. */
  detail: string;
  /** What was read all the same, where there is something (a text in a language the rules do not read). */
  article?: CleanArticle;
}

export interface Cleaned {
  status: 'clean';
  article: CleanArticle;
}

/** One article's outcome. An object gives one, a list in JSON or JSON Lines one an entry. */
export type CleanResult = Cleaned | Rejected;
