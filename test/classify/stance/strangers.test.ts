import { describe, expect, it } from 'vitest';
import { saidHow } from './said.ts';

describe('somebody the packs do not know', () => {
  it.each([
    ['by a given name', 'Germany condemned Anna Lind on Monday.', 'DEU -> anna-lind: oppose (reported)'],
    ['by a title', 'Germany arrested Senator Okla Lind.', 'DEU -> okla-lind: oppose (act)'],
    [
      'by his surname, once he was met in full',
      'Anna Lind spoke. Germany praised Lind.',
      'DEU -> anna-lind: support (reported)',
    ],
    ['as one of several', 'Germany decided to block U.S. Reps. Ann Lind and Bo Ode.', 'DEU -> ann-lind: oppose (act)'],
    ['as a body', 'Germany accused the Bakers Association of fraud.', 'DEU -> bakers-association: oppose (reported)'],
    [
      'whose bid is paid for',
      'Donald Trump is raising money for Peter Kovac’s Senate bid.',
      'donald-trump -> peter-kovac: support (act)',
    ],
    ['done to passively', 'Anna Lind was expelled by Russia.', 'RUS -> anna-lind: oppose (act)'],
    [
      'of whom a leader speaks in his own name',
      'Angela Merkel accused Anna Lind of lying.',
      'angela-merkel -> anna-lind: oppose (reported)',
    ],
  ])('has something done to him: %s', (_, text, told) => {
    expect(saidHow(text)).toContain(told);
  });

  it.each([
    ['of whose board somebody is chairman', 'Germany condemned the Bakers Association chairman.'],
    ['who begins a longer name', 'Germany condemned Anna Merkel.'],
    ['no person', 'Germany warned of a Peter-Cliff.'],
    ['whose staff are named', 'Germany condemned Lind-linked firms. Anna Lind left.'],
    ['who says it himself', 'Banks, says Anna Lind, are condemned by Germany.'],
    ['of whom a clause tells', 'Germany rejected the idea Anna Lind posed a threat.'],
    ['whose rival lost a race', 'Bernie Sanders defeated Anna Lind.'],
    ['who served there', 'They wrote to former White House intern Anna Lind.'],
    ['who is a whip', 'The Republicans named Whip Anna Lind.'],
    ['in a headline of capitals', 'BROOK ORDERS ATTACK THAT KILLS RUSSIAN GEN. ANNA LIND IN MOSCOW, PENTAGON SAYS'],
  ])('has nothing done to him: %s', (_, text) => {
    expect(saidHow(text)).toEqual([]);
  });

  it('says nothing by winning a match', () => {
    expect(saidHow('Anna Lind thrashed Germany in the final.')).toEqual([]);
  });

  it('does nothing in whose firm somebody has a share', () => {
    expect(saidHow('Bernie Sanders was sued by an investor in Lind Hotels.')).toEqual([]);
  });
});

describe('a sentence is read', () => {
  it.each([
    ['for a noun that a pronoun owns', 'Emmanuel Macron spoke. His support for Germany was clear.', 'FRA -> DEU'],
    ['for two who fight', 'There was tit-for-tat fighting between the PKK and Turkey.', 'PKK -> TUR'],
  ])('%s', (_, text, told) => {
    expect(saidHow(text).join()).toContain(told);
  });
});
