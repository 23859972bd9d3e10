import type { Route } from '../route.ts';
import { article, articleText } from './article.ts';
import { articles } from './articles.ts';
import { holders, outlets, pairs, targets, topics } from './counts.ts';
import { duplicates } from './duplicates.ts';
import { rejections } from './rejections.ts';
import { stances } from './stances.ts';
import { timeline } from './timeline.ts';

/** Every question the API answers. */
export const ROUTES: Route[] = [
  articles,
  article,
  articleText,
  duplicates,
  stances,
  timeline,
  topics,
  targets,
  holders,
  pairs,
  outlets,
  rejections,
];
