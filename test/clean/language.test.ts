import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../lambdas/clean/language.ts';
import { ARTICLE, cleanOne } from './texts.ts';

describe('language', () => {
  it.each([
    ['en', ARTICLE],
    [
      'de',
      'Der Rat der Hafenstadt hat am Dienstag beschlossen, die alte Fähre wieder fahren zu lassen, die seit elf Jahren nicht mehr in Betrieb war.',
    ],
    [
      'fr',
      'Le conseil du port a décidé mardi de rouvrir la vieille ligne de bac, qui était fermée depuis onze ans après une tempête.',
    ],
    [
      'es',
      'El consejo del puerto decidió el martes que la vieja línea de barcos se abra otra vez, aunque no hay dinero para las obras.',
    ],
    [
      'no',
      'Havnestyret vedtok på tirsdag at den gamle fergen skal gå igjen, og at det ikke blir dyrere for dem som bor på øyene.',
    ],
    ['ru', 'Совет порта во вторник решил снова открыть старую паромную линию, которая была закрыта после шторма.'],
    [
      'uk',
      'Рада порту у вівторок вирішила знову відкрити стару поромну лінію, яка була закрита після шторму і не працювала.',
    ],
    ['ja', '港の議会は火曜日、十一年前に閉鎖された古いフェリー航路を再開することを決めた。'],
    ['zh', '港口议会周二决定重新开放十一年前因风暴而关闭的旧渡轮航线，岛上居民表示欢迎。'],
    ['ko', '항구 의회는 화요일에 폭풍으로 닫혔던 오래된 여객선 노선을 다시 열기로 결정했다고 밝혔다.'],
    ['el', 'Το συμβούλιο του λιμανιού αποφάσισε την Τρίτη να ανοίξει ξανά την παλιά γραμμή του πλοίου.'],
  ])('reads %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('takes the s of a genitive for no word', () => {
    expect(detectLanguage("Velmouth's Liberal Party rejected Ida Renholm's harbour plan.")).toBeNull();
    expect(detectLanguage('Velmouth’s Liberal Party rejected Ida Renholm’s harbour plan.')).toBeNull();
  });

  it('says nothing of a few words', () => {
    expect(detectLanguage('Ferry')).toBeNull();
  });

  it('rejects what the rules do not read, with the article all the same', () => {
    const german =
      'Der Rat der Hafenstadt hat am Dienstag beschlossen, die alte Fähre wieder fahren zu lassen, die seit elf Jahren nicht mehr in Betrieb war. Die Gegner sagen, dass die Stadt das Geld dafür nicht hat.';
    expect(cleanOne(german)).toMatchObject({
      reason: 'unsupported-language',
      detail: expect.stringContaining('(de)'),
      article: { language: 'de', body: german },
    });
  });
});
