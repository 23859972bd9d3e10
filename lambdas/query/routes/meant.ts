import { shorten } from '#shared/records/facts.ts';
import type { Params } from '../params.ts';
import { badParameter } from '../problem.ts';
import type { Sources } from '../route.ts';

/**
 * Looks, where an answer came out empty, whether a holder, target or outlet was asked for by its name in place of its id.
 *
 * @throws ProblemError that names the id: an empty list would say that nobody spoke of it
 */
export async function checkMeant(params: Params, { records }: Pick<Sources, 'records'>): Promise<void> {
  for (const kind of ['holder', 'target', 'outlet'] as const) {
    const asked = params[kind];
    if (!asked) continue;
    const values = await records.listings.values(kind);
    if (values.some(({ value }) => value === shorten(asked))) continue;
    const folded = asked.toLowerCase();
    const meant = values.find(({ value, name }) => value.toLowerCase() === folded || name?.toLowerCase() === folded);
    if (!meant) continue;
    const hint = meant.name ? `${meant.value} is ${meant.name}.` : `There is ${meant.value}.`;
    throw badParameter(kind, `There is no ${kind} of that id. ${hint} /${kind}s lists those that articles have.`);
  }
}
