import { describe, expect, it } from 'vitest';
import { splitLines, tidy } from '../../../lambdas/clean/lines/lines.ts';
import { measure } from '../../../lambdas/clean/lines/measure.ts';

const isProse = (text: string) => measure(splitLines(text)).prose.map((size) => size > 0);

describe('prose', () => {
  const sentence = 'The harbour council met again on Tuesday, and the mayor said that the old line would open in May.';

  it('is told by its sentences, its function words and its length', () => {
    expect(
      isProse(`${sentence}\nHome News Sport Weather\nNews Sport Weather Culture Travel Money Opinion Video Podcasts.`),
    ).toEqual([true, false, false]);
  });

  it('is held against the text where the language joins its function words to others', () => {
    const korean =
      '시의회는 화요일 저녁 섬으로 가는 옛 여객선 항로를 오월에 다시 열기로 표결했고, 시장은 배가 하루에 네 번 다닐 것이라고 밝혔다.';
    expect(isProse([korean, korean.replace('화요일', '수요일'), '홈 뉴스 스포츠 날씨'].join('\n'))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is no code, no data and no key', () => {
    const data = `{"@type": "Thing", "text": "${sentence}", "keys": ["a_b", "c_d", "e_f"]}; if (a === b) { go(a, {}); }`;
    expect(isProse(`${sentence}\n${data}\n${'x'.repeat(300)}`)).toEqual([true, false, false]);
  });
});

describe('a line', () => {
  it('is tidied whichever character in it asks for that', () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => `a${String.fromCharCode(unit)}b`);
    const lines = units.map((text) => ({ text, gap: 0 }));
    measure(lines);
    expect(lines.filter(({ text }, at) => text !== tidy(units[at]!))).toEqual([]);
  });
});
