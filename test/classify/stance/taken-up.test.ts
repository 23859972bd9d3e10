import { describe, expect, it } from 'vitest';
import { said, saidHow } from './said.ts';

describe('somebody whom a common name takes up', () => {
  it.each([
    [
      'the American government',
      'Barack Obama flew home. Germany has criticized the administration.',
      'DEU -> USA: oppose',
    ],
    [
      'as who does something',
      'Barack Obama flew home. Later the administration praised Germany.',
      'USA -> DEU: support',
    ],
    [
      'rebels who were named before',
      'Syrian rebels held the bridge. Germany sent arms to the rebels.',
      'DEU -> SYRIAN-OPPOSITION: support',
    ],
    ['an armed group', 'Hamas held the bridge. Germany condemned the group.', 'DEU -> HAMAS: oppose'],
    ['an alliance', 'NATO met in May. Germany praised the alliance.', 'DEU -> NATO: support'],
  ])('%s', (_, text, right) => {
    expect(said(text, '2014-06-01')).toContain(right);
  });

  it.each([
    ['nobody was named', 'The mayor flew home. Germany has criticized the administration.'],
    ['two were named', 'Hamas and Hezbollah held the bridge. Germany condemned the group.'],
    ['it goes on', 'Hamas held the bridge. Germany condemned the group of bakers.'],
  ])('is nobody where %s', (_, text) => {
    expect(said(text, '2014-06-01')).toEqual([]);
  });
});

describe('an issue that a common noun takes up', () => {
  it.each([
    [
      'by words of its own pack',
      'The nuclear deal with Iran is a year old. Germany adheres to the deal.',
      'DEU -> iran-nuclear-deal: support (reported)',
    ],
    [
      'by any predicate',
      'The tax plan was read aloud. Nancy Pelosi denounced the plan.',
      'nancy-pelosi -> tax-cuts: oppose (reported)',
    ],
    [
      'by another noun for it',
      'The travel ban was read aloud. The Paris climate accord was next. Germany defended the agreement.',
      'DEU -> climate-agreement: support (reported)',
    ],
  ])('%s', (_, text, right) => {
    expect(saidHow(text, '2018-06-01')).toContain(right);
  });

  it.each([
    ['none was named', 'The baker is a year old. Germany adheres to the deal.'],
    ['the noun tells of another', 'The tax plan was read aloud. Nancy Pelosi denounced the plan of the baker.'],
  ])('is none where %s', (_, text) => {
    expect(saidHow(text, '2018-06-01')).toEqual([]);
  });
});

describe('whom a speaker takes up by a pronoun', () => {
  it.each([
    [
      'a person he named right before',
      '"I never liked Boris Johnson," Anna Lind said. "He is a liar," she said.',
      'anna-lind -> boris-johnson: oppose',
    ],
    [
      'a state that opened his words',
      '"Russia was to guard the bridge," Angela Merkel said. "They were incompetent," she said.',
      'DEU -> RUS: oppose',
    ],
  ])('%s', (_, text, right) => {
    expect(said(text)).toContain(right);
  });

  it.each([
    ['two were named', '"I know Boris Johnson and Jeremy Corbyn," Anna Lind said. "He is a liar," she said.'],
    ['others are spoken of', '"They hate Russia," Angela Merkel said. "They are incompetent," she said.'],
    ['it is denied', '"I like Boris Johnson," Anna Lind said. "It was not that he is a liar," she said.'],
    ['she is no he', '"I never liked Theresa May," Anna Lind said. "He is a liar," she said.'],
  ])('is nobody where %s', (_, text) => {
    expect(said(text).filter((one) => /liar|oppose/.test(one) && !one.includes('support'))).toEqual([]);
  });
});
