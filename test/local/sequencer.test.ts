import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareSequencers } from '#shared/events.ts';
import { Journal } from '../../local/journal.ts';
import { Sequencer } from '../../local/sequencer.ts';

it('sequencers grow, even when the clock went back since the last start', () => {
  const future = (BigInt(Date.now() + 3_600_000) * 1000n).toString(16).padStart(16, '0').toUpperCase();
  const sequencer = new Sequencer(future);
  const given = [future, ...Array.from({ length: 100 }, () => sequencer.next())];
  for (let i = 1; i < given.length; i++) expect(compareSequencers(given[i - 1]!, given[i]!)).toBeLessThan(0);
});

it('the journal remembers keys and the last sequencer across a cut line', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'journal-')), 'inbox.jsonl');
  const journal = new Journal(file);
  journal.note('a "b".txt', '0001');
  journal.note('c.txt', '0003');
  journal.note('a "b".txt', '0002');
  appendFileSync(file, '{"key":"cut.t');
  const again = new Journal(file);
  expect(again.keys).toEqual(['a "b".txt', 'c.txt']);
  expect(again.last).toBe('0003');
  again.note('d.txt', '0004');
  expect(new Journal(file).keys).toContain('d.txt');
});
