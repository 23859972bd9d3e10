/** `rules docs`: the catalogue of all rules, one page a pack, made from the packs alone. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { mediaTopic } from '../../lambdas/shared/mediaTopics.ts';
import { packFiles } from '../../local/packs.ts';
import { examplesOf, openWorkbench, type RuleSource, type Workbench } from './workbench.ts';

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
  const { data } = rule;
  const lines = [`## ${rule.id}`];
  const label = typeof data.label === 'string' ? data.label : undefined;
  const topic = label ? mediaTopic(label) : undefined;
  const facts = [
    label && `**${topic ? `${topic.label}** (${label})` : `${label}**`}`,
    data.weight !== undefined && `weight ${data.weight}`,
    data.status === 'experimental' && 'experimental',
    typeof data.note === 'string' && data.note,
  ].filter(Boolean);
  if (facts.length) lines.push(facts.join(', '));
  lines.push(`Matches: ${patterns(data.match)}`);
  if (Array.isArray(data.not) && data.not.length) lines.push(`Not inside of: ${patterns(data.not)}`);
  if (Array.isArray(data.falsePositives))
    lines.push(`Known false positives: ${data.falsePositives.map((one) => escaped(String(one))).join('; ')}`);
  const example = (side: 'match' | 'noMatch', mark: string): string[] =>
    examplesOf(rule, side).map(({ text, where }) => `- ${mark} ${escaped(text)}${where === 'title' ? ' (title)' : ''}`);
  const examples = [...example('match', 'yes:'), ...example('noMatch', 'no:')];
  if (examples.length) lines.push(examples.join('\n'));
  return lines.join('\n\n');
}

function patterns(list: unknown): string {
  return (Array.isArray(list) ? list : [])
    .map((one) => `\`${typeof one === 'string' ? one : JSON.stringify(one)}\``)
    .join(', ');
}

function escaped(text: string): string {
  return text.replaceAll(/([<>*_`])/g, '\\$1');
}
