import { describe, type Finding } from '../../local/rules/finding.ts';

/** Prints findings and a line of counts; the exit code is 1 where there is an error. */
export function report(findings: Finding[], what: string, options: { warnings: boolean }): number {
  const errors = findings.filter((finding) => finding.level === 'error');
  const warnings = findings.filter((finding) => finding.level === 'warning');
  for (const finding of errors) console.error(`error   ${describe(finding)}`);
  if (options.warnings) for (const finding of warnings) console.error(`warning ${describe(finding)}`);
  const rest = warnings.length
    ? `, ${warnings.length} warnings${options.warnings ? '' : ' (--warnings shows them)'}`
    : '';
  console.log(`${what}: ${errors.length} errors${rest}`);
  return errors.length ? 1 : 0;
}
