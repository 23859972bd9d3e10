/** The packs as the reader shows them. */
import { type PackText, packFiles, parseByCache, placeOf, readPacks } from '../packs.ts';
import { type RulePage, rulePage } from '../rules/catalogue.ts';
import { type RuleSource, rulesIn } from '../rules/workbench.ts';
import { Refused } from './guard.ts';

export interface PackSummary {
  file: string;
  pack: string;
  family: string;
  rules: number;
}

export interface PackPage extends PackSummary {
  /** Where the pack's file lies. */
  place: string;
  yaml: string;
  pages: RulePage[];
}

export interface PlacedRule extends RulePage {
  /** Where the file of the rule's pack lies. */
  place: string;
}

/** What the cleaner's rules do shows in files, not in clean texts; fitted weights are made by a script. */
function isTried({ family, rules }: Pack): boolean {
  return family !== 'boilerplate' && (rules.length > 0 || family === 'actors');
}

/** All packs, or one. @throws Refused where there is no such pack */
export function rulesOf(folder: string | undefined, file: string | null): { packs: PackSummary[] } | PackPage {
  const { files, packs } = readAll(folder);
  if (file === null) return { packs: packs.filter(isTried).map(summaryOf) };
  const pack = packs.find((one) => one.file === file);
  const yaml = files.find((one) => one.file === file)?.text;
  if (!pack || yaml === undefined) throw new Refused(404, 'No such pack', `There is no pack ${file}.`);
  return { ...summaryOf(pack), place: placeOf(file, files), yaml, pages: pack.rules.map(rulePage) };
}

/** A rule by `pack/rule`. @throws Refused where there is no such rule */
export function ruleOf(folder: string | undefined, name: string): PlacedRule {
  const { files, packs } = readAll(folder);
  for (const { file, rules } of packs) {
    const rule = rules.find(({ pack, id }) => `${pack}/${id}` === name);
    if (rule) return { ...rulePage(rule), place: placeOf(file, files) };
  }
  throw new Refused(
    404,
    'No such rule',
    `There is no rule ${name} in the packs of this computer. It may have been renamed since it labelled.`,
  );
}

interface Pack {
  file: string;
  pack: string;
  family: string;
  rules: RuleSource[];
}

/** What was read last: a page asks again whenever records change, and the packs hardly ever do. */
let last: { files: PackText[]; packs: Pack[] } | undefined;

function readAll(folder: string | undefined): { files: PackText[]; packs: Pack[] } {
  const files = packFiles(folder);
  const same = last?.files.length === files.length && files.every(({ text }, at) => text === last?.files[at]?.text);
  if (last && same) return last;
  const { sources } = readPacks(files, parseByCache(files));
  last = { files, packs: sources.map((source) => ({ ...source, rules: rulesIn(source) })) };
  return last;
}

function summaryOf({ file, pack, family, rules }: Pack): PackSummary {
  return { file, pack, family, rules: rules.length };
}
