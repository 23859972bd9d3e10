/** How things are called on the page. */
import type { Channel } from '../lambdas/shared/labels.ts';
import type { Side } from './marks.ts';

export const SIDES: readonly Side[] = ['support', 'oppose', 'neutral'];

/** What stands for a side where colour does not: shape first, so that it needs no colour. */
export const GLYPH: Record<Side, string> = { support: '▲', oppose: '▼', neutral: '●' };

export const VERB: Record<Side, string> = { support: 'supports', oppose: 'opposes', neutral: 'is neutral on' };

export const CHANNEL: Record<Channel, string> = {
  quote: 'in a quote',
  reported: 'in reported speech',
  act: 'by what was done',
  narrator: "in the outlet's own words",
};

/** Embeddings, overrides and isolates turn the letters around them; they are shown, not obeyed. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text as it may stand on the page. */
export function visible(text: string): string {
  return text.replace(TURNING, (character) => `⟦U+${character.charCodeAt(0).toString(16).toUpperCase()}⟧`);
}

/** What an article is called: its title, else the file it came in. What an older version listed does not say which. */
export function titleOf({ title, key = 'Without a title', part }: Titled): string {
  return title ?? (part ? `${key} (${part})` : key);
}

interface Titled {
  title: string | null;
  key?: string;
  part?: number | null;
}

/** A link target out of an article, where it is one to a web page; anything else is no link. */
export function webAddress(url: string | null): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  return ['http:', 'https:'].includes(new URL(url).protocol) ? url : undefined;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `22 Nov 2026` of an ISO 8601 time; as it stands where it is none. */
export function dayOf(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : DAY.format(date);
}
