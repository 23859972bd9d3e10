import { GetObjectCommand, GetObjectTaggingCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { s3Objects } from '../../../lambdas/shared/objects/s3.ts';

const s3 = mockClient(S3Client);
const articles = s3Objects(new S3Client({ region: 'eu-west-1' }), 'articles');
const body = { transformToByteArray: async () => new Uint8Array([65]) } as never;

describe('the tags of an object', () => {
  beforeEach(() => s3.reset());

  it('come with its metadata, which goes before them', async () => {
    s3.on(GetObjectCommand).resolves({
      Body: body,
      ETag: '"e"',
      TagCount: 2,
      Metadata: { source: 'Velmouth Courier' },
    });
    s3.on(GetObjectTaggingCommand).resolves({
      TagSet: [
        { Key: 'Source', Value: 'The Velmouth Bee' },
        { Key: 'published', Value: '2024-03-06' },
      ],
    });

    const object = await articles.get('a.txt', { version: 'v1', tags: true });

    expect(object).toMatchObject({ metadata: { source: 'Velmouth Courier', published: '2024-03-06' } });
    expect(s3.commandCalls(GetObjectTaggingCommand)[0]?.args[0].input).toMatchObject({ Key: 'a.txt', VersionId: 'v1' });
  });

  it('cost no request where there are none, or where nobody asks', async () => {
    s3.on(GetObjectCommand).resolvesOnce({ Body: body, TagCount: 1 }).resolves({ Body: body });

    await articles.get('a.txt');
    await articles.get('b.txt', { tags: true });

    expect(s3.commandCalls(GetObjectTaggingCommand)).toHaveLength(0);
  });
});
