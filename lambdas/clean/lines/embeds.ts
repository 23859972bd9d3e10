import type { Line } from './lines.ts';

/** How an embedded post is signed: "— Ida Moe (@idamoe) May 3, 2024". */
const SIGNED = /^[—–-] ?[^()]{1,80}\(@\w{1,40}\)/;
/** A picture's link ends the text of a post. */
const PICTURE = 'pic.twitter.com/';

/** The lines of embedded posts: the signature, and the words above it. They are another's, and outlets show them beside their article. */
export function embeddedPosts(lines: readonly Line[]): number[] {
  return lines.flatMap(({ text }, i) => {
    if (SIGNED.test(text)) return i > 0 ? [i - 1, i] : [i];
    return text.includes(PICTURE) ? [i] : [];
  });
}
