import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../lambdas/clean/lines/lines.ts';
import { findCaptions } from '../../../lambdas/clean/lines/pictures.ts';
import { rowsOf } from '../../../lambdas/clean/lines/rows.ts';
import { PARAGRAPHS, packs } from '../texts.ts';

const SCENE = 'Ida Renholm greets the first passengers at the new pier, and a band plays for them.';

/** The lines of an article that are captions, where the model gives those between its paragraphs this chance. */
function captionsAmong(between: string[], chance: number): string[] {
  const lines = splitLines([PARAGRAPHS[0]!, ...between, PARAGRAPHS[1]!, PARAGRAPHS[2]!].join('\n'));
  const p = lines.map(({ text }) => (between.includes(text) ? chance : 0.97));
  const found = findCaptions(lines, { ...rowsOf(lines, packs), p });
  return lines.filter((_, i) => found[i]).map(({ text }) => text);
}

describe('a caption in doubt', () => {
  const signed = `${SCENE} (Karl Winter/Northern Press)`;

  it('ends in a whole name and an agency', () => {
    expect(captionsAmong([signed], 0.6)).toEqual([signed]);
  });

  it.each([
    `${SCENE} (np/vmb)`,
    `${SCENE} (Monday/Tuesday)`,
    'The port counts what is brought by the islanders in spring and autumn (Fresh apples/pears)',
  ])('does not end in other brackets: %s', (line) => {
    expect(captionsAmong([line], 0.6)).toEqual([]);
  });

  it('stands above its credit', () => {
    expect(captionsAmong([SCENE, 'Photo: Northern Press'], 0.6)).toContain(SCENE);
    expect(captionsAmong(['The new pier', 'Photo: Northern Press'], 0.6)).not.toContain('The new pier');
  });

  it('is none where the model is sure of the article', () => {
    expect(captionsAmong([signed], 0.95)).toEqual([]);
    expect(captionsAmong([SCENE, 'Photo: Northern Press'], 0.95)).not.toContain(SCENE);
  });
});
