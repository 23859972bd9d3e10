import { mediaTopic, mediaTopics } from '#shared/media-topics.ts';
import type { Choice, Listing } from '#shared/records/listings.ts';
import { listingsOf } from '#shared/records/topics.ts';
import type { ParameterSpec, Params } from '../params.ts';
import { badParameter } from '../problem.ts';
import { FROM_TO, PAGED, page, type Route, rangeOf, type Sources } from '../route.ts';
import { checkMeant } from './meant.ts';

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
  { name: 'outlet', kind: 'text', description: 'Id of the outlet.', example: 'example-wire' },
];

const STALE: ParameterSpec = {
  name: 'stale',
  kind: 'flag',
  description: 'Only articles that an older pack than the current one labelled: those a reclassification would renew.',
};

export const articles: Route = {
  path: '/articles',
  operation: 'listArticles',
  schema: 'Articles',
  summary: 'Articles that meet all that is asked, newest first.',
  parameters: [...FILTERS, STALE, ...FROM_TO, ...PAGED],
  async answer(request, sources) {
    const choices = choicesFor(request.params);
    if (request.params.stale === 'true') choices.push(await stalePacks(sources));
    const answer = await page(
      '/articles',
      request,
      sources,
      (limit, after) => sources.records.listings.articles(choices, rangeOf(request.params), limit, after),
      'articles',
    );
    if (!answer.articles!.length && !request.params.cursor) await checkMeant(request.params, sources);
    return answer;
  },
};

/** The listings whose intersection the filters ask for. */
export function choicesFor({ topic, holder, target, label, outlet }: Params): Choice[] {
  if (label && !holder && !target) throw badParameter('label', 'Say of whom: add holder or target.');
  const labels = label ? [label] : undefined;
  const choices: Choice[] = [];
  if (holder && target) choices.push({ kind: 'pair', values: [holder, target], labels });
  else if (holder) choices.push({ kind: 'holder', values: [holder], labels });
  else if (target) choices.push({ kind: 'target', values: [target], labels });
  if (topic) checkTopic(topic);
  if (topic) choices.push(listingsOf(topic).map((id) => ({ kind: 'topic', values: [id] })));
  if (outlet) choices.push({ kind: 'outlet', values: [outlet] });
  return choices.length ? choices : [{ kind: 'all', values: [] }];
}

/** @throws ProblemError where nothing can have the topic: an empty list would say that the press is silent on it */
function checkTopic(topic: string): void {
  if (topic.startsWith('medtop:') ? mediaTopic(topic) : topic.includes(':')) return;
  const meant = [...mediaTopics()].find(({ label }) => label.toLowerCase() === topic.toLowerCase());
  const hint = meant
    ? `${meant.id} is ${meant.label}.`
    : 'Give an id of IPTC, such as medtop:11000000, or of your own.';
  throw badParameter('topic', `There is no topic of that id. ${hint} /topics lists those that articles have.`);
}

async function stalePacks({ records }: Sources): Promise<Listing[]> {
  const current = await records.currentPack();
  const packs = await records.listings.values('pack');
  return packs.filter(({ value }) => value !== current).map(({ value }) => ({ kind: 'pack', values: [value] }));
}
