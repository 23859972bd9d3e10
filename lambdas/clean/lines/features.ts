/**
 * The lines of a text as rows of numbers for the line model: what a line is, where it stands, what stands around it.
 * All rows lie in one array with empty rows before and after, so that a neighbour's value is a fixed step away.
 */
import { ENDS, type Measured } from './measure.ts';
import { PHRASE_RULES, type Phrases } from './phrases.ts';

/** Values a line has of its own. */
const OWN = [
  'size',
  'words',
  'functionShare',
  'capitalisedShare',
  'shoutedShare',
  'digitShare',
  'numberShare',
  'stops',
  'commas',
  'quotes',
  'separators',
  'signs',
  'glued',
  'wordLength',
  'ends',
  'starts',
  'gap',
  'repeats',
  'wide',
  'clock',
  'credit',
] as const;
/** Where it stands among the prose of the text. */
const PLACE = [
  'proseBefore',
  'proseAfter',
  'toProseBefore',
  'toProseAfter',
  'near2',
  'near6',
  'before4',
  'after4',
  'inMain',
  'fromMainStart',
  'toMainEnd',
  'shortRun',
  'kinship',
  'kinLead',
  'stopNear',
  'sizeNear',
  'shortBefore',
  'shortAfter',
  'functionNear',
  'relative',
  'proseIndex',
  'proseLeft',
] as const;
/** What boilerplate phrases say of it. */
const PHRASES = [
  'cover',
  'leads',
  'hits',
  'strong',
  'strongNear',
  'coverNear',
  'toCoverBefore',
  'toCoverAfter',
  'sinceHeading',
  'hitsBefore',
  'hitsAfter',
  ...PHRASE_RULES,
] as const;
/** What the first reading of the model says of it and its neighbours. */
const CONTEXT = [
  'p',
  'mass5',
  'mass15',
  'pBefore',
  'pAfter',
  'maxBefore',
  'maxAfter',
  'inBest',
  'fromBestStart',
  'toBestEnd',
  'mass3Before',
  'mass3After',
] as const;

export const COLUMNS: readonly string[] = [...OWN, ...PLACE, ...PHRASES, ...CONTEXT];
export const WIDTH = COLUMNS.length;
const COLUMN = new Map(COLUMNS.map((name, column) => [name, column]));
/** Empty rows before the first and after the last line; no neighbour farther away is looked at. */
export const MARGIN = 4;
/** Value of every cell outside the text. */
const OUTSIDE = -2;

const AROUND = [-3, -2, -1, 1, 2, 3];
const beside = (columns: readonly string[], steps: number[]) =>
  columns.flatMap((name) => steps.map((step) => `${name}${step > 0 ? '+' : ''}${step}`));

/** Features of the first reading, and those the second one has besides. */
export const LINE_FEATURES: string[] = [
  ...OWN,
  ...PLACE,
  ...PHRASES,
  ...beside(
    ['size', 'functionShare', 'capitalisedShare', 'ends', 'starts', 'stops', 'signs', 'digitShare', 'cover'],
    AROUND,
  ),
  ...beside(['caption', 'credit'], [-2, -1, 1, 2]),
  ...beside(['appeal', 'newsletter', 'related'], [-2, -1, 1]),
  'gap+1',
];
export const CONTEXT_FEATURES: string[] = [...LINE_FEATURES, ...CONTEXT, ...beside(['p'], [-4, ...AROUND, 4])];

/** Step from a row's start to a feature: `size-2` is the size two lines above. */
export function placeOf(feature: string): number | undefined {
  const [, name, step] = /^(.+?)([+-]\d)?$/.exec(feature)!;
  const column = COLUMN.get(name!);
  return column === undefined ? undefined : column + Number(step ?? 0) * WIDTH;
}

export function rowStart(line: number): number {
  return (line + MARGIN) * WIDTH;
}

export type Setter = (name: string, value: (line: number) => number) => void;

/** Rows for `n` lines, and a way to fill a column. */
export function emptyRows(n: number): { rows: Float32Array; set: Setter } {
  const rows = new Float32Array((n + 2 * MARGIN) * WIDTH).fill(OUTSIDE);
  const set: Setter = (name, value) => {
    for (let i = 0, at = rowStart(0) + COLUMN.get(name)!; i < n; i++, at += WIDTH) rows[at] = value(i);
  };
  return { rows, set };
}

export function setOwn(set: Setter, m: Measured, gaps: number[], clocks: number[], credits: number[]): void {
  const { scan, size } = m;
  set('size', (i) => size[i]!);
  set('words', (i) => scan[i]!.words);
  set('functionShare', (i) => (isWide(m, i) ? -1 : scan[i]!.functionWords / Math.max(1, scan[i]!.words)));
  set('capitalisedShare', (i) => scan[i]!.capitalised / Math.max(1, scan[i]!.words - 1));
  set('shoutedShare', (i) => scan[i]!.shouted / Math.max(1, scan[i]!.words));
  set('digitShare', (i) => scan[i]!.digits / size[i]!);
  set('numberShare', (i) => scan[i]!.numbers / Math.max(1, scan[i]!.words));
  set('stops', (i) => scan[i]!.stops);
  set('commas', (i) => scan[i]!.commas);
  set('quotes', (i) => scan[i]!.quotes);
  set('separators', (i) => scan[i]!.separators);
  set('signs', (i) => scan[i]!.signs);
  set('glued', (i) => scan[i]!.glued);
  set('wordLength', (i) => scan[i]!.letters / Math.max(1, scan[i]!.words));
  set('ends', (i) => m.ends[i]!);
  set('starts', (i) => m.starts[i]!);
  set('gap', (i) => Math.min(3, gaps[i]!));
  set('repeats', (i) => m.repeats[i]!);
  set('wide', (i) => scan[i]!.wide / size[i]!);
  set('clock', (i) => clocks[i]!);
  set('credit', (i) => credits[i]!);
}

function isWide(m: Measured, i: number): boolean {
  return m.scan[i]!.wide > m.size[i]! / 6;
}

/** Lines near enough to bear on a line's place. */
const FAR = 20;

export function setPlace(set: Setter, m: Measured): void {
  const { size, ends, prose, scan } = m;
  const n = size.length;
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = sums[i]! + prose[i]!;
  const total = sums[n]! + 1;
  const mass = (from: number, to: number) => sums[Math.min(n, to)]! - sums[Math.max(0, Math.min(n, from))]!;
  set('proseBefore', (i) => sums[i]! / total);
  set('proseAfter', (i) => (sums[n]! - sums[i + 1]!) / total);
  set(
    'toProseBefore',
    distances(n, 40, false, (i) => prose[i]! > 0),
  );
  set(
    'toProseAfter',
    distances(n, 40, true, (i) => prose[i]! > 0),
  );
  set('near2', (i) => mass(i - 2, i + 3) - prose[i]!);
  set('near6', (i) => mass(i - 6, i + 7) - prose[i]!);
  set('before4', (i) => mass(i - 4, i));
  set('after4', (i) => mass(i + 1, i + 5));
  const [from, to] = bestStretch(n, (i) => Math.min(prose[i]!, 400) - 40);
  set('inMain', (i) => (i < from ? 0 : i > to ? 2 : 1));
  set('fromMainStart', (i) => Math.max(-FAR, Math.min(FAR, i - from)));
  set('toMainEnd', (i) => Math.max(-FAR, Math.min(FAR, to - i)));
  const stop = (i: number) => (ends[i] === ENDS.stop || ends[i] === ENDS.question ? 1 : 0);
  const short = (i: number) => (size[i]! < 60 && !stop(i) ? 1 : 0);
  set('stopNear', around(n, 4, 4, stop));
  set(
    'sizeNear',
    around(n, 4, 4, (i) => Math.min(400, size[i]!)),
  );
  set('shortBefore', around(n, 6, 0, short));
  set('shortAfter', around(n, 0, 6, short));
  set(
    'functionNear',
    around(n, 4, 4, (i) => (isWide(m, i) ? -1 : scan[i]!.functionWords / Math.max(1, scan[i]!.words))),
  );
  set(
    'shortRun',
    runs(n, (i) => size[i]! < 60 && ends[i] !== ENDS.stop),
  );
  set('kinship', kinship(m, from, to));
  set('kinLead', kinship(m, from, leadEnd(prose, from, to)));
}

/** Rules whose short lines are headings: what follows them belongs to them. */
const HEADINGS = ['related', 'discussion', 'newsletter', 'author-note', 'appeal', 'tags'] as const;

export function setPhrases(set: Setter, phrases: Phrases, size: Float32Array): void {
  const n = size.length;
  const { cover, leads, hits, strong: strongHits, byRule } = phrases;
  set('cover', (i) => cover[i]!);
  set('leads', (i) => leads[i]!);
  set('hits', (i) => hits[i]!);
  set('strong', (i) => strongHits[i]!);
  set(
    'strongNear',
    around(n, 3, 3, (i) => Math.min(2, strongHits[i]!)),
  );
  PHRASE_RULES.forEach((rule, r) => {
    set(rule, (i) => byRule[r]![i]!);
  });
  const strong = (i: number) => (cover[i]! >= 0.5 ? 1 : 0);
  set(
    'coverNear',
    around(n, 5, 5, (i) => cover[i]!),
  );
  set(
    'toCoverBefore',
    distances(n, 30, false, (i) => cover[i]! >= 0.5),
  );
  set(
    'toCoverAfter',
    distances(n, 30, true, (i) => cover[i]! >= 0.5),
  );
  const headings = HEADINGS.map((rule) => byRule[PHRASE_RULES.indexOf(rule)]!);
  set(
    'sinceHeading',
    distances(n, 60, false, (i) => size[i]! < 60 && headings.some((rule) => rule[i]! >= 0.6)),
  );
  const counts = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) counts[i + 1] = counts[i]! + strong(i);
  set('hitsBefore', (i) => Math.min(FAR, counts[i]!));
  set('hitsAfter', (i) => Math.min(FAR, counts[n]! - counts[i + 1]!));
}

/** Columns of the second reading, from the first one's probabilities. */
export function setContext(set: Setter, p: Float32Array, size: Float32Array): void {
  const n = p.length;
  const weight = (i: number) => Math.min(500, size[i]!) + 10;
  const masses = new Float64Array(n + 1);
  const weights = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    masses[i + 1] = masses[i]! + p[i]! * weight(i);
    weights[i + 1] = weights[i]! + weight(i);
  }
  const mean = (from: number, to: number) => {
    const a = Math.max(0, Math.min(n, from));
    const b = Math.max(0, Math.min(n, to));
    return (masses[b]! - masses[a]!) / (weights[b]! - weights[a]! + 1);
  };
  const [from, to] = bestStretch(n, (i) => (p[i]! - 0.4) * weight(i));
  set('p', (i) => p[i]!);
  set('mass5', (i) => mean(i - 5, i + 6));
  set('mass15', (i) => mean(i - 15, i + 16));
  set('mass3Before', (i) => mean(i - 3, i));
  set('mass3After', (i) => mean(i + 1, i + 4));
  set('pBefore', (i) => masses[i]! / (masses[n]! + 1));
  set('pAfter', (i) => (masses[n]! - masses[i + 1]!) / (masses[n]! + 1));
  const most = (from: number, to: number) => {
    let high = 0;
    for (let i = Math.max(0, from); i < to && i < n; i++) if (p[i]! > high) high = p[i]!;
    return high;
  };
  set('maxBefore', (i) => most(i - 5, i));
  set('maxAfter', (i) => most(i + 1, i + 6));
  set('inBest', (i) => (i < from ? 0 : i > to ? 2 : 1));
  set('fromBestStart', (i) => Math.max(-40, Math.min(40, i - from)));
  set('toBestEnd', (i) => Math.max(-40, Math.min(40, to - i)));
}

/** Lines to the nearest other line that `is`, before or after, at most `far`. */
function distances(n: number, far: number, after: boolean, is: (line: number) => boolean): (line: number) => number {
  const out = new Uint8Array(n);
  let distance = far;
  for (let k = 0; k < n; k++) {
    const i = after ? n - 1 - k : k;
    out[i] = distance;
    distance = is(i) ? 1 : Math.min(far, distance + 1);
  }
  return (i) => out[i]!;
}

/** Sum of a value over the lines around a line, that line aside. */
function around(n: number, before: number, after: number, value: (line: number) => number): (line: number) => number {
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = sums[i]! + value(i);
  return (i) => {
    const own = sums[i + 1]! - sums[i]!;
    return sums[Math.min(n, i + after + 1)]! - sums[Math.max(0, i - before)]! - own;
  };
}

/** Length of the run of lines that `is`, 0 for a line that is not. */
function runs(n: number, is: (line: number) => boolean): (line: number) => number {
  const out = new Float32Array(n);
  for (let i = 0; i < n; ) {
    let end = i;
    while (end < n && is(end)) end++;
    if (end > i) out.fill(end - i, i, end);
    i = Math.max(end, i + 1);
  }
  return (i) => out[i]!;
}

/** Bounds of the stretch of lines with the largest sum of values (Kadane's maximum subarray). */
export function bestStretch(n: number, value: (line: number) => number): [from: number, to: number] {
  let best = 0;
  let sum = 0;
  let start = 0;
  let bounds: [number, number] = [0, Math.max(0, n - 1)];
  for (let i = 0; i < n; i++) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += value(i);
    if (sum > best) {
      best = sum;
      bounds = [start, i];
    }
  }
  return bounds;
}

/** Lines of prose that make the lead. */
const LEAD = 6;

function leadEnd(prose: Float32Array, from: number, to: number): number {
  let end = from;
  for (let i = from, seen = 0; i <= to && seen < LEAD; i++)
    if (prose[i]) {
      seen++;
      end = i;
    }
  return end;
}

/** Slots for content words; two words in one slot are taken for one, which is rare and does little harm. */
const SLOTS = 1 << 14;

/** Share of a line's content words that other lines of prose, from one line to another, hold too; -1 without such words. */
function kinship(m: Measured, from: number, to: number): (line: number) => number {
  const lines = new Uint16Array(SLOTS);
  const last = new Int32Array(SLOTS);
  for (let i = from; i <= to && i < m.words.length; i++) {
    if (!m.prose[i]) continue;
    for (const word of m.words[i]!) {
      const slot = (word ^ (word >>> 14)) & (SLOTS - 1);
      if (last[slot] === i + 1) continue;
      last[slot] = i + 1;
      lines[slot] = lines[slot]! + 1;
    }
  }
  return (i) => {
    const words = m.words[i]!;
    const own = m.prose[i] && i >= from && i <= to ? 1 : 0;
    let hit = 0;
    for (const word of words) if (lines[(word ^ (word >>> 14)) & (SLOTS - 1)]! > own) hit++;
    return words.length ? hit / words.length : -1;
  };
}
