import { beforeAll, describe, expect, it } from 'vitest';
import type { Packs } from '../../../lambdas/classify/packs.ts';
import { partiesOf } from '../../../lambdas/classify/stance/grammar/parties.ts';
import { type Place, placeOf, readSentence } from '../../../lambdas/classify/stance/grammar/sentence.ts';
import { match } from '../../../lambdas/shared/rules/match.ts';
import { splitSentences } from '../../../lambdas/shared/text/sentences.ts';
import { tokenize } from '../../../lambdas/shared/text/tokenize.ts';
import { loadPacks } from '../../../local/packs.ts';

let packs: Packs;
beforeAll(async () => {
  packs = await loadPacks();
});

/** The parties of every predicate that has both, as "agent > patients". */
function parties(text: string, names: string[]): string[] {
  const tokens = tokenize(text, packs.rules.vocabulary);
  const hits = match(tokens, splitSentences(tokens), packs.rules);
  const sentence = readSentence(tokens, hits, packs, [0, tokens.count - 1]);
  const places = names.map((name) => {
    const from = text.indexOf(name);
    return placeOf(sentence.words, { from, to: from + name.length })!;
  });
  const nameOf = (place: Place) => names[places.indexOf(place)];
  return sentence.frames
    .map((frame) => partiesOf(sentence, frame, places))
    .filter(({ agent, patients }) => agent && patients.length)
    .map(({ agent, patients }) => `${nameOf(agent!)} > ${patients.map(nameOf).join(', ')}`);
}

describe('the parties of a predicate', () => {
  it.each([
    ['a subject and its object', 'Freedonia sharply condemned Sylvania.', ['Freedonia > Sylvania']],
    ['a passive turned around', 'Sylvania was condemned by Freedonia.', ['Freedonia > Sylvania']],
    ['an inset between commas', 'Freedonia, a small state, condemned Sylvania.', ['Freedonia > Sylvania']],
    ['no name in a phrase of place', 'Officials in Freedonia condemned Sylvania.', []],
    ['the owner of a noun', "Freedonia's criticism of Sylvania was loud.", ['Freedonia > Sylvania']],
    ['no name behind another clause', 'Freedonia condemned the raid that Sylvania had seen.', []],
  ])('%s', (_what, text, expected) => {
    expect(parties(text, ['Freedonia', 'Sylvania'])).toEqual(expected);
  });

  it('lets joined verbs share their subject and joined names their verb', () => {
    const names = ['Freedonia', 'Osterlich', 'Klopstokia', 'Sylvania'];
    expect(parties('Freedonia praised Osterlich and Klopstokia and condemned Sylvania.', names)).toEqual([
      'Freedonia > Osterlich, Klopstokia',
      'Freedonia > Sylvania',
    ]);
  });
});
