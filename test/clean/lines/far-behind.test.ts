import { describe, expect, it } from 'vitest';
import { strikeFarBehind } from '../../../lambdas/clean/lines/far-behind.ts';
import { splitLines } from '../../../lambdas/clean/lines/lines.ts';
import { rowsOf } from '../../../lambdas/clean/lines/rows.ts';
import { PARAGRAPHS, packs } from '../texts.ts';

const SERVICES = ['Crosswords of the week', 'Win one of ten baskets of apples', 'Write to the newsroom'];

/** What stays of an article, so many struck lines and the outlet's services, which are likely by `odds`. */
function keptServices(struck: number, odds: number, { serviceFirst = false, article = 0.97 } = {}): number {
  const menu = Array.from({ length: struck }, (_, i) => `Entry ${i + 1}`);
  const texts = serviceFirst ? [...SERVICES, ...menu, ...PARAGRAPHS] : [...PARAGRAPHS, ...menu, ...SERVICES];
  const lines = splitLines(texts.join('\n\n'));
  const isService = (text: string) => SERVICES.includes(text);
  const chance = 1 / (1 + Math.exp(-odds));
  const p = lines.map(({ text }) => (PARAGRAPHS.includes(text) ? article : isService(text) ? chance : 0.01));
  const kept = lines.map(({ text }) => (menu.includes(text) ? 0 : 1));
  strikeFarBehind({ ...rowsOf(lines, packs), p }, kept);
  expect(lines.filter(({ text }, i) => PARAGRAPHS.includes(text) && !kept[i])).toEqual([]);
  return lines.filter(({ text }, i) => kept[i] && isService(text)).length;
}

describe('what stands far behind the article', () => {
  it('goes, unless it is likely', () => {
    expect(keptServices(15, 1)).toBe(0);
    expect(keptServices(15, 2)).toBe(SERVICES.length);
  });

  it('stays where it is near, or above', () => {
    expect(keptServices(5, 1)).toBe(SERVICES.length);
    expect(keptServices(15, 1, { serviceFirst: true })).toBe(SERVICES.length);
  });

  it('stays where the article is in doubt itself', () => {
    expect(keptServices(15, 1, { article: 0.8 })).toBe(SERVICES.length);
  });

  it('is nothing where no line is kept', () => {
    const lines = splitLines(PARAGRAPHS.join('\n\n'));
    const kept = lines.map(() => 0);
    strikeFarBehind({ ...rowsOf(lines, packs), p: lines.map(() => 0.1) }, kept);
    expect(kept).not.toContain(1);
  });
});
