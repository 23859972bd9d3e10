import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/classify/classify.ts';
import { packs } from '../packs.ts';

/** `holder -> target: label (channel) [evidence]` of each statement. */
function statements(text: string): string[] {
  return classify({ text }, packs).statements.map(
    ({ holder, target, label, channel, evidence }) =>
      `${holder} -> ${target}: ${label} (${channel}) [${evidence.map(({ from, to }) => text.slice(from, to)).join(' … ')}]`,
  );
}

function stances(text: string): string[] {
  return classify({ text }, packs).stances.map(({ holder, target, label }) => `${holder} -> ${target}: ${label}`);
}

describe('stances of an article', () => {
  it('gives an act to who does it', () => {
    expect(statements('Paris condemned Iran on Monday for its missile test.')).toEqual([
      'FRA -> IRN: oppose (reported) [condemned]',
    ]);
  });

  it('gives quoted words to their speaker, not to the outlet', () => {
    const found = statements(
      'President Vladimir Putin met reporters. "Washington has wrecked everything that we built," he said.',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^RUS -> USA: oppose \(quote\) \[.*wrecked.*\]$/);
    expect(found.join()).not.toContain('outlet');
  });

  it('knows an issue in the mouth of a speaker across sentences', () => {
    const text =
      'Russian Foreign Minister Sergei Lavrov spoke about the United States. "We should repair our relations," he said.';
    expect(stances(text)).toContain('RUS -> us-russia-reset: support');
  });

  it('marks a condition', () => {
    const text =
      'Moscow is ready to improve its relations with the United States, but only if it is treated as an equal, Lavrov said.';
    const [stance] = classify({ text }, packs).stances.filter(({ target }) => target === 'us-russia-reset');
    expect(stance).toMatchObject({ holder: 'RUS', label: 'support', conditional: true });
  });

  it('reads blame for an issue as toward the other party', () => {
    const text =
      'Russian Foreign Minister Sergei Lavrov spoke about the United States. "It was not us who wrecked the partnership," he said.';
    expect(stances(text)).toContain('RUS -> USA: oppose');
    expect(stances(text.replace('was not us who', 'was a storm that'))).not.toContain('RUS -> USA: oppose');
  });

  it('does not give the accused what he is accused of', () => {
    expect(
      stances('Kerry accused the Israeli government of undermining any hope of a two-state solution.'),
    ).not.toContain('ISR -> two-state-solution: oppose');
  });

  it('does not give a speaker what he tells that others may do', () => {
    expect(stances('Lavrov warned that they could undermine the ceasefire in Ukraine.')).toEqual([]);
    expect(stances('Lavrov said that he would support the ceasefire in Ukraine.')).toContain(
      'RUS -> ukraine-ceasefire: support',
    );
  });

  it('takes ties of a third party for no ties of the two an issue is about', () => {
    const text =
      'Russia and the United States met. Norwegian diplomat Anna Lind said “we will deepen our relationship”.';
    expect(stances(text).filter((stance) => stance.startsWith('NOR'))).toEqual([]);
  });

  it.each([
    'When Barack Obama declined to send arms to Ukraine, the talks ended.',
    'Norway spoke of a claim from candidate Hillary Clinton that all agencies agree that Russia interfered in the election.',
    'It left the appearance that Barack Obama accepts that Russia interfered in the election.',
    'Russia, an envoy said, “believes Ukraine should get weapons”.',
    'What does Barack Obama say about Russia’s election interference?',
    'Norway said it would not act, despite a new law designed to punish Russia for meddling in the election.',
  ])('is for nothing in %s', (text) => {
    expect(
      stances(text).filter((stance) => / -> (arms-for-ukraine|election-interference): support/.test(stance)),
    ).toEqual([]);
  });

  it.each([
    ['a law that others made', 'Britain lost towns in a land that voted to leave the European Union.'],
    ['what others are urged to do', 'Britain tried to persuade Barack Obama to stay in the Iran nuclear deal.'],
    ['what they are got to do', 'Britain tried to get Congress to authorize airstrikes on Syria.'],
    ['a claim', 'The report spoke of claims that Barack Obama withheld military aid from Ukraine.'],
    ['another vote', 'Boris Johnson spoke of a second referendum on Scottish independence.'],
    ['another clause', 'Barack Obama left early because it would help the rivals to block Brexit.'],
    ['what is put off', 'Angela Merkel said it was better to wait to impose sanctions on Russia.'],
    ['what the order of words makes an if', 'Should Germany exit from the Paris agreement, it would stand alone.'],
    ['what is given up', 'Barack Obama cast aside a decade of support for a two-state solution.'],
  ])('says nothing of an issue where it tells of %s', (_, text) => {
    expect(stances(text)).toEqual([]);
  });

  it('gives an issue’s words to whose doing they are', () => {
    expect(stances('German stocks fell over Britain’s vote to leave the European Union.')).toEqual([
      'GBR -> brexit: support',
    ]);
    expect(
      stances('Angela Merkel addressed Congress at the wish of friends and warned against the nuclear deal with Iran.'),
    ).toContain('DEU -> iran-nuclear-deal: oppose');
  });

  it('does not take a denial for what is denied', () => {
    expect(stances('The trip was no new reset between Russia and the United States, Lavrov said.')).not.toContain(
      'RUS -> us-russia-reset: support',
    );
    expect(stances('If Russia attacks Ukraine, talks will end.')).toEqual([]);
  });

  it('reads every member of a list', () => {
    expect(stances('Britain and France condemned Iran and Syria on Monday.').sort()).toEqual([
      'FRA -> IRN: oppose',
      'FRA -> SYR: oppose',
      'GBR -> IRN: oppose',
      'GBR -> SYR: oppose',
    ]);
  });

  it('reads a deed told by a noun with its owner', () => {
    expect(stances("Iran's backing for Hezbollah was on the table.")).toEqual(['IRN -> HEZBOLLAH: support']);
    expect(stances("An end to Iran's backing for Hezbollah was on the table.")).toEqual([]);
  });

  it('lets people whom the packs do not know hold for themselves', () => {
    expect(stances('The analyst Rufus Firefly criticized Russia on Monday.')).toEqual(['rufus-firefly -> RUS: oppose']);
    expect(stances('The lonely Golan Heights criticized Russia on Monday.')).toEqual([]);
  });

  it.each([
    'Officials heard the accusation that Russia had attacked Ukraine.',
    'Russia denied attacking Ukraine.',
    'The law keeps Russia from attacking Ukraine.',
    'The Russian press attacked Ukraine.',
  ])('says nothing where nothing is done: %s', (text) => {
    expect(stances(text).filter((stance) => stance.startsWith('RUS -> UKR'))).toEqual([]);
  });

  it('points evidence at the words and the sentence they stand in', () => {
    const text = 'Nothing happened. Berlin accused Moscow of spying.';
    const [statement] = classify({ text }, packs).statements;
    expect(text.slice(...statement!.sentence)).toBe('Berlin accused Moscow of spying.');
    for (const { from, to } of statement!.evidence) expect(text.slice(from, to)).toMatch(/accused/);
  });

  it('says nothing of a text about nobody', () => {
    expect(statements('The weather was fine and the bread was warm.')).toEqual([]);
  });
});
