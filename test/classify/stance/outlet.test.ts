import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/classify/classify.ts';
import { packs } from '../packs.ts';

/** `target: label [evidence]` of each statement of the outlet's own. */
function own(text: string): string[] {
  return classify({ text, published: '2015-06-01' }, packs)
    .statements.filter(({ holder }) => holder === 'outlet')
    .map(({ target, label, channel, evidence }) => {
      expect(channel).toBe('narrator');
      return `${target}: ${label} [${evidence.map(({ from, to }) => text.slice(from, to)).join(' … ')}]`;
    });
}

describe('the outlet’s own stance', () => {
  it.each([
    [
      "Nobody will forget Vladimir Putin's cynical performance in Geneva.",
      'vladimir-putin: oppose [cynical performance]',
    ],
    [
      "Bashar Assad's brutal and pointless campaign entered its fifth year.",
      'bashar-al-assad: oppose [brutal and pointless campaign]',
    ],
    ['The murderous Assad regime holds the port.', 'bashar-al-assad: oppose [murderous Assad regime]'],
    ['The illegal Russian invasion began at dawn.', 'RUS: oppose [illegal Russian invasion]'],
    ['It was a cowardly move by Norway.', 'NOR: oppose [cowardly move]'],
    ['Then came the reckless policies of the Obama administration.', 'barack-obama: oppose [reckless policies]'],
    ["The Obama administration's trade policy has been a disaster.", 'barack-obama: oppose [disaster]'],
    ['Angela Merkel is a true hero.', 'angela-merkel: support [hero]'],
    ['John Kerry was plainly inept.', 'john-kerry: oppose [inept]'],
    ['In June Barack Obama capitulated.', 'barack-obama: oppose [capitulated]'],
    ['The town is tired of Norwegian hypocrisy.', 'NOR: oppose [hypocrisy]'],
    ["Angela Merkel's courageous decision saved the port.", 'angela-merkel: support [courageous decision]'],
    ['Congress should scrap the Iran deal.', 'iran-nuclear-deal: oppose [scrap the Iran deal]'],
    ['The disastrous Iran deal turned ten.', 'iran-nuclear-deal: oppose [disastrous Iran deal]'],
    ['I think Barack Obama is a coward.', 'barack-obama: oppose [coward]'],
  ])('%s', (text, expected) => {
    expect(own(text)).toEqual([expected]);
  });

  it.each([
    ['a quote', '“Vladimir Putin is a coward,” Rufus Lind said.'],
    ['words in marks', "Rufus Lind spoke of “Vladimir Putin's cynical performance in Geneva”."],
    ['a quote of which only the end is marked', 'Then came the reckless Obama plan, and it will not stand,” he wrote.'],
    ['a report', 'Rufus Lind said Vladimir Putin is a coward.'],
    ['hearsay', "Critics decry Vladimir Putin's cynical performance."],
    ['what somebody is sure of', 'The town was sure that Barack Obama had botched the rescue.'],
    ['a headline', "Vladimir Putin's Cynical Performance Stuns Geneva Guests"],
    ['a question', 'Is Vladimir Putin a coward?'],
    ['a denial', 'Vladimir Putin is not a coward.'],
    ['what would be', 'A war would be a disaster for Norway.'],
    ['what only may be', 'If Norway leaves, Vladimir Putin is a fool.'],
    ['somebody who is near', "Barack Obama's cynical critics left the hall."],
    ['a policy toward a country', 'It was a disastrous Iran policy.'],
    ['what befell a country', "Norway's disastrous harvest came in."],
    ['a transcript', 'ANNA LIND: Good morning.\n\nRUFUS LIND: Vladimir Putin is a coward.'],
    ['a tweet', 'Vladimir Putin is a coward — Rufus Lind (@rufuslind)'],
    ['what should not be', 'Congress should not scrap the Iran deal.'],
  ])('is not taken from %s', (_, text) => {
    expect(own(text)).toEqual([]);
  });

  it('stands beside the stances of those who are told of', () => {
    const { stances } = classify({ text: 'Paris condemned the illegal Russian invasion.' }, packs);
    expect(stances.map(({ holder, target }) => `${holder} -> ${target}`)).toContain('FRA -> RUS');
  });
});
