import { decodeHTML, decodeHTMLAttribute } from 'entities/decode';
import { type Attributes, attributeNamed, NONE } from './attributes.ts';
import { type Tag, tagNamed } from './elements.ts';

/** Takes what a page's source holds, in order. */
export interface Sink {
  /** Whether the attributes of such a start tag are asked for. */
  asks(tag: Tag): boolean;
  /** @param closed whether it is written with a slash at its end */
  startTag(tag: Tag, attributes: Attributes, closed: boolean): void;
  endTag(tag: Tag): void;
  /** Text from one offset to another, in UTF-16 units; `coded` where entities may stand in it. */
  text(from: number, to: number, coded: boolean): void;
}

const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const RETURN = 13;
const SPACE = 32;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB || code === RETURN || code === FORM_FEED;
}

function isAlpha(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

function endsName(code: number): boolean {
  return code === GREATER || code === SLASH || isSpace(code);
}

/**
 * Cuts a page's source into tags and text as HTML's tokenizer does (HTML, 13.2.5). What stands between two signs is skipped by
 * a search for the next one, and nothing is searched for twice: time is linear in the page, whatever is left open.
 */
export class Scanner {
  private attributes: Attributes = NONE;
  private closed = false;
  /** Offset of the next `&` at or behind the text that was asked about last. */
  private ampersand = -1;

  constructor(
    private readonly html: string,
    private readonly sink: Sink,
  ) {}

  scan(): void {
    const { html } = this;
    const end = html.length;
    /** Where text that was not handed on begins. */
    let text = 0;
    for (let sign = html.indexOf('<'); sign >= 0; ) {
      const next = html.charCodeAt(sign + 1);
      const ending = next === SLASH && sign + 2 < end;
      if (!isAlpha(next) && !ending && next !== EXCLAMATION && next !== QUESTION) {
        sign = html.indexOf('<', sign + 1);
        continue;
      }
      if (text < sign) this.handText(text, sign);
      if (isAlpha(next)) text = this.readStartTag(sign + 1);
      else if (ending) text = this.readEndTag(sign + 2);
      else text = this.skipDeclaration(sign + 1);
      sign = html.indexOf('<', text);
    }
    if (text < end) this.handText(text, end);
  }

  private handText(from: number, to: number): void {
    this.sink.text(from, to, this.isCoded(from, to));
  }

  /** Whether an `&` stands in a stretch that does not begin before the last one asked about. */
  private isCoded(from: number, to: number): boolean {
    if (this.ampersand < from) {
      const found = this.html.indexOf('&', from);
      this.ampersand = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.ampersand < to;
  }

  /** The offset behind the next `>`: what never ends reaches to the page's end. */
  private behind(from: number): number {
    const found = this.html.indexOf('>', from);
    return found < 0 ? this.html.length : found + 1;
  }

  /** A tag's name from an offset on: where it ends. */
  private nameEnd(from: number): number {
    const { html } = this;
    let at = from;
    while (at < html.length && !endsName(html.charCodeAt(at))) at++;
    return at;
  }

  private readStartTag(from: number): number {
    const { html, sink } = this;
    const nameEnd = this.nameEnd(from);
    const tag = tagNamed(html.slice(from, nameEnd));
    const end = this.readAttributes(nameEnd, sink.asks(tag));
    if (end < 0) return html.length;
    sink.startTag(tag, this.attributes, this.closed);
    return tag.raw ? this.readRaw(tag, end) : end;
  }

  /** An end tag, or what HTML takes for a comment in its place. */
  private readEndTag(from: number): number {
    if (!isAlpha(this.html.charCodeAt(from))) return this.behind(from);
    const nameEnd = this.nameEnd(from);
    if (nameEnd < this.html.length) this.sink.endTag(tagNamed(this.html.slice(from, nameEnd)));
    return this.behind(nameEnd);
  }

  /** Attributes up to the tag's end, and the offset behind it; -1 where the page ends before. */
  private readAttributes(from: number, asked: boolean): number {
    const { html } = this;
    this.attributes = NONE;
    this.closed = false;
    let slash = false;
    for (let at = from; at < html.length; ) {
      const code = html.charCodeAt(at);
      if (code === GREATER) {
        this.closed = slash;
        return at + 1;
      }
      if (code === SLASH || isSpace(code)) {
        slash ||= code === SLASH;
        at++;
        continue;
      }
      slash = false;
      at = this.readAttribute(at, asked);
    }
    return -1;
  }

  private readAttribute(from: number, asked: boolean): number {
    const { html } = this;
    let nameEnd = from + 1;
    for (; nameEnd < html.length; nameEnd++) {
      const code = html.charCodeAt(nameEnd);
      if (code === EQUALS || endsName(code)) break;
    }
    const name = asked ? attributeNamed(html, from, nameEnd) : undefined;
    let at = this.skipSpace(nameEnd);
    if (html.charCodeAt(at) !== EQUALS) {
      this.keep(name, at, at);
      return at;
    }
    at = this.skipSpace(at + 1);
    const code = html.charCodeAt(at);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const end = html.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
      if (end < 0) return html.length;
      this.keep(name, at + 1, end);
      return end + 1;
    }
    const begin = at;
    for (; at < html.length; at++) {
      const unit = html.charCodeAt(at);
      if (unit === GREATER || isSpace(unit)) break;
    }
    this.keep(name, begin, at);
    return at;
  }

  /** Notes an attribute that is asked for; of several of one name the first counts. */
  private keep(name: string | undefined, from: number, to: number): void {
    if (name === undefined) return;
    if (this.attributes === NONE) this.attributes = {};
    if (this.attributes[name] !== undefined) return;
    const value = this.html.slice(from, to);
    this.attributes[name] = this.isCoded(from, to) ? decodeHTMLAttribute(value) : value;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.html.charCodeAt(at))) at++;
    return at;
  }

  /** What an element holds that is read as text up to its own end tag. */
  private readRaw(tag: Tag, from: number): number {
    const { html } = this;
    if (tag.name === 'plaintext') {
      this.sink.text(from, html.length, false);
      return html.length;
    }
    let end = html.indexOf('</', from);
    for (; end >= 0; end = html.indexOf('</', end + 2)) {
      const nameEnd = end + 2 + tag.name.length;
      if (endsName(html.charCodeAt(nameEnd)) && html.slice(end + 2, nameEnd).toLowerCase() === tag.name) break;
    }
    const to = end < 0 ? html.length : end;
    if (from < to) this.sink.text(from, to, tag.raw === 'decoded' && this.isCoded(from, to));
    return end < 0 ? to : this.readEndTag(end + 2);
  }

  /** From behind a `<` that a `!` or a `?` follows: a comment, a document type and the like. */
  private skipDeclaration(from: number): number {
    const { html } = this;
    if (html.startsWith('![CDATA[', from)) {
      const end = html.indexOf(']]>', from + 8);
      return end < 0 ? html.length : end + 3;
    }
    if (!html.startsWith('!--', from)) return this.behind(from + 1);
    const begin = from + 3;
    if (html.charCodeAt(begin) === GREATER) return begin + 1;
    if (html.startsWith('->', begin)) return begin + 2;
    for (let dashes = html.indexOf('--', begin); dashes >= 0; dashes = html.indexOf('--', dashes + 1)) {
      const code = html.charCodeAt(dashes + 2);
      if (code === GREATER) return dashes + 3;
      if (code === EXCLAMATION && html.charCodeAt(dashes + 3) === GREATER) return dashes + 4;
    }
    return html.length;
  }
}

/** Text with its entities read. */
export function decoded(text: string): string {
  return decodeHTML(text);
}
