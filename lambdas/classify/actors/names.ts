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
  'lawmakers',
  'senators',
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
