/** The list an article was opened from, so that its page can lead to the next one and back. */

export interface List {
  href: string;
  ids: string[];
}

let last: List | undefined;

export function remember(list: List): void {
  last = list;
}

/** The list that the article stands in, if it is the last one shown, and who stands beside it there. */
export function neighboursOf(id: string): { list?: string; previous?: string; next?: string } {
  const at = last?.ids.indexOf(id) ?? -1;
  if (!last || at < 0) return {};
  return { list: last.href, previous: last.ids[at - 1], next: last.ids[at + 1] };
}
