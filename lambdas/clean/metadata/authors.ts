import type { Page } from '../html/page.ts';
import { readDate } from './dates.ts';
import { articleThings, isThing, type Thing, textOf, typesOf } from './jsonld.ts';
import { looksPersonal, signOffNames, splitNames } from './names.ts';
import { elsewhere } from './place.ts';
import { key } from './title.ts';

const META_NAMES = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'article:author_name',
  'articleauthor',
  'authors',
  'twitter:data1',
];
/** Bylines stand this many blocks before the body, or one or two after it begins. */
const BEFORE = 30;
const AFTER = 2;
/** A line of names and nothing else is no longer. */
const LONGEST_SIGNATURE = 80;
/** `… on 3 May by Ada Lovelace`. */
const INNER_BYLINE = /\b(?:by|von|par|por)\s\p{Lu}\p{L}{1,20}\s\p{Lu}[\p{L}'’-]{1,25}$/u;
/** Places where a name is another article's, a reader's or a photographer's. */
const OUTSIDE = ['related', 'comment', 'caption', 'nav'] as const;
const ELSEWHERE = [...OUTSIDE, 'footer'] as const;
const BYLINE =
  /^(?:by|von|par|por|di|door|av|af|written by|story by|text|author|autor|auteur)(?:\s|:\s?)\p{Lu}[^\n]{2,100}$/iu;

/**
 * The article's authors, as its structured data, its meta elements or its byline name them. The outlet itself is the
 * author only where nobody else is named.
 */
export function findAuthors(page: Page, things: Thing[], started: number, outlets: string[]): string[] {
  const isOutlet = outletTest(outlets);
  let fallback: string[] = [];
  for (const { names, sure } of candidates(page, things, started)) {
    const people = unique(names).filter((name) => !isOutlet(name));
    // Where the outlet signs, a class name alone does not make somebody else the author.
    if (people.length && (sure || !fallback.length)) return withColleagues(people, page, started);
    if (!fallback.length) fallback = unique(names);
  }
  return fallback;
}

/** A field may name the first of several authors; the byline's links then name all. */
function withColleagues(people: string[], page: Page, started: number): string[] {
  const isElsewhere = elsewhere(page, started, ELSEWHERE);
  const linked = page.head.authors
    .filter((mark) => mark.how === 'rel' && !isElsewhere(mark.around))
    .filter((mark) => mark.block < started && mark.block >= started - BEFORE)
    .flatMap((mark) => splitNames(mark.text))
    .filter(looksPersonal);
  const all = unique(linked);
  const folded = new Set(all.map((name) => name.toLowerCase()));
  return all.length > people.length && people.every((name) => folded.has(name.toLowerCase())) ? all : people;
}

/** Whether a name is the outlet's: `Example Times`, and with it `Example Times desk`; a short one only as it stands. */
function outletTest(outlets: string[]): (name: string) => boolean {
  const sites = outlets.map(key).filter(Boolean);
  return (name) => sites.some((site) => (site.length > 3 ? key(name).startsWith(site) : key(name) === site));
}

interface Candidate {
  names: string[];
  /** Whether the page says outright that these are its authors. */
  sure: boolean;
}

function* candidates(page: Page, things: Thing[], started: number): Generator<Candidate> {
  const said = (names: string[]): Candidate => ({ names, sure: true });
  for (const article of articleThings(things)) yield said(namesOf(article.author ?? article.creator, things));
  for (const name of META_NAMES)
    yield said(
      page.head.metas
        .filter((meta) => meta.name === name && (name !== 'twitter:data1' || isLabelled(page)))
        .flatMap((meta) => splitNames(meta.content)),
    );
  const isElsewhere = elsewhere(page, started, ELSEWHERE);
  const marks = page.head.authors.filter((mark) => !isElsewhere(mark.around));
  const near = marks.filter((mark) => mark.block <= started + AFTER && mark.block >= started - BEFORE);
  for (const how of ['itemprop', 'rel', 'address'] as const)
    yield said(near.filter((mark) => mark.how === how).flatMap((mark) => splitNames(mark.text)));
  const classed = near.filter((mark) => mark.how === 'class');
  const signed = classed.find((mark) => BYLINE.test(mark.text));
  if (signed) yield said(splitNames(signed.text));
  yield {
    names: classed.map((mark) => splitNames(mark.text).filter(looksPersonal)).find((names) => names.length) ?? [],
    sure: false,
  };
  for (const block of page.blocks.slice(Math.max(0, started - BEFORE), started + AFTER))
    if (block.text.length < 160) yield said(lineNames(block.text));
  const standing = standingNames(page, started);
  if (standing.length === 1) yield said(standing[0]!);
  // A page may sign at its end, in the article's own footer too; several signatures there are other pages'.
  const isBelow = elsewhere(page, started, OUTSIDE);
  const last = page.head.authors.filter((mark) => !isBelow(mark.around));
  const signatures = unique(
    last.filter((mark) => mark.how === 'rel' || mark.how === 'address').flatMap((mark) => splitNames(mark.text)),
  ).filter(looksPersonal);
  if (signatures.length <= 2) yield { names: signatures, sure: false };
  yield { names: page.blocks.slice(started).flatMap((block) => signOffNames(block.text)), sure: false };
}

/** Lines around the first paragraph, below the heading, that are people's names and nothing else: the names of each. */
function standingNames(page: Page, started: number): string[][] {
  const isElsewhere = elsewhere(page, started, ELSEWHERE);
  const lines: string[][] = [];
  for (let index = Math.min(started + AFTER, page.blocks.length - 1); index >= Math.max(0, started - 8); index--) {
    const { text, element } = page.blocks[index]!;
    const { tag, around } = page.elements[element]!;
    if (tag === 'h1') return lines;
    const names = namesAlone(text);
    if (names.length && !isElsewhere(around)) lines.push(names);
  }
  return [];
}

/** The names in a line of people's names and nothing else: `Ada Lovelace/Mary Somerville`. */
function namesAlone(text: string): string[] {
  const alone = text.length < LONGEST_SIGNATURE && text.split('/').every((part) => looksPersonal(part.trim()));
  return alone ? splitNames(text) : [];
}

/** The names in a line such as `By Ada Lovelace`, `3 May · by Ada Lovelace`, `Ada Lovelace | 3 May 2024`. */
function lineNames(text: string): string[] {
  const parts = text.split(/\s[|·•]\s|\n/);
  for (const part of parts) {
    const by = BYLINE.exec(part) ?? INNER_BYLINE.exec(part);
    if (!by) continue;
    const names = splitNames(by[0]);
    const people = names.filter(looksPersonal);
    return people.length ? people : names.slice(0, 1);
  }
  if (parts.length > 1 && readDate(parts[1]!)) return splitNames(parts[0]!).filter(looksPersonal);
  return [];
}

function namesOf(value: unknown, things: Thing[]): string[] {
  const list = Array.isArray(value) ? value : [value];
  const names = list.slice(0, 30).flatMap((item) => {
    if (typeof item === 'string') return splitNames(item);
    if (!isThing(item)) return [];
    if (!item.name && typeof item['@id'] === 'string' && !item.givenName) {
      const full = things.find((thing) => thing['@id'] === item['@id'] && thing.name);
      return full ? namesOf(full.name, things) : [];
    }
    if (Array.isArray(item.name)) return item.name.flatMap((name) => splitNames(String(name)));
    if (typesOf(item).some((type) => type.endsWith('Organization')) && typeof item.name === 'string')
      return [item.name.trim()].filter(Boolean);
    const name = textOf(item.name) ?? [textOf(item.givenName), textOf(item.familyName)].filter(Boolean).join(' ');
    return splitNames(name);
  });
  return unique(names);
}

/** WordPress writes the author as Twitter's first label. */
function isLabelled(page: Page): boolean {
  const label = page.head.metas.find((meta) => meta.name === 'twitter:label1')?.content ?? '';
  return /^(written by|author|verfasst von|écrit par|escrito por|scritto da|geschreven door)$/i.test(label.trim());
}

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const folded = name.toLowerCase();
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
