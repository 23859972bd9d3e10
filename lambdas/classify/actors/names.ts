/** Words that make "Russian …", "Russia's …" or "… of Russia" somebody who speaks or acts for the state. */
export const OFFICES: readonly string[] = [
  'government',
  'govt',
  'authorities',
  'officials',
  'official',
  'leadership',
  'leader',
  'leaders',
  'administration',
  'regime',
  'state secretary',
  'side',
  'diplomat',
  'diplomats',
  'diplomacy',
  'delegation',
  'negotiators',
  'negotiator',
  'ambassador',
  'envoy',
  'embassy',
  'president',
  'prime minister',
  'premier',
  'chancellor',
  'king',
  'vice president',
  'foreign minister',
  'foreign ministry',
  'foreign secretary',
  'foreign policy chief',
  '(defense|defence) (minister|ministry|secretary)',
  'finance (minister|ministry)',
  'interior (minister|ministry)',
  'energy minister',
  'economy minister',
  'justice minister',
  'trade minister',
  'minister',
  'ministers',
  'ministry',
  'counterpart',
  'secretary of state',
  'parliament',
  'military',
  'army',
  'armed forces',
  'air force',
  'navy',
  'air defense',
  'forces',
  'troops',
  'soldiers',
  'warplanes',
  'jets',
  'special forces',
  'security forces',
  'police',
  'intelligence',
  'intelligence (agency|agencies|services|service|officials)',
  'spokesman',
  'spokeswoman',
  '(foreign ministry|defense ministry|government|military) (spokesman|spokeswoman)',
];

/** Small words inside names that are written small. */
const SMALL = /^(of|and|the|for|in|on|de|da|del|la|du|von|van|der|den|bin|al|el|to|'s)$/;

/** A name as a pattern: its words exactly as written, but for the small ones between. */
export function nameWords(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => (word.startsWith('=') || SMALL.test(word) ? word : `=${word.replace(/[()[\]|\\]/g, '')}`))
    .join(' ');
}

/** The part of a person's name by which newspapers call him after the first mention. */
export function surnameOf(name: string, given?: string): string {
  if (given) return given;
  const words = name.replace(/ Jr\.?$/, '').split(' ');
  return words.at(-1)!.replace(/^(al|el)-/, '');
}

/** The first word of a person's name, in small letters. */
export function givenNameOf(name: string): string {
  const end = name.indexOf(' ');
  return (end < 0 ? name : name.slice(0, end)).toLowerCase();
}

/** Adverbs and the like that open a sentence with a capital, before a name ("Later Lind praised …"); other such words are function words. */
const OPENING =
  /ly$|^(?:later|earlier|afterwards?|thereafter|elsewhere|nevertheless|nonetheless|furthermore|moreover|besides|perhaps|maybe|likewise|otherwise|sometimes|often|soon|surely|thus|hence|tonight|additionally|alas)$/;

/** Whether a word in small letters that opens a sentence is no part of the name behind it. */
export function mayOpen(word: string, given: ReadonlyMap<string, unknown>): boolean {
  return OPENING.test(word) && !given.has(word);
}

/** Last words of names that no person bears: papers, bodies, places, times. */
const NO_PERSON = new Set(
  `abc academy accord act action administration afp africa agence agency agreement airport alliance amendment america
  americas analysts ap april arabs army asia association august authority avenue award axios bank base bay bbc beach
  bill bloomberg board bridge brigade bureau caller canal caption cbs center centre channel charter christians church
  city click club cnn coalition coast college command commission committee company comprehensive conference congress
  convention corp corporation council county court creek cup curtain daily dam december democrat democratic democrats
  department desert diplomats district east economist europe falls february forces forum foundation fox friday front fund
  funds games government group guard guardian gulf hall heights herald highway hill hills house hurricane image images inc independent index
  initiative institute institution interfax international island islands january jazeera jews joint journal july june
  kingdom kurds lake lawmakers leaders league llc ltd magazine mail march may media ministry mirror monday monitor
  mountain mountains movement msnbc muslims navy nbc network news newsletter newsletters north november observatory
  observer ocean october office officials olympics order organisation organization palace park parliament party peninsula
  pac pacs photo plan police policy politico post press presse prize program programme project province radio region report
  republic republican republicans reuters review revolution river saturday school sea security senate senator senators
  september service society south spring springs square stadium staff state states storm strait street strip subscribe
  summit sun sunday tass team telegraph television thursday times today tower treaty tribune tuesday tv typhoon union
  top senior former new leading fellow several
  university valley video videos war watch watched wednesday week weekly west western xinhua`.split(/\s+/),
);
/** Peoples and those of a profession: "Americans", "Congresswoman". */
const PEOPLES = /^[a-z]+(?:icans|ians|anians|woman|women)$/;

/** Few words end as they do, which is told by three letters. */
function isPeople(word: string): boolean {
  return (word.endsWith('ans') || word.endsWith('man') || word.endsWith('men')) && PEOPLES.test(word);
}

/** Whether capitalised words in small letters may be a person's name: two to four, none of them a paper's or a body's. */
export function mayBePerson(words: readonly string[]): boolean {
  // "U. S." is nobody.
  if (words.at(-1)!.length < 2) return false;
  return words.length >= 2 && words.length <= 4 && !words.some((word) => NO_PERSON.has(word) || isPeople(word));
}

const PLAIN_NAME = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** `mitt-romney` of `Mitt Romney`. */
export function slugOf(name: string): string {
  // Most names need no tables of Unicode.
  if (PLAIN_NAME.test(name)) return name.toLowerCase().replaceAll(' ', '-');
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
