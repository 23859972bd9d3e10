import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeFinding } from '../../../local/rules/finding.ts';
import { slipIn, swallowedLists } from '../../../local/rules/swallowed.ts';
import { openWorkbench } from '../../../local/rules/workbench.ts';

const found = (text: string) =>
  swallowedLists(openWorkbench([{ file: 'topics/piers.yaml', text }])).map((one) => describeFinding(one, []));

const PACK = `pack: piers
family: topics
lists:
  shore: [quay~, 'jetty, mole']
rules:
  - id: north
    label: medtop:20000639
    match: [north pier,
      MATCH]
`;
const withMatch = (match: string) => PACK.replace("'jetty, mole'", 'jetty').replace('MATCH', match);

describe('a list that YAML read as one pattern', () => {
  it('is named with file, line and entry where a doubled quote took the next items in', () => {
    expect(found(withMatch("'south pier'', ''west pier', east pier"))).toEqual([
      "rules/topics/piers.yaml:9: north: 'south pier', 'west pier' holds a comma between quoted strings: YAML has read a list as one pattern; put every item into quotes of its own",
    ]);
  });

  it('is named where the quotes themselves became words', () => {
    expect(found(withMatch("'''(south|west) pier'"))).toEqual([
      expect.stringMatching(/piers\.yaml:9: north: ''\(south\|west\) pier' holds a quotation mark: .* mend it/),
    ]);
  });

  it('is named in a list of the pack and inside a condition', () => {
    expect(found(PACK.replace('MATCH', "{ any: ['south pier, west pier'] }"))).toEqual([
      expect.stringMatching(/:9: north: 'south pier, west pier' holds a comma: part it into two/),
      expect.stringMatching(/:4: lists\.shore: 'jetty, mole' holds a comma: part it into two/),
    ]);
  });

  it('is named, cut short, where no phrase is that long', () => {
    const long = 'pier '.repeat(13).trim();
    expect(found(withMatch(long))).toEqual([expect.stringMatching(/'(?:pier ){12}…' asks for 13 words in a row/)]);
    expect(slipIn('pier '.repeat(12).trim())).toBeUndefined();
  });

  it('is told from apostrophes, numbers, gaps and signs that are meant', () => {
    const meant = [
      "o'brien",
      "russia 's army",
      "(they|we) 'll go",
      "teachers' union",
      '1,200 people',
      'north _{0,3} pier',
      '(we|us) [,] the editors',
      'he said\\, \\"no\\"',
      `(${'north pier|'.repeat(40)}south) ferry`,
    ];
    expect(meant.filter(slipIn)).toEqual([]);
  });

  it('is found whatever its phrases and its quotes', () => {
    const phrase = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,2}[~*]?$/);
    const quoted = fc.tuple(fc.array(phrase, { minLength: 2, maxLength: 5 }), fc.constantFrom('', "'", '"'));
    fc.assert(
      fc.property(quoted, ([phrases, quote]) => {
        expect(slipIn(phrases.join(`${quote}, ${quote}`))).toMatch(/comma/);
        expect(phrases.map(slipIn).filter(Boolean)).toEqual([]);
      }),
    );
  });
});
