/** Strict parameters: each route names what it takes, and anything else is a 400. */
import { badParameter } from './problem.ts';

export interface ParameterSpec {
  name: string;
  description: string;
  kind: 'text' | 'choice' | 'date' | 'limit' | 'flag' | 'cursor';
  choices?: readonly string[];
  /** For `limit`. */
  most?: number;
  /** For `limit` and `choice`. */
  default?: string | number;
  required?: boolean;
  example?: string;
}

export type Params = Record<string, string | undefined>;

/** Longest value of a parameter, in UTF-16 code units; a cursor's signature and position fit. */
export const LONGEST = 512;

/** Checks every parameter of the request against what the route takes. @throws ProblemError naming the parameter and the remedy */
export function readParams(given: Record<string, string | undefined> | undefined, specs: ParameterSpec[]): Params {
  const params: Params = {};
  for (const [name, value] of Object.entries(given ?? {})) {
    const spec = specs.find((candidate) => candidate.name === name);
    if (!spec) throw badParameter(name, `There is no such parameter here. There are: ${list(specs)}.`);
    params[name] = check(spec, value ?? '');
  }
  for (const spec of specs) {
    if (params[spec.name] !== undefined) continue;
    if (spec.required) throw badParameter(spec.name, `It is required: ${spec.description}`);
    if (spec.default !== undefined) params[spec.name] = String(spec.default);
  }
  return params;
}

function check(spec: ParameterSpec, value: string): string {
  if (!value) throw badParameter(spec.name, 'It is empty. Give it a value or leave it out.');
  if (value.length > LONGEST) throw badParameter(spec.name, `It is longer than ${LONGEST} characters.`);
  switch (spec.kind) {
    case 'choice':
      if (!spec.choices!.includes(value)) throw badParameter(spec.name, `It is one of ${spec.choices!.join(', ')}.`);
      return value;
    case 'flag':
      if (value !== 'true' && value !== 'false') throw badParameter(spec.name, 'It is true or false.');
      return value;
    case 'date':
      return checkDate(spec.name, value);
    case 'limit': {
      const number = Number(value);
      if (!/^\d{1,4}$/.test(value) || number < 1 || number > spec.most!)
        throw badParameter(spec.name, `It is a whole number from 1 to ${spec.most}.`);
      return String(number);
    }
    case 'cursor':
    case 'text':
      return value;
  }
}

function checkDate(name: string, value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?$/.test(value))
    throw badParameter(name, 'It is a day (2026-11-22) or a time in UTC (2026-11-22T15:30:00Z).');
  const time = Date.parse(value);
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value.slice(0, 10));
  if (!real) throw badParameter(name, 'The calendar or the clock has no such day or time. Give one that is.');
  return value;
}

/** The first second of a day, or the time itself. */
export function startOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return new Date(Date.parse(value)).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The last second of a day, or the time itself. */
export function endOf(value: string | undefined): string | undefined {
  return value?.length === 10 ? `${value}T23:59:59Z` : startOf(value);
}

function list(specs: ParameterSpec[]): string {
  return specs.map(({ name }) => name).join(', ') || 'none';
}
