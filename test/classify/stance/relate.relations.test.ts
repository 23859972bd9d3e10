import { beforeAll, describe, expect, it } from 'vitest';
import type { Packs } from '../../../lambdas/classify/packs.ts';
import { directedRelations } from '../../../lambdas/classify/stance/relations.ts';
import { placeOf, readSentence } from '../../../lambdas/classify/stance/sentence.ts';
import { match } from '../../../lambdas/shared/rules/match.ts';
import { splitSentences } from '../../../lambdas/shared/text/sentences.ts';
import { tokenize } from '../../../lambdas/shared/text/tokens.ts';
import { loadPacks } from '../../../local/packs.ts';

let packs: Packs;
beforeAll(async () => {
  packs = await loadPacks();
});

/** Relations as "source EVENT target (label)". */
function relations(text: string, names: string[]): string[] {
  const tokens = tokenize(text, packs.rules.vocabulary);
  const hits = match(tokens, splitSentences(tokens), packs.rules);
  const sentence = readSentence(tokens, hits, packs, 0, tokens.count - 1);
  const spans = names.map((name) => ({ from: text.indexOf(name), to: text.indexOf(name) + name.length }));
  const places = spans.map((span) => placeOf(sentence.words, span)!);
  return directedRelations(sentence, places).map(
    ({ source, target, relation }) => `${names[source]} ${relation.event} ${names[target]} (${relation.label})`,
  );
}

describe('all directed relations of a sentence', () => {
  it('gives the deed to its subject and its object', () => {
    expect(relations('Freedonia sharply condemned Sylvania.', ['Freedonia', 'Sylvania'])).toEqual([
      'Freedonia ACCUSE Sylvania (oppose)',
    ]);
  });

  it('turns a passive around', () => {
    expect(relations('Freedonia was condemned by Sylvania.', ['Freedonia', 'Sylvania'])).toEqual([
      'Sylvania ACCUSE Freedonia (oppose)',
    ]);
  });

  it('lets joined verbs share their subject', () => {
    expect(
      relations('Freedonia praised Osterlich and condemned Sylvania.', ['Freedonia', 'Osterlich', 'Sylvania']),
    ).toEqual(['Freedonia SUPPORT Osterlich (support)', 'Freedonia ACCUSE Sylvania (oppose)']);
  });

  it('takes who condemns an attack on somebody to be for him', () => {
    expect(relations('Freedonia condemned the attack on Sylvania.', ['Freedonia', 'Sylvania'])).toContain(
      'Freedonia ACCUSE Sylvania (support)',
    );
  });

  it('tells a speaker from whom he speaks of', () => {
    const found = relations('Firefly said Sylvania had bombed Osterlich.', ['Firefly', 'Sylvania', 'Osterlich']);
    expect(found).toContain('Sylvania ASSAULT Osterlich (oppose)');
    expect(found).toContain('Firefly ACCUSE Sylvania (oppose)');
    expect(found.some((line) => line.startsWith('Firefly ASSAULT'))).toBe(false);
  });

  it('gives nothing to a name in a phrase of place', () => {
    expect(relations('Officials in Freedonia condemned Sylvania.', ['Freedonia', 'Sylvania'])).toEqual([]);
  });

  it('gives nothing where a speaker leaves it open', () => {
    expect(relations('Firefly did not say whether Sylvania had bombed the bridge.', ['Firefly', 'Sylvania'])).toEqual(
      [],
    );
  });
});
