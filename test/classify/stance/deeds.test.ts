import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/classify/classify.ts';
import { packs } from '../packs.ts';

/** `holder -> target: label` of each stance of an article of one sentence or two. */
function stances(text: string): string[] {
  return classify({ text }, packs).stances.map(({ holder, target, label }) => `${holder} -> ${target}: ${label}`);
}

describe('what is done to whom', () => {
  it.each([
    ['a thing that bears the name', 'Ankara condemned the Russian press on Monday.', 'TUR -> RUS'],
    ['the people of a country', 'Paris described Mexican immigrants as criminals.', 'FRA -> MEX'],
    ['an inquiry into a party', 'Paris condemned the investigation of Russia as a farce.', 'FRA -> RUS'],
    ['a meeting with a party', 'Ankara defended its recent meeting with Russia.', 'TUR -> RUS'],
    ['scrutiny of a party', 'Paris called German scrutiny of Russia a witch hunt.', 'FRA -> RUS'],
    ['a place', 'Ankara attacked the militants on a hill within Russia.', 'TUR -> RUS'],
    ['who carries it through', 'Paris finalised a broad agreement through the United Nations.', 'FRA -> UN'],
    ['who is told of a worry', 'Paris expressed its concerns directly to the United Nations.', 'FRA -> UN'],
    ['the giver of a measure', 'Paris sought to tighten UN sanctions on the rebels.', 'FRA -> UN'],
    ['the object of an infinitive', 'Ankara refused to critique Russia in public.', 'TUR -> RUS'],
    ['whom somebody is told to leave', 'The US embassy ordered its staff to leave Iraq.', 'USA -> IRQ'],
    ['what another verb has for its object', 'Paris criticised Germany and described Russia as a foe.', 'DEU -> RUS'],
    ['done by whom another deed is done to', 'Paris struck Germany to keep Russia from winning.', 'DEU -> RUS'],
    ['whose plan is rolled back, for its friend', 'Paris rolled back the German plan.', 'FRA -> DEU: support'],
    ['citizens of a state', 'Over a hundred German citizens condemned Russia.', 'DEU -> RUS'],
  ])('is not %s', (_, text, wrong) => {
    expect(stances(text).filter((stance) => stance.startsWith(wrong))).toEqual([]);
  });

  it.each([
    ['told with "should" before its subject', 'Talks would end should Russia attack Ukraine.'],
    ['imagined with "would"', 'In such a case Russia would seek to attack Ukraine.'],
    ['believed by others', 'Many Kurds believe Turkey secretly supports Hamas.'],
    ['recommended', 'The senators voted to recommend that Germany condemn Russia.'],
    ['a threat to do something friendly', 'Germany threatened to support Russia.'],
    ['a deal', 'The critics of Iran’s nuclear deal with Russia were many.'],
    ['a bare warning', 'Germany warned Russia as much.'],
    ['going somewhere', 'Germany sent 200 troops to Syria.'],
    ['a contest', 'Hillary Clinton beats Donald Trump in the polls.'],
    ['received at home', 'Vladimir Putin welcomed Angela Merkel to his residence.'],
    ['only not done', 'Germany has never supported Hamas.'],
    ['told to somebody not to do', 'Germany urged the court not to prosecute Russia.'],
    ['asked of a court', 'Germany asked the United Nations to back the law.'],
    ['hanging on an if', 'If nothing changes, Germany will attack Russia.'],
    ['hanging on an if that the order of words tells', 'Had Germany condemned Russia, the talks would have failed.'],
    ['done to a man who has left', 'Angela Merkel criticized Brazil’s former envoy Rufus Firefly.'],
    ['said of both', 'Emmanuel Macron said both France and Russia were to blame for the frosty ties.'],
    ['said of calls for something', 'Angela Merkel said the calls to remove Emmanuel Macron were ridiculous.'],
    ['a visit put off', 'Germany put off a planned visit to Ukraine.'],
    ['the object of a law that is vetoed', 'Germany vetoed a law defunding Hamas.'],
    ['told of a fact', 'Berlin said that Bashar al-Assad was dead.'],
    ['the wish to see', 'Germany wants to see Russia make a good offer.'],
    ['a meeting that is proposed', 'Germany proposed a meeting with the Russian government.'],
    ['somebody beside the subject', 'The mayor, standing with the poet Rufus Firefly, accused Russia of theft.'],
    ['a glued word', 'Rufus TrumpFirefly condemned Russia.'],
    ['what is said of talk about him', 'Berlin said speculation on Assad’s health is nonsense.'],
    ['under inquiry', 'Berlin spoke of the investigation into Russian interference in the vote.'],
    ['a lament', 'Germany lamented that Russia left the council.'],
    ['said of workers', 'Germany was upset that a Russian employee stole the papers.'],
    ['done by half of a word', 'Asian-German leaders opposed Russia.'],
    ['told to somebody', 'Germany will raise its concerns with the Russian president.'],
    ['a wish that others condemn', 'Germany urged Russian leaders to condemn the attack.'],
    ['done for a namesake', 'Germany condemned the Russia Foundation.'],
    ['a place of talk', 'Germany pushed back on Twitter.'],
    ['what another is blamed for', 'Germany blamed its own firms for Russia.'],
    ['complained of by others', 'The drivers complain Germany has blocked Russia.'],
    ['a gerund that is an object', 'The vote will make attacking Russia hard, and Germany knows.'],
    ['a game', 'Germany defeated Russia 94-90 in the final.'],
    ['a duty', 'Germany will have to support Hamas.'],
    ['said of a report', 'Berlin denied a report that the German chancellor Angela Merkel had praised Russia.'],
    ['claimed of somebody', 'The mayor dismissed claims the Russian government was warned.'],
    ['a place of exile', 'Germany deported the writer to Russia.'],
    ['done by his followers', 'The supporters of the mayor Rufus Firefly criticised Russia.'],
    ['a trade', 'Germany has sued eight Russian resellers.'],
    ['a club', 'Germany condemned Real Madrid.'],
    ['a charge about another', 'Germany stepped up its charges that Russia was sheltering the rebels.'],
    ['a station', 'Germany criticised Russian TV for its films.'],
    ['called out to', 'Germany called out to Russia.'],
    ['told of an agreement', 'Germany told the Commons that the US had agreed to release the four.'],
    ['a player from there', 'The team opened its campaign against Rufus Firefly of Russia.'],
    ['another clause', 'Germany endorsed Firefly and President Vladimir Putin visited.'],
    ['an attack that is ignored', 'Germany ignored several Russian attacks.'],
    ['a demand not planned', 'Germany has no plans to push Turkey into a deal.'],
    ['a demand avoided', 'Germany avoided calling for the Turkish president to resign.'],
    ['harm not allowed', '"We will not let Ukraine be treated with such contempt," said Angela Merkel.'],
    ['a charge denied for somebody', 'Germany insists Turkey was never behind the attack.'],
    ['a law that bears the name', 'Germany opposed the Turkey Trade, Relief and Recovery Act.'],
    ['a bill for somebody else', 'Germany pressed France to pay more money to NATO.'],
    ['where people travel', 'Germany suspended visits to Turkey by its own officers.'],
    ['what somebody is', 'The German allies of France met at noon.'],
    ['how it looks', 'Germany appears to be quietly backing Turkey.'],
    ['how it seemed', 'On Monday Germany seemed to criticise Turkey.'],
    ['only reported', 'They spoke of the reported Russian cyberattacks on Germany.'],
    ['a guest from there', 'A guest from Germany attacked Russia.'],
    ['asked by the other', 'Germany dismissed requests by Russia to wait.'],
    ['hurt by a measure', 'Berlin announced aid for farmers hurt by the Russian tariffs.'],
    ['got for something else', 'Bo Ode has come under scrutiny for a payout from Germany.'],
    ['not done yet', 'Germany has yet to condemn Russia.'],
    ['urged by others', 'Germany was urged to condemn Russia.'],
    ['expected of somebody', 'Angela Merkel is expected to condemn Russia.'],
    ['done by a party of the country', 'Germany’s Green party condemned Russia.'],
    ['said of somebody before', 'He made peace in Germany, a firm foe of Russia.'],
    ['no longer done', 'Germany once backed Russia.'],
    ['given up', 'Germany used to support Russia.'],
    ['false', 'It is false that Germany attacked Russia.'],
    ['waning', 'Germany’s support for Ukraine is waning.'],
    ['criticised by others', 'Critics of Germany’s support for Ukraine left.'],
    ['where it happened', 'Angela Merkel expressed outrage over the bombing in Turkey.'],
    ['done by a court', 'A German court convicted a Russian agent.'],
    ['quoted of another', 'Angela Merkel quoted Rufus Lind as saying Russia is weak.'],
    ['only weighed', 'Germany is considering lifting its sanctions on Russia.'],
    ['done by some of a party', 'Two Democrats criticised Barack Obama.'],
    ['done by those of a party of whom the clause tells', 'Democrats who backed Barack Obama left.'],
    ['unlikely', 'It is unlikely that Germany would turn on its friends and attack Russia.'],
    ['for somebody of the past', 'Germany has respect for the former UN director.'],
    ['an election won', 'The Republicans took control of the Senate.'],
    ['a good race', 'Ann Lind gave Hillary Clinton a run for her money.'],
    ['a force that leaves', 'He pulled a small American force out of Syria.'],
    ['a guest received in company', 'Emmanuel Macron welcomed Angela Merkel and the minister Bo Ode to Paris.'],
    ['an embassy closed', 'Canada closed its embassy in Russia.'],
    ['done by a storm', 'Hurricane Ida pounded Cuba.'],
    ['a line of links', 'Rufus LindGermany slams Russia over gas MORE left.'],
    ['told by an unnamed source', 'The source pointed out that Ukrainian troops had invaded Russia twice.'],
  ])('is nothing where it is %s', (_, text) => {
    expect(stances(text)).toEqual([]);
  });

  it.each([
    ['Moscow annexed parts of Ukraine.', 'RUS -> UKR: oppose'],
    ['Paris condemned the attack on Germany.', 'FRA -> DEU: support'],
    ['Paris blamed the attack on Germany.', 'FRA -> DEU: oppose'],
    ['Russia was accused by Germany of lying.', 'DEU -> RUS: oppose'],
    ['Russia has been criticised by German officials.', 'DEU -> RUS: oppose'],
    ['Russia drew sharp criticism from Germany.', 'DEU -> RUS: oppose'],
    ['Russia won praise from Germany for its patience.', 'DEU -> RUS: support'],
    ['Russia was hit with new sanctions by Germany.', 'DEU -> RUS: oppose'],
    ['Angela Merkel, who already has accused Russia of lying, left early.', 'DEU -> RUS: oppose'],
    ['Germany said it would lift sanctions on Russia.', 'DEU -> RUS: support'],
    ['Germany said on Monday it would impose new sanctions on Russia.', 'DEU -> RUS: oppose'],
    ['Germany vetoed a resolution condemning Russia.', 'DEU -> RUS: support'],
    ['Germany voted for a resolution condemning Russia.', 'DEU -> RUS: oppose'],
    ['Angela Merkel has no confidence in Vladimir Putin.', 'DEU -> RUS: oppose'],
    ['Germany and Turkey restored diplomatic relations.', 'DEU -> TUR: support'],
    ['Germany and Turkey restored diplomatic relations.', 'TUR -> DEU: support'],
    ['Germany and Turkey agreed to mend ties.', 'DEU -> TUR: support'],
    ['Israel and Hamas traded fire.', 'HAMAS -> ISR: oppose'],
    ['Russia and Turkey clashed over Syria.', 'RUS -> TUR: oppose'],
    ['Germany is losing patience with Russia.', 'DEU -> RUS: oppose'],
    ['Mitt Romney has been a fierce critic of Russia.', 'mitt-romney -> RUS: oppose'],
    ['Mitt Romney, a frequent critic of Russia, left.', 'mitt-romney -> RUS: oppose'],
    ['Mitt Romney, a longtime supporter of Israel, left.', 'mitt-romney -> ISR: support'],
    ['Germany, not France, supports Ukraine.', 'DEU -> UKR: support'],
    ['Israel launched two rounds of airstrikes against the Syrian military.', 'ISR -> SYR: oppose'],
    ['Paris welcomed the ousting of Hosni Mubarak.', 'FRA -> EGY: oppose'],
    ['Paris welcomed Germany coming back to the table.', 'FRA -> DEU: support'],
    ['Rep. Bo Lind, D-Maine, criticised Russia.', 'bo-lind -> RUS: oppose'],
    ['Comedian Anna Lind criticised Russia.', 'anna-lind -> RUS: oppose'],
    [
      'Bo Lind said he was fond of neither Mr. Putin nor Mrs. Clinton, and was worried that Russia might attack.',
      'bo-lind -> RUS: oppose',
    ],
    ['Germany is considering new sanctions on Russia.', 'DEU -> RUS: oppose'],
    ['Berlin criticised the actions of the Russian government.', 'DEU -> RUS: oppose'],
    ['Berlin vented its frustration with Russia.', 'DEU -> RUS: oppose'],
    ['In Libya, Russia is backing Hezbollah.', 'RUS -> HEZBOLLAH: support'],
    ['Oil rose after Germany attacked Russia.', 'DEU -> RUS: oppose'],
    ['Since the US launched airstrikes against Syria, all is different.', 'USA -> SYR: oppose'],
    ['Germany threw its weight behind Ukraine.', 'DEU -> UKR: support'],
    ['Germany severed diplomatic ties with Iran.', 'DEU -> IRN: oppose'],
    ['Germany recalled its ambassador from Russia.', 'DEU -> RUS: oppose'],
    ['Germany lashed out at Russia.', 'DEU -> RUS: oppose'],
    ['Germany demanded that Russia withdraw its troops.', 'DEU -> RUS: oppose'],
    ['Germany agreed to support Ukraine.', 'DEU -> UKR: support'],
    ['The German government said it was disappointed with the Russian decision.', 'DEU -> RUS: oppose'],
    ['Germany joined France in condemning Russia.', 'DEU -> RUS: oppose'],
    ['Germany met the press and slammed Russia.', 'DEU -> RUS: oppose'],
    ['Angela Merkel, a member of the Bundestag and an old hand, accused Russia of lying.', 'DEU -> RUS: oppose'],
    ['Angela Merkel, who accused Russia of lying, left early.', 'DEU -> RUS: oppose'],
    ['German support for Ukraine has grown.', 'DEU -> UKR: support'],
    ['Germany considers Hamas a terrorist group.', 'DEU -> HAMAS: oppose'],
    ['Germany allied itself with France.', 'DEU -> FRA: support'],
    ['Berlin slapped Russia with new tariffs.', 'DEU -> RUS: oppose'],
    ['Germany lifted sanctions on Syria.', 'DEU -> SYR: support'],
    ['Germany plans to ease its sanctions against Syria.', 'DEU -> SYR: support'],
    ['Germany refused to lift the embargo on Syria.', 'DEU -> SYR: oppose'],
    ['The US arming of Syrian rebels goes on: U.S. arming Syrian rebels.', 'USA -> SYRIAN-OPPOSITION: support'],
  ])('is told by "%s"', (text, stance) => {
    expect(stances(text)).toContain(stance);
  });
});

describe('what a speaker says of whom', () => {
  it.each([
    'Berlin said it was unable to prove that Russia is lying about the gas.',
    'Berlin said it did not expect Russia to destroy the treaty.',
    '“Although Russia is a friend, we must act,” said Angela Merkel.',
    '“Some say Russia is a threat,” said Angela Merkel.',
    'Angela Merkel said Russia would fail.',
    'Germany warned of fighters in Iraq, Syria and Russia that pose a threat to all.',
    'Berlin called the affair “a Russian tragedy.”',
    'Berlin said that reports of a message through a Russian channel are false.',
    'Berlin said Russia was peaceful, stable and important.',
    'Berlin said Russia is not a problem.',
    'Berlin said that Russia-backed bands pose a threat.',
    'Berlin spoke of alleged Russian meddling.',
    'Berlin said faith in Mr. Putin’s denial was naive.',
    'Berlin said the Russian people are weak.',
    'Berlin spoke of Russia’s catastrophe.',
  ])('is nothing in: %s', (text) => {
    expect(stances(text).filter((stance) => stance.startsWith('DEU -> RUS'))).toEqual([]);
  });

  it.each([
    '“The actions of Russia are unacceptable,” Angela Merkel said.',
    '“The behaviour of the Russian government is deeply irresponsible,” Angela Merkel said.',
    'Angela Merkel told the paper that Berlin was concerned about interference by Russia in the vote.',
  ])('is against whom it judges in: %s', (text) => {
    expect(stances(text)).toContain('DEU -> RUS: oppose');
  });

  it('keeps what nobody doubts', () => {
    expect(stances('Berlin said there was no doubt that Russia is lying about the gas.')).toContain(
      'DEU -> RUS: oppose',
    );
  });
});

describe('whom a stance toward a leader is meant of', () => {
  it('is his state for other states and their alliances', () => {
    expect(stances('NATO condemned Bashar al-Assad on Monday.')).toEqual(['NATO -> SYR: oppose']);
  });

  it('is himself for the parties of his own country', () => {
    const input = { text: 'Republicans criticised President Barack Obama.', published: '2014-05-01' };
    const [stance] = classify(input, packs).stances;
    expect(stance).toMatchObject({ holder: 'REPUBLICANS', target: 'barack-obama', label: 'oppose' });
  });

  it('is himself for somebody whose country is not known', () => {
    expect(stances('The writer Rufus Firefly criticised Vladimir Putin.')).toEqual([
      'rufus-firefly -> vladimir-putin: oppose',
    ]);
  });

  it('is himself for another who speaks for the same state', () => {
    const input = { text: 'President Donald Trump blasted Jeff Sessions.', published: '2018-02-01' };
    const [stance] = classify(input, packs).stances;
    expect(stance).toMatchObject({ holder: 'donald-trump', target: 'jeff-sessions', label: 'oppose' });
  });

  it('is the one that another tells of, not the one who thinks so', () => {
    const input = {
      text: 'H.R. McMaster said Donald Trump thinks Iran has violated the deal.',
      published: '2017-10-01',
    };
    expect(classify(input, packs).stances.map(({ target }) => target)).not.toContain('donald-trump');
  });

  it('is held by a leader himself, not by his state, where it is toward his own countrymen', () => {
    const input = { text: 'President Barack Obama accused Republicans of stalling.', published: '2014-05-01' };
    const [stance] = classify(input, packs).stances;
    expect(stance).toMatchObject({ holder: 'barack-obama', target: 'REPUBLICANS', label: 'oppose' });
  });
});

describe('whose deed it is', () => {
  it.each([
    [
      'a blow whose victims are told first',
      'Germany condemned the shelling of a village by Russia.',
      'DEU -> RUS: oppose',
    ],
    ['a blow and its place', 'Germany condemned the killing of two men in Oslo by Russia.', 'DEU -> RUS: oppose'],
    ['a blow that is judged', '“Russia’s siege is a moral outrage,” said Emmanuel Macron.', 'FRA -> RUS: oppose'],
    ['tariffs and how high', 'Canada imposed tariffs of 25 per cent on American plums.', 'CAN -> USA: oppose'],
    ['help that is promised', 'Japan pledged ten million dollars in aid to Ukraine.', 'JPN -> UKR: support'],
    [
      'charges not brought, which are none',
      'Germany criticised Turkey and declined to bring charges against Russia.',
      'DEU -> TUR: oppose',
    ],
    ['a wrong told in the passive', 'Emmanuel Macron said the talks had been wrecked by Russia.', 'FRA -> RUS: oppose'],
    ['blame that is borne', 'Russia bears much of the blame, Emmanuel Macron said.', 'FRA -> RUS: oppose'],
  ])('is told of %s', (_, text, told) => {
    expect(stances(text)).toEqual([told]);
  });

  it('is not told of those whom a blow hits, nor over a clause', () => {
    expect(stances('Germany condemned the killing of the Russian soldiers.')).toEqual([]);
    expect(stances('Germany condemned the shelling, which was answered by Russia.')).toEqual([]);
    expect(stances('Emmanuel Macron said the talks had been wrecked by the Russia lobby.')).toEqual([]);
  });
});
