/** How the blocks of a page hang together: what features ask of elements and of blocks of one kind. */
import type { Outline } from './outline.ts';
import type { Block, Page } from './page.ts';

/** Blocks of one kind, added up: UTF-16 units, units of prose and of links, words, blocks, blocks inside the container. */
export interface Kind {
  chars: number;
  prose: number;
  words: number;
  linked: number;
  count: number;
  inside: number;
}

export function headingLevel(tag: string): number {
  if (tag.length !== 2 || tag[0] !== 'h') return 0;
  const level = Number(tag[1]);
  return level >= 1 && level <= 6 ? level : 0;
}

/** For each element the index of the first block inside it. */
export function firstBlocks(page: Page): Int32Array {
  const first = new Int32Array(page.elements.length).fill(page.blocks.length);
  for (let index = page.blocks.length - 1; index >= 0; index--) first[page.blocks[index]!.element] = index;
  for (let at = first.length - 1; at > 0; at--) {
    const up = page.elements[at]!.parent;
    if (first[at]! < first[up]!) first[up] = first[at]!;
  }
  return first;
}

/** Which elements lie inside one, or are it. */
export function insideOf(page: Page, element: number): Uint8Array {
  const inside = new Uint8Array(page.elements.length);
  inside[element] = 1;
  for (let at = 1; at < inside.length; at++) if (inside[page.elements[at]!.parent]) inside[at] = 1;
  return inside;
}

/** For each element which of the page's outermost `article` elements it lies in, from 1; 0 in none. */
export function articleNumbers(page: Page): Int32Array {
  const numbers = new Int32Array(page.elements.length);
  let count = 0;
  for (let at = 1; at < numbers.length; at++) {
    numbers[at] = numbers[page.elements[at]!.parent]!;
    if (!numbers[at] && page.elements[at]!.tag === 'article') numbers[at] = ++count;
  }
  return numbers;
}

export function inTable(tag: string): boolean {
  return tag === 'td' || tag === 'th' || tag === 'tr' || tag === 'table';
}

/** Adds a block to those of its kind. */
export function countKind(kinds: Map<string, Kind>, name: string, block: Block, view: Outline, index: number): Kind {
  let kind = kinds.get(name);
  if (!kind) {
    kind = { chars: 0, prose: 0, words: 0, linked: 0, count: 0, inside: 0 };
    kinds.set(name, kind);
  }
  kind.chars += block.text.length;
  if (view.prose[index]) kind.prose += block.text.length;
  kind.words += view.shapes[index]!.words;
  kind.linked += block.linked;
  kind.count++;
  if (view.inside[block.element]) kind.inside++;
  return kind;
}

/** The highest element around this one that lies off the path to the container. */
export function branchTop(page: Page, view: Outline, element: number): number {
  let at = element;
  for (let steps = 0; steps < 40 && view.branchDepth[at]! > 1; steps++) at = page.elements[at]!.parent;
  return at;
}

/** For each index the last one before it, and the next after it, that fits; -1 where there is none. */
export function nearest(length: number, fits: (index: number) => boolean): { last: Int32Array; next: Int32Array } {
  const last = new Int32Array(length);
  const next = new Int32Array(length);
  let found = -1;
  for (let index = 0; index < length; index++) {
    last[index] = found;
    if (fits(index)) found = index;
  }
  found = -1;
  for (let index = length - 1; index >= 0; index--) {
    next[index] = found;
    if (fits(index)) found = index;
  }
  return { last, next };
}
