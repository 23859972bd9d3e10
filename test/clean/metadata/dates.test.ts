import { describe, expect, it } from 'vitest';
import { dateInUrl, epochDate, readDate } from '../../../lambdas/clean/metadata/dates.ts';

describe('readDate', () => {
  it.each([
    ['2024-05-03T17:47:42.389Z', '2024-05-03T17:47:42.389Z'],
    ['2025-01-05T15:23:59+0100', '2025-01-05T15:23:59+01:00'],
    ['2026-01-06 14:02:09 +01:00', '2026-01-06T14:02:09+01:00'],
    ['2024-05-03T17:47', '2024-05-03T17:47:00'],
    ['20240503', '2024-05-03'],
    ['Fri Apr 28 2023 17:52:31 GMT+0000 (Coordinated Universal Time)', '2023-04-28T17:52:31+00:00'],
    ['Fri, 28 Apr 2023 17:52:31 GMT', '2023-04-28T17:52:31Z'],
    ['October 23, 2024', '2024-10-23'],
    ['6. November 2025, 12:26', '2025-11-06'],
    ['3 de mayo de 2024', '2024-05-03'],
    ['04-ago-2021 5:11', '2021-08-04'],
    ['22.04.2024, 17:26 Uhr', '2024-04-22'],
    ['2025年1月14日', '2025-01-14'],
    ['31/12/2024', '2024-12-31'],
    ['5. marts 2024', '2024-03-05'],
    ['5. maaliskuuta 2024 klo 18.30', '2024-03-05'],
    ['Mercredi 5 févr. 2025', '2025-02-05'],
    ['5 травня 2024', '2024-05-05'],
    ['5 Μαΐου 2024', '2024-05-05'],
    ['12 decembrie 2023', '2023-12-12'],
    ['13. rujna 2024.', '2024-09-13'],
    ['2024. május 13., hétfő', '2024-05-13'],
  ])('reads %s', (written, iso) => {
    expect(readDate(written)).toBe(iso);
  });

  it.each(['03/04/2025', '2024-13-01', '2023-02-30', 'yesterday', '12:45', '', '14 people in 2024'])(
    'does not guess at %s',
    (written) => {
      expect(readDate(written)).toBeNull();
    },
  );
});

describe('epochDate', () => {
  it('reads seconds and milliseconds since 1970, and no other number', () => {
    expect(epochDate('1709694000')).toBe('2024-03-06T03:00:00Z');
    expect(epochDate('1709694000123')).toBe('2024-03-06T03:00:00.123Z');
    expect(epochDate('20240306')).toBeNull();
    expect(epochDate('4915551234567')).toBeNull();
  });
});

describe('dateInUrl', () => {
  it('reads a whole day and nothing less', () => {
    expect(dateInUrl('https://post.example/2024/05/13/ferry')).toBe('2024-05-13');
    expect(dateInUrl('https://post.example/2024/05/ferry')).toBeNull();
  });
});
