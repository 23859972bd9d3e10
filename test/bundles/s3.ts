import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MemoryBucket } from '../records/bucket.ts';

/** Buckets in memory behind as much of S3's protocol as the functions speak, on 127.0.0.1. */
export async function serveS3(buckets: MemoryBucket[]): Promise<{ endpoint: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://s3');
    const [, name, ...rest] = url.pathname.split('/').map(decodeURIComponent);
    const bucket = buckets.find((candidate) => candidate.name === name);
    const key = rest.join('/');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (!bucket) return void response.writeHead(404).end('<Error><Code>NoSuchBucket</Code></Error>');
    if (request.method === 'PUT') {
      await bucket.put(key, Buffer.concat(chunks));
      return void response.writeHead(200).end();
    }
    if (request.method === 'DELETE') {
      await bucket.delete(key);
      return void response.writeHead(204).end();
    }
    const found = await bucket.get(key, { version: url.searchParams.get('versionId') ?? undefined });
    if (!found || 'tooLarge' in found) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    response.writeHead(200, { etag: `"${found.etag}"`, 'x-amz-version-id': found.version }).end(found.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
