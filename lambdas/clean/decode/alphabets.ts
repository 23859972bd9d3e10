/**
 * Letters beyond a-z that a language writes, by the legacy charsets its texts came in. Facts of each orthography.
 * A guess of the charset asks which reading of the bytes gives letters that one language writes.
 */
export interface Alphabet {
  language: string;
  charsets: string[];
  /** Lower case; upper case counts as well. */
  letters: string;
}

const WEST = ['windows-1252'];
const CENTRAL = ['windows-1250', 'iso-8859-2'];
const CYRILLIC = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'];

export const ALPHABETS: Alphabet[] = [
  { language: 'en', charsets: WEST, letters: 'éèêñöïç' },
  { language: 'fr', charsets: WEST, letters: 'éèêëàâçîïôùûüœæ' },
  { language: 'de', charsets: WEST, letters: 'äöüß' },
  { language: 'es', charsets: WEST, letters: 'áéíóúüñ' },
  { language: 'pt', charsets: WEST, letters: 'áàâãéêíóôõúç' },
  { language: 'it', charsets: WEST, letters: 'àèéìòù' },
  { language: 'ca', charsets: WEST, letters: 'àèéíïòóúüç' },
  { language: 'nordic', charsets: WEST, letters: 'åäöæøéü' },
  { language: 'is', charsets: WEST, letters: 'áðéíóúýþæö' },
  { language: 'pl', charsets: CENTRAL, letters: 'ąćęłńóśźż' },
  { language: 'cs', charsets: CENTRAL, letters: 'áčďéěíňóřšťúůýž' },
  { language: 'sk', charsets: CENTRAL, letters: 'áäčďéíĺľňóôŕšťúýž' },
  { language: 'hu', charsets: CENTRAL, letters: 'áéíóöőúüű' },
  { language: 'hr', charsets: CENTRAL, letters: 'čćđšž' },
  { language: 'ro', charsets: CENTRAL, letters: 'ăâîşţ' },
  { language: 'tr', charsets: ['windows-1254'], letters: 'çğıöşüâî' },
  { language: 'baltic', charsets: ['windows-1257'], letters: 'āčēģīķļņšūžąęėįųõäöü' },
  { language: 'ru', charsets: CYRILLIC, letters: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя' },
  { language: 'uk', charsets: ['windows-1251', 'koi8-u'], letters: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя' },
  { language: 'sr', charsets: ['windows-1251'], letters: 'абвгдђежзијклљмнњопрстћуфхцчџш' },
  { language: 'el', charsets: ['windows-1253', 'iso-8859-7'], letters: 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ' },
  { language: 'he', charsets: ['windows-1255'], letters: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת' },
  { language: 'ar', charsets: ['windows-1256'], letters: 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ' },
];

/** Multi-byte charsets, each with the code points its running text is mostly made of. */
export const MULTIBYTE: { charset: string; common: (codePoint: number) => boolean }[] = [
  { charset: 'shift_jis', common: (c) => c >= 0x3040 && c <= 0x30ff },
  { charset: 'euc-jp', common: (c) => c >= 0x3040 && c <= 0x30ff },
  { charset: 'euc-kr', common: (c) => c >= 0xac00 && c <= 0xd7a3 },
  { charset: 'gb18030', common: (c) => (c >= 0x4e00 && c <= 0x9fa5) || (c >= 0x3001 && c <= 0x300f) || c >= 0xff01 },
  { charset: 'big5', common: (c) => (c >= 0x4e00 && c <= 0x9fa5) || (c >= 0x3001 && c <= 0x300f) || c >= 0xff01 },
];
