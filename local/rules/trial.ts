/** A changed pack laid over the packs that are in force, and what it changes on articles. Writes nothing. */
import { classify } from '../../lambdas/classify/classify.ts';
import { families } from '../../lambdas/classify/families.ts';
import type { ClassifyInput } from '../../lambdas/classify/input.ts';
import type { Packs } from '../../lambdas/classify/packs.ts';
import { type SentenceAccount, whyNot } from '../../lambdas/classify/why-not.ts';
import type { Labels } from '../../lambdas/shared/labels.ts';
import { compileRules } from '../../lambdas/shared/rules/compile.ts';
import { buildFamilies } from '../../lambdas/shared/rules/family.ts';
import { read } from '../../lambdas/shared/rules/read.ts';
import type { Rules } from '../../lambdas/shared/rules/rules.ts';
import { compilePacks, type PackText, type ParseYaml, readPacks } from '../packs.ts';
import { testExamples } from './examples.ts';
import type { Finding } from './finding.ts';
import { type Flip, flipsBetween } from './flips.ts';
import { lint } from './lint.ts';
import { type Fired, openWorkbench, SHARED_LISTS, type Workbench } from './workbench.ts';

/** A pack file as its writer has it now; `file` is its path from the rules' folder. */
export interface Edit {
  file: string;
  yaml: string;
}

/** What a changed pack makes of one article. */
export interface Tried {
  before: Labels;
  after: Labels;
  flips: Flip[];
  /** Where the changed pack's own rules match, in the title and in the text. */
  fired: { title: Fired[]; text: Fired[] };
  /** Sentences in which they match and from which no statement comes, and why. */
  silent: SentenceAccount[];
}

/**
 * What is wrong with a pack by itself: lint and examples, against the shared lists. Another pack's claim on the same words
 * is for `rules check` to find, which takes its time.
 */
export function judgeEdit(files: PackText[], edit: Edit): { bench: Workbench; findings: Finding[] } {
  const lists = files.filter(({ file }) => file === SHARED_LISTS && file !== edit.file);
  const bench = openWorkbench([...lists, { file: edit.file, text: edit.yaml }]);
  const findings = [...lint(bench), ...testExamples(bench).findings];
  return { bench, findings: findings.filter(({ file }) => file === edit.file).sort((a, b) => a.line - b.line) };
}

export class Trial {
  readonly findings: Finding[];
  readonly after: Packs;
  readonly #bench: Workbench;
  readonly #sieve: Rules | null;

  /** @param files the packs in force, `before` what they compile to */
  constructor(
    files: PackText[],
    readonly before: Packs,
    readonly edit: Edit,
    parseYaml: ParseYaml,
  ) {
    const judged = judgeEdit(files, edit);
    this.findings = judged.findings;
    this.#bench = judged.bench;
    this.after = compilePacks(withEdit(files, edit), 'classify', parseYaml).packs;
    this.#sieve = sieveOf(files, edit, parseYaml);
  }

  label(input: ClassifyInput): Tried {
    const before = classify(input, this.before);
    const after = classify(input, this.after);
    const fired = {
      title: input.title ? this.#bench.fired({ text: input.title, where: 'title' }) : [],
      text: this.#bench.fired({ text: input.text, where: 'text' }),
    };
    const silent = whyNot(input, this.after).filter(
      ({ from, to, statements }) => !statements.length && fired.text.some((hit) => hit.from < to && hit.to > from),
    );
    return { before, after, flips: flipsBetween(before, after), fired, silent };
  }

  /** Only what flips, for many articles. */
  flips(input: ClassifyInput): Flip[] {
    if (this.#sieve && !isTouched(input, this.#sieve)) return [];
    return flipsBetween(classify(input, this.before), classify(input, this.after));
  }
}

export function withEdit(files: PackText[], { file, yaml }: Edit): PackText[] {
  return [...files.filter((one) => one.file !== file), { file, text: yaml }].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Families whose rules do nothing where they do not match: all that such a pack can change is where one matches. */
const QUIET = new Set(['topics', 'issues', 'predicates']);

/** The patterns of a pack as it was and as it is now; null where a text without a match of them may change too. */
function sieveOf(files: PackText[], { file, yaml }: Edit, parseYaml: ParseYaml): Rules | null {
  const versions = [{ file, text: yaml }, ...files.filter((one) => one.file === file)];
  const lists = files.filter((one) => one.file === SHARED_LISTS);
  const built = versions.flatMap((version) => {
    const { sources } = readPacks([...lists, version], parseYaml);
    return buildFamilies(sources, families).filter(({ entries }) => entries.length);
  });
  if (file === SHARED_LISTS || !built.length || !built.every(({ name }) => QUIET.has(name))) return null;
  const entries = built.flatMap((family) => family.entries).map((entry) => ({ ...entry, payload: 0 }));
  return compileRules([{ name: 'sieve', entries }], new Map()).rules;
}

function isTouched({ title, text }: ClassifyInput, sieve: Rules): boolean {
  if (read(text, sieve).hits.of('sieve').count) return true;
  return Boolean(title && read(title, sieve, 'title').hits.of('sieve').count);
}
