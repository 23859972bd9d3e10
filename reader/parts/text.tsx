import type { Side } from '../marks.ts';
import { GLYPH, VERB, visible, webAddress } from '../words.ts';

/** Text out of an article or a name in one: isolated, so that its direction turns nothing around it. */
export function Text({ text }: { text: string }) {
  return <bdi>{visible(text)}</bdi>;
}

/** A side by shape, colour and word. */
export function SideMark({ side, word = false }: { side: Side; word?: boolean }) {
  return (
    <span class={`side ${side}`}>
      <span aria-hidden="true">{GLYPH[side]}</span>
      <span class={word ? undefined : 'unseen'}> {VERB[side]}</span>
    </span>
  );
}

/** The article's own address, as a link where it is one. */
export function Origin({ url }: { url: string }) {
  const target = webAddress(url);
  if (!target) return <Text text={url} />;
  return (
    <a href={target} rel="noopener noreferrer nofollow" target="_blank">
      <Text text={url} />
    </a>
  );
}
