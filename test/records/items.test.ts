import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { LabelledRecord } from '../../lambdas/shared/record.ts';
import { factsOf, summarize } from '../../lambdas/shared/records/facts.ts';
import { articleItem, type Control, entryItem, readControl, readRecord } from '../../lambdas/shared/records/items.ts';
import { entriesOf } from '../../lambdas/shared/records/keys.ts';
import { labelled } from '../query/api.ts';

const key = { pk: 'article#a', sk: 'article' };
const control: Control = {
  ...{ revision: 3, sequencer: '0a', generation: 0, state: 'record', parts: 0, settled: false },
  ...{ dead: [{ pk: 'all#2026-01', sk: 'a' }], deadTexts: ['t'], fencedUntil: 7 },
};

describe("an article's item", () => {
  it('gives back the record and the state as they were', () => {
    const record = labelled({ key: 'é', stances: [['RUS', 'USA', 'oppose']] });
    const item = articleItem(key, control, record);
    expect(readRecord(item)).toEqual(record);
    expect(readControl(item)).toEqual(control);
  });

  it('says of a removed article that it was removed, and of a JSON Lines object that it is no article', () => {
    expect(readRecord(articleItem(key, { ...control, state: 'removed' }))).toEqual({ status: 'removed' });
    expect(readRecord(articleItem(key, { ...control, state: 'container' }))).toBeNull();
    expect(readRecord(undefined)).toBeNull();
  });

  it('stays below the 400 KB of an item, whatever the article says', () => {
    const [statement] = labelled({ key: 'a', stances: [['RUS', 'USA', 'oppose']] }).statements;
    const noise = () => randomBytes(3000).toString('base64');
    const statements = Array.from({ length: 400 }, () => ({ ...statement!, text: noise() }));
    const item = articleItem(key, control, { ...labelled({ key: 'a' }), statements });
    expect(item.article!.B!.length).toBeLessThan(400_000);
    const kept = readRecord(item) as LabelledRecord;
    expect(kept.statements.length).toBeGreaterThan(10);
    expect(kept.notes[0]).toContain('too large');

    const [stance] = labelled({ key: 'a', stances: [['RUS', 'USA', 'oppose']] }).stances;
    const stances = statements.map(({ text }) => ({ ...stance!, holderName: text }));
    const left = readRecord(articleItem(key, control, { ...labelled({ key: 'a' }), statements, stances }));
    expect((left as LabelledRecord).stances.length).toBeGreaterThan(10);
  });
});

describe('a listing entry', () => {
  it('names the file, and which of its articles', () => {
    const record = labelled({ key: 'lines.jsonl' });
    expect(summarize(record)).toMatchObject({ key: 'lines.jsonl', part: null });
    expect(summarize({ ...record, source: { ...record.source, part: 2 } })).toMatchObject({
      key: 'lines.jsonl',
      part: 2,
    });
  });

  it('costs one write unit, however long the titles, names and addresses are', () => {
    const long = 'Ünïted Assembly for the Improvement of Everything '.repeat(10);
    const stances = Array.from(
      { length: 9 },
      (_, i) => [`${i} ${long}`, `${long} ${i}`, 'oppose'] as [string, string, 'oppose'],
    );
    const plain = labelled({ key: long, title: long, outlet: long, topics: [['a', 'b', 'c']], stances });
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
