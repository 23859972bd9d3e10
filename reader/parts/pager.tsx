import { address, changed, hrefOf } from '../address.ts';

/** Which page came before which, by the address of the later one. */
const before = new Map<string, string>();

/** Links to the page before and the next one; cursors only lead on, so the way back is remembered. */
export function Pager({ next, count, what }: { next: string | null; count: number; what: string }) {
  const { view, params } = address.value;
  const here = hrefOf(view, params);
  const onward = next === null ? undefined : changed({ cursor: next });
  const back = params.cursor ? (before.get(here) ?? changed({ cursor: undefined })) : undefined;
  if (!back && !onward) return null;
  return (
    <nav class="pager" aria-label="Pages">
      {back ? (
        <a href={back} rel="prev">
          ← {before.has(here) ? 'Previous' : 'First page'}
        </a>
      ) : (
        <span />
      )}
      <span class="quiet">
        {count} {what} on this page
      </span>
      {onward ? (
        <a href={onward} rel="next" onClick={() => before.set(onward, here)}>
          Next →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
