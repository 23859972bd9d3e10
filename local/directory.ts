import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { ObjectStore, ObjectSummary, StoredObject, TooLarge } from '#shared/objects/objects.ts';

/** Beside the objects: their content type and metadata, by key. Hidden, so that no one drops into it by mistake. */
const METADATA = '.metadata';

interface Sidecar {
  contentType?: string;
  metadata?: Record<string, string>;
}

/** A directory in place of a bucket: a key is a path below it, an ETag the MD5 of the content, as S3's are. */
export class DirectoryObjects implements ObjectStore {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async get(key: string, options: { maxBytes?: number } = {}): Promise<StoredObject | TooLarge | null> {
    const path = this.#path(key);
    const found = await orNull(stat(path));
    if (!found?.isFile()) return null;
    if (options.maxBytes !== undefined && found.size > options.maxBytes) {
      const etag = await this.etag(key);
      return etag === null ? null : { tooLarge: found.size, etag };
    }
    const bytes = await orNull(readFile(path));
    if (!bytes) return null;
    const sidecar = await orNull(readFile(this.#sidecar(key), 'utf8'));
    const { contentType, metadata } = sidecar ? (JSON.parse(sidecar) as Sidecar) : {};
    return {
      bytes,
      ...(contentType && { contentType }),
      metadata: metadata ?? {},
      etag: createHash('md5').update(bytes).digest('hex'),
    };
  }

  /** Written beside and renamed, so that no reader meets half an object. */
  async put(
    key: string,
    bytes: Uint8Array,
    { contentType, metadata }: { contentType?: string; metadata?: Record<string, string> } = {},
  ): Promise<void> {
    if (contentType || metadata) await write(this.#sidecar(key), JSON.stringify({ contentType, metadata }));
    else await rm(this.#sidecar(key), { force: true });
    await write(this.#path(key), bytes);
  }

  async delete(key: string): Promise<void> {
    await rm(this.#path(key), { force: true });
    await rm(this.#sidecar(key), { force: true });
  }

  async *list(prefix = ''): AsyncIterable<ObjectSummary> {
    const names = (await orNull(readdir(this.#root, { recursive: true, withFileTypes: true }))) ?? [];
    const keys = names
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.#root, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((key) => key.startsWith(prefix) && !/(^|\/)\./.test(key))
      .sort();
    for (const key of keys) {
      const found = await orNull(stat(this.#path(key)));
      const etag = await this.etag(key);
      if (found && etag) yield { key, size: found.size, etag, modified: found.mtime.toISOString() };
    }
  }

  /** MD5 of what the key holds now, in hex, read as a stream; null where there is nothing. */
  async etag(key: string): Promise<string | null> {
    const hash = createHash('md5');
    const read = async () => {
      for await (const chunk of createReadStream(this.#path(key))) hash.update(chunk as Buffer);
      return hash.digest('hex');
    };
    return orNull(read());
  }

  #sidecar(key: string): string {
    return `${this.#path(`${METADATA}/${key}`)}.json`;
  }

  /** @throws on a key that would leave the directory */
  #path(key: string): string {
    const path = join(this.#root, key);
    if (relative(this.#root, path).startsWith('..')) throw new Error(`key ${JSON.stringify(key)} leaves the bucket`);
    return path;
  }
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${process.pid}-${crypto.randomUUID()}.tmp`);
  await writeFile(beside, content);
  await rename(beside, path);
}

/** What a file operation gives, or null where there is no such file. */
async function orNull<T>(operation: Promise<T>): Promise<T | null> {
  try {
    return await operation;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
