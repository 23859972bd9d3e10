/** A bucket of objects, as the stages need one: S3 on AWS, a directory on a laptop. */

export interface StoredObject {
  bytes: Uint8Array;
  contentType?: string;
  /** User metadata, and tags where they were asked for; keys in lower case, metadata before tags. */
  metadata: Record<string, string>;
  version?: string;
  etag: string;
}

/** The object is larger than the reader takes; nothing of it was read. */
export interface TooLarge {
  /** In bytes. */
  tooLarge: number;
  version?: string;
  etag: string;
}

export interface ObjectSummary {
  key: string;
  /** In bytes. */
  size: number;
  etag: string;
  /** ISO 8601. */
  modified: string;
}

export interface ObjectStore {
  /** The object, or null where there is none (any more). Without `version`, what the key holds now. */
  get(
    key: string,
    options?: { version?: string; maxBytes?: number; tags?: boolean },
  ): Promise<StoredObject | TooLarge | null>;
  put(
    key: string,
    bytes: Uint8Array,
    options?: { contentType?: string; metadata?: Record<string, string> },
  ): Promise<void>;
  /** Deletes the key; no error where there is none. */
  delete(key: string): Promise<void>;
  /** Keys in ascending order. */
  list(prefix?: string): AsyncIterable<ObjectSummary>;
}
