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
    if (/\S/.test(text)) {
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
    if (/\S/.test(this.text)) this.breaks++;
  }

  addImage(): void {
    this.images++;
  }

  openInline({ tag, hidden }: Open): void {
    if (tag === 'a') this.links++;
    this.style(tag, 1);
    if (hidden) this.whisperDepth++;
  }

  closeInline({ tag, hidden }: Open): void {
    this.style(tag, -1);
    if (hidden) this.whisperDepth--;
  }

  private style(tag: string, by: 1 | -1): void {
    if (tag === 'a') this.linkDepth += by;
    else if (tag === 'b' || tag === 'strong') this.boldDepth += by;
    else if (tag === 'i' || tag === 'em') this.italicDepth += by;
  }

  /** Ends the block, which stands in `element`. */
  end(element: number): void {
    if (!this.text && !this.whisper && !this.images) {
      this.breaks = 0;
      return;
    }
    const lines = this.text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
    const text = lines.filter(Boolean).join('\n');
    const whisper = this.whisper.replace(/\s+/g, ' ').trim();
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
