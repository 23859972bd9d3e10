/** `rules new FAMILY NAME`: a pack to begin with, examples and all. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { meant } from '../../local/rules/meant.ts';
import { BEGUN, isBegun, packTemplate } from '../../local/rules/templates.ts';
import { UsageError } from '../commands/usage.ts';

const OURS = join(import.meta.dirname, '..', '..', 'rules');

export function begin(args: string[]): number {
  const [family, name] = args;
  if (!family || !name || !/^[a-z0-9-]+$/.test(family) || !/^[a-z0-9-]+$/.test(name))
    throw new UsageError(
      'rules new: name a family and a pack, in small letters, digits and hyphens: rules new issues my-issue',
    );
  if (!isBegun(family))
    throw new UsageError(
      `rules new: nothing to begin a pack of '${family}' with${meant(family, BEGUN)} (of others, copy a pack that there is)`,
    );
  const own = process.env.STANCEWIRE_RULES;
  const file = resolve(own ?? OURS, family, `${name}.yaml`);
  const shown = relative('', file);
  if (existsSync(file)) throw new UsageError(`rules new: ${shown} is there already; change it, or choose another name`);
  mkdirSync(dirname(file), { recursive: true });
  const schema = relative(dirname(file), join(OURS, 'schema.json')).replaceAll('\\', '/');
  const head = `# yaml-language-server: $schema=${schema}\n`;
  writeFileSync(file, head + packTemplate(family, name));
  console.log(`${shown}: begun. Change its words, then: npm run rules -- ${own ? `--rules ${own} ` : ''}check`);
  return 0;
}
