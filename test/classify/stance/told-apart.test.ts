import { describe, expect, it } from 'vitest';
import { saidHow } from './said.ts';

describe('who and what is told apart', () => {
  it.each([
    ['a majority is no attack', 'GOP takes control of Senate in midterm rout.', 'REPUBLICANS -> US-SENATE'],
    [
      'a champion of a law that somebody challenges',
      'France’s law, championed by former Governor Boris Johnson, was challenged in court by Angela Merkel.',
      'DEU -> boris-johnson',
    ],
    [
      'an office in somebody’s title',
      'Anna Lind resigned as the NATO vice chair to endorse Emmanuel Macron.',
      'NATO -> FRA',
    ],
    ['a hope is no praise', 'We hope Congress is inspired by our story.', 'outlet -> CONGRESS'],
    ['strikes for an ally', 'Russia launches airstrikes in support of Assad.', 'RUS -> syria-strikes'],
    [
      'sanctions against somebody else',
      'China and Russia joined the vote approving the toughest sanctions yet against the isolated regime.',
      'RUS -> sanctions-on-russia',
    ],
    [
      'attacks that are tied to a deal',
      'Israel is connecting the rocket attacks to the Iran nuclear deal.',
      'ISR -> iran-nuclear-deal',
    ],
  ])('%s', (_, text, wrong) => {
    expect(saidHow(text).filter((statement) => statement.startsWith(wrong))).toEqual([]);
  });

  it('takes a president of before for the president, where he is named last', () => {
    const text = 'Vladimir Putin signed the treaty. Barack Obama dismissed the rest. The president then praised Iran.';
    expect(saidHow(text, '2017-04-10')).not.toContain('RUS -> IRN: support (reported)');
    expect(saidHow(text.replace('Barack Obama dismissed the rest. ', ''), '2017-04-10')).toContain(
      'RUS -> IRN: support (reported)',
    );
  });

  it('takes a candidate for himself, also as a target', () => {
    expect(saidHow('Russian President Vladimir Putin praised Donald Trump, the Republican candidate.')).toContain(
      'RUS -> donald-trump: support (reported)',
    );
    expect(saidHow('Russian President Vladimir Putin praised Donald Trump on Monday.')).toContain(
      'RUS -> USA: support (reported)',
    );
  });

  it.each([
    ['Donald Trump attacked Justin Trudeau on Twitter.', 'USA -> CAN: oppose (reported)'],
    [
      'Hillary Clinton and Bernie Sanders clashed sharply at a debate.',
      'bernie-sanders -> hillary-clinton: oppose (reported)',
    ],
    ['Turkey attacked Syria.', 'TUR -> SYR: oppose (act)'],
    ['Anna Lind voted for Donald Trump.', 'anna-lind -> donald-trump: support (act)'],
    ['Mike Mulvaney voted against Barack Obama.', 'mike-mulvaney -> barack-obama: oppose (act)'],
    ['Donald Trump has accused Robert Mueller of theft.', 'donald-trump -> robert-mueller: oppose (reported)'],
    ['Norway spoke well of Donald Trump, who has been praised by Vladimir Putin.', 'RUS -> USA: support (reported)'],
  ])('words or a deed: %s', (text, right) => {
    expect(saidHow(text)).toContain(right);
  });
});
