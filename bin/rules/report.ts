import { normalize } from 'node:path';
import { type PackText, placeOf } from '../../local/packs.ts';
import { describe, type Finding, type Kind } from '../../local/rules/finding.ts';
import { count } from '../commands/count.ts';
import { UsageError } from '../commands/usage.ts';

/** What a kind of warning means, for whoever sees its number. */
const MEANS: Record<Kind, string> = {
  'swallowed list': 'quotes or commas gone wrong have made one pattern of several',
  'covered pattern': 'another pattern of the same rule matches all that it does; it adds nothing',
  'pattern of two rules': 'the same words count twice, or cannot mean both',
  'example of two rules': 'two rules show off with one sentence',
  'unreachable rule': 'another rule of the same label has all its patterns',
};
/** Files named for a kind of warning. */
const NAMED = 4;

export interface ReportOptions {
  /** Every warning by itself; else how many of which kind, and where most of them are. */
  warnings: boolean;
}

/** Prints findings and a line of counts; the exit code is 1 where there is an error. */
export function report(findings: Finding[], what: string, files: PackText[], options: ReportOptions): number {
  const errors = findings.filter((finding) => finding.level === 'error');
  const warnings = findings.filter((finding) => finding.level === 'warning');
  for (const finding of errors) console.error(`error   ${describe(finding, files)}`);
  if (options.warnings) for (const finding of warnings) console.error(`warning ${describe(finding, files)}`);
  console.log(
    `${what}: ${count(errors.length, 'error')}${warnings.length ? `, ${count(warnings.length, 'warning')}` : ''}`,
  );
  if (warnings.length && !options.warnings) console.log(summaryOf(warnings).join('\n'));
  return errors.length ? 1 : 0;
}

/** Warnings by kind, the most frequent first, each with the files that have most of them. */
export function summaryOf(warnings: Finding[]): string[] {
  const kinds = countBy(warnings, ({ kind }) => kind ?? 'other');
  const lines = kinds.map(([kind, count]) => {
    const files = countBy(
      warnings.filter((one) => (one.kind ?? 'other') === kind),
      ({ file }) => file,
    );
    const named = files.slice(0, NAMED).map(([file, here]) => `${file} ${here}`);
    const rest = files.length > NAMED ? ` and ${files.length - NAMED} more files` : '';
    const means = MEANS[kind as Kind];
    return `${String(count).padStart(7)}  ${kind}${means ? `: ${means}` : ''}\n         ${named.join(', ')}${rest}`;
  });
  return [...lines, '         --warnings lists them, --warnings FILE those of a file or folder'];
}

function countBy<Thing>(things: Thing[], keyOf: (thing: Thing) => string): [key: string, count: number][] {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(keyOf(thing), (counts.get(keyOf(thing)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/**
 * Whether a pack is one of those named on the command line, each a file or folder, from where the command runs or from the
 * rules' folder; all are where none is named. @throws UsageError where a name is no pack's
 */
export function inFiles(named: string[], packs: PackText[]): (file: string) => boolean {
  const wanted = named.map((name) => normalize(name).replace(/\/$/, ''));
  const isOf = (file: string, name: string) =>
    [file, placeOf(file, packs)].some((one) => one === name || one.startsWith(`${name}/`));
  const lost = named.find((_, index) => !packs.some(({ file }) => isOf(file, wanted[index]!)));
  if (lost !== undefined) throw new UsageError(`${lost}: no pack of that name, nor a folder of packs`);
  return (file) => !wanted.length || wanted.some((name) => isOf(file, name));
}
