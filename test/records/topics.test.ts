import { describe, expect, it } from 'vitest';
import { mediaTopics } from '../../lambdas/shared/media-topics.ts';
import { entriesFor, listingsOf, topicsOf } from '../../lambdas/shared/records/topics.ts';

describe('the topics an article is listed under', () => {
  it('answer for every topic of its paths, and hold it under no other', () => {
    const all = [...mediaTopics()];
    for (const { path } of all) {
      const entries = entriesFor(path);
      const found = all.filter(({ id }) => listingsOf(id).some((listing) => entries.includes(listing)));
      expect(found.map(({ id }) => id)).toEqual(path);
    }
  });

  it('leave a page a bounded number of listings to merge', () => {
    for (const { id } of mediaTopics()) expect(listingsOf(id).length).toBeLessThanOrEqual(21);
  });

  it('are those of half a point or more, with their ancestors, and the best one whatever it scores', () => {
    const best = { path: ['medtop:11000000'], score: 0.31 };
    const strong = { path: ['medtop:11000000', 'medtop:20000574'], score: 0.5 };
    const weak = { path: ['medtop:15000000'], score: 0.49 };
    expect(topicsOf([best, weak])).toEqual(['medtop:11000000']);
    expect(topicsOf([best, strong, weak])).toEqual(['medtop:11000000', 'medtop:20000574']);
  });
});
