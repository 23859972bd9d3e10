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
/** Processor time in milliseconds. Two of these took seven and eleven seconds at half the length, while it grew with its square. */
const MOST = 4_000;

describe('a text that is one sentence without an end', () => {
  it.each(Object.entries(SHAPES))('%s', (_, shape) => {
    const text = shape.repeat(Math.ceil(LENGTH / shape.length));
    classify({ text: text.slice(0, LENGTH / 10) }, packs);
    const before = process.cpuUsage();
    classify({ text }, packs);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(MOST);
  });
});
