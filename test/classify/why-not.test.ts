import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../lambdas/classify/classify.ts';
import { whyNot } from '../../lambdas/classify/why-not.ts';
import { cases } from '../random.ts';
import { packs } from './packs.ts';

const DENIED = 'If Russia condemned Finland, nobody heard it.';
const QUOTED = 'Russian Foreign Minister Sergei Lavrov spoke. "It was a grave mistake," he said.';
const STATED = 'Berlin accused Moscow of spying.';

describe('why not: what the rules saw in a sentence', () => {
  it('shows rule, meaning and the nearest miss of words that became nothing', () => {
    const [sentence] = whyNot({ text: DENIED }, packs);
    expect(sentence!.statements).toEqual([]);
    expect(sentence!.actors.map(({ party }) => party)).toEqual(['Russia', 'Finland']);
    const words = sentence!.words.find(({ from, to }) => DENIED.slice(from, to) === 'condemned')!;
    expect(words).toMatchObject({ kind: 'deed', means: 'ACCUSE', told: false });
    expect(words.misses[0]).toMatchObject({ reason: 'supposed', holder: 'Russia', target: 'Finland' });
    expect(sentence!.nearest).toEqual(words.misses[0]);
  });

  it('names the speaker of a quote across sentences', () => {
    const spoken = whyNot({ text: QUOTED }, packs).flatMap(({ voices }) => voices);
    expect(spoken.map(({ from, to, speaker }) => [QUOTED.slice(from, to), speaker])).toContainEqual([
      'It was a grave mistake,',
      'Sergei Lavrov for Russia',
    ]);
  });

  it('says that a quote has no speaker who is known', () => {
    const text = 'A sign read "Russia is a threat to Finland" that day.';
    expect(whyNot({ text }, packs)[0]!.voices).toMatchObject([{ channel: 'quote', speaker: null }]);
  });

  it('shows the statement and its words where there is one', () => {
    const [sentence] = whyNot({ text: STATED }, packs);
    expect(sentence!.statements).toMatchObject([{ holder: 'DEU', target: 'RUS', label: 'oppose' }]);
    expect(sentence!.words.filter(({ told }) => told).map(({ from, to }) => STATED.slice(from, to))).toEqual([
      'accused Moscow of',
    ]);
    expect(sentence!.nearest).toBeNull();
  });

  it('answers for the sentences that a span touches alone', () => {
    const text = `${DENIED} ${STATED}`;
    const from = text.indexOf('accused');
    expect(whyNot({ text }, packs, { from, to: from + 1 }).map((one) => text.slice(one.from, one.to))).toEqual([
      STATED,
    ]);
  });

  it('has the statements that classify gives, and a reason for every word that is in none of them', () => {
    const sentence = fc.constantFrom(
      ...[DENIED, QUOTED, STATED, 'Tehran refused to attack Israel.', 'The ministry said Paris and Rome met.'],
      ...['The Kremlin did not interfere in the election, and did not meddle in it, Lavrov said.'],
      ...['Lavrov said that Washington had wrecked the truce.', '"We back sanctions on Russia," Angela Merkel said.'],
    );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), (sentences) => {
        const text = sentences.join(' ');
        const accounts = whyNot({ text }, packs);
        expect(accounts.flatMap(({ statements }) => statements)).toEqual(classify({ text }, packs).statements);
        for (const { words } of accounts)
          for (const { told, misses } of words) expect(told || misses.length > 0).toBe(true);
      }),
      { numRuns: cases(60) },
    );
  });
});
