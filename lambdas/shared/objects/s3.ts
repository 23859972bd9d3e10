import {
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { ObjectStore } from './objects.ts';

/** An S3 bucket as an ObjectStore. Errors other than "there is none" are thrown as the SDK gives them. */
export function s3Objects(client: S3Client, bucket: string): ObjectStore {
  /** An object's tags, keys in lower case. Their number comes with the object, so most objects cost no second request. */
  async function tagsOf(key: string, version: string | undefined): Promise<Record<string, string>> {
    const found = await client.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: key, VersionId: version }));
    return Object.fromEntries((found.TagSet ?? []).map(({ Key, Value }) => [Key!.toLowerCase(), Value ?? '']));
  }

  return {
    async get(key, { version, maxBytes = Number.POSITIVE_INFINITY, tags = false } = {}) {
      try {
        const found = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: version }));
        const etag = found.ETag ?? '';
        if ((found.ContentLength ?? 0) > maxBytes) {
          (found.Body as { destroy?: () => void } | undefined)?.destroy?.();
          return { tooLarge: found.ContentLength!, version: found.VersionId, etag };
        }
        return {
          bytes: (await found.Body?.transformToByteArray()) ?? new Uint8Array(),
          contentType: found.ContentType,
          metadata: { ...(tags && found.TagCount ? await tagsOf(key, version) : {}), ...found.Metadata },
          version: found.VersionId,
          etag,
        };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async put(key, bytes, { contentType, metadata } = {}) {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: contentType, Metadata: metadata }),
      );
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
    async *list(prefix) {
      let token: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
        );
        for (const item of page.Contents ?? [])
          yield {
            key: item.Key!,
            size: item.Size ?? 0,
            etag: item.ETag ?? '',
            modified: (item.LastModified ?? new Date(0)).toISOString(),
          };
        token = page.NextContinuationToken;
      } while (token);
    },
  };
}

/** A missing key, a missing version, or a delete marker (405) where a version was asked for. */
function isMissing(error: unknown): boolean {
  if (error instanceof NoSuchKey) return true;
  return (
    error instanceof S3ServiceException &&
    (error.name === 'NoSuchVersion' || error.$metadata.httpStatusCode === 404 || error.$metadata.httpStatusCode === 405)
  );
}
