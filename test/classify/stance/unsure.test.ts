import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('an article says nothing where the reading is not sure', () => {
  it.each([
    [
      'of whom an inset names last',
      'Anna Lind, a lawyer who spoke for the growers before Judge Boris Johnson, accused Germany of theft.',
      'GBR -> DEU: oppose',
    ],
    [
      'by supporters of two',
      'The report on France was condemned by supporters of both Germany and Chile.',
      'DEU -> FRA: oppose',
    ],
    ['by some of a party', 'Several moderate Democrats praised Germany.', 'DEMOCRATS -> DEU: support'],
    [
      'alleged',
      '"Others share our worries about China’s alleged unfair practices," Anna Lind said.',
      'anna-lind -> CHN: oppose',
    ],
    [
      'told for its time',
      'Anna Lind said the time was right after Germany lied to the council.',
      'anna-lind -> DEU: oppose',
    ],
    ['thought under an if', 'If Donald Trump believes that Germany is dangerous, he may act.', 'USA -> DEU: oppose'],
    [
      'of people from there',
      'Donald Trump said that people from Chile, or Germany are dangerous.',
      'USA -> DEU: oppose',
    ],
    [
      'what somebody is handed the means for',
      'The vote gave Germany ammunition to attack France.',
      'DEU -> FRA: oppose',
    ],
    [
      'what a law is for',
      'Germany worked to limit losses on legislation to block French demands.',
      'DEU -> FRA: oppose',
    ],
    ['shied away from', 'Nancy Pelosi shied away from backing Germany.', 'nancy-pelosi -> DEU'],
    [
      'done by a "he" who may be either',
      'Boris Johnson said there were no options left for Emmanuel Macron before he praised Germany.',
      'GBR -> DEU: support',
    ],
    [
      'which is said of all that was told',
      '"We know that his words have hurt our friends in China, which is regrettable," Anna Lind said.',
      'anna-lind -> CHN: oppose',
    ],
    [
      'granted before a but',
      '"We welcome Germany’s promise, but it is not enough," Anna Lind said.',
      'anna-lind -> DEU: support',
    ],
    [
      'a charge not brought',
      'Donald Trump declined to bring charges against Hillary Clinton.',
      'donald-trump -> hillary-clinton',
    ],
    [
      'a theory that somebody tells of',
      'William Taylor told of a theory that Ukraine meddled in the vote.',
      'william-taylor -> UKR: oppose',
    ],
    [
      'not said',
      'Anna Lind said Germany was not saying that Iran was in breach of the deal.',
      'anna-lind -> IRN: oppose',
    ],
    ['what somebody is', 'Gove, the Environment Secretary, praised Germany.', 'environment-secretary -> DEU: support'],
    ['done to a person from there', 'Italian agents abducted an Egyptian cleric in the street.', 'ITA -> EGY: oppose'],
    [
      'told that he should',
      'Angela Merkel was told she should publicly and explicitly condemn Russia.',
      'DEU -> RUS: oppose',
    ],
    ['a vote on doing so', 'Angela Merkel forced a vote on condemning Russia.', 'DEU -> RUS: oppose'],
    [
      'cited within a quote',
      'Anna Lind said: "They did not say, \'Oh, we are standing with Germany until the end.\'"',
      'anna-lind -> DEU: support',
    ],
    [
      'criticism that may be theirs',
      'Angela Merkel shrugged off the criticism of the French government.',
      'DEU -> FRA',
    ],
    ['named after where it is', 'Germany supported the Afghanistan surge.', 'DEU -> AFG: support'],
    [
      'contradicted by him of whom it is told',
      'Anna Lind said she had one letter, claims Boris Johnson also contradicted on Monday.',
      'anna-lind -> boris-johnson: oppose',
    ],
    ['another country’s court', 'A Chilean helicopter attacked the country’s Supreme Court.', 'CHL -> SCOTUS: oppose'],
    [
      'a grandson of the same name',
      'In Bonn Jason Carter, a grandson of the former president Jimmy Carter, spoke. Rufus Firefly defended Carter on Monday.',
      'rufus-firefly -> jimmy-carter: support',
    ],
  ])('%s', (_, text, wrong) => {
    expect(said(text).filter((statement) => statement.startsWith(wrong))).toEqual([]);
  });

  it.each([
    ['Anna Lind, who spoke for the growers, accused Germany of theft.', 'anna-lind -> DEU: oppose'],
    ['France was condemned by both Germany and Chile.', 'DEU -> FRA: oppose'],
    ['Senate Democrats praised Germany.', 'DEMOCRATS -> DEU: support'],
    ['Donald Trump repeated his view that Germany is dangerous.', 'USA -> DEU: oppose'],
    ['"We welcome Germany’s promise," Anna Lind said.', 'anna-lind -> DEU: support'],
    ['Germany denounced the Chile offer.', 'DEU -> CHL: oppose'],
    [
      'Rufus Firefly defended Carter on Monday. Jimmy Carter is a former president.',
      'rufus-firefly -> jimmy-carter: support',
    ],
    ['“Germany’s move is a mistake,” Anna Lind said after Boris Johnson’s visit.', 'anna-lind -> DEU: oppose'],
  ])('and still reads %s', (text, right) => {
    expect(said(text)).toContain(right);
  });
});
