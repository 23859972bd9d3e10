import type { Tag } from './elements.ts';
import { bit } from './hints.ts';
import type { Open } from './nesting.ts';
import type { Block, Page } from './page.ts';

/** Collects a page's text into blocks, with what the inline elements say of it. */
export class Blocks {
  private readonly page: Page;
  private text = '';
  /** Line breaks since the last text. */
  private breaks = 0;
  private linked = 0;
  private bold = 0;
  private italic = 0;
  private links = 0;
  private images = 0;
  /** Hints that all inline elements of the block share; -1 before its first text. */
  private hints = -1;
  /** Open links, bold and italic elements, and elements for screen readers alone. */
  private linkDepth = 0;
  private boldDepth = 0;
  private italicDepth = 0;
  private whisperDepth = 0;
  /** What stands in the block for screen readers alone: a block of its own behind it. */
  private whisper = '';

  constructor(page: Page) {
    this.page = page;
  }

  /** Whether text is now for screen readers alone. */
  get whispering(): boolean {
    return this.whisperDepth > 0;
  }

  addText(text: string, within: Open): void {
    if (this.whisperDepth) {
      this.whisper += text;
      return;
    }
    if (!isBlank(text)) {
      if (this.breaks > 1) this.end(within.element);
      else if (this.breaks === 1) this.text += '\n';
      this.breaks = 0;
      if (this.linkDepth) this.linked += text.length;
      if (this.boldDepth) this.bold += text.length;
      if (this.italicDepth) this.italic += text.length;
      this.hints &= within.inline ? within.hints : 0;
    }
    this.text += text.includes('\n') ? text.replaceAll('\n', ' ') : text;
  }

  addBreak(): void {
    if (!isBlank(this.text)) this.breaks++;
  }

  addImage(): void {
    this.images++;
  }

  openInline({ tag, hidden }: Open): void {
    if (tag.name === 'a') this.links++;
    this.style(tag, 1);
    if (hidden) this.whisperDepth++;
  }

  closeInline({ tag, hidden }: Open): void {
    this.style(tag, -1);
    if (hidden) this.whisperDepth--;
  }

  private style({ name }: Tag, by: 1 | -1): void {
    if (name === 'a') this.linkDepth += by;
    else if (name === 'b' || name === 'strong') this.boldDepth += by;
    else if (name === 'i' || name === 'em') this.italicDepth += by;
  }

  /** Ends the block, which stands in `element`. */
  end(element: number): void {
    if (!this.text && !this.whisper && !this.images) {
      this.breaks = 0;
      return;
    }
    const text = foldLines(this.text);
    const whisper = fold(this.whisper);
    if (text) this.addBlock(text, element);
    else if (this.images && this.page.blocks.length)
      this.page.blocks[this.page.blocks.length - 1]!.images += this.images;
    if (whisper) this.addWhisper(whisper, element);
    this.text = '';
    this.whisper = '';
    this.breaks = this.linked = this.bold = this.italic = this.links = this.images = 0;
    this.hints = -1;
  }

  private addBlock(text: string, element: number): void {
    const block: Block = {
      text,
      element,
      hints: this.hints,
      hidden: this.page.elements[element]!.hidden,
      linked: Math.min(this.linked, text.length),
      bold: Math.min(this.bold, text.length),
      italic: Math.min(this.italic, text.length),
      links: this.links,
      images: this.images,
    };
    this.page.blocks.push(block);
  }

  private addWhisper(text: string, element: number): void {
    const unstyled = { linked: 0, bold: 0, italic: 0, links: 0, images: 0 };
    this.page.blocks.push({ text, element, hints: bit('hidden'), hidden: true, ...unstyled });
  }
}

/** Whether a text is white space; nearly every one shows by its first character that it is not. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > 32 && first < 127) && !/\S/.test(text);
}

/** A text with its lines folded, those without any left out. */
function foldLines(text: string): string {
  return text.includes('\n') ? text.split('\n').map(fold).filter(Boolean).join('\n') : fold(text);
}

/** A text with each run of white space as one space, and none at its ends. */
function fold(text: string): string {
  const bare = text.trim();
  return /\s\s|[^\S ]/.test(bare) ? bare.replace(/\s+/g, ' ') : bare;
}
