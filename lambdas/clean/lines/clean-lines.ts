import type { Removed } from '#shared/article.ts';
import { splitLines } from './lines.ts';

/** The article in a plain text; what the text does not say is null. */
export interface LinesArticle {
  title: string | null;
  /** Paragraphs parted by one blank line. */
  body: string;
  authors: string[];
  publisher: null;
  published: string | null;
  language: null;
  url: null;
  removed: Removed[];
}

/** The article in a copied plain text. */
export function cleanLines(text: string): LinesArticle {
  const lines = splitLines(text);
  const body = lines.map((line) => line.text).join('\n\n');
  return { title: null, body, authors: [], publisher: null, published: null, language: null, url: null, removed: [] };
}
