import type { Attributes } from './attributes.ts';
import { has } from './hints.ts';
import type { Open } from './nesting.ts';
import type { Head } from './page.ts';

/** Marks kept of either kind; a page with more lists others' articles. */
const MOST_MARKS = 500;
/** Longest text kept of a time or an author's name, in UTF-16 units. */
const LONGEST_MARK = 400;
/** Addresses of authors' own pages. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|autore|contributors?|writers?|journalists?|reporters?|forfatter|by|profile|people|staff)\/[^/]{3}/i;

/** An element that may name a time or an author. */
interface Marked {
  tag: string;
  attributes: Attributes;
  /** Its class, id and the like. */
  names: string;
  /** Hints of its names alone, and of it and everything around it. */
  said: number;
  around: number;
  /** Index of the block it stands in or before. */
  block: number;
}

/** Collects the times and authors that elements name, with the text these hold. */
export class Marks {
  private readonly head: Head;
  /** Marks whose element is open; a text belongs to the innermost, and to the outer ones when that ends. */
  private readonly pending: { text: string }[] = [];

  constructor(head: Head) {
    this.head = head;
  }

  /** The mark that the element is, or null where it names neither a time nor an author. */
  open(marked: Marked): { text: string } | null {
    const mark = noteMark(this.head, marked);
    if (mark) this.pending.push(mark);
    return mark;
  }

  addText(text: string): void {
    const innermost = this.pending[this.pending.length - 1];
    if (innermost && innermost.text.length < LONGEST_MARK) innermost.text += text;
  }

  close({ mark, inline }: Open): void {
    if (mark) {
      this.pending.pop();
      mark.text = mark.text.replace(/\s+/g, ' ').trim();
      this.addText(inline ? mark.text : ` ${mark.text} `);
    } else if (!inline && this.pending.length) this.pending[this.pending.length - 1]!.text += ' ';
  }
}

/** Notes an element that names a time or an author; the text it holds is yet to be collected in what is returned. */
function noteMark(head: Head, marked: Marked): { text: string } | null {
  const { tag, attributes, names, said, around, block } = marked;
  const itemprop = attributes.itemprop ?? '';
  if (tag === 'time' || /^date(published|modified|created)$/i.test(itemprop)) {
    if (head.times.length > MOST_MARKS) return null;
    const datetime = attributes.datetime ?? attributes.content ?? '';
    const time = { datetime, text: '', names, itemprop, around, block };
    head.times.push(time);
    return time;
  }
  if (head.authors.length >= MOST_MARKS || tag === 'body') return null;
  const how = authorship(tag, attributes, said);
  if (!how) return null;
  const author = { text: '', how, block, around };
  head.authors.push(author);
  return author;
}

/** How an element says that it names the author, or null where it does not. */
function authorship(tag: string, attributes: Attributes, said: number): Head['authors'][number]['how'] | null {
  if ((attributes.rel ?? '').split(' ').includes('author')) return 'rel';
  if (attributes.itemprop === 'author') return 'itemprop';
  if (tag === 'a' && AUTHOR_PAGE.test((attributes.href ?? '').slice(0, 300))) return 'address';
  return has(said, 'byline') || tag === 'address' ? 'class' : null;
}
