import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DirectoryObjects } from '../../local/directory.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const store = () => new DirectoryObjects(mkdtempSync(join(tmpdir(), 'objects-')));

async function keysOf(objects: DirectoryObjects): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of objects.list()) keys.push(key);
  return keys;
}

describe('a directory as a bucket', () => {
  it('gives back what was put, with its type, its metadata and the MD5 as ETag', async () => {
    const objects = store();
    await objects.put('a/b.txt', bytes('words'), { contentType: 'text/plain', metadata: { source: 'Daily' } });
    expect(await objects.get('a/b.txt')).toEqual({
      bytes: Buffer.from('words'),
      contentType: 'text/plain',
      metadata: { source: 'Daily' },
      etag: createHash('md5').update('words').digest('hex'),
    });
  });

  it('takes keys with spaces, +, %, letters with accents and quotes', async () => {
    const objects = store();
    const keys = ['a b.txt', 'a+b.txt', 'a%20b.txt', 'é.txt', `"it's".txt`];
    for (const key of keys) await objects.put(key, bytes(key));
    for (const key of keys) expect(await objects.get(key)).toMatchObject({ bytes: Buffer.from(key) });
    expect(await keysOf(objects)).toEqual(keys.sort());
  });

  it('says the size of what is too large and reads none of it', async () => {
    const objects = store();
    await objects.put('big', bytes('x'.repeat(100)));
    expect(await objects.get('big', { maxBytes: 10 })).toMatchObject({ tooLarge: 100 });
  });

  it('has nothing where nothing is, and forgets metadata with the object', async () => {
    const objects = store();
    await objects.put('a', bytes('1'), { metadata: { source: 'Daily' } });
    await objects.delete('a');
    expect(await objects.get('a')).toBeNull();
    await objects.put('a', bytes('2'));
    expect(await objects.get('a')).toMatchObject({ metadata: {} });
    await objects.delete('never there');
  });

  it('refuses a key that leaves the directory', async () => {
    const objects = store();
    await expect(objects.put('../outside', bytes('x'))).rejects.toThrow('leaves the bucket');
  });

  it('leaves no temporary file behind and lists none', async () => {
    const root = mkdtempSync(join(tmpdir(), 'objects-'));
    const objects = new DirectoryObjects(root);
    await Promise.all(Array.from({ length: 20 }, (_, i) => objects.put('same', bytes(String(i)))));
    expect(readdirSync(root)).toEqual(['same']);
  });
});
