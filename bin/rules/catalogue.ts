/** `rules docs`: the catalogue of all rules, one page a pack, made from the packs alone. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { packFiles } from '../../local/packs.ts';
import { rulePage } from '../../local/rules/catalogue.ts';
import { type Example, openWorkbench, type RuleSource, type Workbench } from '../../local/rules/workbench.ts';

const HEAD = '<!-- Made by `npm run rules -- docs` from rules/. Change the packs, not this page. -->\n\n';

export function docs(args: string[]): number {
  const folder = resolve(import.meta.dirname, '..', '..', 'docs', 'rules');
  const pages = cataloguePages(openWorkbench(packFiles()));
  if (args.includes('--check')) {
    const stale = [...pages].filter(
      ([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text,
    );
    const left = pagesIn(folder).filter((name) => !pages.has(name));
    for (const name of [...stale.map(([page]) => page), ...left]) console.error(`docs/rules/${name} is out of date`);
    if (stale.length || left.length) console.error('run `npm run rules -- docs`');
    return stale.length || left.length ? 1 : 0;
  }
  for (const name of pagesIn(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  console.log(`docs/rules: ${pages.size} pages`);
  return 0;
}

function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.md'));
}

/** Pages by path within docs/rules. */
export function cataloguePages(bench: Workbench): Map<string, string> {
  const pages = new Map<string, string>();
  const packs = new Map<string, RuleSource[]>();
  for (const rule of bench.rules) packs.set(rule.file, [...(packs.get(rule.file) ?? []), rule]);
  const index: string[] = ['# All rules\n'];
  for (const [file, rules] of packs) {
    const name = file.replace(/\.ya?ml$/, '.md');
    pages.set(name, HEAD + packPage(rules));
    index.push(`- [${rules[0]!.pack}](${name}), ${rules[0]!.family}: ${rules.length} rules`);
  }
  pages.set('README.md', `${HEAD}${index.join('\n')}\n`);
  return pages;
}

function packPage(rules: RuleSource[]): string {
  const { pack, family, file } = rules[0]!;
  const up = '../'.repeat(file.split('/').length + 1);
  const sections = [
    `# ${pack}`,
    `Family ${family}, from [rules/${file}](${up}rules/${file}).`,
    ...rules.map(ruleSection),
  ];
  return `${sections.join('\n\n')}\n`;
}

function ruleSection(rule: RuleSource): string {
  const page = rulePage(rule);
  const facts = [
    page.label && `**${page.labelName ? `${page.labelName}** (${page.label})` : `${page.label}**`}`,
    page.weight !== null && `weight ${page.weight}`,
    page.experimental && 'experimental',
    page.note,
  ].filter(Boolean);
  const lines = [`## ${page.id}`];
  if (facts.length) lines.push(facts.join(', '));
  lines.push(`Matches: ${patterns(page.match)}`);
  if (page.not.length) lines.push(`Not inside of: ${patterns(page.not)}`);
  if (page.falsePositives.length) lines.push(`Known false positives: ${page.falsePositives.map(escaped).join('; ')}`);
  const example = (examples: Example[], mark: string): string[] =>
    examples.map(({ text, where }) => `- ${mark} ${escaped(text)}${where === 'title' ? ' (title)' : ''}`);
  const examples = [...example(page.matches, 'yes:'), ...example(page.mustNotMatch, 'no:')];
  if (examples.length) lines.push(examples.join('\n'));
  return lines.join('\n\n');
}

function patterns(list: string[]): string {
  return list.map((one) => `\`${one}\``).join(', ');
}

function escaped(text: string): string {
  return text.replaceAll(/([<>*_`])/g, '\\$1');
}
