/** What ids are called, as far as the page has learned it from the counts. */
import { signal } from '@preact/signals';
import type { Counted } from './api.ts';

const names = signal<ReadonlyMap<string, string>>(new Map());

export function learn(values: Counted[]): void {
  const known = new Map(names.peek());
  for (const { id, name } of values) if (name) known.set(id, name);
  if (known.size > names.peek().size) names.value = known;
}

/** The name of a holder, a target or an outlet; its id until the name is known. */
export function nameOf(id: string): string {
  return names.value.get(id) ?? id;
}
