import type { RejectReason } from '#shared/article.ts';
import { FROM_TO, PAGED, page, type Route, rangeOf } from '../route.ts';

/** Every reason there is; the type makes a new one an error here. */
const REASONS = Object.keys({
  empty: true,
  'too-large': true,
  binary: true,
  undecodable: true,
  'no-article': true,
  'unsupported-language': true,
  malformed: true,
} satisfies Record<RejectReason, true>);

export const rejections: Route = {
  path: '/rejections',
  operation: 'listRejections',
  schema: 'Rejections',
  summary: 'Objects that are no article, with the reason and what to do, newest first.',
  parameters: [
    { name: 'reason', kind: 'choice', choices: REASONS, description: 'Only this reason.', example: 'empty' },
    ...FROM_TO,
    ...PAGED,
  ],
  answer: (request, sources) =>
    page(
      '/rejections',
      request,
      sources,
      (limit, after) =>
        sources.records.listings.rejections(
          request.params.reason ? [request.params.reason] : REASONS,
          rangeOf(request.params),
          limit,
          after,
        ),
      'rejections',
    ),
};
