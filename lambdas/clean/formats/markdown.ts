import type { Draft } from './draft.ts';

const FRONT_MATTER_FIELDS: Record<string, 'title' | 'authors' | 'published' | 'url' | 'publisher'> = {
  title: 'title',
  headline: 'title',
  author: 'authors',
  authors: 'authors',
  byline: 'authors',
  date: 'published',
  published: 'published',
  url: 'url',
  link: 'url',
  source: 'publisher',
  publisher: 'publisher',
};

/** What a block quote's line begins with. */
const QUOTE = /^ {0,3}(?:> ?){1,9}/;

/**
 * A Markdown document (CommonMark) as plain lines: front matter gives the metadata, the first level-1 heading the
 * title; marks of headings, emphasis, links and quotes go, their words stay. Images go with their alternative text.
 */
export function readMarkdown(source: string): Draft {
  const { fields, rest } = frontMatter(source);
  const lines: string[] = [];
  const quotes: string[] = [];
  let title = fields.title;
  let fenced = false;
  for (const line of rest.split('\n')) {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) {
      fenced = !fenced;
      continue;
    }
    const heading = fenced ? null : line.match(/^ {0,3}(#{1,6})\s(.*)$/);
    if (heading) {
      const words = plain(heading[2]!.replace(/[\s#]{1,200}$/, ''));
      if (heading[1] === '#' && !title) title = words;
      else if (words !== title) lines.push('', words, '');
    } else if (!fenced && /^ {0,3}(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$/.test(line)) lines.push('');
    else if (fenced) lines.push(line);
    else {
      const words = plain(line.replace(QUOTE, ''));
      if (QUOTE.test(line)) quotes.push(words.trim());
      lines.push(words);
    }
  }
  return {
    format: 'markdown',
    text: lines.join('\n'),
    title,
    quotes,
    authors: fields.authors
      ?.split(/[,;]/)
      .map((name) => name.trim())
      .filter(Boolean),
    published: fields.published,
    url: fields.url,
    publisher: fields.publisher,
  };
}

/** `key: value` lines between two `---` lines at the top; other YAML is passed over. */
function frontMatter(source: string): { fields: Record<string, string | undefined>; rest: string } {
  const fields: Record<string, string | undefined> = {};
  if (!/^---\s*\n/.test(source)) return { fields, rest: source };
  const end = source.indexOf('\n---', 3);
  if (end < 0) return { fields, rest: source };
  for (const line of source.slice(4, end).split('\n')) {
    const colon = line.indexOf(':');
    const field = FRONT_MATTER_FIELDS[line.slice(0, colon).trim().toLowerCase()];
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'[])(.*)["'\]]$/, '$2');
    if (field && value) fields[field] ??= value;
  }
  return { fields, rest: source.slice(source.indexOf('\n', end + 1) + 1) };
}

/** A line without its inline marks. Each pattern is bounded, so a line of brackets costs no more than its length. */
function plain(line: string): string {
  return line
    .replace(/!\[[^[\]]{0,500}\]\([^()\s]{0,2000}(?:\s"[^"]{0,300}")?\)/g, '')
    .replace(/\[([^[\]]{1,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,300}")?\)/g, '$1')
    .replace(/\[([^[\]]{1,500})\]\[[^[\]]{0,100}\]/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,2000})\1/g, '$2')
    .replace(/(^|[\s(])([*_])(?=\S)([^*_]{1,2000})\2(?=$|[\s.,;:!?)])/g, '$1$3')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1');
}
