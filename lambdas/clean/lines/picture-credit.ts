/**
 * A picture's credit at a line's end: "The harbour at dawn. Foto: Ida Moe", "(Picture: Northern Press)", "港の朝＝ＡＰ". What stands before it
 * is the picture's caption, however much it reads like a sentence of the article.
 */

/** What a credit's name may take up behind its phrase. */
const LONGEST_NAME = 45;
/** A bracket and a stop may close the line. */
const CLOSING = 2;

/** Where numbers come from is told of charts and of an article's figures alike. */
const ORIGIN =
  /^(?:source|quelle|fuente|fonte|bron|lähde|zdroj|źródło|forrás|izvor|kaynak|sumber|nguồn|avots|источник|джерело|πηγή|المصدر)/i;

/** What parts a credit from the words of the caption, and what ties an agency to them. */
const PARTING = '.!?。…"”’»(（[';
const TIES = '=＝©/／|';

/**
 * @param text holds the line up to `end`
 * @param from where a phrase of captions begins, `to` where it ends
 * @param isPair whether it is more than one word: "photo by"
 */
export function isClosingCredit(text: string, from: number, to: number, end: number, isPair: boolean): boolean {
  const rest = end - to;
  if (rest > LONGEST_NAME) return false;
  const at = text[from - 1] === ' ' ? from - 2 : from - 1;
  const isFirst = at < 0 || text[at] === '\n';
  if (rest <= CLOSING) return !isFirst && (TIES.includes(text[at]!) || isWideEnd(text, to));
  if (!isFirst && !PARTING.includes(text[at]!)) return false;
  const isSpaced = text[to] === ' ';
  const next = text[isSpaced ? to + 1 : to]!;
  if (':：/／'.includes(next)) return !ORIGIN.test(text.slice(from, to));
  return isPair && isSpaced && next !== next.toLowerCase();
}

/** Sentences of Chinese, Japanese and Korean end in a stop; a photographer in brackets does not. */
function isWideEnd(text: string, to: number): boolean {
  return text[to - 1]! >= '\u2e80' && !'。.'.includes(text[to]!);
}
