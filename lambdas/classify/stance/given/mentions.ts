/** Where an actor stands: a span of the text, a name to look for, or null (source: whoever speaks, else the outlet). */
export type Mention = [from: number, to: number] | string | null;

/** UTF-16 code units into the text, `from` inclusive, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/**
 * The place in a text a mention points at. A name is looked for whole, without regard to case, then by its words from
 * the last to the first ("Hillary Clinton" is also "Clinton").
 *
 * @returns null where the mention is null or its name does not stand in the text
 */
export function resolveMention(text: string, mention: Mention): Span | null {
  if (mention === null) return null;
  if (typeof mention !== 'string') return { from: mention[0], to: mention[1] };
  const name = mention.trim();
  const whole = findWord(text, name);
  if (whole) return whole;
  const words = name.split(/\s+/).filter((word) => word.length > 3 && !SHARED.test(word));
  for (const word of words.reverse()) {
    const found = findWord(text, word);
    if (found) return found;
  }
  return null;
}

/** Words by which one name is told from no other: the Democratic Party is not found in "Republican Party". */
const SHARED =
  /^(?:party|parties|house|court|state|states|united|committee|administration|government|department|council)$/i;

const WORD = /[\p{L}\p{N}]/u;

/** The first occurrence of `name` that neither begins nor ends inside a word; a plural or possessive s may follow. */
function findWord(text: string, name: string): Span | null {
  if (!name) return null;
  const folded = text.toLowerCase();
  const wanted = name.toLowerCase();
  if (folded.length !== text.length) return null;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const before = text[at - 1] ?? ' ';
    const after = text[end] === 's' ? (text[end + 1] ?? ' ') : (text[end] ?? ' ');
    if (!WORD.test(before) && !WORD.test(after)) return { from: at, to: end };
  }
  return null;
}
