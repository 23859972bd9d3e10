import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/classify/classify.ts';
import { packs } from '../packs.ts';
import { said } from './said.ts';

/** The same of an article with a date, when its people hold their offices. */
function saidIn(text: string, published: string): string[] {
  return classify({ text, published }, packs).stances.map(
    ({ holder, target, label }) => `${holder} -> ${target}: ${label}`,
  );
}

describe('what somebody is resolved to do', () => {
  it.each([
    ['he does', "Russia's decision to bomb Turkey shocked everybody.", 'RUS -> TUR: oppose'],
    ['or vows to do', "Germany's vow to defend Ukraine angered many.", 'DEU -> UKR: support'],
    ['where many are resolved', 'Democrats’ refusal to back Angela Merkel was noted.', 'DEMOCRATS -> DEU: oppose'],
    ['where an adjective tells who', 'The Russian decision to sanction Turkey was popular.', 'RUS -> TUR: oppose'],
    ['also where a verb follows the target', "Russia's plan to punish Turkey is popular.", 'RUS -> TUR: oppose'],
  ])('%s', (_, text, right) => {
    expect(said(text)).toEqual([right]);
  });

  it.each([
    ['whom the decision annoys', 'The German decision to arm the rebels infuriated Turkey.'],
    ['a decision that there is not', 'Lind would respect a Russian decision to bomb Turkey.'],
    ['what nobody is sure of', 'The council debated whether Germany was told by its many friends to condemn Turkey.'],
  ])('is not told of %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('posts given and taken', () => {
  const day = '2017-06-01';

  it.each([
    ['Mr. Trump fired FBI Director James Comey.', 'donald-trump -> james-comey: oppose'],
    ['Donald Trump picked ExxonMobil CEO Rex Tillerson as his envoy.', 'donald-trump -> rex-tillerson: support'],
    ['Susan Collins said she would vote to confirm Brett Kavanaugh.', 'susan-collins -> brett-kavanaugh: support'],
  ])('%s', (text, right) => {
    expect(saidIn(text, day)).toEqual([right]);
  });

  it('are a person’s alone', () => {
    expect(saidIn('Donald Trump fired the head of the FBI.', day)).toEqual([]);
    expect(saidIn('Donald Trump named China and Russia as rivals.', day)).toEqual([]);
  });
});

describe('who does it together', () => {
  it('is whoever joins or follows somebody in it', () => {
    expect(said('Canada followed Turkey in condemning Russia.')).toContain('CAN -> RUS: oppose');
  });

  it('is not for whom an alliance is against, though another is to join it', () => {
    const text =
      'Theresa May said she will push for the military alliance to join the coalition against Islamic State.';
    expect(said(text)).not.toContain('GBR -> ISIS: support');
  });

  it('is not who is against another for doing it', () => {
    expect(said('Emmanuel Macron was all over Boris Johnson for effectively endorsing Russia.')).not.toContain(
      'FRA -> RUS: support',
    );
  });

  it('is not against whom he fights together with', () => {
    expect(said('The American fight with Turkey against Russia is not over.')).toEqual([]);
  });

  it('is also whom somebody serves as chief', () => {
    expect(said("The UN's human rights chief condemned Russia.")).toEqual(['UN -> RUS: oppose']);
  });
});

describe('who wants another to act on an issue', () => {
  const issues = (text: string) => said(text).filter((one) => one.includes('sanctions-on-russia'));

  it.each([
    ['Italy urged the EU to lift its sanctions on Russia.', 'ITA -> sanctions-on-russia: oppose'],
    ['Italy demanded that the EU lift its sanctions against Russia.', 'ITA -> sanctions-on-russia: oppose'],
    ['Poland urged the EU to extend its sanctions on Russia.', 'POL -> sanctions-on-russia: support'],
  ])('is for what he asks: %s', (text, right) => {
    expect(issues(text)).toEqual([right]);
  });

  it('is not who is asked', () => {
    expect(issues('Poland and its friends have long asked why the EU should lift its sanctions.')).toEqual([]);
  });
});

describe('of a clause that opens a sentence', () => {
  it('a pronoun means whoever stands behind its comma', () => {
    const text = 'Sean Spicer left the hall. The day after he fired James Comey, Donald Trump went to Rome.';
    expect(saidIn(text, '2017-06-01')).toEqual(['donald-trump -> james-comey: oppose']);
  });

  it('and what another does by something is no word of the speaker on an issue', () => {
    const text = 'Mitt Romney said Russia thanked the United States by arming Syrian President Bashar Assad.';
    expect(said(text).filter((one) => one.includes('assad-removal'))).toEqual([]);
  });
});

describe('whoever is told of as in office', () => {
  it.each([
    ['The Obama administration condemned Russia in March.', 'USA -> RUS: oppose'],
    ['In 2010 then-Secretary of State Hillary Clinton condemned Russia.', 'USA -> RUS: oppose'],
    ['In March 2014 Barack Obama condemned Russia.', 'USA -> RUS: oppose'],
    ['In March 2010, Hillary Clinton accused Russia of theft.', 'USA -> RUS: oppose'],
    ['In May Barack Obama condemned Russia.', 'barack-obama -> RUS: oppose'],
    ['In 2018 Barack Obama condemned Russia for what it did in 2014.', 'barack-obama -> RUS: oppose'],
  ])('speaks for his state, whatever the day: %s', (text, right) => {
    expect(saidIn(text, '2020-05-01')).toEqual([right]);
  });
});

describe('a quote within a quote', () => {
  it('is the other’s', () => {
    const text =
      '"Emmanuel Macron told me: ‘Sergei Lavrov said that NATO is the enemy of Russia’," said Boris Johnson.';
    expect(said(text)).not.toContain('GBR -> NATO: oppose');
  });

  it('but a case that goes to a court is not against it', () => {
    expect(said('Beijing will take its case to the World Trade Organization.')).toEqual([]);
  });
});
