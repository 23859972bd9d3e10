import { writeBlock, writeHints } from './block-features.ts';
import { cuesOf } from './cues.ts';
import type { PageFacts } from './facts.ts';
import { FEATURES, NEIGHBOURS } from './feature-names.ts';
import { has } from './hints.ts';
import { flag, log, share, within } from './numbers.ts';
import type { Outline } from './outline.ts';
import type { Block, Element, Page } from './page.ts';
import {
  articleNumbers,
  branchTop,
  countKind,
  firstBlocks,
  headingLevel,
  insideOf,
  type Kind,
  nearest,
} from './structure.ts';

/** Blocks judged; what comes after them is no page a reader sees. */
export const MOST_BLOCKS = 30_000;
/** A longer block is no label: its cues are not looked for. */
const MOST_CUE_WORDS = 60;
/** Values told of each neighbour. */
const NEIGHBOUR_VALUES = 9;

/**
 * Computes each block's feature values and hands them on, in order. The row is used again for the next block: whoever
 * keeps it copies it. A page of a million blocks so needs one row.
 */
export function eachFeatures(
  page: Page,
  facts: PageFacts,
  view: Outline,
  use: (row: Float32Array, index: number) => void,
): void {
  const reader = new FeatureReader(page, facts, view);
  const row = new Float32Array(FEATURES.length);
  const count = Math.min(MOST_BLOCKS, page.blocks.length);
  for (let index = 0; index < count; index++) {
    reader.read(row, index);
    use(row, index);
  }
}

/** Reads a page's blocks one after the other: what went before is part of what is known of each. */
class FeatureReader {
  private readonly elements: Element[];
  private readonly blocks: Block[];
  private readonly kinds: Kind[];
  private readonly paths: Kind[];
  private readonly cues: number[];
  private readonly structuredShares: number[];
  private readonly levels: number[];
  private readonly near: { last: Int32Array; next: Int32Array };
  private readonly firstBlock: Int32Array;
  private readonly insideCore: Uint8Array;
  private readonly articles: Int32Array;
  private readonly repeats = new Map<string, number>();
  /** Of the whole page: UTF-16 units and words of prose, and blocks of prose in the article's element. */
  private pageProse = 0;
  private proseWords = 0;
  private insideCount = 0;

  /** Up to the block that is read: units and blocks of prose in the article's element, main headings, texts. */
  private insideProseSeen = 0;
  private insideCountSeen = 0;
  private titles = 0;
  private readonly seen = new Map<string, number>();
  /** Index of the first main heading and of the last heading so far, -1 before one; blocks since the structured text. */
  private title = -1;
  private heading = -1;
  private structured = 0;

  constructor(
    private readonly page: Page,
    private readonly facts: PageFacts,
    private readonly view: Outline,
  ) {
    const { elements, blocks } = page;
    const { shapes, prose, inside } = view;
    this.elements = elements;
    this.blocks = blocks;
    this.kinds = kindsOf(blocks, view, view.kinds);
    this.paths = kindsOf(blocks, view, view.paths);
    this.cues = blocks.map(({ text }, index) => (shapes[index]!.words <= MOST_CUE_WORDS ? cuesOf(text) : 0));
    this.structuredShares = blocks.map(({ text }) => facts.structuredShare(text));
    this.levels = blocks.map(({ element }) => headingLevel(elements[element]!.tag));
    this.near = nearest(blocks.length, (index) => prose[index]! && inside[blocks[index]!.element] === 1);
    this.firstBlock = firstBlocks(page);
    this.insideCore = insideOf(page, view.core);
    this.articles = articleNumbers(page);
    blocks.forEach(({ text, element }, index) => {
      this.repeats.set(text, (this.repeats.get(text) ?? 0) + 1);
      if (!prose[index]) return;
      this.pageProse += text.length;
      this.proseWords += shapes[index]!.words;
      if (inside[element]) this.insideCount++;
    });
  }

  /** Writes the values of the next block, in the order of their names. */
  read(row: Float32Array, index: number): void {
    const { page, view } = this;
    let at = writeBlock(row, page, view, this.levels[index]!, index);
    at = this.readPlace(row, at, index);
    at = this.readText(row, at, index);
    for (const by of NEIGHBOURS) at = this.readNeighbour(row, at, index, index + by);
    writeHints(row, at, page, view, this.cues[index]!, index);
  }

  /** Its element, those around it, and the prose before and behind it: `PLACE_NAMES`. */
  private readPlace(row: Float32Array, from: number, index: number): number {
    const { elements, blocks, kinds, view, pageProse, insideCount, insideCountSeen, insideProseSeen } = this;
    const { container, core } = view;
    const block = blocks[index]!;
    const element = elements[block.element]!;
    const containerProse = view.proseChars[container]!;
    let at = from;
    const inside = view.inside[block.element] === 1;
    row[at++] = flag(inside);
    row[at++] = view.branchDepth[block.element]!;
    row[at++] = element.depth - elements[container]!.depth;
    at = this.readElement(row, at, element.parent);
    at = this.readElement(row, at, elements[element.parent]!.parent);
    at = this.readElement(row, at, branchTop(this.page, view, block.element));
    row[at++] = share(containerProse, pageProse);
    row[at++] = log(containerProse);
    const kind = kinds[index]!;
    row[at++] = share(kind.prose, pageProse);
    row[at++] = log(kind.count);
    row[at++] = kind.words / kind.count;
    row[at++] = share(kind.linked, kind.chars);
    row[at++] = share(kind.inside, kind.count);
    const path = this.paths[index]!;
    row[at++] = share(path.prose, pageProse);
    row[at++] = log(path.count);
    row[at++] = share(insideCountSeen, insideCount);
    row[at++] = insideCount - insideCountSeen;
    row[at++] = log(insideProseSeen);
    row[at++] = log(Math.max(0, containerProse - insideProseSeen));
    if (inside && view.prose[index]) {
      this.insideProseSeen += block.text.length;
      this.insideCountSeen++;
    }
    const last = this.near.last[index]!;
    const next = this.near.next[index]!;
    row[at++] = last < 0 ? 99 : within(99, index - last);
    row[at++] = next < 0 ? 99 : within(99, next - index);
    row[at++] = flag(last >= 0 && elements[blocks[last]!.element]!.parent === element.parent);
    row[at++] = flag(next >= 0 && elements[blocks[next]!.element]!.parent === element.parent);
    row[at++] = flag(last >= 0 && kinds[last] === kind);
    row[at++] = flag(next >= 0 && kinds[next] === kind);
    row[at++] = log(this.proseWords);
    row[at++] = index / blocks.length;
    const isTitle = this.levels[index] === 1;
    if (isTitle && this.title < 0) this.title = index;
    row[at++] = this.title < 0 ? -1 : within(60, index - this.title);
    row[at++] = this.insideCore[block.element]!;
    row[at++] = element.depth - elements[core]!.depth;
    row[at++] = share(view.weights[core]!, view.weights[0]!);
    row[at++] = this.titles;
    if (isTitle) this.titles++;
    row[at++] = this.articles[block.element]!;
    return at;
  }

  private readElement(row: Float32Array, from: number, node: number): number {
    const { view } = this;
    const chars = view.chars[node]!;
    const prose = view.proseChars[node]!;
    row[from] = log(chars);
    row[from + 1] = share(prose, chars);
    row[from + 2] = share(view.linked[node]!, chars);
    row[from + 3] = log(view.blocks[node]!);
    row[from + 4] = share(prose, this.pageProse);
    return from + 5;
  }

  /** Its text beside the page's titles, its structured data and its other texts: `TEXT_NAMES`. */
  private readText(row: Float32Array, from: number, index: number): number {
    const { facts, blocks, cues, heading } = this;
    const { shapes } = this.view;
    const { text, element } = blocks[index]!;
    const folded = text.toLowerCase();
    let at = from;
    row[at++] = flag(facts.titles.has(folded));
    row[at++] = flag(text.length > 8 && facts.titleText.includes(folded));
    row[at++] = flag(facts.description === folded);
    row[at++] = flag(text.length > 20 && facts.description.includes(folded));
    const known = this.structuredShares[index]!;
    row[at++] = known;
    row[at++] = this.structured;
    this.structured = known < 0 ? 0 : known > 0.8 && shapes[index]!.words > 5 ? 1 : within(60, this.structured + 1);
    const before = this.seen.get(text) ?? 0;
    row[at++] = before;
    row[at++] = this.repeats.get(text)!;
    this.seen.set(text, before + 1);
    row[at++] = heading < 0 ? -1 : within(60, index - heading);
    row[at++] = heading < 0 ? 0 : cues[heading]!;
    row[at++] = heading < 0 ? 0 : share(blocks[heading]!.linked, blocks[heading]!.text.length);
    // What stands right before the list, table or box the block is part of.
    const { parent, hints } = this.elements[element]!;
    const intro = this.firstBlock[parent]! - 1;
    row[at++] = intro < 0 ? -1 : this.levels[intro]!;
    row[at++] = flag(intro >= 0 && shapes[intro]!.endsColon);
    row[at++] = flag(intro >= 0 && shapes[intro]!.endsSentence);
    row[at++] = intro < 0 ? 0 : cues[intro]!;
    if (this.levels[index]! > 0 || (shapes[index]!.words < 12 && has(hints, 'heading'))) this.heading = index;
    return at;
  }

  /** A block beside it: `NEIGHBOUR_NAMES`. */
  private readNeighbour(row: Float32Array, from: number, index: number, beside: number): number {
    const other = this.blocks[beside];
    if (!other) return row.fill(-1, from, from + NEIGHBOUR_VALUES) && from + NEIGHBOUR_VALUES;
    const { kinds } = this;
    const { shapes, prose } = this.view;
    const holder = this.elements[other.element]!;
    let at = from;
    row[at++] = shapes[beside]!.words;
    row[at++] = share(other.linked, other.text.length);
    row[at++] = flag(shapes[beside]!.endsSentence);
    row[at++] = this.levels[beside]!;
    row[at++] = flag(holder.tag === 'li');
    row[at++] = flag(holder.parent === this.elements[this.blocks[index]!.element]!.parent);
    row[at++] = flag(kinds[beside] === kinds[index]);
    row[at++] = flag(prose[beside]!);
    row[at++] = this.structuredShares[beside]!;
    return at;
  }
}

/** Blocks of one kind added up, by block. */
function kindsOf(blocks: readonly Block[], view: Outline, names: readonly string[]): Kind[] {
  const kinds = new Map<string, Kind>();
  return blocks.map((block, index) => countKind(kinds, names[index]!, block, view, index));
}
