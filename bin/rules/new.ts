/** `rules new FAMILY NAME`: a pack to begin with, examples and all. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../commands/usage.ts';

export function begin(args: string[]): number {
  const [family, name] = args;
  if (!family || !name || !/^[a-z0-9-]+$/.test(family) || !/^[a-z0-9-]+$/.test(name))
    throw new UsageError(
      'rules new: name a family and a pack, in small letters, digits and hyphens: rules new issues my-issue',
    );
  const own = process.env.STANCEWIRE_RULES;
  const folder = own ?? join(import.meta.dirname, '..', '..', 'rules');
  const file = resolve(folder, family, `${name}.yaml`);
  if (existsSync(file)) throw new UsageError(`rules new: ${file} is there already`);
  mkdirSync(dirname(file), { recursive: true });
  // Editors find the schema beside our own packs only.
  const head = own ? '' : '# yaml-language-server: $schema=../schema.json\n';
  writeFileSync(file, head + (family === 'issues' ? issue(name) : plain(family, name)));
  console.log(`${file}: begun. Change its words, then: npm run rules -- check`);
  return 0;
}

function issue(name: string): string {
  return `# An issue is a proposition. Words of \`for\` rules are for it in the mouth of whoever says them, \`against\` words against it.
pack: issues/${name}
family: issues
issue:
  id: ${name}
  label: The harbour should get a second pier
rules:
  - id: wants-the-pier
    label: for
    match:
      - (build~|want~|need~|welcome~) _{0,3} second pier
    not:
      - (not|never) _{0,2} (build|want|need|welcome) _{0,3} second pier
    examples:
      match: [The mayor wants a second pier.]
      noMatch: [The mayor does not want a second pier., The second pier burned down.]
  - id: rejects-the-pier
    label: against
    match:
      - (reject~|oppose~|stop~) _{0,3} second pier
      - (not|never) _{0,2} (build|want|need|welcome) _{0,3} second pier
    examples:
      match: [Fishermen oppose a second pier., The mayor does not want a second pier.]
      noMatch: [Fishermen mended the second pier.]
`;
}

function plain(family: string, name: string): string {
  const label = family === 'topics' ? 'medtop:20000639' : 'what it means';
  return `pack: ${name}
family: ${family}
rules:
  - id: first-rule
    label: ${label}
    weight: 1
    match:
      - second pier
      - '[the] harbour (pier~|jetty~)'
    not:
      - second pier street
    examples:
      match: [They opened the second pier.]
      noMatch: [She lives in Second Pier Street.]
`;
}
