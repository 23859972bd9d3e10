import { Tokenizer } from 'htmlparser2';
import {
  ATTRIBUTES,
  type Attributes,
  isHidden,
  LONGEST_ATTRIBUTE,
  MEANINGLESS,
  type Meaning,
  Meanings,
  NONE,
  namesOf,
} from './attributes.ts';
import { Blocks } from './blocks.ts';
import { INLINE, SKIPPED, VOID } from './elements.ts';
import { HeadReader } from './head.ts';
import { hintsOfTag } from './hints.ts';
import { Marks } from './marks.ts';
import { Nesting, type Open } from './nesting.ts';
import type { Element, Page } from './page.ts';

/** Most elements kept: what lies beyond is no page a reader sees. */
const MOST_ELEMENTS = 300_000;

const ROOT: Element = {
  index: 0,
  parent: 0,
  tag: '#root',
  classes: '',
  depth: 0,
  hints: 0,
  around: 0,
  hidden: false,
  itemprop: '',
};

/**
 * Reads a page in one pass. Every step costs a bounded number of operations per character and element, whatever the
 * nesting or the tags left open, so time and memory are linear in the input.
 *
 * @param scripted as a browser that runs scripts, which leaves out what `noscript` holds
 */
export function readPage(html: string, scripted = true): Page {
  const reader = new Reader(html, scripted);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.page;
}

/** Takes the tokenizer's calls (their names are its) and hands on what they mean. */
class Reader {
  readonly page: Page;
  private readonly html: string;
  private readonly head: HeadReader;
  private readonly blocks: Blocks;
  private readonly marks: Marks;
  private readonly nesting = new Nesting(
    { tag: ROOT.tag, inline: false, skipped: false, element: 0, hints: 0, hidden: false, mark: null },
    (ended) => this.end(ended),
  );
  private readonly meanings = new Meanings();
  /** Open elements whose content is no prose. */
  private skipping = 0;

  private tag = '';
  private attribute = '';
  private value = '';
  private attributes: Attributes = NONE;

  constructor(
    html: string,
    private readonly scripted: boolean,
  ) {
    this.html = html;
    this.head = new HeadReader(html);
    this.page = { elements: [{ ...ROOT }], blocks: [], head: this.head.head, looks: 0 };
    this.blocks = new Blocks(this.page);
    this.marks = new Marks(this.page.head);
  }

  onopentagname(from: number, to: number): void {
    this.tag = this.html.slice(from, to).toLowerCase();
    this.attributes = NONE;
  }

  onattribname(from: number, to: number): void {
    const name = to - from <= LONGEST_ATTRIBUTE ? this.html.slice(from, to).toLowerCase() : '';
    this.attribute = ATTRIBUTES.has(name) ? name : '';
    this.value = '';
  }

  onattribdata(from: number, to: number): void {
    if (this.attribute) this.value += this.html.slice(from, to);
  }

  onattribentity(codepoint: number): void {
    if (this.attribute) this.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (!this.attribute) return;
    if (this.attributes === NONE) this.attributes = {};
    this.attributes[this.attribute] ??= this.value;
  }

  onselfclosingtag(): void {
    this.open();
    // `<br/>` and `<img/>` are void; on any other HTML element the slash means nothing, save inside SVG and the like.
    if (this.skipping && !VOID.has(this.tag)) this.nesting.close(this.tag);
  }

  onopentagend(): void {
    this.open();
  }

  onclosetag(from: number, to: number): void {
    const tag = this.html.slice(from, to).toLowerCase();
    if (tag === 'p' && !this.skipping && !this.nesting.has('p')) this.endBlock();
    this.nesting.close(tag);
  }

  ontext(from: number, to: number): void {
    this.head.passText(from, to);
    if (this.skipping && !this.head.inTitle) return;
    this.addText(this.html.slice(from, to));
  }

  ontextentity(codepoint: number): void {
    if (this.skipping && !this.head.inTitle) return;
    this.addText(String.fromCodePoint(codepoint));
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    this.head.closeScript();
    this.endBlock();
    this.page.looks = this.nesting.looks;
  }

  private addText(text: string): void {
    if (this.head.inTitle) {
      this.page.head.title += text;
      return;
    }
    if (!this.blocks.whispering) this.marks.addText(text);
    this.blocks.addText(text, this.nesting.innermost);
  }

  private endBlock(): void {
    this.blocks.end(this.nesting.innermost.element);
  }

  private open(): void {
    const { tag, attributes } = this;
    if (tag === 'br') {
      this.blocks.addBreak();
      return;
    }
    if (tag === 'img') this.blocks.addImage();
    this.head.read(tag, attributes);
    if (VOID.has(tag)) {
      if (tag === 'hr') this.endBlock();
    } else if (this.skipping || this.isSkipped(tag)) this.openSkipped();
    else this.openElement();
  }

  private isSkipped(tag: string): boolean {
    return tag === 'noscript' ? this.scripted : SKIPPED.has(tag) || tag === 'title';
  }

  private openElement(): void {
    const { tag, attributes } = this;
    this.nesting.closeBefore(tag);
    const inline = INLINE.has(tag);
    if (!inline) this.endBlock();
    const parent = this.nesting.innermost;
    const names = namesOf(attributes);
    // The classes of `html` and `body` speak of the site: they would colour every block alike.
    const said = names && tag !== 'html' && tag !== 'body' ? this.meanings.of(names) : MEANINGLESS;
    const hints = hintsOfTag(tag) | said.hints;
    const hidden = isHidden(attributes);
    const entry: Open = { tag, inline, skipped: false, element: parent.element, hints, hidden, mark: null };
    if (inline) {
      if (parent.inline) entry.hints |= parent.hints;
      entry.hidden = hidden || said.whisper;
      this.blocks.openInline(entry);
    } else if (!this.nesting.tooDeep && this.page.elements.length < MOST_ELEMENTS)
      entry.element = this.addElement(entry, said);
    if (!inline || tag === 'a' || tag === 'time' || names) {
      const around = this.page.elements[entry.element]!.around | entry.hints;
      const block = this.page.blocks.length;
      entry.mark = this.marks.open({ tag, attributes, names, said: said.hints, around, block });
    }
    this.nesting.open(entry);
  }

  private addElement({ tag, element: parent, hints, hidden }: Open, said: Meaning): number {
    const { elements } = this.page;
    const above = elements[parent]!;
    const index = elements.length;
    elements.push({
      index,
      parent,
      tag,
      classes: this.attributes.class ?? '',
      depth: above.depth + 1,
      hints,
      around: above.around | hints,
      hidden: above.hidden || hidden || said.whisper,
      itemprop: this.attributes.itemprop ?? '',
    });
    return index;
  }

  private openSkipped(): void {
    const { tag, attributes } = this;
    if (tag === 'title' && !this.page.head.title && !this.nesting.has('svg')) this.head.inTitle = true;
    if (tag === 'script') this.head.openScript(attributes);
    if (tag === 'head') return;
    this.skipping++;
    const { element } = this.nesting.innermost;
    this.nesting.open({ tag, inline: true, skipped: true, element, hints: 0, hidden: false, mark: null });
  }

  /** What the end of an element means for the text it holds. */
  private end(ended: Open): void {
    if (ended.skipped) {
      if (ended.tag === 'script') this.head.closeScript();
      if (ended.tag === 'title') this.head.inTitle = false;
      this.skipping--;
      return;
    }
    if (ended.inline) this.blocks.closeInline(ended);
    else this.endBlock();
    this.marks.close(ended);
  }
}
