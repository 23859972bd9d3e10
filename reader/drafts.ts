/** Packs as they were last edited here, by file. Looking at an article meanwhile, or a reload, loses nothing; closing the tab does. */
import type { Edit } from './rules-api.ts';

const KEY = 'stancewire-drafts';

function readAll(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

export function draftOf(file: string): Edit | undefined {
  const yaml = readAll()[file];
  return yaml === undefined ? undefined : { file, yaml };
}

export function keepDraft({ file, yaml }: Edit): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...readAll(), [file]: yaml }));
  } catch {
    // Storage is full or not allowed: the editor has it still.
  }
}

export function dropDraft(file: string): void {
  const { [file]: _, ...rest } = readAll();
  try {
    sessionStorage.setItem(KEY, JSON.stringify(rest));
  } catch {
    // As above.
  }
}
