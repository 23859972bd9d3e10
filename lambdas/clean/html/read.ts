import { type Attributes, isHidden, MEANINGLESS, type Meaning, Meanings, NONE, namesOf } from './attributes.ts';
import { Blocks } from './blocks.ts';
import { type Tag, tagNamed } from './elements.ts';
import { HeadReader } from './head.ts';
import { Marks } from './marks.ts';
import { Nesting, type Open } from './nesting.ts';
import type { Element, Page } from './page.ts';
import { decoded, Scanner, type Sink } from './scan.ts';

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
  new Scanner(html, reader).scan();
  return reader.end();
}

/** Elements whose attributes are read even where no prose stands: what the page says of itself. */
const TELLING = new Set(['meta', 'link', 'html', 'script']);

/** Takes what the scanner finds and hands on what it means. */
class Reader implements Sink {
  private readonly page: Page;
  private readonly html: string;
  private readonly head: HeadReader;
  private readonly blocks: Blocks;
  private readonly marks: Marks;
  private readonly nesting = new Nesting(
    { tag: tagNamed(ROOT.tag), inline: false, skipped: false, element: 0, hints: 0, hidden: false, mark: null },
    (ended) => this.endElement(ended),
  );
  private readonly meanings = new Meanings();
  /** Open elements whose content is no prose. */
  private skipping = 0;

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

  asks(tag: Tag): boolean {
    return !this.skipping || TELLING.has(tag.name);
  }

  startTag(tag: Tag, attributes: Attributes, closed: boolean): void {
    this.open(tag, attributes);
    // `<br/>` and `<img/>` are void; on any other HTML element the slash means nothing, save inside SVG and the like.
    if (closed && this.skipping && !tag.void) this.nesting.close(tag);
  }

  endTag(tag: Tag): void {
    if (tag.name === 'p' && !this.skipping && !this.nesting.has('p')) this.endBlock();
    this.nesting.close(tag);
  }

  text(from: number, to: number, coded: boolean): void {
    this.head.passText(from, to);
    const { inTitle } = this.head;
    if (this.skipping && !inTitle) return;
    const source = this.html.slice(from, to);
    const text = coded ? decoded(source) : source;
    if (inTitle) {
      this.page.head.title += text;
      return;
    }
    if (!this.blocks.whispering) this.marks.addText(text);
    this.blocks.addText(text, this.nesting.innermost);
  }

  /** The page, once all of it is read. */
  end(): Page {
    this.head.closeScript();
    this.endBlock();
    this.page.looks = this.nesting.looks;
    return this.page;
  }

  private endBlock(): void {
    this.blocks.end(this.nesting.innermost.element);
  }

  private open(tag: Tag, attributes: Attributes): void {
    const { name } = tag;
    if (name === 'br') {
      this.blocks.addBreak();
      return;
    }
    if (name === 'img') this.blocks.addImage();
    if (attributes !== NONE) this.head.read(name, attributes);
    if (tag.void) {
      if (name === 'hr') this.endBlock();
    } else if (this.skipping || this.isSkipped(tag)) this.openSkipped(tag, attributes);
    else this.openElement(tag, attributes);
  }

  private isSkipped({ name, skipped }: Tag): boolean {
    return name === 'noscript' ? this.scripted : skipped || name === 'title';
  }

  private openElement(tag: Tag, attributes: Attributes): void {
    this.nesting.closeBefore(tag);
    const { name, inline } = tag;
    if (!inline) this.endBlock();
    const parent = this.nesting.innermost;
    const names = namesOf(attributes);
    // The classes of `html` and `body` speak of the site: they would colour every block alike.
    const said = names && name !== 'html' && name !== 'body' ? this.meanings.of(names) : MEANINGLESS;
    const hints = tag.hints | said.hints;
    const hidden = isHidden(attributes);
    const entry: Open = { tag, inline, skipped: false, element: parent.element, hints, hidden, mark: null };
    if (inline) {
      if (parent.inline) entry.hints |= parent.hints;
      entry.hidden = hidden || said.whisper;
      this.blocks.openInline(entry);
    } else if (!this.nesting.tooDeep && this.page.elements.length < MOST_ELEMENTS)
      entry.element = this.addElement(entry, said, attributes);
    if (!inline || name === 'a' || name === 'time' || names) {
      const around = this.page.elements[entry.element]!.around | entry.hints;
      const block = this.page.blocks.length;
      entry.mark = this.marks.open({ tag: name, attributes, names, said: said.hints, around, block });
    }
    this.nesting.open(entry);
  }

  private addElement({ tag, element: parent, hints, hidden }: Open, said: Meaning, attributes: Attributes): number {
    const { elements } = this.page;
    const above = elements[parent]!;
    const index = elements.length;
    elements.push({
      index,
      parent,
      tag: tag.name,
      classes: attributes.class ?? '',
      depth: above.depth + 1,
      hints,
      around: above.around | hints,
      hidden: above.hidden || hidden || said.whisper,
      itemprop: attributes.itemprop ?? '',
    });
    return index;
  }

  private openSkipped(tag: Tag, attributes: Attributes): void {
    const { name } = tag;
    if (name === 'title' && !this.page.head.title && !this.nesting.has('svg')) this.head.inTitle = true;
    if (name === 'script') this.head.openScript(attributes);
    if (name === 'head') return;
    this.skipping++;
    const { element } = this.nesting.innermost;
    this.nesting.open({ tag, inline: true, skipped: true, element, hints: 0, hidden: false, mark: null });
  }

  /** What the end of an element means for the text it holds. */
  private endElement(ended: Open): void {
    if (ended.skipped) {
      if (ended.tag.name === 'script') this.head.closeScript();
      if (ended.tag.name === 'title') this.head.inTitle = false;
      this.skipping--;
      return;
    }
    if (ended.inline) this.blocks.closeInline(ended);
    else this.endBlock();
    this.marks.close(ended);
  }
}
