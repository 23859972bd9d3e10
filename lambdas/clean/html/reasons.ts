import { cuesOf, hasCue } from './cues.ts';
import type { PageFacts } from './facts.ts';
import { type Hint, has } from './hints.ts';
import type { Outline } from './outline.ts';
import type { Block, Page } from './page.ts';

/** Why a block of a page is no part of its article; the model says that it is none, the block's place says why. */
export const HTML_REASONS = {
  'html-hidden': 'The page hides it, or meant it for screen readers alone.',
  'html-headline': 'It is the page’s title, which the record holds apart.',
  'html-navigation': 'It stands in a menu, a breadcrumb or a table of contents, or is nearly all links.',
  'html-footer': 'It stands in the page’s footer.',
  'html-consent': 'It stands in a pop-up or a consent form.',
  'html-comments': 'It stands among readers’ comments.',
  'html-caption': 'It is a caption or a credit of a picture or a video.',
  'html-post': 'It stands in a post of a network that the page embeds.',
  'html-subscribe': 'It asks the reader to subscribe, register, donate or follow.',
  'html-advertisement': 'It stands in an advertisement or a shop’s offer.',
  'html-share': 'It is a share or print bar.',
  'html-related': 'It points to other articles.',
  'html-byline': 'It names the author, the date or the agency, or describes the author.',
  'html-tags': 'It is a tag, a topic or a section label.',
  'html-notice': 'It is a disclaimer, a correction or a note on the site.',
  'html-teaser': 'It stands in a list or a grid of cards.',
  'html-outside': 'It stands outside the element that holds the article.',
  'html-appended': 'It stands in a further article that the page appends, with a main heading of its own.',
  'html-beyond': 'It comes after the 30,000th block of the page.',
  'html-model': 'None of these: its text and markup look unlike the article’s (the block model’s score).',
} as const;

export type HtmlReason = keyof typeof HTML_REASONS;

const BY_HINT: [Hint, HtmlReason][] = [
  ['nav', 'html-navigation'],
  ['footer', 'html-footer'],
  ['popup', 'html-consent'],
  ['comment', 'html-comments'],
  ['caption', 'html-caption'],
  ['newsletter', 'html-subscribe'],
  ['ad', 'html-advertisement'],
  ['share', 'html-share'],
  ['related', 'html-related'],
  ['byline', 'html-byline'],
  ['tags', 'html-tags'],
  ['disclaimer', 'html-notice'],
  ['toc', 'html-navigation'],
  ['date', 'html-byline'],
  ['media', 'html-caption'],
  ['teaser', 'html-teaser'],
];

/** The reason a removed block is given. */
export function reasonOf(page: Page, view: Outline, facts: PageFacts, block: Block): HtmlReason {
  const element = page.elements[block.element]!;
  if (block.hidden) return 'html-hidden';
  if (element.tag === 'h1' || facts.titles.has(block.text.toLowerCase())) return 'html-headline';
  const own = element.hints | (block.hints === -1 ? 0 : block.hints);
  const branch = own | view.branch[block.element]!;
  const cues = block.text.length < 300 ? cuesOf(block.text) : 0;
  for (const hints of [own, branch]) for (const [hint, reason] of BY_HINT) if (has(hints, hint)) return reason;
  if (hasCue(cues, 'credit')) return 'html-caption';
  if (hasCue(cues, 'subscribe')) return 'html-subscribe';
  if (hasCue(cues, 'share')) return 'html-share';
  if (hasCue(cues, 'ad')) return 'html-advertisement';
  if (hasCue(cues, 'related')) return 'html-related';
  if (hasCue(cues, 'comment')) return 'html-comments';
  if (hasCue(cues, 'byline')) return 'html-byline';
  if (hasCue(cues, 'notice')) return 'html-notice';
  if (block.linked * 2 > block.text.length) return block.text.length > 30 ? 'html-related' : 'html-navigation';
  if (!view.inside[block.element]) return 'html-outside';
  return 'html-model';
}
