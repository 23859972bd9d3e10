/** What in a pack is not as `rules/schema.json` has it: nobody would read it, and nobody would say so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { Finding } from './finding.ts';
import { meant } from './meant.ts';
import type { Workbench } from './workbench.ts';

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../rules/schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: false, allErrors: true, verbose: true }).compile(schema);

/** Misspelt keys, values that are none of those there are, and values of another type; what is missing is for others to say. */
export function schemaFindings(bench: Workbench): Finding[] {
  return bench.sources.flatMap(({ file, data }) => {
    validate(data);
    return (validate.errors ?? []).flatMap((error): Finding[] => {
      const slip = slipOf(error);
      return slip ? [{ level: 'error', file, ...bench.placesIn(file).at(slip.path), message: slip.message }] : [];
    });
  });
}

interface Slip {
  /** From the pack's root. */
  path: string[];
  message: string;
}

function slipOf({
  keyword,
  instancePath,
  propertyName,
  params,
  parentSchema,
  data,
  schemaPath,
}: ErrorObject): Slip | null {
  const path = instancePath.split('/').slice(1);
  if (keyword === 'additionalProperties') {
    const key: string = params.additionalProperty;
    const known = Object.keys(parentSchema?.properties ?? {});
    return { path: [...path, key], message: `no key '${key}' can stand here${meant(key, known)}` };
  }
  if (keyword === 'enum' && propertyName !== undefined)
    return {
      path: [...path, propertyName],
      message: `no key '${propertyName}' can stand here${meant(propertyName, params.allowedValues)}`,
    };
  if (keyword === 'enum')
    return { path, message: `${path.at(-1)} cannot be '${data}'${meant(String(data), params.allowedValues)}` };
  // A choice of types tells each that it is not.
  if (keyword !== 'type' || schemaPath.includes('/anyOf/')) return null;
  return { path, message: `${path.at(-1)} must be of type ${params.type}` };
}
