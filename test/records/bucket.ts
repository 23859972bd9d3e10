import { createHash } from 'node:crypto';
import { type ObjectEvent, objectEventBody } from '../../lambdas/shared/events.ts';
import type { ObjectStore } from '../../lambdas/shared/objects/objects.ts';

/** A versioned bucket in memory that tells of each change as S3 does. */
export class MemoryBucket implements ObjectStore {
  private readonly versions = new Map<string, { version: string; bytes: Uint8Array | null }[]>();
  private changes = 0;

  constructor(
    readonly name: string,
    private readonly tell: (body: string, event: ObjectEvent) => void = () => {},
  ) {}

  async get(
    key: string,
    { version, maxBytes = Number.POSITIVE_INFINITY }: { version?: string; maxBytes?: number } = {},
  ) {
    const all = this.versions.get(key) ?? [];
    const found = version === undefined ? all.at(-1) : all.find((candidate) => candidate.version === version);
    if (!found?.bytes) return null;
    const etag = createHash('md5').update(found.bytes).digest('hex');
    if (found.bytes.length > maxBytes) return { tooLarge: found.bytes.length, version: found.version, etag };
    return { bytes: found.bytes, metadata: {}, version: found.version, etag };
  }

  async put(key: string, content: Uint8Array | string): Promise<void> {
    this.change(key, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  async delete(key: string): Promise<void> {
    if (this.versions.get(key)?.at(-1)?.bytes) this.change(key, null);
  }

  async *list(prefix = '') {
    for (const [key, versions] of [...this.versions].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const bytes = versions.at(-1)?.bytes;
      if (bytes && key.startsWith(prefix))
        yield { key, size: bytes.length, etag: '', modified: '2026-01-01T00:00:00Z' };
    }
  }

  /** What the bucket holds now. */
  current(): Map<string, string> {
    const holds = new Map<string, string>();
    for (const [key, versions] of this.versions) {
      const bytes = versions.at(-1)?.bytes;
      if (bytes) holds.set(key, new TextDecoder().decode(bytes));
    }
    return holds;
  }

  /** Deletes the newest (`-1`) or oldest (`0`) version for good: what stood before the newest comes to light. */
  deleteVersion(key: string, which: -1 | 0): void {
    const [gone] = this.versions.get(key)?.splice(which, 1) ?? [];
    if (!gone) return;
    this.changes++;
    this.announce('deleted', key, gone.version);
  }

  private change(key: string, bytes: Uint8Array | null): void {
    this.changes++;
    const version = `v${this.changes}`;
    this.versions.set(key, [...(this.versions.get(key) ?? []), { version, bytes }]);
    this.announce(bytes ? 'created' : 'deleted', key, version);
  }

  private announce(kind: ObjectEvent['kind'], key: string, version: string): void {
    const event: ObjectEvent = {
      kind,
      bucket: this.name,
      key,
      version,
      // Sequencers of unequal length, as S3's are: the shorter is padded on the right when compared.
      sequencer: this.changes.toString(16).padStart(8, '0').replace(/0+$/, ''),
      time: new Date(Date.UTC(2026, 0, 1) + this.changes * 1000).toISOString(),
    };
    this.tell(objectEventBody(event), event);
  }
}
