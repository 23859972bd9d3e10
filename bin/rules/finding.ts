/** What the tools have to say of a pack, with the place to look at. */
export interface Finding {
  /** `error` fails the gate; `warning` is for a person to judge. */
  level: 'error' | 'warning';
  file: string;
  line: number;
  id: string;
  message: string;
}

/** One line: `rules/topics/crime.yaml:12: homicide: …`. */
export function describe(finding: Finding): string {
  const id = finding.id ? ` ${finding.id}:` : '';
  return `rules/${finding.file}:${finding.line}:${id} ${finding.message}`;
}

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
