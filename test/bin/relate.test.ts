import { describe, expect, it } from 'vitest';
import { relationLines } from '../../bin/commands/relate.ts';
import { packs } from '../classify/packs.ts';

const BODY = [
  'Moscow accused the United States of dishonesty over the lanternfish quota.',
  'The quota was drawn up in the days of the USSR, which no fisherman misses.',
  'Mayor Anna Lind criticised Norway.',
].join(' ');
const related = (source: string | null, target: string) =>
  relationLines({ body: BODY, published: null }, source, target, packs);

describe('relate, of a file,', () => {
  it.each([
    ['ids', 'RUS', 'USA'],
    ['names', 'Russia', 'the United States'],
    ['other names', 'Kremlin', 'US'],
  ])('finds the two by their %s', (_, source, target) => {
    expect(related(source, target)).toEqual([
      expect.stringMatching(/^ {2}oppose +-\d\.\d\d {2}ACCUSE \w+: "accused.*\n +Moscow accused the United States/),
    ]);
  });

  it('finds a name that the packs do not know by its words, whole ones', () => {
    expect(related('Anna Lind', 'NOR')).toEqual([expect.stringContaining('Anna Lind criticised Norway.')]);
    expect(related(null, 'lantern')).toEqual(['no sentence names lantern']);
    expect(related('Anna Lind', 'USA')).toEqual(['no sentence names Anna Lind and USA']);
  });

  it('leaves no gap where nothing was done', () => {
    const [line] = relationLines({ body: 'The quota is a disgrace.', published: null }, null, 'quota', packs);
    expect(line!.split('\n')[0]).toMatch(/^ {2}oppose +-\d\.\d\d {2}\w+: "/);
  });
});
