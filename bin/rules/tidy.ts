/** `rules tidy`: patterns that add nothing, and with --write packs without them. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { packFiles, placeOf } from '../../local/packs.ts';
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
    for (const { id, pattern, by } of taken)
      console.log(`${placeOf(file, files)}: ${id}: '${pattern}' is covered by '${by}'`);
  }
  if (values.write) for (const { file, text } of tidied) writeFileSync(placeOf(file, files), text);
  const done = values.write
    ? 'taken out; run rules docs'
    : 'can go without any label changing (--write takes them out)';
  console.log(`${count} patterns of ${tidied.length} packs ${done}`);
  return 0;
}
