import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('a subject that stands off its verb', () => {
  it.each([
    [
      'behind his party and state',
      'House Speaker Nancy Pelosi (D-Calif.) lambasted Germany.',
      'nancy-pelosi -> DEU: oppose',
    ],
    [
      'behind what he is',
      'Rep. Darrell Issa, a California Republican and the chamber’s top investigator, repeatedly criticized Germany.',
      'darrell-issa -> DEU: oppose',
    ],
    [
      'behind where he is from',
      'Elijah Cummings of Maryland, the oldest member, defended Germany.',
      'elijah-cummings -> DEU: support',
    ],
    ['who did it quickly', 'Angela Merkel, who swiftly rebutted Russia, left.', 'DEU -> RUS: oppose'],
    ['himself', 'Angela Merkel herself lashed out at Russia.', 'DEU -> RUS: oppose'],
    [
      'with a phrase of capitals between',
      'Republicans on the House Budget Committee praised Germany.',
      'REPUBLICANS -> DEU: support',
    ],
    [
      'named between commas',
      'Another Republican, Sen. Lindsey Graham of South Carolina, defended Germany.',
      'lindsey-graham -> DEU: support',
    ],
    [
      'and is somebody who does it',
      'Felix Kovac, a former guild chairman who opposes Donald Trump, left.',
      'felix-kovac -> donald-trump: oppose',
    ],
    [
      'and is one of several who do',
      'Nancy Pelosi, one of the Democrats who defended Germany, left.',
      'nancy-pelosi -> DEU: support',
    ],
    [
      'with a participle behind his clause',
      'Angela Merkel has vowed to fight all tolls, accusing Russia of theft.',
      'DEU -> RUS: oppose',
    ],
    [
      'who speaks and does so meanwhile',
      '"We waited for months," Angela Merkel said, blaming Russia for it.',
      'DEU -> RUS: oppose',
    ],
    [
      'while he does something else',
      'Angela Merkel thanked the crowd while criticizing Russia for the delay.',
      'DEU -> RUS: oppose',
    ],
    [
      'with whom behind his object',
      'Emmanuel Macron, whom Angela Merkel praised on Monday, left.',
      'DEU -> FRA: support',
    ],
    [
      'who means a party by "them"',
      'Democrats doubted Republicans’ motives and accused them of waste.',
      'DEMOCRATS -> REPUBLICANS: oppose',
    ],
    [
      'whose object has an inset',
      'Angela Merkel accused Emmanuel Macron, her old rival, of theft.',
      'DEU -> FRA: oppose',
    ],
    [
      'who calls for somebody’s fall',
      'Anna Lind called for Boris Johnson’s resignation.',
      'anna-lind -> boris-johnson: oppose',
    ],
    [
      'and for an impeachment',
      'Anna Lind has called for Donald Trump’s impeachment.',
      'anna-lind -> donald-trump: oppose',
    ],
  ])('%s', (_, text, right) => {
    expect(said(text)).toContain(right);
  });

  it.each([
    [
      'somebody else opens the clause between',
      'Angela Merkel left as workers marched, accusing Russia of theft.',
      'DEU -> RUS',
    ],
    [
      'what she says is another’s doing',
      'Angela Merkel said that workers had left, accusing Russia of theft.',
      'DEU -> RUS',
    ],
    [
      'a participle beside its own noun',
      'Angela Merkel read a letter from workers accusing Russia of theft.',
      'DEU -> RUS',
    ],
    [
      'whoever he is challenging',
      'Rufus Firefly, who is challenging Rep. Nancy Pelosi (D) condemned Germany.',
      'nancy-pelosi -> DEU',
    ],
    [
      '"them" may be workers',
      'Democrats met workers and accused them of waste, as Republicans had.',
      'DEMOCRATS -> REPUBLICANS',
    ],
    ['told to do so', 'Democrats were instructed to praise Germany.', 'DEMOCRATS -> DEU'],
    ['those who are against a thing', 'Angela Merkel blasted Iran deal critics.', 'DEU -> iran-nuclear-deal'],
    [
      'a bill that bears its name',
      'The Senate bill passed, with Lind of Oslo voting against Germany.',
      'US-SENATE -> DEU',
    ],
    ['a noun behind a name', 'The former White House intern Anna Lind left.', 'USA -> anna-lind'],
    ['somebody within an inset', 'John Brennan, Barack Obama’s pick to lead the CIA, defended Germany.', 'CIA -> DEU'],
    ['a national council', 'The National Security Council rejected Germany.', 'UN -> DEU'],
  ])('is nobody where %s', (_, text, wrong) => {
    expect(said(text).filter((statement) => statement.startsWith(wrong))).toEqual([]);
  });
});
