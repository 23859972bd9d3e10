import type { Line } from './lines.ts';
import { type Measured, STARTS } from './measure.ts';

/** How an embedded post is signed: "— Ida Moe (@idamoe) May 3, 2024". */
const SIGNED = /^[—–-] ?[^()]{1,80}\(@\w{1,40}\)/;
/** A picture's link ends the text of a post. */
const PICTURE = 'pic.twitter.com/';
/** A longer line is no post, in UTF-16 units. */
const LONGEST = 400;

/** The lines of embedded posts: the signature, and the words above it. They are another's, and outlets show them beside their article. */
export function embeddedPosts(lines: readonly Line[], { starts, scan }: Measured): number[] {
  const found: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i]!;
    if (text.length > LONGEST) continue;
    if (starts[i] === STARTS.mark && SIGNED.test(text)) found.push(Math.max(0, i - 1), i);
    else if (scan[i]!.separators > 0 && text.endsWith(PICTURE, text.lastIndexOf('/') + 1)) found.push(i);
  }
  return found;
}
