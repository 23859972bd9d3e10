/** What the rules read: the clean text and what is known of its outlet and day. */
export interface ClassifyInput {
  title?: string | null;
  text: string;
  /** ISO 8601; who held an office depends on it. */
  published?: string | null;
  outlet?: string | null;
}
