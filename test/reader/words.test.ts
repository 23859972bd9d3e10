import { describe, expect, it } from 'vitest';
import { follow, underWay } from '../../reader/live.ts';
import { dayOf, titleOf, visible, webAddress } from '../../reader/words.ts';

describe('text out of an article', () => {
  it('shows characters that would turn the letters around them, and leaves all others as they are', () => {
    expect(visible('a\u202edetrevni\u202c b')).toBe('a⟦U+202E⟧detrevni⟦U+202C⟧ b');
    expect(visible('<b> שלום &amp; "café"')).toBe('<b> שלום &amp; "café"');
  });

  it('is called by its title, and by its file where it has none', () => {
    expect(titleOf({ title: 'Ferry talks', key: 'a.txt', part: null })).toBe('Ferry talks');
    expect(titleOf({ title: null, key: 'a.txt', part: null })).toBe('a.txt');
    expect(titleOf({ title: null, key: 'lines.jsonl', part: 2 })).toBe('lines.jsonl (2)');
    expect(titleOf({ title: null })).toBe('Without a title');
  });

  it('gives a link only to web pages', () => {
    expect(webAddress('https://www.example.com/a?b=1')).toBe('https://www.example.com/a?b=1');
    for (const url of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'x',
      '',
      null,
    ])
      expect(webAddress(url), String(url)).toBeUndefined();
  });

  it('shows a date that is none as it stands', () => {
    expect(dayOf('2026-05-04T23:59:59Z')).toBe('4 May 2026');
    expect(dayOf('next week')).toBe('next week');
  });
});

describe('the progress of files', () => {
  const news = (what: string, name: string) => ({ what, name, at: '2026-05-04T10:00:00Z' });

  it('tells every step of a file, the latest file first, and begins anew where it is received again', () => {
    const steps = [news('received', 'a'), news('received', 'b'), news('cleaned', 'a'), news('labelled', 'a')];
    const list = steps.reduce(follow, []);
    expect(list.map((file) => [file.name, file.steps])).toEqual([
      ['a', ['received', 'cleaned', 'labelled']],
      ['b', ['received']],
    ]);
    expect(follow(list, news('received', 'a'))[0]!.steps).toEqual(['received']);
  });

  it('counts as under way what is tried again, and no more what was given up', () => {
    const list = ['received', 'cleaned', 'failed', 'labelled', 'rejected', 'gave up'].map((what) => news(what, what));
    expect(list.filter(underWay).map(({ what }) => what)).toEqual(['received', 'cleaned', 'failed']);
  });
});
