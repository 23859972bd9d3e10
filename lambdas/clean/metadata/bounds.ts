import type { CleanArticle } from '#shared/article.ts';
import { cut } from '#shared/text/cut.ts';

/** Longest field in UTF-16 code units. The article's record has room for 400 KB, most of it for evidence. */
const LONGEST_TITLE = 500;
const LONGEST_NAME = 200;
const LONGEST_URL = 2000;
const MOST_AUTHORS = 20;

/** An article whose fields are no longer than its record has room for. What was cut, a note says. */
export function bounded(article: CleanArticle): CleanArticle {
  const notes = [...article.notes];
  const short = (what: string, text: string, longest: number) => {
    if (text.length > longest) notes.push(`${what} is too long: cut after ${longest} characters`);
    return cut(text, longest);
  };
  const { title, authors, publisher, url } = article;
  if (authors.length > MOST_AUTHORS) notes.push(`the list of authors is too long: the first ${MOST_AUTHORS} are kept`);
  // Half an address leads nowhere.
  const tooFar = url !== null && url.length > LONGEST_URL;
  if (tooFar) notes.push('the address is too long: left out');
  return {
    ...article,
    title: title && short('the title', title, LONGEST_TITLE),
    authors: authors.slice(0, MOST_AUTHORS).map((name) => short("an author's name", name, LONGEST_NAME)),
    publisher: publisher && short("the publisher's name", publisher, LONGEST_NAME),
    url: tooFar ? null : url,
    notes,
  };
}
