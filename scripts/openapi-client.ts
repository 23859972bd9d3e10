/**
 * A typed client out of an OpenAPI 3.1 document, as far as ours goes. The known generators print TypeScript by the compiler's
 * own API, which TypeScript 7 does not offer.
 */

// biome-ignore lint/suspicious/noExplicitAny: a JSON document
type Json = any;

export function generateClient(description: Json): string {
  const types = Object.entries<Json>(description.components.schemas).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema)};`,
  );
  const operations = Object.entries<Json>(description.paths).map(([path, { get }]) => operationOf(path, get));
  return `// Generated from docs/openapi.json by npm run openapi.
${types.join('\n')}

/** Asks for a path with its query and gives the answer's JSON. */
export type Ask = (path: string) => Promise<unknown>;

function query(params: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== undefined) search.set(name, String(value));
  return search.size ? \`?\${search}\` : '';
}

export function createClient(ask: Ask) {
  return {
${operations.join('\n')}
  };
}
`;
}

function operationOf(path: string, { operationId, parameters, responses }: Json): string {
  const answer = typeOf(responses['200'].content['application/json'].schema);
  const inQuery = parameters.filter((parameter: Json) => parameter.in === 'query');
  const params = inQuery.map(({ name, schema, required }: Json) => `${name}${required ? '' : '?'}: ${typeOf(schema)}`);
  const takesId = path.includes('{id}');
  const args = [
    ...(takesId ? ['id: string'] : []),
    ...(params.length ? [`params: { ${params.join('; ')} } = {}`] : []),
  ];
  const url = `${path.replace('{id}', '$' + '{encodeURIComponent(id)}')}${params.length ? '$' + '{query(params)}' : ''}`;
  return `    ${operationId}: (${args.join(', ')}) => ask(\`${url}\`) as Promise<${answer}>,`;
}

function typeOf(schema: Json): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1);
  if (schema.enum) return schema.enum.map((value: Json) => JSON.stringify(value)).join(' | ');
  if (Array.isArray(schema.type)) return schema.type.map((type: string) => typeOf({ ...schema, type })).join(' | ');
  switch (schema.type) {
    case 'object': {
      const optional = (name: string) => (schema.required.includes(name) ? '' : '?');
      const fields = Object.entries(schema.properties).map(([name, of]) => `${name}${optional(name)}: ${typeOf(of)}`);
      return `{ ${fields.join('; ')} }`;
    }
    case 'array': {
      if (schema.minItems !== undefined) return `[${Array(schema.minItems).fill(typeOf(schema.items)).join(', ')}]`;
      const item = typeOf(schema.items);
      return /^\w+$/.test(item) ? `${item}[]` : `(${item})[]`;
    }
    case 'integer':
      return 'number';
    default:
      return schema.type;
  }
}
