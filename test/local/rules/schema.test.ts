import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FAMILIES, packFiles } from '../../../local/packs.ts';
import { packTemplate } from '../../../local/rules/templates.ts';

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../rules/schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

/** What an editor would mark in a pack. */
function marked(yaml: string): string[] {
  return validate(parse(yaml)) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the schema that editors check packs by', () => {
  it('finds nothing in the packs that there are, nor in those to begin with', () => {
    for (const { file, text } of packFiles()) expect(marked(text), file).toEqual([]);
    for (const family of ['issues', 'topics'] as const) expect(marked(packTemplate(family, 'pier'))).toEqual([]);
  });

  it('knows every family that there is', () => {
    expect(schema.properties.family.enum.toSorted()).toEqual(FAMILIES.toSorted());
  });

  it.each([
    ['match:', 'mach:', /propert/],
    ['label: for', 'label: pro', /allowed values/],
    ['not:', 'nto:', /propert/],
    ['family: issues', 'family: isues', /allowed values/],
    ['issue:', 'isue:', /issue/],
    ['family: issues', 'famly: issues', /family/],
  ])('marks %s written as %s', (right, wrong, message) => {
    expect(marked(packTemplate('issues', 'pier').replace(right, wrong)).join('; ')).toMatch(message);
  });

  it.each(['Crime', 'medtop:123', 'own scheme:rail'])('marks %s as no topic', (label) => {
    const pack = packTemplate('topics', 'pier');
    expect(marked(pack.replace('medtop:20000639', 'own-scheme:rail'))).toEqual([]);
    expect(marked(pack.replace('medtop:20000639', label)).join('; ')).toMatch(/label must match pattern/);
  });
});
