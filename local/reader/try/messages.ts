/** What the host asks the worker that tries rules, and what it is told. */
import type { ClassifyInput } from '../../../lambdas/classify/input.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Flip } from '../../rules/flips.ts';
import type { Edit, Tried } from '../../rules/trial.ts';

/** A changed pack, judged and compiled. */
export interface Prepared {
  findings: Finding[];
  /** Versions of the packs without and with the change. */
  versions: { before: string; after: string };
}

export interface Questions {
  /** What is wrong with a pack. */
  lint: { given: { edit: Edit }; told: Finding[] };
  /** Compiles; the change stays in force for the questions below. */
  prepare: { given: { edit: Edit }; told: Prepared };
  label: { given: { input: ClassifyInput }; told: Tried };
  flips: { given: { input: ClassifyInput }; told: Flip[] };
}

export type Question = { [Name in keyof Questions]: { ask: Name } & Questions[Name]['given'] }[keyof Questions];

export interface Asked {
  number: number;
  question: Question;
}

export type Answered = { number: number; told: unknown } | { number: number; fault: string };
