import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DeadLetter, Queue, type QueueOptions } from '../../local/queue.ts';

function queue(options: Pick<QueueOptions, 'handler'> & Partial<QueueOptions>): Queue {
  const deadLetters = join(mkdtempSync(join(tmpdir(), 'queue-')), 'dead.jsonl');
  return new Queue({ name: 'test', deadLetters, backoffMs: 1, ...options });
}

describe('the local queue', () => {
  it('delivers again only what failed, and nothing twice that was done', async () => {
    const seen: string[] = [];
    const sent = queue({
      handler: async ({ Records }) => {
        seen.push(...Records.map((record) => record.body));
        const failures = Records.filter(
          ({ body, attributes }) => body === 'b' && attributes.ApproximateReceiveCount === '1',
        );
        return { batchItemFailures: failures.map((record) => ({ itemIdentifier: record.messageId })) };
      },
    });
    for (const body of ['a', 'b', 'c']) sent.send(body);
    await sent.idle();
    expect(seen.sort()).toEqual(['a', 'b', 'b', 'c']);
    expect(sent.depth).toBe(0);
  });

  it('redelivers the whole batch when the handler dies', async () => {
    let deliveries = 0;
    const sent = queue({
      handler: async ({ Records }) => {
        deliveries += Records.length;
        if (deliveries < 3) throw new Error('out of memory');
        return { batchItemFailures: [] };
      },
    });
    sent.send('a');
    sent.send('b');
    await sent.idle();
    expect(deliveries).toBeGreaterThanOrEqual(4);
    expect(await sent.deadLetters()).toEqual([]);
  });

  it('keeps what never gets through as a dead letter with the reason', async () => {
    const sent = queue({
      maxReceives: 3,
      handler: async () => {
        throw new Error('the table is gone');
      },
    });
    sent.send('poison');
    await sent.idle();
    expect(await sent.deadLetters()).toMatchObject([
      { queue: 'test', receives: 3, body: 'poison', reason: 'Error: the table is gone' },
    ]);
  });

  it('tells the reason and the file that the handler gave, where it gave them', async () => {
    const told: DeadLetter[] = [];
    const sent = queue({
      maxReceives: 2,
      onDeadLetter: (letter) => told.push(letter),
      handler: async ({ Records }) => {
        for (const { messageId } of Records)
          sent.explain(messageId, { reason: 'the text is no JSON', file: 'a.json (2)' });
        return { batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
      },
    });
    sent.send('poison');
    await sent.idle();
    const letter = { body: 'poison', reason: 'the text is no JSON', file: 'a.json (2)' };
    expect(await sent.deadLetters()).toMatchObject([letter]);
    expect(told).toMatchObject([letter]);
  });
});
