/** What the page shows stands in its address: `#/articles?topic=…&from=…`. So a view can be kept, sent and gone back to. */
import { signal } from '@preact/signals';

export type Params = Record<string, string>;

export interface Address {
  /** First part of the path: `coverage`, `articles`, `statements`, `rejections`, `rule`, `try`. */
  view: string;
  /** What follows it: an article's id, a rule as PACK/RULE. */
  id?: string;
  params: Params;
}

const HOME = 'coverage';

function readAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [view = '', ...rest] = path.split('/').map(decode);
  const id = rest.join('/');
  return { view: view || HOME, ...(id && { id }), params: Object.fromEntries(new URLSearchParams(query)) };
}

/** The address as a link's target; parameters without a value are left out. */
export function hrefOf(view: string, params: Record<string, string | undefined> = {}, id?: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  const search = query.size ? `?${query}` : '';
  return `#/${encodeURIComponent(view)}${id ? `/${id.split('/').map(encodeURIComponent).join('/')}` : ''}${search}`;
}

export const address = signal(readAddress(location.hash));

addEventListener('hashchange', () => {
  address.value = readAddress(location.hash);
});

/** Shows another view or the same with other parameters; `replace` keeps it out of the history. */
export function go(href: string, { replace = false } = {}): void {
  if (!replace) location.hash = href;
  else {
    history.replaceState(null, '', href);
    address.value = readAddress(href);
  }
}

/** The address in force with some parameters changed; a cursor belongs to what was asked before, so it goes. */
export function changed(params: Record<string, string | undefined>): string {
  const { view, id, params: before } = address.value;
  return hrefOf(view, { ...before, cursor: undefined, ...params }, id);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
