import { describe, expect, it } from 'vitest';
import { asked } from './asked.ts';

describe('whose words carry an answer about a given pair', () => {
  it.each([
    [
      'words in marks, a title before their speaker',
      '“The plan is a disgrace,” guild spokesman Firefly said on Friday, adding that he would write to the mayor at once.',
      'Firefly',
      'The plan',
      'quote',
    ],
    ['what he says of himself', 'I welcome the plan of the guild.', 'I', 'the plan', 'quote'],
    ['his words without marks', 'Firefly said the plan was a disgrace.', 'Firefly', 'the plan', 'reported'],
    ['a word of blame', 'Firefly criticised the plan.', 'Firefly', 'the plan', 'reported'],
    ['a deed that others tell of', 'Aides say that Firefly wrecked the plan.', 'Firefly', 'the plan', 'reported'],
    ['a deed', 'Firefly wrecked the plan.', 'Firefly', 'the plan', 'act'],
    ['a refusal in deeds', 'Firefly blocked the sale of the mill.', 'Firefly', 'the sale', 'act'],
    ['a deed that somebody believes', 'Voters believe Firefly helped the mill.', 'Firefly', 'the mill', 'reported'],
    [
      'a deed that he is charged with',
      'The guild accused Firefly of arming the rebels.',
      'Firefly',
      'the rebels',
      'reported',
    ],
    ['words that he accepts', "Firefly accepted the baron's denial.", 'Firefly', "the baron's denial", 'reported'],
    [
      'a deed that he goes on to speak of',
      'Firefly embraced the bridge, saying it would save the mill.',
      'Firefly',
      'the bridge',
      'reported',
    ],
    ['a hatred, told without marks', 'For years Firefly hated the guild.', 'Firefly', 'the guild', 'reported'],
    [
      'the judgement alone between marks',
      'Firefly complained that the plan had somehow “betrayed us all”.',
      'Firefly',
      'the plan',
      'quote',
    ],
    [
      'a refusal in his words, with a judgement between marks behind it',
      'Firefly said he would not back the plan, calling it “a menace”.',
      'Firefly',
      'the plan',
      'reported',
    ],
    [
      'a feeling, told without marks',
      'For years Firefly was enamored of the envoy.',
      'Firefly',
      'the envoy',
      'reported',
    ],
  ])('%s', (_, text, source, target, channel) => {
    expect(asked(text, source, target).channel).toBe(channel);
  });
});

describe('what is between two who were picked out', () => {
  it.each([
    [
      'he is only in contact',
      'Firefly was in daily contact with the old clerk.',
      'Firefly',
      'the old clerk',
      'neutral',
    ],
    [
      'he does not think well of it',
      '“I do not think the fair has been a success,” said Firefly.',
      'Firefly',
      'the fair',
      'oppose',
    ],
    ['he thinks well of it', '“I think the fair has been a success,” said Firefly.', 'Firefly', 'the fair', 'support'],
    [
      'nobody else can be meant',
      "Firefly's speeches blaming the guild went on for weeks.",
      'Firefly',
      'the guild',
      'oppose',
    ],
  ])('%s', (_, text, source, target, label) => {
    expect(asked(text, source, target).label).toBe(label);
  });
});
