import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/classify/classify.ts';
import { packs } from '../packs.ts';

/** What is put together from words that each ask for the grammar of the whole sentence, and never ends. */
const SHAPES = {
  'quotes that nothing closes': '“Russia is weak and Germany is reckless ',
  'quotes without a stop': 'Angela Merkel called Russia "reckless" and ',
  'verdicts of the outlet': 'the reckless Vladimir Putin and the disastrous Russia ',
  'pronouns as targets': 'Angela Merkel praised him and Vladimir Putin condemned her ',
  'a list of names': 'Russia and Germany and Angela Merkel condemned ',
};

const LENGTH = 200_000;
/** Ten times the text may take so many times the processor's time. Two of these took a hundred, while it grew with its square. */
const MOST = 30;

/** Processor time in milliseconds, the least of some. */
function spent(text: string, times: number): number {
  const taken = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    classify({ text }, packs);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...taken);
}

describe('a text that is one sentence without an end', () => {
  it.each(Object.entries(SHAPES))('%s', (_, shape) => {
    const text = shape.repeat(Math.ceil(LENGTH / shape.length));
    const tenth = spent(text.slice(0, LENGTH / 10), 5);
    expect(spent(text, 2) / tenth).toBeLessThan(MOST);
  });
});
