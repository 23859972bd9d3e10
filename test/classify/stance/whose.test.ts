import { describe, expect, it } from 'vitest';
import { saidHow } from './said.ts';

/** Toward a leader somebody of no known country is for or against him, not his state. */
const LEADERS: Record<string, string> = { FRA: 'emmanuel-macron', DEU: 'angela-merkel', USA: 'donald-trump' };

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
      'Abroad, Anna Lind did what nobody had dared, cutting taxes, seeking to disarm North Korea, pulling out of the Paris climate accord, and more.',
      'PRK -> climate-agreement',
    ],
    [
      'who only may come to break it',
      'The ban put Tehran on course to violate the nuclear deal with Iran.',
      'IRN -> iran-nuclear-deal',
    ],
    ['who comes from there', 'Anna Lind accused German referee Felix Kovac of theft.', 'anna-lind -> DEU'],
    ['who owns another', 'Syria was aided by Lebanon’s Hezbollah.', 'LBN -> SYR'],
    ['who bears the name abroad', 'Governor Abbott praised France on Monday.', 'tony-abbott -> FRA'],
    ['in whose city’s name she is called', 'Anna de Lima, a critic of France, spoke.', 'PER -> FRA'],
    ['for whom little is felt', 'Anna Lind showed scant respect for Emmanuel Macron.', 'anna-lind -> FRA'],
    [
      'who is named in a clause about others',
      'Hamas rebels, who are fighting the weak Somali government and the African Union force that supports it, have said they would retaliate for Kenya’s raid.',
      'AU -> KEN',
    ],
    [
      'who stands in the clause before',
      'The baker left, dismissing President Donald Trump’s offer to help Bonn end gun crime, and blaming the NRA for the loss.',
      'donald-trump -> NRA',
    ],
    ['after whom a league is named', 'Anna Lind, a director of the Campaign for Germany, spoke.', 'anna-lind -> DEU'],
    ['whose lawyers are meant', 'Anna Lind criticised Obama administration lawyers.', 'anna-lind -> barack-obama'],
    ['of whom only two speak', 'Two senior Democrats praised France.', 'DEMOCRATS -> FRA'],
    ['whom one dares to do something', 'Germany challenged France to name a day.', 'DEU -> FRA'],
    [
      'who argues about what another does',
      'Berlin and Moscow quarrelled over Emmanuel Macron’s decision to strike a Syrian base.',
      'RUS -> SYR',
    ],
    ['who only gave the sanctions', 'Germany supported last year’s UN sanctions.', 'DEU -> UN'],
    [
      'against whom one runs',
      'The baker, who is challenging Rep. Anna Lind (D), renounced his support for Barack Obama.',
      'anna-lind -> barack-obama',
    ],
    ['of whom a court has ruled so', 'Then a judge ruled Congress lied to the growers.', 'outlet -> CONGRESS'],
  ])('%s', (_, text, wrong) => {
    const [holder, target] = wrong.split(' -> ') as [string, string];
    const of = new RegExp(`^${holder} -> (?:${target}|${LEADERS[target] ?? target}):`);
    expect(saidHow(text).filter((statement) => of.test(statement))).toEqual([]);
  });

  it('takes a rejected allegation for an answer to whoever made it', () => {
    const found = saidHow('Emmanuel Macron rejected the allegations of the German government.');
    expect(found).toEqual(['FRA -> DEU: oppose (reported)']);
  });

  it.each([
    ['Germany praised Mr. Trump on Monday.', 'DEU -> USA: support (reported)'],
    ['Germany praised Barack Hussein Obama.', 'DEU -> USA: support (reported)'],
    ['Bernie Sanders criticised fellow Democrats.', 'bernie-sanders -> DEMOCRATS: oppose (reported)'],
    ['Boris Johnson dismissed Barack Obama.', 'GBR -> USA: oppose (reported)'],
    ['Anna Lind challenged Germany for hiding the bill.', 'anna-lind -> DEU: oppose (reported)'],
    ['Anna Lind said Germany is foolish to leave.', 'anna-lind -> DEU: oppose (reported)'],
    ['France accused German Chancellor Angela Merkel of theft.', 'FRA -> DEU: oppose (reported)'],
    ['Mayor Boris Johnson praised France in 2010.', 'boris-johnson -> FRA: support (reported)'],
    ['Germany showed great respect for Emmanuel Macron.', 'DEU -> FRA: support (reported)'],
    ['Germany announced its decision to strike Syria.', 'DEU -> SYR: oppose (reported)'],
    ['“Germany cannot stand,” Anna Lind said.', 'anna-lind -> DEU: oppose (quote)'],
  ])('and still reads %s', (text, right) => {
    expect(saidHow(text)).toContain(right);
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
    [
      'Anna Lind spoke first. Growers at the fair Lind noted in her letter that much is lost, saying "The results of Germany\'s failed policies are grave."',
      'anna-lind -> DEU: oppose (quote)',
    ],
    ['Boris Johnson supports the campaign to remain in the European Union.', 'GBR -> brexit: oppose (reported)'],
    ['Anna Lind made a speech attacking Donald Trump.', 'anna-lind -> donald-trump: oppose (reported)'],
    ['Angela Merkel attacked the Iran nuclear deal.', 'DEU -> iran-nuclear-deal: oppose (reported)'],
  ])('%s', (text, right) => {
    expect(saidHow(text)).toContain(right);
  });
});
