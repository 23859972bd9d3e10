import type { Outline } from './outline.ts';
import type { Page } from './page.ts';

const LISTS = new Set(['ul', 'ol', 'dl']);
const TABLES = new Set(['table']);
/** A paragraph of the article, no line above it, has so many words. */
const PARAGRAPH_WORDS = 20;
/** Share of a list's or table's characters that are linked above which it points elsewhere. */
const LINKED = 0.3;

/** Log odds for what stands in a table of the article's element, or in a list there that no class speaks of. */
const OWN = 2.25;
/** Log odds against what stands in a list above the first paragraph: points in short, as a standfirst, or the contents. */
const ABOVE = -1;

/**
 * Log odds by block that lists and tables add, each as a whole: their entries are short, and one by one look like labels.
 * docs/decisions/031 has the figures.
 */
export function favourOf(page: Page, view: Outline): number[] {
  const { blocks } = page;
  const lists = holdersOf(page, LISTS);
  const tables = holdersOf(page, TABLES);
  const ownLists = ownHolders(page, view, lists, true);
  const ownTables = ownHolders(page, view, tables, false);
  const first = firstParagraph(page, view, lists);
  return blocks.map(({ element }, index) => {
    const list = lists[element]!;
    if (list && index < first) return ABOVE;
    return ownTables.has(tables[element]!) || ownLists.has(list) ? OWN : 0;
  });
}

/** By element: the innermost one with such a tag that it is or lies in; 0 for none. */
function holdersOf({ elements }: Page, tags: ReadonlySet<string>): Int32Array {
  const holders = new Int32Array(elements.length);
  for (let at = 1; at < elements.length; at++)
    holders[at] = tags.has(elements[at]!.tag) ? at : holders[elements[at]!.parent]!;
  return holders;
}

/** The holders inside the article's element that are hardly linked and, where asked, have no hint on their way. */
function ownHolders({ blocks }: Page, view: Outline, holders: Int32Array, plain: boolean): Set<number> {
  const sums = new Map<number, { chars: number; linked: number }>();
  const foreign = new Set<number>();
  for (const { element, text, linked, hints } of blocks) {
    const holder = holders[element]!;
    if (!holder) continue;
    if (!view.inside[element] || (plain && (view.branch[element] || hints > 0))) foreign.add(holder);
    const sum = sums.get(holder) ?? { chars: 0, linked: 0 };
    sum.chars += text.length;
    sum.linked += linked;
    sums.set(holder, sum);
  }
  const own = new Set<number>();
  for (const [holder, { chars, linked }] of sums) if (!foreign.has(holder) && linked < LINKED * chars) own.add(holder);
  return own;
}

/** Index of the article's first paragraph; -1 on a page that has none. */
function firstParagraph({ elements, blocks }: Page, { shapes, prose, inside }: Outline, lists: Int32Array): number {
  return blocks.findIndex(
    ({ element }, index) =>
      prose[index]! &&
      inside[element] === 1 &&
      elements[element]!.tag === 'p' &&
      !lists[element] &&
      shapes[index]!.words >= PARAGRAPH_WORDS,
  );
}
