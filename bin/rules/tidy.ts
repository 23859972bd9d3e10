/** `rules tidy`: patterns that add nothing, and with --write packs without them. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packFiles } from '../../local/packs.ts';
import { tidy } from '../../local/rules/tidy.ts';
import { openWorkbench } from '../../local/rules/workbench.ts';
import { inFiles } from './report.ts';

export function tidyPacks(args: string[]): number {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { write: { type: 'boolean' } } });
  const files = packFiles();
  const tidied = tidy(openWorkbench(files), inFiles(positionals, files));
  let count = 0;
  for (const { file, taken } of tidied) {
    count += taken.length;
    for (const { id, pattern, by } of taken) console.log(`rules/${file}: ${id}: '${pattern}' is covered by '${by}'`);
  }
  if (values.write) for (const { file, text } of tidied) writeFileSync(placeOf(file), text);
  const done = values.write
    ? 'taken out; run rules docs'
    : 'can go without any label changing (--write takes them out)';
  console.log(`${count} patterns of ${tidied.length} packs ${done}`);
  return 0;
}

/** Where a pack's file is: in one's own folder, or in `rules/`. */
function placeOf(file: string): string {
  const own = process.env.STANCEWIRE_RULES;
  const ours = join(import.meta.dirname, '..', '..', 'rules');
  return join(own && existsSync(join(own, file)) ? own : ours, file);
}
