import { describe, expect, it } from 'vitest';
import { said, saidHow } from './said.ts';

describe('what nobody has done', () => {
  it.each([
    ['one who is excepted', 'Everyone except Norway criticised China.'],
    ['one whom "but" takes out', 'All but Norway criticised China.'],
    ['one whom "but" takes out of many', 'Every Nordic state but Norway criticised China.'],
    ['one who stands apart', 'Apart from Norway, every state criticised China.'],
    ['whoever is taken out of those to whom it is done', 'China criticised everyone but Norway.'],
    ['whoever is urged to by another', 'Norway was urged by the Danish government to criticise China.'],
    ['measures that were lifted', 'Sanctions imposed on China by Norway were later lifted.'],
    ['what is only pretended', 'Norway pretended to back China.'],
    ['what another must be stopped from', 'Norway must stop China from fishing, Rufus Firefly said.'],
  ])('is not told of %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });

  it('is told where a "but" joins', () => {
    expect(said('Every state left, but Norway criticised China.')).toEqual(['NOR -> CHN: oppose']);
    expect(said('Sanctions imposed on China by Norway were not lifted.')).toEqual(['NOR -> CHN: oppose']);
  });
});

describe('an attack', () => {
  it.each([
    ['of a man on a body', 'Sergei Lavrov’s attack on the State Department was long.', 'RUS -> USA: oppose (reported)'],
    ['of a man on a man', 'Sergei Lavrov attacked John Kerry over the plan.', 'RUS -> USA: oppose (reported)'],
    ['of a man on a state', 'Vladimir Putin attacked Ukraine at dawn.', 'RUS -> UKR: oppose (act)'],
    ['with weapons', 'Bashar al-Assad attacked Tayyip Erdogan with missiles.', 'SYR -> TUR: oppose (act)'],
    ['of a state', 'Russia’s attack on Ukraine was long.', 'RUS -> UKR: oppose (act)'],
  ])('%s', (_, text, told) => {
    expect(saidHow(text, '2016-03-01')).toEqual([told]);
  });
});
