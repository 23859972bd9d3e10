import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lambdas/clean/decode/charset.ts';
import { decodeStrictly } from '../../../lambdas/clean/decode/guess.ts';

/** Encodes with a single-byte charset by asking the decoder what each byte shows. */
function encode(text: string, charset: string): Uint8Array {
  const shown = new Map(
    Array.from({ length: 256 }, (_, byte) => [decodeStrictly(Uint8Array.of(byte), charset) ?? '', byte]),
  );
  return Uint8Array.from(text, (character) => {
    const byte = shown.get(character);
    if (byte === undefined) throw new Error(`${character} is not in ${charset}`);
    return byte;
  });
}

describe('charset by evidence', () => {
  it.each([
    ['windows-1252', 'Le maire a déclaré que la grève était « terminée » après une journée à l’hôtel de ville.'],
    ['windows-1252', 'Le maire a parlé de « liberté\u00a0» et d’« été\u00a0» devant le vieux théâtre de la ville.'],
    ['windows-1252', 'Die Bürger müssen größere Lasten tragen, sagte die Bürgermeisterin am späten Abend.'],
    ['windows-1252', 'El alcalde señaló que mañana habrá más información sobre la reunión.'],
    ['windows-1252', 'The minister said he’d “never” signed the £40m deal – a claim his café-owning rival mocked.'],
    ['windows-1250', 'Burmistrz powiedział, że miasto zapłaci za nową przystań i będzie ją budować wiosną.'],
    ['windows-1250', 'Primátor řekl, že město zaplatí nové přístaviště a začne stavět příští týden.'],
    ['windows-1251', 'Мэр города сказал, что паромная линия откроется весной, а ремонт оплатит область.'],
    ['koi8-r', 'Мэр города сказал, что паромная линия откроется весной, а ремонт оплатит область.'],
    ['windows-1253', 'Ο δήμαρχος είπε ότι η γραμμή θα ανοίξει την άνοιξη και ότι οι επισκευές θα πληρωθούν.'],
    ['windows-1254', 'Belediye başkanı iskelenin ilkbaharda açılacağını ve onarımın pahalı olduğunu söyledi.'],
  ])('reads %s: %s', (charset, text) => {
    expect(decodeText(encode(text, charset))).toMatchObject({ ok: true, text, charset });
  });

  it.each([
    [
      'shift_jis',
      [
        0x8e, 0x73, 0x92, 0xb7, 0x82, 0xcd, 0x8d, 0x60, 0x82, 0xf0, 0x8a, 0x4a, 0x82, 0xad, 0x82, 0xc6, 0x8c, 0xbe,
        0x82, 0xc1, 0x82, 0xbd, 0x81, 0x42,
      ],
      '市長は港を開くと言った。',
    ],
    [
      'gb18030',
      [
        0xca, 0xd0, 0xb3, 0xa4, 0xcb, 0xb5, 0xb8, 0xdb, 0xbf, 0xda, 0xbd, 0xab, 0xd4, 0xda, 0xb4, 0xba, 0xcc, 0xec,
        0xbf, 0xaa, 0xb7, 0xc5, 0xa1, 0xa3,
      ],
      '市长说港口将在春天开放。',
    ],
    [
      'euc-kr',
      [0xbd, 0xc3, 0xc0, 0xe5, 0xc0, 0xba, 0x20, 0xc7, 0xd7, 0xb1, 0xb8, 0xb8, 0xa6, 0x20, 0xbf, 0xac, 0xb4, 0xd9],
      '시장은 항구를 연다',
    ],
  ])('reads %s', (charset, raw, text) => {
    expect(decodeText(Uint8Array.from(raw))).toMatchObject({ text, charset });
  });
});

describe('windows-1252', () => {
  it('shows curly quotes and dashes whatever the runtime makes of those bytes', () => {
    expect(decodeStrictly(Uint8Array.of(0x93, 0x68, 0x69, 0x94, 0x97, 0x80), 'windows-1252')).toBe('“hi”—€');
  });
});

describe('charset as marked or declared', () => {
  it('reads UTF-16 with and without its mark', () => {
    const text = 'The ferry sails again.';
    const wide = Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));
    expect(decodeText(wide)).toMatchObject({ text, charset: 'utf-16le' });
    expect(decodeText(Uint8Array.of(0xff, 0xfe, ...wide))).toMatchObject({ text, charset: 'utf-16le' });
  });

  it('follows a declaration where the bytes allow it, and UTF-8 where they are UTF-8 all the same', () => {
    const legacy = encode('café', 'windows-1252');
    expect(decodeText(legacy, 'text/plain; charset=ISO-8859-1')).toMatchObject({
      text: 'café',
      charset: 'windows-1252',
    });
    expect(decodeText(new TextEncoder().encode('café'), 'text/plain; charset=ISO-8859-1')).toMatchObject({
      text: 'café',
      charset: 'utf-8',
      notes: ['declared as iso-8859-1, but it is UTF-8'],
    });
  });
});

describe('damage', () => {
  it('repairs what was misread more than once', () => {
    const utf8 = new TextEncoder();
    const misread = (text: string) => utf8.encode(Buffer.from(utf8.encode(text)).toString('latin1'));
    const text = 'The café’s naïve owner paid £40m.';
    const twice = decodeText(misread(new TextDecoder().decode(misread(text))));
    expect(twice).toMatchObject({ ok: true, text, notes: [expect.stringContaining('windows-1252 twice')] });
  });

  it('repairs UTF-8 that was read as windows-1252, and says so', () => {
    const decoded = decodeText(new TextEncoder().encode('The dealâ€™s price was Â£40m, said RenÃ©e.'));
    expect(decoded).toMatchObject({
      text: 'The deal’s price was £40m, said Renée.',
      notes: [expect.stringContaining('3 places')],
    });
  });

  it('knows a closing quote whose last byte was lost', () => {
    const decoded = decodeText(new TextEncoder().encode('â€œThe deal is done,â€\ufffd said RenÃ©e.'));
    expect(decoded).toMatchObject({ text: '“The deal is done,” said Renée.' });
  });

  it.each([
    'Château, Ãvila, âge, PÂTÉ: l’été',
    // A no-break space behind the letter.
    'Le maire parle de « liberté\u00a0» et de « café\u00a0», rien de plus.',
  ])('leaves letters alone that only look like damage: %s', (text) => {
    expect(decodeText(new TextEncoder().encode(text))).toMatchObject({ text, notes: [] });
  });

  it('reads the windows-1252 bytes of a paste among UTF-8, few or many, and says how many', () => {
    const paste = encode('The “naïve” owner – from Velmouth – paid £40m.', 'windows-1252');
    for (const copies of [1, 40]) {
      const utf8 = new TextEncoder().encode('The café is closed.\n'.repeat(copies));
      expect(decodeText(Uint8Array.of(...utf8, ...paste))).toMatchObject({
        text: `${'The café is closed.\n'.repeat(copies)}The “naïve” owner – from Velmouth – paid £40m.`,
        notes: [expect.stringContaining('6 bytes are no UTF-8')],
      });
    }
  });

  it('reads a windows-1252 text in which one word is UTF-8', () => {
    const legacy = encode('The “naïve” owner – from Velmouth – paid £40m. '.repeat(9), 'windows-1252');
    const decoded = decodeText(Uint8Array.of(...legacy, ...new TextEncoder().encode('café')));
    expect(decoded).toMatchObject({ text: `${'The “naïve” owner – from Velmouth – paid £40m. '.repeat(9)}café` });
  });

  it('takes broken characters of another script for no letters of the West', () => {
    const text = new TextEncoder().encode('市長は港を開くと言った。'.repeat(20));
    const broken = decodeText(Uint8Array.from([...text.subarray(0, 31), ...text.subarray(32)]));
    expect(broken).toMatchObject({ notes: [expect.stringContaining('could not be read')] });
  });

  it('reports characters that are lost', () => {
    const damaged = Uint8Array.of(...new TextEncoder().encode('café '.repeat(100)), 0xff);
    expect(decodeText(damaged)).toMatchObject({ notes: [expect.stringContaining('1 characters could not be read')] });
  });
});
