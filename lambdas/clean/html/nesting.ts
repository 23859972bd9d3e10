import type { Tag } from './elements.ts';

/** Elements nested deeper than this hold their text but are no elements of their own. */
const DEEPEST = 400;
/** How far up an end tag looks for what it may not close. */
const LOOK_UP = 64;

/** An element whose end has not come. */
export interface Open {
  tag: Tag;
  inline: boolean;
  /** Its content is no prose: a script, a drawing, the page's title. */
  skipped: boolean;
  /** Index of the page's element it is, or stands in. */
  element: number;
  hints: number;
  hidden: boolean;
  /** Collects the text of a time or author mark. */
  mark: { text: string } | null;
}

/**
 * The open elements, innermost last, and what closes them. Each step looks a bounded number of elements up, whatever the
 * nesting or the tags left open.
 */
export class Nesting {
  /** Open elements looked at so far. */
  looks = 0;
  private readonly stack: Open[];
  /** By tag: how many are open. */
  private readonly openTags = new Map<string, number>();
  private readonly onEnd: (ended: Open) => void;

  /** @param onEnd called with each element that ends, while it is still the innermost one */
  constructor(root: Open, onEnd: (ended: Open) => void) {
    this.stack = [root];
    this.onEnd = onEnd;
  }

  get innermost(): Open {
    return this.stack[this.stack.length - 1]!;
  }

  get tooDeep(): boolean {
    return this.stack.length >= DEEPEST;
  }

  /** Whether an element of this name is open. */
  has(name: string): boolean {
    return (this.openTags.get(name) ?? 0) > 0;
  }

  open(entry: Open): void {
    this.stack.push(entry);
    this.count(entry.tag, 1);
  }

  /** Closes the innermost element of this tag and all inside it, unless something between forbids it. */
  close({ name, inline }: Tag): void {
    if (!this.has(name)) return;
    const lowest = Math.max(1, this.stack.length - LOOK_UP);
    for (let at = this.stack.length - 1; at >= lowest; at--) {
      this.looks++;
      const entry = this.stack[at]!;
      const open = entry.tag.name;
      if (open === name) break;
      // An end tag of the line does not close the block around it, nor one outside a table cell the cell.
      if (inline && !entry.inline) return;
      if ((open === 'td' || open === 'th') && name !== 'tr' && name !== 'table' && name !== 'tbody') return;
    }
    while (this.stack.length > 1) {
      const ended = this.innermost.tag.name;
      this.endInnermost();
      if (ended === name) return;
    }
  }

  /** Closes what the start of this tag ends: a paragraph before a block, an item before the next. */
  closeBefore(tag: Tag): void {
    if (tag.closesParagraph && this.has('p')) this.closeParagraph();
    const rule = tag.closesSibling;
    if (!rule) return;
    for (let at = this.stack.length - 1, steps = 0; at > 0 && steps < LOOK_UP; at--, steps++) {
      this.looks++;
      const entry = this.stack[at]!;
      if (rule.within.has(entry.tag.name)) return;
      if (rule.siblings.has(entry.tag.name)) {
        while (this.stack.length > at) this.endInnermost();
        return;
      }
    }
  }

  private closeParagraph(): void {
    for (let at = this.stack.length - 1, steps = 0; at > 0 && steps < LOOK_UP; at--, steps++) {
      this.looks++;
      const entry = this.stack[at]!;
      const isParagraph = entry.tag.name === 'p';
      if (isParagraph) this.close(entry.tag);
      if (!entry.inline || isParagraph) return;
    }
  }

  private endInnermost(): void {
    this.looks++;
    const ended = this.innermost;
    this.onEnd(ended);
    this.stack.pop();
    this.count(ended.tag, -1);
  }

  private count({ name }: Tag, by: 1 | -1): void {
    this.openTags.set(name, (this.openTags.get(name) ?? 0) + by);
  }
}
