import { describe, expect, it } from 'vitest';
import { asked } from './asked.ts';

/** What the answer shows of its text, with label and event. */
function answered(text: string, source: string, target: string) {
  const { label, event, evidence } = asked(text, source, target);
  return { label, event, shown: evidence.map(({ from, to }) => text.slice(from, to)).join(' … ') };
}

describe('what one holds of another, as the sentence is built', () => {
  it.each([
    ['Lind said that Firefly was better than the old mayor.', 'Lind', 'the old mayor', 'oppose', 'better'],
    ['Lind said the guild and the mill were not our friends.', 'Lind', 'the mill', 'oppose', 'not our friends'],
    ['Lind said that removing the mayor from office is a priority.', 'Lind', 'the mayor', 'oppose', 'removing'],
    ['Lind said trusting the guild would be a mistake.', 'Lind', 'the guild', 'oppose', 'trusting'],
    ['“We will work with the others to eliminate the gang,” Lind said.', 'Lind', 'the gang', 'oppose', 'eliminate'],
    ['Firefly visited the old mill to offer his support.', 'Firefly', 'the old mill', 'support', 'offer his support'],
    ['Firefly flew to the coast, where he condemned the guild.', 'Firefly', 'the guild', 'oppose', 'condemned'],
    ['Firefly not only condemned the guild but sued it.', 'Firefly', 'the guild', 'oppose', 'condemned'],
    ['The toll was met with stiff resistance from the guild.', 'the guild', 'The toll', 'oppose', 'stiff resistance'],
    [
      "The mill, a long-time backer of Sylvania's mayor, Firefly, lent its barge.",
      'The mill',
      'Firefly',
      'support',
      'backer of',
    ],
    [
      'Under the pact, an old one which Sylvania has abandoned, no ship may land.',
      'Sylvania',
      'the pact',
      'oppose',
      'abandoned',
    ],
    ["Sylvania's stated resolve to halt the sale of arms is new.", 'Sylvania', 'the sale', 'oppose', 'halt the sale'],
    [
      'The guild leans on the mill, a house the mayor spent years railing against, for its bread.',
      'the mayor',
      'the mill',
      'oppose',
      'railing against',
    ],
    [
      'On Monday, Firefly hit back, closing the gate and boycotting the old mill.',
      'Firefly',
      'the old mill',
      'oppose',
      'boycotting',
    ],
  ])('%s', (text, source, target, label, words) => {
    const answer = answered(text, source, target);
    expect(answer.label).toBe(label);
    expect(answer.shown).toContain(words);
  });

  it.each([
    ['Firefly welcomed President Kovac to the mill.', 'Firefly', 'President Kovac', 'neutral', 'CONSULT'],
    ['Firefly welcomed the plan for the mill.', 'Firefly', 'the plan', 'support', 'AGREE'],
  ])('whom one receives one has met, what one welcomes one is for: %s', (text, source, target, label, event) => {
    expect(answered(text, source, target)).toMatchObject({ label, event });
  });

  it('shows the words right at the target beside those that decide', () => {
    const text = 'Firefly saluted the men who fought for the old mill.';
    expect(answered(text, 'Firefly', 'the old mill').shown).toBe('saluted … fought for');
  });

  it('what one meets somebody for makes it no other event', () => {
    expect(answered('Firefly visited the old mill to offer his support.', 'Firefly', 'the old mill').event).toBe(
      'CONSULT',
    );
  });
});
