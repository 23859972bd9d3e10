import { has } from './hints.ts';
import type { Outline } from './outline.ts';
import type { Page } from './page.ts';

/** Class names that the networks' own code for embedding a post gives it. */
const POSTS = new Set([
  'twitter-tweet',
  'twitter-video',
  'instagram-media',
  'tiktok-embed',
  'bluesky-embed',
  'mastodon-embed',
  'text-post-media',
  'fb-post',
  'fb-video',
  'reddit-embed-bq',
  'reddit-card',
  'telegram-post',
]);

/** Which blocks stand in posts of networks that the page embeds. */
export function postsOf({ elements, blocks }: Page): boolean[] {
  const inPost = new Uint8Array(elements.length);
  for (let at = 1; at < elements.length; at++) {
    const { parent, classes } = elements[at]!;
    inPost[at] = inPost[parent]! || classes.split(' ').some((name) => POSTS.has(name)) ? 1 : 0;
  }
  return blocks.map(({ element }) => inPost[element] === 1);
}

/** Which blocks are captions or credits by what stands around them, below the article's element. */
export function captionsOf({ elements, blocks }: Page, { branch }: Outline): boolean[] {
  return blocks.map(({ element, hints }) =>
    has(elements[element]!.hints | branch[element]! | (hints === -1 ? 0 : hints), 'caption'),
  );
}
