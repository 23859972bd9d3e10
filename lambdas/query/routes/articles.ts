import type { Listing } from '#shared/records/listings.ts';
import type { ParameterSpec, Params } from '../params.ts';
import { badParameter } from '../problem.ts';
import { FROM_TO, PAGED, page, type Route, rangeOf } from '../route.ts';

export const FILTERS: ParameterSpec[] = [
  {
    name: 'topic',
    kind: 'text',
    description: 'Id of a topic at any level, such as an IPTC Media Topic.',
    example: 'medtop:11000000',
  },
  { name: 'holder', kind: 'text', description: 'Id of who is for or against.', example: 'RUS' },
  { name: 'target', kind: 'text', description: 'Id of whom or what the stance is toward.', example: 'us-russia-reset' },
  {
    name: 'label',
    kind: 'choice',
    choices: ['support', 'oppose', 'neutral'],
    description: 'The stance; needs holder or target.',
    example: 'support',
  },
  { name: 'outlet', kind: 'text', description: 'Id of the outlet.', example: 'the-example-times' },
];

export const articles: Route = {
  path: '/articles',
  summary: 'Articles that meet all that is asked, newest first.',
  parameters: [...FILTERS, ...FROM_TO, ...PAGED],
  answer: (request, sources) =>
    page(
      '/articles',
      request,
      sources,
      (limit, after) =>
        sources.records.listings.articles(listingsFor(request.params), rangeOf(request.params), limit, after),
      'articles',
      (article) => article,
    ),
};

/** The listings whose intersection the filters ask for. */
export function listingsFor({ topic, holder, target, label, outlet }: Params): Listing[] {
  if (label && !holder && !target) throw badParameter('label', 'Say of whom: add holder or target.');
  const labels = label ? [label] : undefined;
  const listings: Listing[] = [];
  if (holder && target) listings.push({ kind: 'pair', values: [holder, target], labels });
  else if (holder) listings.push({ kind: 'holder', values: [holder], labels });
  else if (target) listings.push({ kind: 'target', values: [target], labels });
  if (topic) listings.push({ kind: 'topic', values: [topic] });
  if (outlet) listings.push({ kind: 'outlet', values: [outlet] });
  return listings.length ? listings : [{ kind: 'all', values: [] }];
}
