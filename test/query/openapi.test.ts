import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import examples from '../../lambdas/query/examples.json' with { type: 'json' };
import { describeApi } from '../../lambdas/query/openapi.ts';
import { ROUTES } from '../../lambdas/query/routes/index.ts';
import { SCHEMAS, type Schema } from '../../lambdas/query/schemas.ts';
import { generateClient } from '../../scripts/openapi-client.ts';
import { labelled, openApi, rejected } from './api.ts';
import { createClient } from './client.generated.ts';

const checkedIn = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');

describe('the OpenAPI document', () => {
  it('is served, and is the one checked in (npm run openapi writes it)', async () => {
    const served = await (await openApi()).get('/openapi.json');
    expect(served.body).toEqual(JSON.parse(checkedIn('docs/openapi.json')));
    expect(served.body.openapi).toMatch(/^3\.1\./);
  });

  it('has an example for every operation, each an answer that its schema allows', () => {
    for (const { operation, schema } of ROUTES)
      expect(faults(SCHEMAS[schema]!, examples[operation as keyof typeof examples]), operation).toEqual([]);
  });

  it('allows what the API answers, whatever is in the records', async () => {
    const api = await openApi();
    const record = labelled({ key: 'a', topics: [['t']], stances: [['RUS', 'USA', 'oppose']] });
    await api.store(record, labelled({ key: 'b', published: null }), rejected('c'));
    await api.clean.put(record.text, JSON.stringify({ article: { title: null, body: 'x', removed: [], notes: [] } }));
    for (const { path, schema } of ROUTES) {
      const { status, body } = await api.get(
        path.replace('{id}', record.id) + (path === '/timeline' ? '?target=USA' : ''),
      );
      expect(status, path).toBe(200);
      expect(faults(SCHEMAS[schema]!, body), path).toEqual([]);
    }
    expect(faults(SCHEMAS.Problem!, (await api.get('/articles?x=1')).body)).toEqual([]);
  });

  it('would not allow a field that is missing, one too many, or one of another type', () => {
    const outlet = { id: 'a', name: 'A', articles: 1 };
    expect(faults(SCHEMAS.Outlets!, { outlets: [outlet], total: 1 })).toEqual([]);
    expect(faults(SCHEMAS.Outlets!, { outlets: [outlet] })).toEqual(['.total is missing']);
    expect(faults(SCHEMAS.Outlets!, { outlets: [{ ...outlet, articles: '1' }], total: 1 })).toHaveLength(1);
    expect(faults(SCHEMAS.Outlets!, { outlets: [{ ...outlet, more: 1 }], total: 1 })).toHaveLength(1);
  });
});

describe('the client generated from it', () => {
  it('is the one checked in', () => {
    expect(checkedIn('test/query/client.generated.ts')).toBe(generateClient(describeApi(ROUTES)));
  });

  it('asks for what its types say', async () => {
    const api = await openApi();
    await api.store(labelled({ key: 'a', stances: [['RUS', 'a target & more', 'oppose']] }));
    const client = createClient(async (path) => (await api.get(path)).body);
    const { articles } = await client.listArticles({ target: 'a target & more', label: 'oppose', limit: 5 });
    const [first] = articles;
    const article = await client.getArticle(first!.id);
    expect(article.stances[0]?.label).toBe('oppose');
  });
});

/** What of a value its schema does not allow: as much of JSON Schema as the schemas here use. */
function faults(schema: Schema, value: unknown, at = ''): string[] {
  if (typeof schema.$ref === 'string') return faults(SCHEMAS[schema.$ref.split('/').at(-1)!]!, value, at);
  const types = [schema.type].flat();
  if (!types.some((type) => isOf(type as string, value))) return [`${at} is no ${types.join(' or ')}`];
  if (schema.enum && !(schema.enum as unknown[]).includes(value)) return [`${at} is none of its values`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => faults(schema.items as Schema, item, `${at}[${index}]`));
  if (typeof value === 'number')
    return value < Number(schema.minimum ?? value) || value > Number(schema.maximum ?? value)
      ? [`${at} is out of range`]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  const properties = schema.properties as Record<string, Schema>;
  return [
    ...(schema.required as string[]).filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`),
    ...Object.entries(value)
      .filter(([, of]) => of !== undefined)
      .flatMap(([name, of]) =>
        properties[name] ? faults(properties[name], of, `${at}.${name}`) : [`${at}.${name} is one too many`],
      ),
  ];
}

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}
