import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sceneOf, statementsOf } from '../../../lambdas/classify/stance/article.ts';
import type { Dropped, Reason } from '../../../lambdas/classify/stance/witness.ts';
import { read } from '../../../lambdas/shared/rules/read.ts';
import { packs } from '../packs.ts';

/** What the readers drop in a text, in the order in which they do. */
function witnessed(text: string): Dropped[] {
  const dropped: Dropped[] = [];
  const scene = sceneOf(read(text, packs.rules), { published: '2014-03-01' }, packs);
  statementsOf({ ...scene, witness: (one) => dropped.push(one) });
  return dropped;
}

const cases: [text: string, reason: Reason][] = [
  ['The harbour was quiet all day.', 'no-actor'],
  ['Russia had a wet spring.', 'no-pair'],
  ['Russia borders Finland.', 'no-predicate'],
  ['If Russia condemned Finland, nobody heard it.', 'supposed'],
  ['Russia asked Finland for more time.', 'weak'],
];

describe('a witness of what becomes no statement', () => {
  it.each(cases)('%s: %s', (text, reason) => {
    expect(witnessed(text).map((one) => one.reason)).toContain(reason);
  });

  it.each(readdirSync('seeds').filter((name) => name.endsWith('.txt')))(
    'changes nothing of the statements of %s',
    (name) => {
      const reading = () => read(readFileSync(join('seeds', name), 'utf8'), packs.rules);
      const scene = () => sceneOf(reading(), { published: '2017-03-01' }, packs);
      expect(statementsOf({ ...scene(), witness: () => {} })).toEqual(statementsOf(scene()));
    },
  );

  it('names rule, holder and target of a predicate that was dropped', () => {
    const text = 'If Russia condemned Finland, nobody heard it.';
    const found = witnessed(text).find(({ reason }) => reason === 'supposed')!;
    expect(found).toMatchObject({ reader: 'directed', holder: 'Russia', target: 'Finland' });
    expect(found.rule).toMatch(/^\S+\/\S+$/);
  });
});
