import type { Format } from '#shared/article.ts';
import { epochDate } from '../metadata/dates.ts';
import { decodeEntities } from '../metadata/entities.ts';
import { splitNames } from '../metadata/names.ts';
import type { Draft, Reading } from './draft.ts';

/** Field names people and tools give an article, best first. Compared in lower case without `_` and `-`. */
const FIELDS = {
  text: [
    'text',
    'body',
    'content',
    'articlebody',
    'fulltext',
    'bodytext',
    'contenttext',
    'contenthtml',
    'html',
    'paragraphs',
  ],
  title: ['title', 'headline', 'name'],
  url: ['url', 'link', 'canonicalurl', 'weburl', 'uri'],
  // No "timestamp" or "created": as often the time at which somebody fetched the article.
  published: [
    'published',
    'publishedat',
    'publishedon',
    'publisheddate',
    'datepublished',
    'publicationdate',
    'webpublicationdate',
    'firstpublished',
    'publishdate',
    'publishtime',
    'pubdate',
    'isodate',
    'postedat',
    'dateposted',
    'date',
  ],
  authors: ['authors', 'author', 'byline', 'creator'],
  publisher: ['source', 'publisher', 'outlet', 'sitename', 'domain'],
} as const;

type Field = keyof typeof FIELDS;

/** Field names under which an answer of a news API holds its articles. */
const LISTS = new Set(['articles', 'items', 'results', 'entries', 'stories', 'documents', 'docs', 'data', 'news']);

/** Articles read of one file. */
const MOST_ENTRIES = 1000;
const TOO_MANY = `holds more than ${MOST_ENTRIES} articles. Write them as JSON Lines, one a line, and \`stancewire push\` splits the file`;

/** A JSON document: one article, or a list of them. */
export function readJson(text: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, detail: `The file is no JSON: ${(error as Error).message}. Check it with a JSON validator.` };
  }
  const list = listOf(value);
  if (!list) return { ok: true, drafts: [draftOf(value)] };
  if (!list.length) return { ok: false, detail: 'The JSON list is empty. Put the articles in it.' };
  if (list.length > MOST_ENTRIES) return { ok: false, detail: `The JSON list ${TOO_MANY}.` };
  return { ok: true, drafts: list.map((entry, index) => named(`Entry ${index + 1}`, draftOf(entry))) };
}

/** The articles of a list, or of an object that holds no text itself but a list of objects. */
function listOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = fieldsOf(value);
  if (pick(fields, 'text')) return undefined;
  for (const [name, field] of fields)
    if (LISTS.has(name) && Array.isArray(field) && field.every((entry) => typeof entry === 'object')) return field;
  return undefined;
}

/** JSON Lines: a draft of each line, or what is wrong with it. */
export function readJsonLines(text: string): Reading {
  const drafts: (Draft | string)[] = [];
  let number = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end).trim();
    from = end < 0 ? text.length : end + 1;
    number++;
    if (!line) continue;
    if (drafts.length === MOST_ENTRIES) return { ok: false, detail: `The file ${TOO_MANY}.` };
    try {
      drafts.push(named(`Line ${number}`, draftOf(JSON.parse(line), 'jsonl')));
    } catch (error) {
      drafts.push(`Line ${number} is no JSON: ${(error as Error).message}. Give one JSON object a line.`);
    }
  }
  return { ok: true, drafts };
}

/** A fault with the place it is at. */
function named(place: string, draft: Draft | string): Draft | string {
  return typeof draft === 'string' ? `${place}: ${draft}` : draft;
}

/** The article in a JSON value, its fields at the top or one level below; else what was looked for. */
function draftOf(value: unknown, format: Format = 'json'): Draft | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'It is no JSON object. Write the article as {"title": "…", "text": "…"}.';
  const top = fieldsOf(value as object);
  const below = Object.values(value)
    .filter((inner) => typeof inner === 'object' && inner !== null && !Array.isArray(inner))
    .map((inner) => fieldsOf(inner as object));
  const holder = [top, ...below].find((fields) => pick(fields, 'text'));
  const empty = [top, ...below].flatMap((fields) => FIELDS.text.filter((name) => isEmpty(fields.get(name))));
  if (!holder && empty[0]) return `The field "${empty[0]}" is empty. Put the article's text in it.`;
  if (!holder)
    return `No field holds the article's text; looked for ${FIELDS.text.slice(0, 4).join(', ')}, at the top and one level below. Name the text "text".`;
  const text = pick(holder, 'text')!;
  const either = (field: Field) => pick(holder, field) ?? pick(top, field);
  const title = either('title');
  const published = either('published');
  return {
    format,
    text,
    markup: /<(?:p|div|br|h[1-6]|span|article|body)\b[^<>]{0,500}>/i.test(text.slice(0, 20_000)),
    title: title && decodeEntities(title),
    url: either('url'),
    published: published && (epochDate(published) ?? published),
    authors: names(holder, 'authors') ?? names(top, 'authors'),
    publisher: either('publisher'),
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && !value.length);
}

/** Fields by their plain name. */
function fieldsOf(value: object): Map<string, unknown> {
  return new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase().replace(/[_-]/g, ''), field]));
}

function pick(fields: Map<string, unknown>, field: Field): string | undefined {
  for (const name of FIELDS[field]) {
    const text = textOf(fields.get(name));
    if (text) return text;
  }
  return undefined;
}

/** A string, a number's digits, a list's paragraphs, or the name of an object (`{"name": …}` as JSON-LD has it) or its text. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return paragraphs(value);
  if (typeof value === 'object' && value !== null && 'name' in value) return textOf(value.name);
  return undefined;
}

/** The paragraphs of a list: strings, or objects with a `text` each (pictures among them have none). */
function paragraphs(list: unknown[]): string | undefined {
  const texts = list.map((item) =>
    typeof item === 'object' && item !== null && 'text' in item ? item.text : typeof item === 'object' ? '' : item,
  );
  if (!texts.every((text) => typeof text === 'string')) return undefined;
  return texts.filter((text) => text.trim()).join('\n\n') || undefined;
}

/** The names in a field of authors; what reads like none is believed all the same. */
function names(fields: Map<string, unknown>, field: Field): string[] | undefined {
  for (const name of FIELDS[field]) {
    const value = fields.get(name);
    const list = (Array.isArray(value) ? value : [value]).map(textOf).filter((item) => item !== undefined);
    if (list.length)
      return list.flatMap((item) => {
        const parts = splitNames(item);
        return parts.length ? parts : [item];
      });
  }
  return undefined;
}
