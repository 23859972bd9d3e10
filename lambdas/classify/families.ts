import type { Family } from '#shared/rules/family.ts';
import { actorFamily } from './actors/family.ts';
import { issueFamily } from './issues/family.ts';
import { askedFamily, predicateFamily } from './stance/grammar/predicate-family.ts';
import { verdictFamily } from './stance/outlet/verdicts.ts';
import { alignmentFamily, portrayalFamily } from './stance/portrayal/family.ts';
import { topicFamily } from './topics/family.ts';
import { wordFamily } from './word-family.ts';

/**
 * What the packs of each `family:` mean, where they are more than plain rules. To register a family, write a `Family`
 * (see shared/rules/family.ts) beside the code that reads it and add it here.
 */
export const families: readonly Family[] = [
  actorFamily,
  alignmentFamily,
  askedFamily,
  issueFamily,
  portrayalFamily,
  predicateFamily,
  topicFamily,
  verdictFamily,
  wordFamily,
];
