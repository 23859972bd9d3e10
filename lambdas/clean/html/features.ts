import { CUES, cuesOf } from './cues.ts';
import type { PageFacts } from './facts.ts';
import { FEATURES, NEIGHBOURS } from './feature-names.ts';
import { HINTS, has } from './hints.ts';
import type { Outline } from './outline.ts';
import type { Page } from './page.ts';
import {
  articleNumbers,
  branchTop,
  countKind,
  firstBlocks,
  headingLevel,
  insideOf,
  inTable,
  type Kind,
  nearest,
} from './structure.ts';

/** Blocks judged; what comes after them is no page a reader sees. */
export const MOST_BLOCKS = 30_000;

const log = (value: number) => Math.log2(1 + value);
const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

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
  const { elements, blocks } = page;
  const { shapes, prose } = view;
  const kinds = new Map<string, Kind>();
  const { kinds: kindOf, paths: pathOf } = view;
  const paths = new Map<string, Kind>();
  let pageProse = 0;
  let proseWords = 0;
  blocks.forEach((block, index) => {
    countKind(kinds, kindOf[index]!, block, view, index);
    countKind(paths, pathOf[index]!, block, view, index);
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
  const levels = blocks.map((block) => headingLevel(elements[block.element]!.tag));
  const firstBlock = firstBlocks(page);
  let titles = 0;
  const core = { inside: insideOf(page, view.core) };
  const numbers = articleNumbers(page);

  const row = new Float32Array(FEATURES.length);
  blocks.forEach((block, index) => {
    if (index >= MOST_BLOCKS) return;
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
    const level = levels[index]!;

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
    flag(core.inside[block.element] === 1);
    put(element.depth - elements[view.core]!.depth);
    put(share(view.weights[view.core]!, view.weights[0]!));
    put(titles);
    if (level === 1) titles++;
    put(numbers[block.element]!);

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
    // What stands right before the list, table or box the block is part of.
    const intro = firstBlock[element.parent]! - 1;
    put(intro < 0 ? -1 : levels[intro]!);
    flag(intro >= 0 && shapes[intro]!.endsColon);
    flag(intro >= 0 && shapes[intro]!.endsSentence);
    put(intro < 0 ? 0 : cues[intro]!);
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
      put(levels[index + by]!);
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
    use(row, index);
  });
}
