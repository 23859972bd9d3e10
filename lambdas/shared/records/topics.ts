/**
 * Under which topics an article is listed, and which listings together answer for a topic. Entries are what an article
 * costs, so none is written that a reader can do without at a bounded price.
 */

import type { Topic } from '../labels.ts';
import { mediaTopic, mediaTopics } from '../media-topics.ts';

/**
 * An article is listed under topics of at least this score, and its best top-level topic: weaker ones are wrong too often
 * (docs/topics.md). No topic scores above its parent, so what is listed is whole paths.
 */
const LISTED_FROM = 0.5;
/** Most topics of one article that are listed; the record itself has them all. */
const MOST_LISTED = 60;
/**
 * A topic below the top level with no more topics under it than this has no entry for an article that is listed further
 * down: whoever asks for it reads the listings under it as well. A write costs as much as ten queries.
 */
const MOST_UNDER = 20;

const under = new Map<string, string[]>();
for (const { id, path } of mediaTopics())
  for (const ancestor of path.slice(1, -1)) under.set(ancestor, [...(under.get(ancestor) ?? []), id]);
for (const [id, topics] of under) if (topics.length > MOST_UNDER) under.delete(id);

/** Topics that the article is about, at all levels of their paths, each once: what is counted. @param topics best first */
export function topicsOf(topics: Pick<Topic, 'path' | 'score'>[]): string[] {
  const about = topics.filter(({ score }, index) => index === 0 || score >= LISTED_FROM);
  return [...new Set(about.flatMap(({ path }) => path))].slice(0, MOST_LISTED);
}

/** Those of an article's topics that need an entry: all but the small ones that another of them lies under. */
export function entriesFor(topics: string[]): string[] {
  const implied = new Set(topics.flatMap((topic) => (mediaTopic(topic)?.path ?? []).slice(0, -1)));
  return topics.filter((topic) => !(implied.has(topic) && under.has(topic)));
}

/** The topics whose listings together hold every article of the topic. */
export function listingsOf(topic: string): string[] {
  return [topic, ...(under.get(topic) ?? [])];
}
