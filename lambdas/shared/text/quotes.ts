/**
 * Quotations: where they stand. Who speaks in them is for attribution.ts to say.
 * Marks open and close by their shape or by their neighbours (see `Flag.quoteOpen`). A paragraph that ends inside a quote
 * and is followed by one that opens with a mark goes on in it, as newspapers set long quotes; a mark that nothing closes
 * opens nothing.
 */
import { Flag, type Tokens } from './tokens.ts';

export interface Quote {
  /** First and last token between the marks, both inclusive. */
  first: number;
  last: number;
  /** Set off by single marks. */
  single: boolean;
  /** It opens a paragraph and goes on with the quote of the paragraph before. */
  continues: boolean;
}

/** The quotes of a text. Its tokens carry `Flag.quoted` where they stand in one. */
export class Quotes {
  constructor(
    private readonly tokens: Tokens,
    /** In order, none inside another. */
    readonly quotes: readonly Quote[],
  ) {
    for (const { first, last } of quotes) for (let at = first; at <= last; at++) tokens.flags[at]! |= Flag.quoted;
  }

  /** Index of the first quote that ends at a token or after it. */
  from(token: number): number {
    const { quotes } = this;
    let low = 0;
    let high = quotes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (quotes[middle]!.last < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a token is in a quote. Marks are outside. */
  hold(token: number): boolean {
    return (this.tokens.flags[token]! & Flag.quoted) !== 0;
  }

  /** Whether one of the tokens `first` to `last` (inclusive) is in a quote. */
  meet(first: number, last: number): boolean {
    const quote = this.quotes[this.from(first)];
    return quote !== undefined && quote.first <= last;
  }
}

/** Finds the quotes of a text. Linear in the tokens. */
export function findQuotes(tokens: Tokens): Quotes {
  const quotes: Quote[] = [];
  const { count, flags } = tokens;
  let start = 0;
  let open = false;
  let seen = 0;
  for (let at = 0; at <= count; at++) {
    if (at < count && !(flags[at]! & Flag.paragraphBreak)) {
      seen |= flags[at]!;
      continue;
    }
    // Most paragraphs hold no mark, which their flags tell together.
    open = (seen & (Flag.quoteOpen | Flag.quoteClose)) !== 0 && quotesOfParagraph(tokens, start, at, open, quotes);
    start = at + 1;
    seen = 0;
  }
  return new Quotes(tokens, quotes);
}

/**
 * Quotes between two tokens, `end` exclusive.
 * @returns whether the paragraph ends inside of a quote
 */
function quotesOfParagraph(tokens: Tokens, start: number, end: number, wasOpen: boolean, quotes: Quote[]): boolean {
  const { flags } = tokens;
  let opened = -1;
  let single = false;
  let goesOn = false;
  for (let at = start; at < end; at++) {
    const flag = flags[at]!;
    if (!(flag & (Flag.quoteOpen | Flag.quoteClose))) continue;
    const isSingle = isSingleMark(tokens, at);
    if (opened >= 0) {
      if (isSingle !== single || !(flag & Flag.quoteClose)) continue;
      if (at > opened + 1) quotes.push({ first: opened + 1, last: at - 1, single, continues: goesOn });
      opened = -1;
    } else if (flag & Flag.quoteOpen) {
      // Single marks count only where they close again in the paragraph; the tokeniser has seen to it that they pair.
      opened = at;
      single = isSingle;
      goesOn = wasOpen && at === start;
    }
  }
  if (opened < 0 || single) return false;
  // Unclosed: a quote that goes on below, or one whose closing mark was lost, if it opened the paragraph.
  const shape = tokens.text.charCodeAt(tokens.from[opened]!);
  const next = end + 1 < tokens.count && (flags[end + 1]! & Flag.quoteOpen) !== 0;
  if (!next && opened !== start && shape !== 0x201c) return false;
  if (end > opened + 1) quotes.push({ first: opened + 1, last: end - 1, single, continues: goesOn });
  return next;
}

/** Whether a mark is one of the single ones. */
export function isSingleMark(tokens: Tokens, at: number): boolean {
  const mark = tokens.text.charCodeAt(tokens.from[at]!);
  return tokens.to[at]! - tokens.from[at]! === 1 && (mark === 0x27 || mark === 0x2018 || mark === 0x2019);
}
