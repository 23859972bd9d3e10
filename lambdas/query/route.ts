import type { ObjectStore } from '#shared/objects/objects.ts';
import { MOST_COUNTED, type Page } from '#shared/records/listings.ts';
import type { Records } from '#shared/records/records.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { endOf, type ParameterSpec, type Params, startOf } from './params.ts';
import { badParameter, type ProblemError } from './problem.ts';

/** What a route reads from. */
export interface Sources {
  records: Pick<Records, 'get' | 'listings' | 'cursorSecret' | 'currentPack'>;
  /** The bucket of clean texts. */
  clean: Pick<ObjectStore, 'get'>;
}

export interface Request {
  params: Params;
  /** The `{id}` of the path. */
  id: string;
}

/** One question the API answers. */
export interface Route {
  /** With `{id}` for an article's id. */
  path: string;
  /** Id of the operation in the OpenAPI document. */
  operation: string;
  summary: string;
  /** Name of the answer's schema. */
  schema: string;
  parameters: ParameterSpec[];
  answer(request: Request, sources: Sources): Promise<unknown>;
}

export const FROM_TO: ParameterSpec[] = [
  { name: 'from', kind: 'date', description: 'No older than this day or time (UTC).', example: '2026-11-01' },
  {
    name: 'to',
    kind: 'date',
    description: 'No newer than this day or time (UTC); a day counts whole.',
    example: '2026-11-30',
  },
];

export const PAGED: ParameterSpec[] = [
  { name: 'limit', kind: 'limit', most: 100, default: 20, description: 'Most entries on a page.', example: '20' },
  { name: 'cursor', kind: 'cursor', description: 'Where the page before ended: its `next`.' },
];

export function rangeOf(params: Params) {
  const [from, to] = [startOf(params.from), endOf(params.to)];
  if (from && to && from > to)
    throw badParameter('from', 'It is after `to`, so nothing lies between. Exchange the two.');
  return { from, to };
}

/** A count that would read more than one request may. */
export function tooWide(): ProblemError {
  return badParameter(
    'from',
    `Between from and to lie more than ${MOST_COUNTED} articles, each of which is read to count it exactly. Ask for a shorter range and add up.`,
  );
}

/** Reads the page that the request asks for and gives it with the cursor of the next one. */
export async function page<Entry>(
  route: string,
  { params }: Request,
  { records }: Sources,
  read: (limit: number, after: string | undefined) => Promise<Page<Entry>>,
  name: string,
): Promise<Record<string, Entry[] | string | null>> {
  const secret = await records.cursorSecret();
  const { entries, last } = await read(Number(params.limit), readCursor(params.cursor, route, params, secret));
  return { [name]: entries, next: last === undefined ? null : writeCursor(last, route, params, secret) };
}
