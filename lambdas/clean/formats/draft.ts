import type { Format } from '#shared/article.ts';

/** What a format's reader found: the text to clean and what the format itself says of the article. */
export interface Draft {
  format: Format;
  /** Text to clean; HTML where `markup` is set. */
  text: string;
  markup?: boolean;
  title?: string;
  /** Lines of the text that the format marks as quoted words. */
  quotes?: string[];
  authors?: string[];
  publisher?: string;
  /** As the format gives it; normalised later. */
  published?: string;
  url?: string;
  notes?: string[];
}

/**
 * A reader's outcome: drafts, each of a list's faulty entries as what is wrong with it, or why there are none. Faults are
 * sentences that say what to do.
 */
export type Reading = { ok: true; drafts: (Draft | string)[] } | { ok: false; detail: string };
