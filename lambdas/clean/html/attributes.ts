/** What a page's attributes say of an element. */
import { hintsOfNames } from './hints.ts';

export type Attributes = Record<string, string | undefined>;
export const NONE: Attributes = Object.freeze({});
/** The attributes that are read. */
const ATTRIBUTES = new Map(
  (
    'class id role itemprop data-testid data-component data-qa hidden aria-hidden style rel href datetime content ' +
    'name property http-equiv type lang xml:lang'
  )
    .split(' ')
    .map((name) => [name, name]),
);
const LONGEST_ATTRIBUTE = 14;

/** The attribute whose name stands between two offsets of a page, in small letters; undefined where nobody reads it. */
export function attributeNamed(html: string, from: number, to: number): string | undefined {
  if (to - from > LONGEST_ATTRIBUTE) return undefined;
  const written = html.slice(from, to);
  return ATTRIBUTES.get(written) ?? ATTRIBUTES.get(written.toLowerCase());
}

const HIDING = /display\s?:\s?none|visibility\s?:\s?hidden/;

/** Attributes that say what an element is for. */
export function namesOf(attributes: Attributes): string {
  let names = attributes.class ?? '';
  if (attributes.id) names += ` ${attributes.id}`;
  if (attributes.role) names += ` ${attributes.role}`;
  if (attributes.itemprop) names += ` ${attributes.itemprop}`;
  const test = attributes['data-testid'] ?? attributes['data-component'] ?? attributes['data-qa'];
  if (test) names += ` ${test}`;
  return names;
}

export function isHidden(attributes: Attributes): boolean {
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return true;
  return attributes.style !== undefined && HIDING.test(attributes.style.slice(0, 400));
}

export interface Meaning {
  hints: number;
  /** For screen readers alone. */
  whisper: boolean;
}
export const MEANINGLESS: Meaning = { hints: 0, whisper: false };

/** What names say; pages repeat the same ones, so each is looked at once. */
export class Meanings {
  private readonly known = new Map<string, Meaning>();

  of(names: string): Meaning {
    let meaning = this.known.get(names);
    if (!meaning) {
      meaning = { hints: hintsOfNames(names), whisper: isWhisper(names) };
      this.known.set(names, meaning);
    }
    return meaning;
  }
}

/** Text for screen readers alone. */
function isWhisper(names: string): boolean {
  return /\b(sr-only|screen-reader|screen-reader-text|visually-?hidden|a11y-hidden|assistive)\b/i.test(
    names.slice(0, 300),
  );
}
