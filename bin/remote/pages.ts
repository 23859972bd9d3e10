import type { Target } from './target.ts';

/** All entries of a list, page after page. */
export async function* pages<Entry>({ ask }: Target, path: string, name: string): AsyncGenerator<Entry> {
  const join = path.includes('?') ? '&' : '?';
  for (let cursor = ''; ; ) {
    const page = await ask(`${path}${join}limit=100${cursor}`);
    yield* page[name] as Entry[];
    if (page.next === null) return;
    cursor = `&cursor=${encodeURIComponent(page.next)}`;
  }
}
