import { CUES, cuesOf } from './cues.ts';
import type { PageFacts } from './facts.ts';
import { HINTS, has } from './hints.ts';
import { type Outline, outline } from './outline.ts';
import type { Block, Page } from './page.ts';

/** Blocks looked at on either side. */
const NEIGHBOURS = [-2, -1, 1, 2];

const BLOCK_NAMES = [
  'words',
  'chars',
  'linkShare',
  'links',
  'boldShare',
  'italicShare',
  'images',
  'lines',
  'endsSentence',
  'endsColon',
  'startsUpper',
  'startsLower',
  'startsSymbol',
  'digitShare',
  'upperShare',
  'commas',
  'stops',
  'bars',
  'quotes',
  'letterShare',
  'hidden',
  'prose',
  'tagParagraph',
  'headingLevel',
  'tagItem',
  'tagCell',
  'tagGeneric',
  'tagFigcaption',
  'tagQuote',
  'tagButton',
  'tagPre',
  'tagTerm',
  'inList',
  'inTable',
  'inArticleTag',
];

const PLACE_NAMES = [
  'inside',
  'branchDepth',
  'depthBelowContainer',
  'parentChars',
  'parentProseShare',
  'parentLinkShare',
  'parentBlocks',
  'parentPageShare',
  'grandChars',
  'grandProseShare',
  'grandLinkShare',
  'grandBlocks',
  'grandPageShare',
  'branchChars',
  'branchProseShare',
  'branchLinkShare',
  'branchBlocks',
  'branchPageShare',
  'containerShare',
  'containerProse',
  'kindProseShare',
  'kindCount',
  'kindMeanWords',
  'kindLinkShare',
  'kindInsideShare',
  'pathProseShare',
  'pathCount',
  'proseBefore',
  'proseAfter',
  'proseBeforeChars',
  'proseAfterChars',
  'sinceProse',
  'untilProse',
  'sameParentAsLastProse',
  'sameParentAsNextProse',
  'sameKindAsLastProse',
  'sameKindAsNextProse',
  'pageProseWords',
  'position',
  'sinceTitle',
];

const TEXT_NAMES = [
  'equalsTitle',
  'inTitle',
  'equalsDescription',
  'inDescription',
  'inStructuredBody',
  'afterStructured',
  'seenBefore',
  'seenInPage',
  'sinceHeading',
  'headingCues',
  'headingLinked',
];

const NEIGHBOUR_NAMES = NEIGHBOURS.flatMap((by) =>
  ['words', 'linkShare', 'endsSentence', 'heading', 'item', 'sameElement', 'sameKind', 'prose', 'structured'].map(
    (name) => `${name}${by > 0 ? '+' : ''}${by}`,
  ),
);

/** Names of the features, in the order of their values. */
export const FEATURES: string[] = [
  ...BLOCK_NAMES,
  ...PLACE_NAMES,
  ...TEXT_NAMES,
  ...NEIGHBOUR_NAMES,
  ...CUES.map((cue) => `cue:${cue}`),
  ...HINTS.map((hint) => `own:${hint}`),
  ...HINTS.map((hint) => `near:${hint}`),
  ...HINTS.map((hint) => `branch:${hint}`),
  ...HINTS.map((hint) => `path:${hint}`),
];

interface Kind {
  chars: number;
  prose: number;
  words: number;
  linked: number;
  count: number;
  inside: number;
}

const log = (value: number) => Math.log2(1 + value);
const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/** One row of feature values a block. */
export function featuresOf(page: Page, facts: PageFacts, view: Outline = outline(page)): Float32Array[] {
  const { elements, blocks } = page;
  const { shapes, prose } = view;
  const kinds = new Map<string, Kind>();
  const { kinds: kindOf, paths: pathOf } = view;
  const paths = new Map<string, Kind>();
  let pageProse = 0;
  let proseWords = 0;
  blocks.forEach((block, index) => {
    count(kinds, kindOf[index]!, block, view, index);
    count(paths, pathOf[index]!, block, view, index);
    if (!prose[index]) return;
    pageProse += block.text.length;
    proseWords += shapes[index]!.words;
  });
  const cues = blocks.map((block, index) => (shapes[index]!.words <= 60 ? cuesOf(block.text) : 0));
  const structuredShares = blocks.map((block) => facts.structuredShare(block.text));
  const near = nearest(blocks.length, (index) => prose[index]! && view.inside[blocks[index]!.element] === 1);
  const containerProse = view.proseChars[view.container]!;
  const containerDepth = elements[view.container]!.depth;
  let insideProseSeen = 0;
  let insideCountSeen = 0;
  let insideCount = 0;
  for (let index = 0; index < blocks.length; index++)
    if (prose[index] && view.inside[blocks[index]!.element]) insideCount++;
  const seen = new Map<string, number>();
  const repeats = new Map<string, number>();
  for (const { text } of blocks) repeats.set(text, (repeats.get(text) ?? 0) + 1);
  let heading = -1;
  let title = -1;
  let structured = 0;

  return blocks.map((block, index) => {
    const row = new Float32Array(FEATURES.length);
    let at = 0;
    const put = (value: number) => {
      row[at++] = value;
    };
    const flag = (value: boolean) => {
      row[at++] = value ? 1 : 0;
    };
    const shape = shapes[index]!;
    const { text } = block;
    const element = elements[block.element]!;
    const parent = elements[element.parent]!;
    const grand = elements[parent.parent]!;
    const { length } = text;
    const level = /^h[1-6]$/.test(element.tag) ? Number(element.tag[1]) : 0;

    put(shape.words);
    put(log(length));
    put(share(block.linked, length));
    put(block.links);
    put(share(block.bold, length));
    put(share(block.italic, length));
    put(block.images);
    put(text.split('\n').length);
    flag(shape.endsSentence);
    flag(shape.endsColon);
    flag(shape.startsUpper);
    flag(shape.startsLower);
    flag(shape.startsSymbol);
    put(share(shape.digits, length));
    put(share(shape.upper, shape.letters));
    put(share(shape.commas, shape.words));
    put(shape.stops);
    put(shape.bars);
    put(shape.quotes);
    put(share(shape.letters, length));
    flag(block.hidden);
    flag(prose[index]!);
    flag(element.tag === 'p');
    put(level);
    flag(element.tag === 'li');
    flag(element.tag === 'td' || element.tag === 'th');
    flag(element.tag === 'div' || element.tag === 'section' || element.tag === 'article');
    flag(element.tag === 'figcaption');
    flag(element.tag === 'blockquote' || parent.tag === 'blockquote');
    flag(element.tag === 'button');
    flag(element.tag === 'pre');
    flag(element.tag === 'dt' || element.tag === 'dd');
    flag(element.tag === 'li' || parent.tag === 'li' || grand.tag === 'li');
    flag(inTable(element.tag) || inTable(parent.tag) || inTable(grand.tag));
    flag(has(element.around, 'article'));

    const inside = view.inside[block.element] === 1;
    flag(inside);
    put(view.branchDepth[block.element]!);
    put(element.depth - containerDepth);
    const top = branchTop(page, view, block.element);
    for (const node of [parent.index, grand.index, top]) {
      put(log(view.chars[node]!));
      put(share(view.proseChars[node]!, view.chars[node]!));
      put(share(view.linked[node]!, view.chars[node]!));
      put(log(view.blocks[node]!));
      put(share(view.proseChars[node]!, pageProse));
    }
    put(share(containerProse, pageProse));
    put(log(containerProse));
    const kind = kinds.get(kindOf[index]!)!;
    put(share(kind.prose, pageProse));
    put(log(kind.count));
    put(kind.words / kind.count);
    put(share(kind.linked, kind.chars));
    put(share(kind.inside, kind.count));
    const path = paths.get(pathOf[index]!)!;
    put(share(path.prose, pageProse));
    put(log(path.count));
    put(share(insideCountSeen, insideCount));
    put(insideCount - insideCountSeen);
    put(log(insideProseSeen));
    put(log(Math.max(0, containerProse - insideProseSeen)));
    if (inside && prose[index]) {
      insideProseSeen += length;
      insideCountSeen++;
    }
    const last = near.last[index]!;
    const next = near.next[index]!;
    put(last < 0 ? 99 : Math.min(99, index - last));
    put(next < 0 ? 99 : Math.min(99, next - index));
    flag(last >= 0 && elements[blocks[last]!.element]!.parent === element.parent);
    flag(next >= 0 && elements[blocks[next]!.element]!.parent === element.parent);
    flag(last >= 0 && kindOf[last] === kindOf[index]);
    flag(next >= 0 && kindOf[next] === kindOf[index]);
    put(log(proseWords));
    put(index / blocks.length);
    const folded = text.toLowerCase();
    if (level === 1 && title < 0) title = index;
    put(title < 0 ? -1 : Math.min(60, index - title));

    flag(facts.titles.has(folded));
    flag(length > 8 && facts.titleText.includes(folded));
    flag(facts.description === folded);
    flag(length > 20 && facts.description.includes(folded));
    const within = structuredShares[index]!;
    put(within);
    put(structured);
    structured = within < 0 ? 0 : within > 0.8 && shape.words > 5 ? 1 : Math.min(60, structured + 1);
    put(seen.get(text) ?? 0);
    put(repeats.get(text)!);
    seen.set(text, (seen.get(text) ?? 0) + 1);
    put(heading < 0 ? -1 : Math.min(60, index - heading));
    put(heading < 0 ? 0 : cues[heading]!);
    put(heading < 0 ? 0 : share(blocks[heading]!.linked, blocks[heading]!.text.length));
    if (level > 0 || (shape.words < 12 && has(element.hints, 'heading'))) heading = index;

    for (const by of NEIGHBOURS) {
      const other = blocks[index + by];
      if (!other) {
        for (let n = 0; n < 9; n++) put(-1);
        continue;
      }
      const holder = elements[other.element]!;
      put(shapes[index + by]!.words);
      put(share(other.linked, other.text.length));
      flag(shapes[index + by]!.endsSentence);
      put(/^h[1-6]$/.test(holder.tag) ? Number(holder.tag[1]) : 0);
      flag(holder.tag === 'li');
      flag(holder.parent === element.parent);
      flag(kindOf[index + by] === kindOf[index]);
      flag(prose[index + by]!);
      put(structuredShares[index + by]!);
    }
    CUES.forEach((_, n) => {
      flag((cues[index]! & (1 << n)) !== 0);
    });
    const own = element.hints | (block.hints === -1 ? 0 : block.hints);
    const around = view.onPath[element.index] ? 0 : parent.hints | grand.hints;
    const branch = view.branch[block.element]! | (block.hints === -1 ? 0 : block.hints);
    for (const hint of HINTS) flag(has(own, hint));
    for (const hint of HINTS) flag(has(around, hint));
    for (const hint of HINTS) flag(has(branch, hint));
    for (const hint of HINTS) flag(has(element.around, hint));
    return row;
  });
}

function inTable(tag: string): boolean {
  return tag === 'td' || tag === 'th' || tag === 'tr' || tag === 'table';
}

function count(kinds: Map<string, Kind>, name: string, block: Block, view: Outline, index: number): void {
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
}

/** The highest element around this one that lies off the path to the container. */
function branchTop(page: Page, view: Outline, element: number): number {
  let at = element;
  for (let steps = 0; steps < 40 && view.branchDepth[at]! > 1; steps++) at = page.elements[at]!.parent;
  return at;
}

/** For each index the last one before it, and the next after it, that fits; -1 where there is none. */
function nearest(length: number, fits: (index: number) => boolean): { last: Int32Array; next: Int32Array } {
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
