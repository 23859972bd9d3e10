/** A page as the extractor sees it: blocks of text in reading order, the elements that hold them, and the page's head. */

/** An element that starts a block of its own. */
export interface Element {
  index: number;
  /** Index of the holding element; the root holds itself. */
  parent: number;
  tag: string;
  /** `class` as written. */
  classes: string;
  depth: number;
  /** Hints of this element alone, and of it and everything around it. */
  hints: number;
  around: number;
  hidden: boolean;
  itemprop: string;
}

/** A run of text between two block boundaries. White space is folded; `\n` stands where the page breaks the line. */
export interface Block {
  text: string;
  element: number;
  /** Hints of the inline elements that hold the whole text. */
  hints: number;
  hidden: boolean;
  /** UTF-16 code units inside links, bold and italic. */
  linked: number;
  bold: number;
  italic: number;
  links: number;
  images: number;
}

export interface TimeMark {
  datetime: string;
  text: string;
  names: string;
  itemprop: string;
  around: number;
  /** Index of the block it stands in or before. */
  block: number;
}

/** A name an element marks as the author's. */
export interface AuthorMark {
  text: string;
  how: 'rel' | 'itemprop' | 'address' | 'class';
  block: number;
  around: number;
}

export interface Head {
  title: string;
  language: string;
  /** `meta` elements in order: the lower-cased name, property or itemprop, and the content. */
  metas: { name: string; content: string }[];
  canonical: string;
  /** Source of each `application/ld+json` script, and of other JSON data. */
  jsonLd: string[];
  state: string[];
  times: TimeMark[];
  authors: AuthorMark[];
}

export interface Page {
  elements: Element[];
  blocks: Block[];
  head: Head;
  /** Open elements looked at while the page was read: what bounds the time beyond one look at each character. */
  looks: number;
}
