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
