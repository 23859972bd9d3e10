import type { Route } from '../route.ts';
import { article, articleText } from './article.ts';
import { articles } from './articles.ts';
import { rejections } from './rejections.ts';

export const ROUTES: Route[] = [articles, article, articleText, rejections];
