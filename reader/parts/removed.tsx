import type { Removed as Block } from '../../lambdas/shared/article.ts';
import { visible } from '../words.ts';

/** What the cleaner struck out at one place, each with its reason. */
export function Removed({ blocks }: { blocks: Block[] }) {
  return (
    <>
      {blocks.map(({ text, reason }, index) => (
        <p key={index} class="removed" dir="auto">
          <del>{visible(text)}</del> <small>{reason}</small>
        </p>
      ))}
    </>
  );
}
