import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/classify/classify.ts';
import { packs } from '../packs.ts';
import { said } from './said.ts';

/** Said on a day when those named held their offices. */
const stances = (text: string, published = '2017-05-01') => said(text, published);

describe('a deed told by a noun with its doer behind it', () => {
  it.each([
    ['imposed by', 'Sanctions imposed by Germany on Russia hurt the mills.', 'DEU -> RUS: oppose'],
    ['imposed on', 'The sanctions imposed on Russia by Germany hurt the mills.', 'DEU -> RUS: oppose'],
    ['that somebody imposed', 'The sanctions that Germany has imposed on Russia hurt the mills.', 'DEU -> RUS: oppose'],
    ['of one by another', 'Criticism of Germany by the Russian foreign ministry grew louder.', 'RUS -> DEU: oppose'],
    [
      'of somebody in apposition',
      'Peter Kovac, a sharp critic of Russia, spoke at noon.',
      'peter-kovac -> RUS: oppose',
    ],
    ['ill will', 'Germany’s deep hostility toward Russia has not cooled.', 'DEU -> RUS: oppose'],
    ['good will', 'Hungary’s sympathy for Serbia has not cooled.', 'HUN -> SRB: support'],
  ])('%s', (_, text, stance) => {
    expect(stances(text)).toEqual([stance]);
  });

  it.each([
    ['nothing imposed', 'Sanctions endured by Germany in Russia hurt the mills.'],
    ['none of them', 'No sanctions imposed by Germany on Russia hurt the mills.'],
    ['a third one’s', 'Sanctions imposed by a court in Germany on firms in Russia hurt the mills.'],
  ])('not %s', (_, text) => {
    expect(stances(text)).toEqual([]);
  });
});

describe('the doer of what an object names', () => {
  it.each([
    ['of force', 'Iran condemned the attack by Germany.', 'IRN -> DEU: oppose'],
    ['of a decision', 'Iran hailed a decision by Germany.', 'IRN -> DEU: support'],
    ['behind its article', 'Iran denounced violence by the German government.', 'IRN -> DEU: oppose'],
  ])('%s', (_, text, stance) => {
    expect(stances(text)).toEqual([stance]);
  });

  it.each([
    ['of what is asked for', 'Iran called for a withdrawal by Germany.'],
    ['behind a phrase of its own', 'Iran condemned the noise from a train by Germany.'],
  ])('not %s', (_, text) => {
    expect(stances(text)).toEqual([]);
  });
});

describe('a participle that opens the sentence', () => {
  it.each([
    [
      'has its subject behind the comma',
      'Accusing Russia of theft, the German chancellor flew home.',
      'DEU -> RUS: oppose',
    ],
    ['behind a conjunction', 'After condemning Russia, Angela Merkel flew home.', 'DEU -> RUS: oppose'],
  ])('%s', (_, text, stance) => {
    expect(stances(text)).toEqual([stance]);
  });

  it.each([
    ['what is only supposed', 'By attacking Russia, Germany would lose much.'],
    ['another’s', 'Accusing Russia of theft, the letter reached Germany.'],
    ['one that is the first word of a name', 'Condemning Kovac Russia flew home.'],
  ])('tells not %s', (_, text) => {
    expect(stances(text)).toEqual([]);
  });
});

describe('whom a pronoun behind a verb means', () => {
  it.each([
    ['the one named before', 'Donald Trump came to Paris. Angela Merkel praised him at noon.', 'DEU -> USA: support'],
    ['the other one of the sentence', 'Angela Merkel met Bashar al-Assad and condemned him.', 'DEU -> SYR: oppose'],
    [
      'neither of two subjects',
      'Bashar al-Assad left. Angela Merkel and Emmanuel Macron praised him.',
      'DEU -> SYR: support',
    ],
  ])('%s', (_, text, stance) => {
    expect(stances(text)[0]).toBe(stance);
  });

  it.each([
    ['whose sex does not fit', 'Angela Merkel came to Paris. Donald Trump praised him at noon.'],
    ['one of two', 'Donald Trump and Bashar al-Assad met. Angela Merkel praised him at noon.'],
    ['who owns something', 'Angela Merkel came to Paris. Donald Trump praised her garden.'],
  ])('not somebody %s', (_, text) => {
    expect(stances(text)).toEqual([]);
  });
});

describe('holders the packs do not know', () => {
  it.each([
    [
      'a surname met in full before',
      'Peter Kovac spoke in the evening. Kovac accused Russia of theft.',
      'peter-kovac -> RUS: oppose',
    ],
    [
      'a body',
      'The German Bakers Association endorsed Donald Trump.',
      'german-bakers-association -> donald-trump: support',
    ],
  ])('%s', (_, text, stance) => {
    expect(stances(text)).toEqual([stance]);
  });

  it.each([
    ['a surname never met', 'Kovac accused Russia of theft.'],
    ['an affair named after somebody', 'Peter Kovac spoke. Putin was challenged over the Kovac affair.'],
    ['any body', 'A super Political Action Committee endorsed Donald Trump.'],
  ])('not %s', (_, text) => {
    expect(stances(text)).toEqual([]);
  });
});

describe('what somebody promises', () => {
  it('counts where he speaks for who will do it', () => {
    expect(stances('Angela Merkel said Germany would defend Estonia.')).toEqual(['DEU -> EST: support']);
    expect(stances('Vladimir Putin said Germany would defend Estonia.')).toEqual([]);
  });
});

it('tells an attack among countrymen as words', () => {
  const [statement] = classify(
    { text: 'Hillary Clinton attacked Donald Trump on Monday.', published: '2016-09-01' },
    packs,
  ).statements;
  expect(statement).toMatchObject({ event: 'ACCUSE', channel: 'reported', label: 'oppose' });
});

describe('what stands between a subject and its deed', () => {
  it.each([
    ['haste', 'Russia was quick to condemn Germany.'],
    ['no time wasted', 'Russia wasted no time in condemning Germany.'],
    ['a means', 'Vladimir Putin used his speech to condemn Germany.'],
    ['a relative clause', 'Russia, which has repeatedly condemned Germany, closed the mill.'],
    ['a name and a day', 'The Russian president, Vladimir Putin, on Thursday sharply condemned Germany.'],
    ['others who do it too', 'The Kremlin and the Russian foreign ministry both condemned Germany.'],
    ['a clause before', 'The bridge fell, and Russia condemned Germany.'],
    ['a noun', 'Russia has been among the fiercest critics of Germany.'],
    ['what is no secret', 'It is no secret that Russia has condemned Germany.'],
    ['what came later', 'Vladimir Putin spoke at noon. He would later condemn Germany.'],
    ['an occasion', 'Russia released a statement on Monday denouncing Germany.'],
    ['company', 'Russia has joined Cuba in condemning Germany.'],
  ])('is %s', (_, text) => {
    expect(stances(text)).toContain('RUS -> DEU: oppose');
  });

  it.each([
    ['slowness', 'Russia was slow to condemn Germany.'],
    ['a demand', 'The law bypassed the requirement that Russia condemn Germany.'],
    ['what stops before', 'Russia stopped short of condemning Germany.'],
    ['names that are joined', 'Talks with the mayor and Russia failed, condemned by Germany.'],
  ])('is not %s', (_, text) => {
    expect(stances(text)).not.toContain('RUS -> DEU: oppose');
  });
});

describe('an office alone', () => {
  it.each([
    ['means who holds it', 'Donald Trump came to Ohio. The president condemned Russia.', ['USA -> RUS: oppose']],
    [
      'as a target too',
      'Donald Trump came to Ohio. Democrats condemned the president.',
      ['DEMOCRATS -> donald-trump: oppose'],
    ],
    ['not where two may be meant', 'Donald Trump met Vladimir Putin. The president condemned Cuba.', []],
    ['not where nobody was named who holds it', 'Angela Merkel came to Ohio. The president condemned Russia.', []],
    ['not another one', 'Donald Trump came to Ohio. The president of the club condemned Russia.', []],
  ])('%s', (_, text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});

describe('words that name nobody', () => {
  it.each([
    [
      'are about the one they are said of',
      '“He is a liar,” Peter Kovac said of Vladimir Putin.',
      ['peter-kovac -> vladimir-putin: oppose'],
    ],
    ['not about one who stands behind another', '“He is a liar,” Peter Kovac said of his brother, who met Putin.', []],
    ['not with another subject', '“The weather is a disgrace,” Peter Kovac said of Vladimir Putin.', []],
  ])('%s', (_, text, expected) => {
    expect(stances(text)).toEqual(expected);
  });

  it('reads what a party does as what is judged', () => {
    expect(stances('“The American actions seriously threaten the peace,” Vladimir Putin said.')).toEqual([
      'RUS -> USA: oppose',
    ]);
    expect(stances('“The American neighbours seriously threaten the peace,” Vladimir Putin said.')).toEqual([]);
  });
});

describe('what is nobody’s stance', () => {
  it.each([
    ['a plan that there is not', 'Donald Trump said he has no plans to withdraw U.S. forces from Iraq.'],
    ['a forecast', 'When the talks fail, Vladimir Putin will blame Germany.'],
    ['what a deal is about', 'Germany has agreed a ceasefire deal for Syria.'],
    ['blame by supporters', 'Angela Merkel was denounced by supporters of Russia.'],
    ['what others are urged not to do', 'Peter Kovac urged his friends not to vote for Emmanuel Macron.'],
    ['who is told of a complaint', 'Peter Kovac filed a complaint with the United Nations over the mine.'],
    ['the part taken of who is smeared', 'Peter Kovac said Germany has been unfairly smeared.'],
    ['a place that is run for', 'Donald Trump is raising money for a Senate bid.'],
    ['what people of a country say', 'German economists blame Russia for the slump.'],
    ['what some of a party say', 'Some Republicans condemned Russia.'],
    ['a body told to join', 'Germany should join NATO, the council said.'],
    ['staff named after somebody', 'Top Kovac aides accused Russia of theft.'],
  ])('%s', (_, text) => {
    expect(stances(text)).toEqual([]);
  });

  it('nor is another’s decision the speaker’s', () => {
    const text = 'Peter Kovac said Donald Trump’s decision to withdraw from the Paris climate accord was foolish.';
    expect(stances(text)).toEqual(['peter-kovac -> donald-trump: oppose']);
  });

  it('hangs on an "if", not on an "even if"', () => {
    const text = 'Russia blocked the German plan even if that cost it much.';
    expect(classify({ text }, packs).statements.map(({ conditional }) => conditional)).toEqual([undefined]);
  });
});

describe('whose word it is', () => {
  it.each([
    ['what a speaker tells of another’s view', 'Peter Kovac said Mr. Putin views the loss as a mistake by Russia.', []],
    ['what stands before a semicolon', 'Republicans met; Harry Reid blocked all; Democrats say nothing.', []],
    ['a thing of a country', 'U.S. stocks rose as fears over the vote to leave the European Union eased.', []],
    ['what is hard to see', 'It is hard to see where Peter Kovac has condemned Russia.', []],
    ['who stands behind a participle', 'Syria, backed by Russia, retook the city.', ['RUS -> SYR: support']],
    [
      'who calls an issue’s thing a mistake',
      'Benjamin Netanyahu called the Iran nuclear deal a historic mistake.',
      ['ISR -> iran-nuclear-deal: oppose'],
    ],
  ])('%s', (_, text, expected) => {
    expect(stances(text)).toEqual(expected);
  });
});
