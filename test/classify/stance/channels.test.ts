import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/classify/classify.ts';
import { packs } from '../packs.ts';

/** `holder -> target (channel)` of each statement. */
function channels(text: string): string[] {
  return classify({ text }, packs).statements.map(
    ({ holder, target, channel }) => `${holder} -> ${target} (${channel})`,
  );
}

describe('whose words or doing it is', () => {
  it.each([
    ['aid that is refused', 'Germany refused to send tanks to Ukraine.', 'DEU -> UKR'],
    ['arms that are denied', 'Last year Germany denied Ukraine missiles.', 'DEU -> UKR'],
    ['a rival held up in office', 'In those years Turkey bolstered the Syrian regime.', 'TUR -> SYR'],
    ['an indictment', 'On Friday Germany indicted two Russian agents.', 'DEU -> RUS'],
    ['a campaign from the air', 'The envoy spoke of the French air campaign against Hamas.', 'FRA -> HAMAS'],
    ['obstruction', 'The report tells of Iranian stonewalling of the IAEA.', 'IRN -> IAEA'],
    ['sanctions that are announced', 'Germany announced sanctions against Russia.', 'DEU -> sanctions-on-russia'],
    [
      'what the scene is set with',
      'Two days after Germany bombed Syria, Angela Merkel said all was well.',
      'DEU -> SYR',
    ],
    ['an attempt', 'Mr. Obama, Barack Obama, sought to reset relations with Russia.', 'USA -> us-russia-reset'],
  ])('is an act where it tells of %s', (_, text, pair) => {
    expect(channels(text)).toContain(`${pair} (act)`);
  });

  it.each([
    [
      'an attack on what somebody left behind',
      'Mitt Romney attacked Barack Obama’s legacy.',
      'mitt-romney -> barack-obama',
    ],
    ['blame of a measure', 'Russia criticised the new US sanctions on Moscow.', 'RUS -> sanctions-on-russia'],
    ['a call for force', 'France called for a missile strike against Syria.', 'FRA -> syria-strikes'],
    [
      'what is thought of a deal',
      'Germany has long cast the nuclear deal with Iran as weak.',
      'DEU -> iran-nuclear-deal',
    ],
  ])('is reported where it tells of %s', (_, text, pair) => {
    expect(channels(text)).toContain(`${pair} (reported)`);
  });

  it.each([
    ['behind the verb of saying', 'Sergei Lavrov said Germany was being "utterly reckless".', 'RUS -> DEU'],
    [
      'with an article before the marks',
      'Sergei Lavrov said Germany was making a “grave mistake” in Mali.',
      'RUS -> DEU',
    ],
  ])('is a quote where the judgement alone is in marks, %s', (_, text, pair) => {
    const [statement] = classify({ text }, packs).statements;
    expect(channels(text)).toEqual([`${pair} (quote)`]);
    expect(text.slice(...statement!.quote!)).toMatch(/^["“]?(?:utterly reckless|grave mistake)["”]?$/);
  });
});
