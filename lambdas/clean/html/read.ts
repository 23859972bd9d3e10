import { Tokenizer } from 'htmlparser2';
import {
  ATTRIBUTES,
  type Attributes,
  isHidden,
  LONGEST_ATTRIBUTE,
  MEANINGLESS,
  Meanings,
  NONE,
  namesOf,
} from './attributes.ts';
import { CLOSES_PARAGRAPH, CLOSES_SIBLING, INLINE, SKIPPED, VOID } from './elements.ts';
import { bit, hintsOfTag } from './hints.ts';
import { LONGEST_MARK, noteMark } from './marks.ts';
import type { Block, Element, Head, Page } from './page.ts';

/** Elements nested deeper than this hold their text but are no elements of their own. */
const DEEPEST = 400;
/** How far up an end tag looks for what it may not close. */
const LOOK_UP = 64;
/** Most elements kept, and most JSON kept (UTF-16 code units): what lies beyond is no page a reader sees. */
const MOST_ELEMENTS = 300_000;
const MOST_JSON = 6_000_000;

interface Open {
  tag: string;
  inline: boolean;
  /** Its content is no prose: a script, a drawing, the page's title. */
  skipped: boolean;
  element: number;
  hints: number;
  hidden: boolean;
  /** Collects the text of a time or author mark. */
  mark: { text: string } | null;
}

/**
 * Reads a page in one pass. Every step costs a bounded number of operations per character and element, whatever the
 * nesting or the tags left open, so time and memory are linear in the input.
 */
export function readPage(html: string): Page {
  const reader = new Reader(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.page;
}

class Reader {
  readonly page: Page;
  private readonly html: string;
  private readonly head: Head;
  private readonly stack: Open[] = [];
  private readonly openTags = new Map<string, number>();
  private readonly meanings = new Meanings();

  private tag = '';
  private attribute = '';
  private value = '';
  private attributes: Attributes = NONE;

  private skipping = 0;
  private script: { kind: 'jsonLd' | 'state'; from: number; to: number } | null = null;
  private jsonKept = 0;
  private inTitle = false;

  private text = '';
  private pendingBreaks = 0;
  private linked = 0;
  private bold = 0;
  private italic = 0;
  private links = 0;
  private images = 0;
  private hints = -1;
  private linkDepth = 0;
  private boldDepth = 0;
  private italicDepth = 0;
  /** Open time and author marks; a text belongs to the innermost, and on to the outer ones when that ends. */
  private readonly marks: { text: string }[] = [];
  private whisperDepth = 0;
  private whisper = '';

  constructor(html: string) {
    this.html = html;
    this.head = { title: '', language: '', metas: [], canonical: '', jsonLd: [], state: [], times: [], authors: [] };
    const root: Element = {
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
    this.page = { elements: [root], blocks: [], head: this.head, looks: 0 };
    this.stack.push({ tag: '#root', inline: false, skipped: false, element: 0, hints: 0, hidden: false, mark: null });
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
    if (this.skipping && !VOID.has(this.tag)) this.close(this.tag);
  }

  onopentagend(): void {
    this.open();
  }

  onclosetag(from: number, to: number): void {
    this.close(this.html.slice(from, to).toLowerCase());
  }

  ontext(from: number, to: number): void {
    if (this.script) {
      if (this.script.from < 0) this.script.from = from;
      this.script.to = to;
    }
    if (this.skipping && !this.inTitle) return;
    this.addText(this.html.slice(from, to));
  }

  ontextentity(codepoint: number): void {
    if (this.skipping && !this.inTitle) return;
    this.addText(String.fromCodePoint(codepoint));
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    this.endScript();
    this.endBlock();
  }

  private get top(): Open {
    return this.stack[this.stack.length - 1]!;
  }

  private addText(text: string): void {
    if (this.inTitle) {
      this.head.title += text;
      return;
    }
    const top = this.top;
    if (this.whisperDepth) {
      this.whisper += text;
      return;
    }
    const mark = this.marks[this.marks.length - 1];
    if (mark && mark.text.length < LONGEST_MARK) mark.text += text;
    const solid = /\S/.test(text);
    if (solid) {
      if (this.pendingBreaks > 1) this.endBlock();
      else if (this.pendingBreaks === 1) this.text += '\n';
      this.pendingBreaks = 0;
      const weight = text.length;
      if (this.linkDepth) this.linked += weight;
      if (this.boldDepth) this.bold += weight;
      if (this.italicDepth) this.italic += weight;
      this.hints &= top.inline ? top.hints : 0;
    }
    this.text += text.includes('\n') ? text.replaceAll('\n', ' ') : text;
  }

  private endBlock(): void {
    if (!this.text && !this.whisper && !this.images) {
      this.pendingBreaks = 0;
      return;
    }
    const lines = this.text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
    const text = lines.filter(Boolean).join('\n');
    const whisper = this.whisper.replace(/\s+/g, ' ').trim();
    const { element } = this.top;
    if (text) this.addBlock(text, element, false);
    else if (this.images && this.page.blocks.length)
      this.page.blocks[this.page.blocks.length - 1]!.images += this.images;
    if (whisper) this.addBlock(whisper, element, true);
    this.text = '';
    this.whisper = '';
    this.pendingBreaks = this.linked = this.bold = this.italic = this.links = this.images = 0;
    this.hints = -1;
  }

  private addBlock(text: string, element: number, whisper: boolean): void {
    const block: Block = {
      text,
      element,
      hints: whisper ? bit('hidden') : this.hints,
      hidden: whisper || this.page.elements[element]!.hidden,
      linked: whisper ? 0 : Math.min(this.linked, text.length),
      bold: whisper ? 0 : Math.min(this.bold, text.length),
      italic: whisper ? 0 : Math.min(this.italic, text.length),
      links: whisper ? 0 : this.links,
      images: whisper ? 0 : this.images,
    };
    this.page.blocks.push(block);
  }

  private open(): void {
    const { tag, attributes } = this;
    if (tag === 'br') {
      if (/\S/.test(this.text)) this.pendingBreaks++;
      return;
    }
    if (tag === 'img') this.images++;
    if (tag === 'meta') this.readMeta();
    if (tag === 'link' && attributes.rel === 'canonical') this.head.canonical ||= attributes.href ?? '';
    if (tag === 'html') this.head.language ||= attributes.lang ?? attributes['xml:lang'] ?? '';
    if (VOID.has(tag)) {
      if (tag === 'hr') this.endBlock();
      return;
    }
    if (this.skipping || SKIPPED.has(tag) || tag === 'title') {
      this.openSkipped();
      return;
    }
    this.closeImplied(tag);
    const inline = INLINE.has(tag);
    if (!inline) this.endBlock();
    const parent = this.top;
    const names = namesOf(attributes);
    // The classes of `html` and `body` speak of the site: they would colour every block alike.
    const said = names && tag !== 'html' && tag !== 'body' ? this.meanings.of(names) : MEANINGLESS;
    const hints = hintsOfTag(tag) | said.hints;
    const hidden = isHidden(attributes);
    const entry: Open = { tag, inline, skipped: false, element: parent.element, hints, hidden, mark: null };
    if (inline) {
      if (parent.inline) entry.hints |= parent.hints;
      if (tag === 'a') {
        this.linkDepth++;
        this.links++;
      } else if (tag === 'b' || tag === 'strong') this.boldDepth++;
      else if (tag === 'i' || tag === 'em') this.italicDepth++;
      entry.hidden = hidden || said.whisper;
      if (entry.hidden) this.whisperDepth++;
    } else if (this.stack.length < DEEPEST && this.page.elements.length < MOST_ELEMENTS) {
      const above = this.page.elements[parent.element]!;
      entry.element = this.page.elements.length;
      this.page.elements.push({
        index: entry.element,
        parent: parent.element,
        tag,
        classes: attributes.class ?? '',
        depth: above.depth + 1,
        hints,
        around: above.around | hints,
        hidden: above.hidden || hidden || said.whisper,
        itemprop: attributes.itemprop ?? '',
      });
    }
    if (!inline || tag === 'a' || tag === 'time' || names) {
      const around = this.page.elements[entry.element]!.around | entry.hints;
      const block = this.page.blocks.length;
      entry.mark = noteMark(this.head, { tag, attributes, names, said: said.hints, around, block });
    }
    this.stack.push(entry);
    if (entry.mark) this.marks.push(entry.mark);
    this.openTags.set(tag, (this.openTags.get(tag) ?? 0) + 1);
  }

  /** `meta` anywhere: pages put microdata ones in the body. */
  private readMeta(): void {
    const { attributes } = this;
    const name = attributes.property ?? attributes.name ?? attributes.itemprop ?? attributes['http-equiv'];
    if (name && attributes.content) this.head.metas.push({ name: name.toLowerCase(), content: attributes.content });
  }

  private openSkipped(): void {
    const { tag, attributes } = this;
    if (tag === 'title' && !this.head.title && !(this.openTags.get('svg') ?? 0)) this.inTitle = true;
    if (tag === 'script') {
      const type = (attributes.type ?? '').toLowerCase();
      if (type.includes('ld+json')) this.script = { kind: 'jsonLd', from: -1, to: -1 };
      else if (type.includes('json')) this.script = { kind: 'state', from: -1, to: -1 };
    }
    if (tag === 'head') return;
    this.skipping++;
    this.stack.push({
      tag,
      inline: true,
      skipped: true,
      element: this.top.element,
      hints: 0,
      hidden: false,
      mark: null,
    });
    this.openTags.set(tag, (this.openTags.get(tag) ?? 0) + 1);
  }

  private endScript(): void {
    const { script } = this;
    this.script = null;
    if (!script || script.from < 0 || this.jsonKept > MOST_JSON) return;
    this.jsonKept += script.to - script.from;
    this.head[script.kind].push(this.html.slice(script.from, script.to));
  }

  private close(tag: string): void {
    if (!(this.openTags.get(tag) ?? 0)) {
      if (tag === 'p' && !this.skipping) this.endBlock();
      return;
    }
    const inline = INLINE.has(tag);
    const lowest = Math.max(1, this.stack.length - LOOK_UP);
    for (let at = this.stack.length - 1; at >= lowest; at--) {
      this.page.looks++;
      const entry = this.stack[at]!;
      if (entry.tag === tag) break;
      // An end tag of the line does not close the block around it, nor one outside a table cell the cell.
      if (inline && !entry.inline) return;
      if ((entry.tag === 'td' || entry.tag === 'th') && tag !== 'tr' && tag !== 'table' && tag !== 'tbody') return;
    }
    while (this.stack.length > 1) {
      const { tag: popped } = this.top;
      this.pop();
      if (popped === tag) return;
    }
  }

  private pop(): void {
    this.page.looks++;
    const entry = this.top;
    if (!entry.inline) this.endBlock();
    this.stack.pop();
    this.openTags.set(entry.tag, this.openTags.get(entry.tag)! - 1);
    if (entry.skipped) {
      if (entry.tag === 'script') this.endScript();
      if (entry.tag === 'title') this.inTitle = false;
      this.skipping--;
      return;
    }
    if (entry.mark) {
      this.marks.pop();
      entry.mark.text = entry.mark.text.replace(/\s+/g, ' ').trim();
      const outer = this.marks[this.marks.length - 1];
      if (outer && outer.text.length < LONGEST_MARK)
        outer.text += entry.inline ? entry.mark.text : ` ${entry.mark.text} `;
    } else if (!entry.inline && this.marks.length) this.marks[this.marks.length - 1]!.text += ' ';
    if (!entry.inline) return;
    if (entry.tag === 'a') this.linkDepth--;
    else if (entry.tag === 'b' || entry.tag === 'strong') this.boldDepth--;
    else if (entry.tag === 'i' || entry.tag === 'em') this.italicDepth--;
    if (entry.hidden) this.whisperDepth--;
  }

  private closeImplied(tag: string): void {
    if (CLOSES_PARAGRAPH.has(tag) && this.openTags.get('p')) {
      for (let at = this.stack.length - 1, steps = 0; at > 0 && steps < LOOK_UP; at--, steps++) {
        this.page.looks++;
        const entry = this.stack[at]!;
        if (entry.tag === 'p') {
          this.close('p');
          break;
        }
        if (!entry.inline) break;
      }
    }
    const rule = CLOSES_SIBLING[tag];
    if (!rule) return;
    for (let at = this.stack.length - 1, steps = 0; at > 0 && steps < LOOK_UP; at--, steps++) {
      this.page.looks++;
      const entry = this.stack[at]!;
      if (rule.within.has(entry.tag)) return;
      if (rule.siblings.has(entry.tag)) {
        while (this.stack.length > at) this.pop();
        return;
      }
    }
  }
}
