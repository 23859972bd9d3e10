import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lambdas/shared/text/characters.ts';
import { packText, putWord, Size, scratch, unpacked } from '../../../lambdas/shared/text/letters.ts';
import { systemWords, Trait } from '../../../lambdas/shared/text/lexicon.ts';

const unit = fc.constantFrom(
  ...'azAZ09.-"\' \n',
  'é',
  'É',
  'ể',
  'ß',
  'я',
  '’',
  '“',
  '–',
  '漢',
  '\u0301',
  '\u00a0',
  '\0',
);

describe('the bytes of a text', () => {
  it('are of each character what they are of it alone, whatever stands beside it', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 9 }), (units) => {
        const alone = units.map((one) => packText(one).bytes[0]);
        const { bytes } = packText(units.join(''));
        expect([...bytes.subarray(0, units.length)]).toEqual(alone);
        expect([...bytes.subarray(units.length, units.length + 4)]).toEqual([0, 0, 0, 0]);
      }),
    );
  });

  it('are letters of ASCII, with their case, for letters that fold to one', () => {
    const { bytes } = packText('éÉểZß');
    expect(String.fromCharCode(...bytes.subarray(0, 4))).toBe('eEeZ');
    expect(bytes[4]).toBeGreaterThan(127);
  });

  it('grow with the text', () => {
    const { bytes } = packText('word '.repeat(20_000));
    expect(String.fromCharCode(...bytes.subarray(99_994, 100_001))).toBe(' word \0');
  });
});

describe('the bytes of a word', () => {
  it('tell every word from every other', () => {
    const word = fc
      .string({ unit: 'binary', minLength: 1, maxLength: Size.longest / 2 })
      .map((text) => text.replaceAll('\0', ''));
    fc.assert(
      fc.property(word, (text) => {
        const size = putWord(text);
        scratch.bytes[size] = 0;
        expect(unpacked(scratch.bytes)).toBe(text);
      }),
    );
  });
});

it('no abbreviation is longer than the tokeniser looks for', () => {
  const stopped = [...systemWords()].filter(([, traits]) => traits & (Trait.title | Trait.abbreviation));
  expect(Math.max(...stopped.map(([word]) => fold(word).length))).toBeLessThan(Size.short);
});
