/** The packs of a rules folder, compiled; kept on disk by a hash of everything they are made from. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse, YAMLError } from 'yaml';
import { families } from '../lambdas/classify/families.ts';
import type { Packs } from '../lambdas/classify/packs.ts';
import { decodePacks, encodePacks } from '../lambdas/shared/rules/codec.ts';
import type { Fault } from '../lambdas/shared/rules/entry.ts';
import { buildPacks, type PackSource, readSources, type Use } from '../lambdas/shared/rules/family.ts';
import { meant } from './rules/meant.ts';

const root = resolve(import.meta.dirname, '..');
const CACHE = join(root, '.stancewire', 'cache');
/** Compiled packs kept there (about 1 MB each), and parsed files: enough for a few branches and packs of one's own. */
const MOST_COMPILED = 16;
const MOST_PARSED = 1024;
/** Families that the clean stage reads; all others are the classify stage's. */
const CLEAN_FAMILIES = new Set(['boilerplate']);

/** All there are: what a pack of another said would be read by nobody. */
export const FAMILIES: readonly string[] = [...families.map(({ name }) => name), ...CLEAN_FAMILIES];

export type Stage = 'clean' | 'classify';

export interface LoadOptions {
  /** Folder of packs of one's own, laid over `rules/`; default: the environment's `STANCEWIRE_RULES`, else none. */
  rules?: string;
  stage?: Stage;
  /** Folder of the cache; false for none. */
  cache?: string | false;
  /** Hears of each faulty entry; default: a line on standard error. */
  onFault?: (fault: Fault) => void;
}

/** The packs of `rules/`, compiled. Faulty entries are left out; `rules lint` says more of them. */
export async function loadPacks(options: LoadOptions = {}): Promise<Packs> {
  const cache = options.cache ?? CACHE;
  const stage = options.stage ?? 'classify';
  const files = packFiles(options.rules);
  const file = cache ? join(cache, `${stage}-${hashOf(files, codeOfCompiler())}.bin`) : undefined;
  if (file && existsSync(file)) return decodePacks(readFileSync(file));
  const { packs, faults } = compilePacks(files, stage, cache ? yamlFrom(cache) : parse);
  const { onFault = (fault: Fault) => console.error(describeFault(fault, files)) } = options;
  faults.forEach(onFault);
  if (cache && file && !faults.length) {
    writeWhole(file, encodePacks(packs));
    keepNewest(cache, MOST_COMPILED);
    keepNewest(join(cache, 'yaml'), MOST_PARSED);
  }
  return packs;
}

export interface PackText {
  /** Path from the rules' folder. */
  file: string;
  text: string;
  /** The rules' folder, absolute or from where the command runs; `rules` where nothing is said. */
  folder?: string;
}

/** Where a pack's file lies, for whoever looks for it. */
export function placeOf(file: string, files: PackText[]): string {
  return join(files.find((one) => one.file === file)?.folder ?? 'rules', file);
}

/** The project's packs with those of another folder laid over them: a file of the same path takes the other's place. */
export function packFiles(own?: string): PackText[] {
  const files = new Map(
    ruleFolders(own)
      .flatMap(packFolder)
      .map((file) => [file.file, file]),
  );
  return [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The project's folder of packs, and one's own where there is one. */
export function ruleFolders(own = process.env.STANCEWIRE_RULES): string[] {
  return [relative('', join(root, 'rules')) || '.', ...(own ? [own] : [])];
}

/** All pack files below a folder, in the order of their names. @throws Error where the folder is not there */
export function packFolder(folder: string): PackText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8'), folder }));
}

/** Compiles pack files for a stage. The version is a hash of the packs' content alone. */
export function compilePacks(
  files: PackText[],
  stage: Stage,
  parseYaml: ParseYaml = parse,
  use: Use = 'everything',
): { packs: Packs; faults: Fault[] } {
  const read = readPacks(files, parseYaml);
  const sources = read.sources.filter((source) => CLEAN_FAMILIES.has(source.family) === (stage === 'clean'));
  const built = buildPacks(sources, versionOf(files), stage === 'clean' ? [] : families, use);
  return { packs: built.packs, faults: [...read.faults, ...built.faults] };
}

/** What a text of YAML says. @throws YAMLError, or ReferenceError for an alias (`*name`) that stands for nothing */
export type ParseYaml = (text: string) => unknown;

/** Parses pack files. */
export function readPacks(files: PackText[], parseYaml: ParseYaml = parse): { sources: PackSource[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const parsed: { file: string; data: unknown }[] = [];
  for (const { file, text } of files) {
    try {
      parsed.push({ file, data: parseYaml(text) });
    } catch (error) {
      const fault = yamlFault(text, error);
      if (!fault) throw error;
      faults.push({ file, id: '', ...fault });
    }
  }
  const read = readSources(parsed);
  const isKnown = ({ family }: PackSource) => FAMILIES.includes(family);
  const strange = read.sources
    .filter((source) => !isKnown(source))
    .map(({ file, family }) => ({ file, id: 'family', message: `no family '${family}'${meant(family, FAMILIES)}` }));
  return { sources: read.sources.filter(isKnown), faults: [...faults, ...read.faults, ...strange] };
}

export function describeFault(fault: Fault, files: PackText[]): string {
  const where = [placeOf(fault.file, files), fault.id].filter(Boolean).join(': ');
  return `${where}: ${fault.pattern ? `'${fault.pattern}': ` : ''}${fault.message}`;
}

/** What is wrong with a text of YAML and in which line; undefined where the error is of another kind. */
function yamlFault(text: string, error: unknown): Pick<Fault, 'message' | 'line'> | undefined {
  // The first line says what and where; below it stands a picture of the place.
  if (error instanceof YAMLError) {
    const remedy = error.code === 'MISSING_CHAR' ? '; a pattern with { } [ ] , : or # in it needs quotes' : '';
    return { message: error.message.split('\n')[0]!.replace(/:$/, '') + remedy, line: error.linePos?.[0].line };
  }
  if (!(error instanceof ReferenceError)) return undefined;
  const lines = text.split('\n');
  const line = lines.findIndex((one) => /(?:^|[\s[,])\*\S/.test(one)) + 1;
  return { message: `${error.message}; a pattern that begins with * needs quotes`, ...(line && { line }) };
}

/** YAML is slow to read: what it says is kept as JSON by the hash of its text. */
function yamlFrom(cache: string): ParseYaml {
  return (text) => {
    const file = join(cache, 'yaml', `${createHash('sha1').update(text).digest('hex')}.json`);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
    const data: unknown = parse(text);
    writeWhole(file, JSON.stringify(data));
    return data;
  };
}

/** Reads the texts of known files by way of the cache on disk; what is only being tried leaves no trace there. */
export function parseByCache(files: PackText[], cache = CACHE): ParseYaml {
  const known = new Set(files.map(({ text }) => text));
  const cached = yamlFrom(cache);
  return (text) => (known.has(text) ? cached(text) : parse(text));
}

/** Written beside and renamed, so that no reader sees half a file. */
function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(join(file, '..'), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/** Removes the files of a folder that were written longest ago, but for the `most` newest. */
function keepNewest(folder: string, most: number): void {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name));
  if (files.length <= most) return;
  const written = new Map(files.map((file) => [file, statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0]));
  files.sort((a, b) => written.get(b)! - written.get(a)!);
  for (const file of files.slice(most)) rmSync(file, { force: true });
}

/** The version of the packs that the files compile to. */
export function versionOf(files: PackText[]): string {
  return hashOf(files).slice(0, 12);
}

function hashOf(files: PackText[], salt = ''): string {
  const hash = createHash('sha256').update(salt);
  for (const { file, text } of files) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex');
}

/** A hash of the code that compiles: a change of it makes what lies in the cache stale. */
function codeOfCompiler(): string {
  const hash = createHash('sha256');
  for (const folder of ['lambdas/shared/text', 'lambdas/shared/rules', 'lambdas/classify', 'lambdas/clean'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(readFileSync(join(root, folder, name)));
  return hash.digest('hex');
}
