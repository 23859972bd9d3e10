/** JSON-LD as news pages write it: one object, an array, a graph, broken here and there. */

export type Thing = Record<string, unknown>;

const MOST_THINGS = 4_000;

/** Every object in the scripts that has a type, outermost first; a script that is no JSON even after repair gives none. */
export function thingsOf(scripts: string[]): Thing[] {
  const things: Thing[] = [];
  for (const script of scripts) {
    const value = parseTolerantly(script);
    if (value === undefined) continue;
    const queue: unknown[] = [value];
    for (let at = 0; at < queue.length && things.length < MOST_THINGS && at < 20 * MOST_THINGS; at++) {
      const item = queue[at];
      if (Array.isArray(item)) for (const part of item) queue.push(part);
      else if (isThing(item)) {
        if (item['@type']) things.push(item);
        // Its entries are other pages, articles with authors and dates of their own among them.
        if (typesOf(item).includes('ItemList')) continue;
        for (const part of Object.values(item)) if (typeof part === 'object' && part) queue.push(part);
      }
    }
  }
  return things;
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  const names = Array.isArray(type) ? type : [type];
  return names.filter((name): name is string => typeof name === 'string').map((name) => name.replace(/^.*[/:]/, ''));
}

const ARTICLE =
  /^(\w*Article|\w*Posting|Report|Review|\w*Recipe|NewsItem|Blog|HowTo|ScholarlyArticle|CreativeWork|ReviewNewsArticle)$/;
const PAGE = /^(WebPage|ItemPage|AboutPage|FAQPage|VideoObject|MediaObject)$/;

/** The things that are the article itself, then the page: in the order they should be believed. */
export function articleThings(things: Thing[]): Thing[] {
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const pages = things.filter((thing) => typesOf(thing).some((type) => PAGE.test(type)) && !articles.includes(thing));
  return [...articles, ...pages];
}

/** A text field's value: a string, the first of an array, or the `@value` of an object. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return value.length ? textOf(value[0]) : null;
  if (isThing(value)) return textOf(value['@value'] ?? value.name);
  return null;
}

/** JSON, or what it becomes once comments, raw line breaks and trailing commas are mended; else undefined. */
function parseTolerantly(source: string): unknown {
  const text = source
    .trim()
    .replace(/^(<!--|\/\/\s?<!\[CDATA\[|\/\*\s?<!\[CDATA\[\s?\*\/|<!\[CDATA\[)/, '')
    .replace(/(-->|\/\/\s?\]\]>|\/\*\s?\]\]>\s?\*\/|\]\]>|;)$/, '');
  for (const attempt of [text, mend(text)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt is more forgiving; after the last there is nothing to read.
    }
  }
  return undefined;
}

/** Escapes raw control characters inside strings and drops commas before a closing bracket. */
function mend(text: string): string {
  let out = '';
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (inString) {
      if (char === '\\') {
        const next = text[at + 1] ?? '';
        out += '"\\/bfnrtu'.includes(next) ? char + next : next;
        at++;
      } else if (char < ' ') out += char === '\n' ? '\\n' : ' ';
      else {
        if (char === '"') inString = false;
        out += char;
      }
    } else if (char === ',' && /^\s{0,200}[\]}]/.test(text.slice(at + 1, at + 202))) continue;
    else {
      if (char === '"') inString = true;
      out += char;
    }
  }
  return out;
}
