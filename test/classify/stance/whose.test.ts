import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/classify/classify.ts';
import { packs } from '../packs.ts';

/** `holder -> target: label (channel)` of each statement of an article of one sentence or two. */
function said(text: string): string[] {
  return classify({ text }, packs).statements.map(
    ({ holder, target, label, channel }) => `${holder} -> ${target}: ${label} (${channel})`,
  );
}

describe('an article says nothing of him', () => {
  it.each([
    ['whose son is named', 'Germany praised Eric Trump on Monday.', 'DEU -> USA'],
    ['whose son bears his name', 'Germany praised Donald Trump Jr. on Monday.', 'DEU -> USA'],
    ['of whose towns one people holds some', 'Turkey began shelling Syrian Kurdish towns.', 'TUR -> SYR'],
    ['whose argument is granted', 'Germany backed the Republicans’ argument.', 'DEU -> REPUBLICANS'],
    [
      'of whose party a few are meant',
      'Bernie Sanders criticised some fellow Democrats.',
      'bernie-sanders -> DEMOCRATS',
    ],
    [
      'of whose party grandees speak',
      'Emmanuel Macron was praised by GOP foreign policy grandees.',
      'REPUBLICANS -> FRA',
    ],
    [
      'of whose board somebody was vice chair',
      'Anna Lind left as the Bakers National Committee vice chair to endorse Emmanuel Macron.',
      'bakers-national-committee -> FRA',
    ],
    ['whose officer doubts something', 'A British commander cast doubt on US worries.', 'GBR -> USA'],
    ['whom others want removed', 'Boris Johnson dismissed calls for Barack Obama to be removed.', 'GBR -> USA'],
    ['against whom one runs', 'Anna Lind is challenging Bernie Sanders for the seat.', 'anna-lind -> bernie-sanders'],
    ['whom one may yet back', 'Boris Johnson was closing in on endorsing Emmanuel Macron.', 'GBR -> FRA'],
    ['who would err if he did', 'Donald Trump said Germany would be foolish to leave.', 'USA -> DEU'],
    ['whom another is said to see so', 'Anna Lind said the mayor saw Germany as a menace.', 'anna-lind -> DEU'],
    [
      'of whom it is not said',
      'Nikki Haley said the United States was not saying that Iran was in breach of the deal.',
      'USA -> IRN',
    ],
    ['of whom a journalist tells', '“German police are hindering the growers,” Anna Lind reports.', 'anna-lind -> DEU'],
    [
      'whose posters are described',
      'The flyers are unlike German propaganda posters, Anna Lind said.',
      'anna-lind -> DEU',
    ],
    ['who does not stand idly by', '“Germany cannot stand idly by,” Anna Lind said.', 'anna-lind -> DEU'],
    ['from whose remark one keeps away', 'Germany distanced itself from Emmanuel Macron’s remark.', 'DEU -> FRA'],
    [
      'whose goal another likes',
      'Russia was cheered by Donald Trump’s goal of repairing ties with Moscow.',
      'RUS -> us-russia-reset',
    ],
    [
      'who is disarmed by the one who leaves',
      'Anna Lind wrote of disarming North Korea, leaving the Paris climate accord and more.',
      'PRK -> climate-agreement',
    ],
    [
      'who only may come to break it',
      'The ban put Tehran on course to violate the nuclear deal with Iran.',
      'IRN -> iran-nuclear-deal',
    ],
    ['of whom a court has ruled so', 'Then a judge ruled Congress lied to the growers.', 'outlet -> CONGRESS'],
  ])('%s', (_, text, wrong) => {
    expect(said(text).filter((statement) => statement.startsWith(wrong))).toEqual([]);
  });

  it('takes a rejected allegation for an answer to whoever made it', () => {
    const found = said('Emmanuel Macron rejected the allegations of the German government.');
    expect(found).toEqual(['FRA -> DEU: oppose (reported)']);
  });

  it.each([
    ['Germany praised Mr. Trump on Monday.', 'DEU -> USA: support (reported)'],
    ['Germany praised Barack Hussein Obama.', 'DEU -> USA: support (reported)'],
    ['Bernie Sanders criticised fellow Democrats.', 'bernie-sanders -> DEMOCRATS: oppose (reported)'],
    ['Boris Johnson dismissed Barack Obama.', 'GBR -> USA: oppose (reported)'],
    ['Anna Lind challenged Germany for hiding the bill.', 'anna-lind -> DEU: oppose (reported)'],
    ['Anna Lind said Germany is foolish to leave.', 'anna-lind -> DEU: oppose (reported)'],
    ['“Germany cannot stand,” Anna Lind said.', 'anna-lind -> DEU: oppose (quote)'],
  ])('and still reads %s', (text, right) => {
    expect(said(text)).toContain(right);
  });
});

describe('whose words or doing it is', () => {
  it.each([
    ['Russian warplanes are backing the Syrian government.', 'RUS -> SYR: support (act)'],
    ['Vladimir Putin awarded Angela Merkel a medal.', 'RUS -> DEU: support (act)'],
    ['Boris Johnson campaigned for Barack Obama.', 'GBR -> USA: support (act)'],
    ['Anna Lind has allied herself with Democrats.', 'anna-lind -> DEMOCRATS: support (act)'],
    ['Angela Merkel offered to help Ukraine.', 'DEU -> UKR: support (reported)'],
    ['Anna Lind called on Congress to impeach Donald Trump.', 'anna-lind -> donald-trump: oppose (reported)'],
    ['Angela Merkel attacked the Iran nuclear deal.', 'DEU -> iran-nuclear-deal: oppose (reported)'],
    [
      'Anna Lind noted in a letter that much is lost, saying “Germany’s failed policies have cost us the mill and the growers their bread, and nobody has told them so.”',
      'anna-lind -> DEU: oppose (quote)',
    ],
  ])('%s', (text, right) => {
    expect(said(text)).toContain(right);
  });
});
