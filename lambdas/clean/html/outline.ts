import { consentBlocks } from './consent.ts';
import { bit } from './hints.ts';
import type { Block, Page } from './page.ts';
import { type Shape, shapeOf } from './shape.ts';

/** What a page's text looks like from above: how much prose each element holds, and which one holds the article. */
export interface Outline {
  shapes: Shape[];
  /** Whether each block stands in a consent form, and whether it reads as a paragraph of other prose. */
  consent: boolean[];
  prose: boolean[];
  /** What kind of block each is, with its classes and without. */
  kinds: string[];
  paths: string[];
  /** UTF-16 units of text, of linked text and of prose inside each element, itself and everything below. */
  chars: Float64Array;
  linked: Float64Array;
  proseChars: Float64Array;
  blocks: Float64Array;
  /** The element that holds the article, best guess; and the one its paragraphs stand in most closely together. */
  container: number;
  core: number;
  /** Words of prose inside each element, doubtful places counted for less. */
  weights: Float64Array;
  /** Whether each element lies on the way from the root to the container, or is it. */
  onPath: Uint8Array;
  /** Whether each element lies inside the container, or is it. */
  inside: Uint8Array;
  /** Hints of each element and those above it, up to where its branch leaves the path or the container. */
  branch: Int32Array;
  /** How many elements down that branch each lies. */
  branchDepth: Int32Array;
}

const PROSE_WORDS = 12;
/** Share of an element's prose one child must hold to be looked into. */
const NEARLY_ALL = 0.65;
/** Where prose stands that is seldom the article: consent forms, footers, comments, menus. */
const ELSEWHERE = bit('popup') | bit('footer') | bit('comment') | bit('nav') | bit('aside');

/** Prose: some words, hardly linked, with a sentence's punctuation or length. */
function isProse(block: Block, shape: Shape): boolean {
  if (shape.words < PROSE_WORDS || block.linked * 2 > block.text.length) return false;
  return shape.endsSentence || shape.stops + shape.commas > 0 || shape.words > 3 * PROSE_WORDS;
}

export function outline(page: Page): Outline {
  const { elements, blocks } = page;
  const shapes = blocks.map((block) => shapeOf(block.text));
  const consent = consentBlocks(page);
  const prose = blocks.map((block, index) => !consent[index] && isProse(block, shapes[index]!));
  const chars = new Float64Array(elements.length);
  const linked = new Float64Array(elements.length);
  const proseChars = new Float64Array(elements.length);
  const counts = new Float64Array(elements.length);
  const votes = new Float64Array(elements.length);
  const weights = new Float64Array(elements.length);
  blocks.forEach((block, index) => {
    const at = block.element;
    chars[at]! += block.text.length;
    linked[at]! += block.linked;
    counts[at]! += 1;
    if (!prose[index]) return;
    proseChars[at]! += block.text.length;
    const doubt = (block.hidden ? 0.5 : 1) * (elements[at]!.around & ELSEWHERE ? 0.2 : 1);
    const weight = shapes[index]!.words * doubt;
    weights[at]! += weight;
    // As in Readability, a paragraph votes for the elements around it, less for each further one.
    let up = at;
    for (let share = 1; share > 0.2 && up > 0; share /= 1.6, up = elements[up]!.parent) votes[up]! += weight * share;
  });
  for (let at = elements.length - 1; at > 0; at--) {
    const up = elements[at]!.parent;
    chars[up]! += chars[at]!;
    linked[up]! += linked[at]!;
    proseChars[up]! += proseChars[at]!;
    counts[up]! += counts[at]!;
    weights[up]! += weights[at]!;
  }
  let core = 0;
  for (let at = 1; at < elements.length; at++) if (votes[at]! > votes[core]!) core = at;
  const container = holder(page, prose, weights);
  return {
    shapes,
    consent,
    prose,
    kinds: blocks.map((block) => kindName(page, block, true)),
    paths: blocks.map((block) => kindName(page, block, false)),
    chars,
    linked,
    proseChars,
    blocks: counts,
    container,
    core,
    weights,
    ...branches(page, container),
  };
}

/** Paragraphs beside the heaviest child from which on they are the article's beginning, and the child its folded rest. */
const BESIDE = 2;

/**
 * The innermost element that holds most of the page's prose: from the root down as long as one child has nearly all, and
 * not all but some paragraphs, which stand beside a rest that a button unfolds.
 */
function holder(page: Page, prose: boolean[], weights: Float64Array): number {
  const { elements } = page;
  const paragraphs = new Int32Array(elements.length);
  page.blocks.forEach(({ element }, index) => {
    if (prose[index] && elements[element]!.tag === 'p') paragraphs[elements[element]!.parent]!++;
  });
  const heaviest = new Int32Array(elements.length);
  for (let at = elements.length - 1; at > 0; at--) {
    const up = elements[at]!.parent;
    if (!heaviest[up] || weights[at]! >= weights[heaviest[up]!]!) heaviest[up] = at;
  }
  let at = 0;
  while (heaviest[at] && paragraphs[at]! < BESIDE && weights[heaviest[at]!]! >= NEARLY_ALL * weights[at]!)
    at = heaviest[at]!;
  return at;
}

function branches(page: Page, container: number): Pick<Outline, 'onPath' | 'inside' | 'branch' | 'branchDepth'> {
  const { elements } = page;
  const onPath = new Uint8Array(elements.length);
  const inside = new Uint8Array(elements.length);
  const branch = new Int32Array(elements.length);
  const branchDepth = new Int32Array(elements.length);
  for (let at = container; at > 0; at = elements[at]!.parent) onPath[at] = 1;
  onPath[0] = 1;
  inside[container] = 1;
  for (let at = 1; at < elements.length; at++) {
    const up = elements[at]!.parent;
    if (inside[up]) inside[at] = 1;
    if (onPath[at]) continue;
    branch[at] = branch[up]! | elements[at]!.hints;
    branchDepth[at] = branchDepth[up]! + 1;
  }
  return { onPath, inside, branch, branchDepth };
}

/** What kind of block this is: its element and the one around it, with or without their classes. */
function kindName(page: Page, block: Block, classes: boolean): string {
  const element = page.elements[block.element]!;
  const parent = page.elements[element.parent]!;
  if (classes) return `${parent.tag}.${parent.classes}>${element.tag}.${element.classes}`;
  return `${page.elements[parent.parent]!.tag}>${parent.tag}>${element.tag}`;
}
