import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '#shared/rules/entry.ts';
import { Changes } from './changes.ts';
import type { Report } from './log.ts';
import { describeFault, loadPacks, type PackText, packFiles, ruleFolders, versionOf } from './packs.ts';
import { describe } from './rules/finding.ts';
import { judgeEdit } from './rules/trial.ts';
import type { StagePacks } from './stages.ts';
import { watchDirectory } from './watch.ts';

export interface RulesOptions {
  /** Folder of packs laid over `rules/`. */
  folder?: string;
  /** Version of the packs in force. */
  version: string;
  /** Takes others into force. */
  use(packs: StagePacks): Promise<unknown>;
  report: Report;
}

export interface FollowedRules {
  /** Resolves once every change noticed so far is in force or refused. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** The packs of both stages. What is faulty is left out, and told of once though both stages read every file. */
export async function loadStagePacks(rules?: string, tell = onStandardError(rules)): Promise<StagePacks> {
  const told = new Set<string>();
  const onFault = (fault: Fault) => {
    const { size } = told;
    if (told.add(JSON.stringify(fault)).size > size) tell(fault);
  };
  return { classify: await loadPacks({ rules, onFault }), clean: await loadPacks({ rules, onFault, stage: 'clean' }) };
}

function onStandardError(rules?: string): (fault: Fault) => void {
  return (fault) => console.error(`${describeFault(fault, packFiles(rules))}; left out`);
}

/** Takes packs into force as their files change. Where one is faulty, those before stay. */
export async function followRules({ folder, version, use, report }: RulesOptions): Promise<FollowedRules> {
  let seen = version;
  const tell = (what: 'in force' | 'refused', detail: string) =>
    report({ what, name: 'rules', detail, at: new Date().toISOString() });
  const follow = async (path: string) => {
    const files = packFiles(folder);
    if (versionOf(files) === seen) return;
    seen = versionOf(files);
    const faults: Fault[] = [];
    const packs = await loadStagePacks(folder, (fault) => faults.push(fault));
    if (faults[0]) return tell('refused', `${inWords(faults[0], files)}; the rules before stay in force`);
    const became = existsSync(path) ? 'changed' : 'removed';
    tell('in force', `${path} ${became}: pack ${seen} labels from now on, and again what is there`);
    await use(packs);
  };
  const changes = new Changes<string>(
    (_, path) => follow(path),
    (_, error) => tell('refused', `${String(error)}; the rules before stay in force`),
  );
  let begun = false;
  const notice = (path: string) => begun && changes.add('rules', path);
  const folders = ruleFolders(folder);
  const watchers = await Promise.all(folders.map((root) => watchDirectory(root, (path) => notice(join(root, path)))));
  begun = true;
  // What changed since the packs were read.
  notice(folders.join(' or '));
  return {
    idle: () => changes.idle(),
    close: async () => {
      for (const watcher of watchers) await watcher.close();
    },
  };
}

/** A fault as `rules lint` says it, with its line. */
function inWords(fault: Fault, files: PackText[]): string {
  const yaml = files.find(({ file }) => file === fault.file)?.text ?? '';
  const finding = judgeEdit(files, { file: fault.file, yaml }).findings.find(({ level }) => level === 'error');
  return finding ? describe(finding, files) : describeFault(fault, files);
}
