import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Log } from '#shared/log.ts';
import { type Http, respond } from './http.ts';
import { describeApi } from './openapi.ts';
import { readParams } from './params.ts';
import { badParameter, type Problem, ProblemError } from './problem.ts';
import type { Route, Sources } from './route.ts';
import { ROUTES } from './routes/index.ts';

const DESCRIPTION = describeApi(ROUTES);

export interface QueryStage extends Sources {
  logger: Log;
}

/** Answers the HTTP API's requests. */
export function createQueryHandler(
  stage: QueryStage,
): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
  return async (event) => {
    const http: Http = { method: event.requestContext.http.method, headers: event.headers };
    try {
      return respond(http, { status: 200, body: await answer(event, stage) });
    } catch (error) {
      return respond(http, { problem: problemOf(error, event, stage.logger) });
    }
  };
}

async function answer(event: APIGatewayProxyEventV2, stage: QueryStage): Promise<unknown> {
  const { method } = event.requestContext.http;
  if (method !== 'GET' && method !== 'HEAD')
    throw new ProblemError({ status: 405, title: 'Method not allowed', detail: 'The API only reads: use GET.' });
  if (event.rawPath === '/openapi.json') {
    readParams(queryOf(event.rawQueryString), []);
    return DESCRIPTION;
  }
  const found = match(event.rawPath);
  if (!found)
    throw new ProblemError({
      status: 404,
      title: 'No such path',
      detail: `There are ${ROUTES.map(({ path }) => path).join(', ')} and /openapi.json.`,
    });
  const params = readParams(queryOf(event.rawQueryString), found.route.parameters);
  return found.route.answer({ params, id: found.id }, stage);
}

function match(path: string): { route: Route; id: string } | null {
  const parts = path.split('/').slice(1);
  for (const route of ROUTES) {
    const wanted = route.path.split('/').slice(1);
    if (wanted.length !== parts.length) continue;
    if (wanted.every((part, index) => (part === '{id}' ? parts[index] : part === parts[index])))
      return { route, id: parts[wanted.indexOf('{id}')] ?? '' };
  }
  return null;
}

/** @throws ProblemError where a parameter is repeated: of two values neither is the one that is meant */
function queryOf(raw: string | undefined): Record<string, string> {
  const query: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(raw ?? '')) {
    if (name in query) throw badParameter(name, 'It is given more than once. Give it once.');
    query[name] = value;
  }
  return query;
}

/** What the caller may know: the problem itself, or of anything unexpected nothing but that it happened. */
function problemOf(error: unknown, event: APIGatewayProxyEventV2, log: Log): Problem {
  if (error instanceof ProblemError) return error.problem;
  const requestId = event.requestContext.requestId;
  log.error('failed', { path: event.rawPath, requestId, error: error instanceof Error ? error : String(error) });
  return {
    status: 500,
    title: 'Something went wrong here',
    detail: `Ask again in a moment. If it stays, look for request ${requestId} in the query function's log.`,
  };
}
