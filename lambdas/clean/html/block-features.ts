import { CUES } from './cues.ts';
import { HINTS, has } from './hints.ts';
import { flag, log, share } from './numbers.ts';
import type { Outline } from './outline.ts';
import type { Page } from './page.ts';
import { inTable } from './structure.ts';

/** What a block tells by itself, wherever it stands in the page and whatever went before. */

/** The block by itself: `BLOCK_NAMES`. */
export function writeBlock(row: Float32Array, page: Page, view: Outline, level: number, index: number): number {
  const { elements } = page;
  const block = page.blocks[index]!;
  const shape = view.shapes[index]!;
  const element = elements[block.element]!;
  const parent = elements[element.parent]!;
  const grand = elements[parent.parent]!;
  const { tag } = element;
  const { text } = block;
  const { length } = text;
  let at = 0;
  row[at++] = shape.words;
  row[at++] = log(length);
  row[at++] = share(block.linked, length);
  row[at++] = block.links;
  row[at++] = share(block.bold, length);
  row[at++] = share(block.italic, length);
  row[at++] = block.images;
  row[at++] = text.split('\n').length;
  row[at++] = flag(shape.endsSentence);
  row[at++] = flag(shape.endsColon);
  row[at++] = flag(shape.startsUpper);
  row[at++] = flag(shape.startsLower);
  row[at++] = flag(shape.startsSymbol);
  row[at++] = share(shape.digits, length);
  row[at++] = share(shape.upper, shape.letters);
  row[at++] = share(shape.commas, shape.words);
  row[at++] = shape.stops;
  row[at++] = shape.bars;
  row[at++] = shape.quotes;
  row[at++] = share(shape.letters, length);
  row[at++] = flag(block.hidden);
  row[at++] = flag(view.prose[index]!);
  row[at++] = flag(tag === 'p');
  row[at++] = level;
  row[at++] = flag(tag === 'li');
  row[at++] = flag(tag === 'td' || tag === 'th');
  row[at++] = flag(tag === 'div' || tag === 'section' || tag === 'article');
  row[at++] = flag(tag === 'figcaption');
  row[at++] = flag(tag === 'blockquote' || parent.tag === 'blockquote');
  row[at++] = flag(tag === 'button');
  row[at++] = flag(tag === 'pre');
  row[at++] = flag(tag === 'dt' || tag === 'dd');
  row[at++] = flag(tag === 'li' || parent.tag === 'li' || grand.tag === 'li');
  row[at++] = flag(inTable(tag) || inTable(parent.tag) || inTable(grand.tag));
  row[at++] = flag(has(element.around, 'article'));
  return at;
}

/** Its cues, and the hints of its element, of those around, of its branch and of its whole way. */
export function writeHints(
  row: Float32Array,
  from: number,
  page: Page,
  view: Outline,
  cues: number,
  index: number,
): void {
  const { elements } = page;
  const block = page.blocks[index]!;
  const element = elements[block.element]!;
  const parent = elements[element.parent]!;
  const grand = elements[parent.parent]!;
  const inline = block.hints === -1 ? 0 : block.hints;
  let at = writeBits(row, from, cues, CUES.length);
  at = writeBits(row, at, element.hints | inline, HINTS.length);
  at = writeBits(row, at, view.onPath[element.index] ? 0 : parent.hints | grand.hints, HINTS.length);
  at = writeBits(row, at, view.branch[block.element]! | inline, HINTS.length);
  writeBits(row, at, element.around, HINTS.length);
}

function writeBits(row: Float32Array, from: number, bits: number, count: number): number {
  for (let n = 0; n < count; n++) row[from + n] = (bits >>> n) & 1;
  return from + count;
}
