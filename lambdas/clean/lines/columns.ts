/**
 * What is known of a line, as columns of one row of numbers: what it is, where it stands, what stands around it. All rows
 * of a text lie in one array with empty rows before and after, so that a neighbour's value is a fixed step away.
 */
import { PHRASE_RULES } from './phrases.ts';

/** Values a line has of its own. */
const OWN = [
  'size',
  'words',
  'functionShare',
  'addressShare',
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
/** What the first reading of the model says of it, its neighbours, its like and the text. */
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
  'like',
  'fromSure',
  'toSure',
  'doubt',
  'pMean',
  'stretch',
  'stretchMean',
] as const;

const COLUMNS = [...OWN, ...PLACE, ...PHRASES, ...CONTEXT] as const;
type Column = (typeof COLUMNS)[number];
export const WIDTH = COLUMNS.length;
/** Step from a row's start to each of its columns. */
export const COLUMN = Object.fromEntries(COLUMNS.map((name, column) => [name, column])) as Record<Column, number>;
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
    [
      'size',
      'functionShare',
      'capitalisedShare',
      'ends',
      'starts',
      'stops',
      'signs',
      'digitShare',
      'cover',
      'addressShare',
    ],
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
  const column = COLUMN[name as Column];
  return column === undefined ? undefined : column + Number(step ?? 0) * WIDTH;
}

export function rowStart(line: number): number {
  return (line + MARGIN) * WIDTH;
}

/** The rows of the text at hand; kept from text to text. */
let kept = new Float32Array(WIDTH << 6);

/** Rows for `n` lines, every cell 0, between rows whose cells are `OUTSIDE`; good until the next are asked for. */
export function emptyRows(n: number): Float32Array {
  const end = rowStart(n + MARGIN);
  if (kept.length < end) kept = new Float32Array(end * 2);
  return kept.fill(OUTSIDE, 0, rowStart(0)).fill(0, rowStart(0), rowStart(n)).fill(OUTSIDE, rowStart(n), end);
}

/** Fills a column with a value a line. */
export function setColumn(rows: Float32Array, column: number, values: readonly number[]): void {
  for (let i = 0, at = rowStart(0) + column; i < values.length; i++, at += WIDTH) rows[at] = values[i]!;
}
