import type { Attributes } from './attributes.ts';
import type { Head } from './page.ts';

/** Most JSON kept, in UTF-16 code units: what lies beyond is no page a reader sees. */
const MOST_JSON = 6_000_000;

/** Collects what a page says of itself outside its text: title, meta elements, canonical address, JSON scripts. */
export class HeadReader {
  readonly head: Head = {
    title: '',
    language: '',
    metas: [],
    canonical: '',
    jsonLd: [],
    state: [],
    times: [],
    authors: [],
  };
  /** The page's title is open. */
  inTitle = false;
  private readonly html: string;
  /** The open JSON script, and where its text lies in the page; -1 before its first text. */
  private script: { kind: 'jsonLd' | 'state'; from: number; to: number } | null = null;
  private jsonKept = 0;

  constructor(html: string) {
    this.html = html;
  }

  /** An element without content, or the page's root: `meta` anywhere, as pages put microdata ones in the body. */
  read(tag: string, attributes: Attributes): void {
    const { head } = this;
    if (tag === 'meta') {
      const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'];
      if (name && attributes.content) head.metas.push({ name: name.toLowerCase(), content: attributes.content });
    }
    if (tag === 'link' && attributes.rel === 'canonical') head.canonical ||= attributes.href ?? '';
    if (tag === 'html') head.language ||= attributes.lang ?? attributes['xml:lang'] ?? '';
  }

  openScript({ type = '' }: Attributes): void {
    const kind = type.toLowerCase();
    if (kind.includes('ld+json')) this.script = { kind: 'jsonLd', from: -1, to: -1 };
    else if (kind.includes('json')) this.script = { kind: 'state', from: -1, to: -1 };
  }

  /** Text of the page from one offset to another, of which an open script takes note. */
  passText(from: number, to: number): void {
    if (!this.script) return;
    if (this.script.from < 0) this.script.from = from;
    this.script.to = to;
  }

  closeScript(): void {
    const { script } = this;
    this.script = null;
    if (!script || script.from < 0 || this.jsonKept > MOST_JSON) return;
    this.jsonKept += script.to - script.from;
    this.head[script.kind].push(this.html.slice(script.from, script.to));
  }
}
