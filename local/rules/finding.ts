import { type PackText, placeOf } from '../packs.ts';

/** What the tools have to say of a pack, with the place to look at. */
export interface Finding {
  /** `error` fails the gate; `warning` is for a person to judge. */
  level: 'error' | 'warning';
  file: string;
  line: number;
  id: string;
  message: string;
  /** Of a warning: what it is one of. */
  kind?: Kind;
}

/** What is no error and yet may be a slip. */
export type Kind =
  | 'swallowed list'
  | 'covered pattern'
  | 'pattern of two rules'
  | 'example of two rules'
  | 'unreachable rule';

/** One line: `rules/topics/crime.yaml:12: homicide: …`; `files` are the packs it is of. */
export function describe(finding: Finding, files: PackText[]): string {
  const id = finding.id ? ` ${finding.id}:` : '';
  return `${placeOf(finding.file, files)}:${finding.line}:${id} ${finding.message}`;
}
