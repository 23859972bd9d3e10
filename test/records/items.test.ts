import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LabelledRecord } from '../../lambdas/shared/record.ts';
import { factsOf, summarize } from '../../lambdas/shared/records/facts.ts';
import { entryItem, readRecord, recordItem } from '../../lambdas/shared/records/items.ts';
import { entriesOf } from '../../lambdas/shared/records/keys.ts';
import { labelled } from '../query/api.ts';

const key = { pk: 'article#a', sk: 'record' };

describe('a record as an item', () => {
  it('comes back as it was', () => {
    const record = labelled({ key: 'é', stances: [['RUS', 'USA', 'oppose']] });
    expect(readRecord(recordItem(key, record, 1))).toEqual(record);
  });

  it('stays below the 400 KB of an item, whatever the article says', () => {
    const [statement] = labelled({ key: 'a', stances: [['RUS', 'USA', 'oppose']] }).statements;
    const noise = () => randomBytes(3000).toString('base64');
    const statements = Array.from({ length: 400 }, () => ({ ...statement!, text: noise() }));
    const item = recordItem(key, { ...labelled({ key: 'a' }), statements }, 1);
    expect(item.record!.B!.length).toBeLessThan(400_000);
    const kept = readRecord(item) as LabelledRecord;
    expect(kept.statements.length).toBeGreaterThan(10);
    expect(kept.notes[0]).toContain('too large');
  });
});

describe('a listing entry', () => {
  it('costs one write unit, however long the titles, names and addresses are', () => {
    const long = 'Ünïted Assembly for the Improvement of Everything '.repeat(10);
    const stances = Array.from(
      { length: 9 },
      (_, i) => [`${i} ${long}`, `${long} ${i}`, 'oppose'] as [string, string, 'oppose'],
    );
    const plain = labelled({ key: 'a', title: long, outlet: long, topics: [['a', 'b', 'c']], stances });
    const record = { ...plain, url: `https://example.org/${'a'.repeat(140)}` };
    const facts = factsOf(record);
    const summary = JSON.stringify(summarize(record));
    for (const { key } of entriesOf(facts)) {
      if (key.pk.startsWith('all#')) continue; // carries the facts besides, and may cost two
      const item = entryItem(key, summary, 1, record, facts);
      const bytes = Object.entries(item).reduce(
        (sum, [name, value]) => sum + name.length + Buffer.byteLength(Object.values(value)[0] as string),
        0,
      );
      if (!key.pk.startsWith('pair#')) expect(bytes, key.pk).toBeLessThanOrEqual(1024);
      else expect(bytes, key.pk).toBeLessThanOrEqual(1300);
    }
  });
});
