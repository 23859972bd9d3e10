/** The API described as OpenAPI 3.1, built from the routes themselves. */
import examples from './examples.json' with { type: 'json' };
import { LONGEST, type ParameterSpec } from './params.ts';
import type { Route } from './route.ts';
import { SCHEMAS, type Schema } from './schemas.ts';

/** Real answers of the sample articles, by operation; `npm run openapi` asks for them anew. */
const EXAMPLES: Record<string, unknown> = examples;

const TIME_IN_UTC = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?Z$';

export function describeApi(routes: Route[], answers = EXAMPLES): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'stancewire',
      version: '1',
      description: 'Topics and stances of news articles, each with the words and the rule behind it.',
    },
    paths: Object.fromEntries(
      routes.map((route) => [route.path, { get: describeRoute(route, answers[route.operation]) }]),
    ),
    components: { schemas: SCHEMAS },
  };
}

function describeRoute({ operation, summary, path, parameters, schema }: Route, example: unknown): Schema {
  const ids = path.includes('{id}')
    ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string', minLength: 1 } }]
    : [];
  return {
    operationId: operation,
    summary,
    parameters: [...ids, ...parameters.map(describeParameter)],
    responses: {
      200: {
        description: 'The answer.',
        headers: { etag: { schema: { type: 'string' } } },
        content: {
          'application/json': {
            schema: { $ref: `#/components/schemas/${schema}` },
            ...(example !== undefined && { example }),
          },
        },
      },
      304: { description: 'Still as the `if-none-match` of the request says.' },
      default: {
        description: 'What is wrong, which parameter, and what to do (RFC 9457).',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function describeParameter(spec: ParameterSpec): Schema {
  const { name, description, required = false, example } = spec;
  return { name, in: 'query', description, required, schema: schemaOf(spec), ...(example && { example }) };
}

function schemaOf({ kind, choices, most, default: standard }: ParameterSpec): Schema {
  const preset = standard === undefined ? {} : { default: standard };
  switch (kind) {
    case 'choice':
      return { type: 'string', enum: choices, ...preset };
    case 'flag':
      return { type: 'string', enum: ['true', 'false'] };
    case 'limit':
      return { type: 'integer', minimum: 1, maximum: most, ...preset };
    case 'date':
      return {
        anyOf: [
          { type: 'string', format: 'date' },
          { type: 'string', pattern: TIME_IN_UTC },
        ],
      };
    case 'cursor':
      return { type: 'string', pattern: '^[A-Za-z0-9_-]+$', maxLength: LONGEST };
    case 'text':
      return { type: 'string', minLength: 1, maxLength: LONGEST };
  }
}
