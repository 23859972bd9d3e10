import { describe, expect, it } from 'vitest';
import { asked } from './asked.ts';

const answered = (text: string, source: string, target: string) => asked(text, source, target);

describe('who is taken out of a verb does not do it', () => {
  it.each([
    ['Neither Freedonia nor Sylvania endorsed the charter.', 'Freedonia', 'the charter', 'oppose'],
    ['Neither the guild nor the mill welcomed the toll.', 'the mill', 'the toll', 'oppose'],
    ['No northern town backed the blockade.', 'northern town', 'the blockade', 'oppose'],
    ['Few in Freedonia oppose the bridge.', 'Freedonia', 'the bridge', 'support'],
    ['All but Sylvania denounced Osterlich.', 'Sylvania', 'Osterlich', 'neutral'],
    ['All but Sylvania backed Osterlich.', 'Sylvania', 'Osterlich', 'oppose'],
    ['Freedonia, unlike Sylvania, supports the charter.', 'Sylvania', 'the charter', 'oppose'],
    ['Freedonia endorsed the charter, and Sylvania did not.', 'Sylvania', 'the charter', 'oppose'],
  ])('%s (%s)', (text, source, target, label) => {
    expect(answered(text, source, target).label).toBe(label);
  });

  it.each([
    ['Freedonia and Sylvania endorsed the charter.', 'Sylvania', 'the charter'],
    ['A few in Freedonia endorsed the charter.', 'Freedonia', 'the charter'],
    ['Freedonia, unlike Sylvania, supports the charter.', 'Freedonia', 'the charter'],
  ])('others do: %s (%s)', (text, source, target) => {
    expect(answered(text, source, target).label).toBe('support');
  });
});

describe('a hostile deed that is not done is none', () => {
  it.each([
    ['Freedonia has no intention of invading Sylvania.', 'Freedonia', 'Sylvania'],
    ['Freedonia ruled out bombing Sylvania.', 'Freedonia', 'Sylvania'],
    ['Freedonia denied that it had shelled Sylvania.', 'Freedonia', 'Sylvania'],
    ['The mayor stopped short of condemning Firefly.', 'The mayor', 'Firefly'],
    ['Sylvania was reluctant to denounce Freedonia.', 'Sylvania', 'Freedonia'],
    ['The guild did not rule out backing the toll.', 'The guild', 'the toll'],
    ['It would be wrong to say that Freedonia rejects the charter.', 'Freedonia', 'the charter'],
    ['It is not true that Freedonia condemned the charter.', 'Freedonia', 'the charter'],
  ])('%s', (text, source, target) => {
    expect(answered(text, source, target)).toMatchObject({ label: 'neutral', score: 0, event: null, quad: null });
  });

  it.each([
    ['Freedonia invaded Sylvania.', 'Freedonia', 'Sylvania'],
    ['Freedonia refused to back Sylvania.', 'Freedonia', 'Sylvania'],
    ['Freedonia condemned the charter.', 'Freedonia', 'the charter'],
  ])('done, or help refused, it is one: %s', (text, source, target) => {
    expect(answered(text, source, target).label).toBe('oppose');
  });
});

describe('what a sentence sets against something is its contrary', () => {
  it.each([
    ['Far from denouncing Firefly, Trentino gave him a medal.', 'Trentino', 'Firefly', 'support'],
    ['Instead of condemning Sylvania, Freedonia lent it ships.', 'Freedonia', 'Sylvania', 'support'],
    ['Rather than back Sylvania, Freedonia closed its ports.', 'Freedonia', 'Sylvania', 'oppose'],
    ['Freedonia is no friend of Sylvania.', 'Freedonia', 'Sylvania', 'oppose'],
    ['Freedonia is a friend of Sylvania.', 'Freedonia', 'Sylvania', 'support'],
  ])('%s', (text, source, target, label) => {
    expect(answered(text, source, target).label).toBe(label);
  });
});

describe('what stands for a party by a closed word', () => {
  it.each([
    ['Freedonia denounced Sylvania, but Osterlich defended it.', 'Osterlich', 'Sylvania', 'support'],
    ['Freedonia denounced Sylvania, but Osterlich defended it.', 'Freedonia', 'Sylvania', 'oppose'],
    ['Firefly met Trentino. He praised him for his candour.', 'Firefly', 'Trentino', 'support'],
    ['Firefly met Trentino and denounced him as a thief.', 'Firefly', 'Trentino', 'oppose'],
    ['Trentino, whom Firefly has denounced for years, left on Monday.', 'Firefly', 'Trentino', 'oppose'],
    ['Trentino, whom Firefly has denounced for years, left on Monday.', 'Trentino', 'Firefly', 'neutral'],
    ['Sylvania, which Freedonia accuses of arming bandits, held the fair.', 'Freedonia', 'Sylvania', 'oppose'],
    ['Sylvania, which Freedonia accuses of arming bandits, held the fair.', 'Sylvania', 'Freedonia', 'neutral'],
  ])('%s (%s)', (text, source, target, label) => {
    expect(answered(text, source, target).label).toBe(label);
  });
});

it('neither for nor against is a score near 0', () => {
  for (const [text, source, target] of [
    ['Firefly met Trentino in the capital.', 'Firefly', 'Trentino'],
    ['Freedonia held talks with Sylvania on Monday.', 'Freedonia', 'Sylvania'],
    ['The boats of Freedonia lay by the ruined mill of Sylvania.', 'Freedonia', 'Sylvania'],
  ] as const) {
    const { label, score } = answered(text, source, target);
    expect(label).toBe('neutral');
    expect(Math.abs(score)).toBeLessThanOrEqual(0.2);
  }
});

describe('what is asked for or ended turns round with each word that stops or denies it', () => {
  it.each([
    ['Freedonia urged Sylvania to drop its opposition to the charter.', 'Freedonia', 'the charter', 'support'],
    ['Freedonia urged Sylvania to end its support for the rebels.', 'Freedonia', 'the rebels', 'oppose'],
    ['Freedonia asked Sylvania not to abandon the charter.', 'Freedonia', 'the charter', 'support'],
    ['Freedonia asked the guild to stop the attacks on Osterlich.', 'Freedonia', 'Osterlich', 'support'],
    ['Firefly said nobody should trust Sylvania.', 'Firefly', 'Sylvania', 'oppose'],
    ['Freedonia lifted its sanctions on Sylvania.', 'Freedonia', 'Sylvania', 'support'],
    ['Freedonia ended its support for Sylvania.', 'Freedonia', 'Sylvania', 'oppose'],
    ['Firefly never tired of praising the charter.', 'Firefly', 'the charter', 'support'],
    ['Freedonia is not against the charter.', 'Freedonia', 'the charter', 'support'],
    ['Sylvania has lost the trust of Freedonia.', 'Freedonia', 'Sylvania', 'oppose'],
  ])('%s (%s)', (text, source, target, label) => {
    expect(answered(text, source, target).label).toBe(label);
  });

  it.each([
    ['Freedonia urged Sylvania to back the charter.', 'Freedonia', 'the charter', 'support'],
    ['Freedonia urged Sylvania to condemn the charter.', 'Freedonia', 'the charter', 'oppose'],
    ['Firefly said everybody should trust Sylvania.', 'Firefly', 'Sylvania', 'support'],
  ])('without such a word it stays: %s', (text, source, target, label) => {
    expect(answered(text, source, target).label).toBe(label);
  });
});

describe('what the other of two does is none of the one', () => {
  it.each([
    ['Freedonia condemned Sylvania for the raid.', 'Sylvania', 'Freedonia'],
    ['Freedonia has often praised Sylvania.', 'Sylvania', 'Freedonia'],
    ['Sylvania was attacked by Freedonia.', 'Sylvania', 'Freedonia'],
    ['The mayor may or may not back the charter.', 'The mayor', 'the charter'],
  ])('%s (%s)', (text, source, target) => {
    expect(answered(text, source, target)).toMatchObject({ label: 'neutral', event: null });
  });

  it('and the one does it: Sylvania was attacked by Freedonia', () => {
    expect(answered('Sylvania was attacked by Freedonia.', 'Freedonia', 'Sylvania').label).toBe('oppose');
  });
});

describe('an attack made with words accuses', () => {
  it.each([
    'Firefly attacked Trentino over the toll.',
    'Firefly attacked Trentino for his silence.',
    'Firefly attacked Trentino in a televised debate.',
    'Firefly attacked Trentino on Twitter.',
  ])('%s', (text) => {
    expect(answered(text, 'Firefly', 'Trentino')).toMatchObject({ label: 'oppose', event: 'ACCUSE' });
  });

  it.each([
    'Freedonia attacked Sylvania over the weekend.',
    'Freedonia attacked Sylvania for three days.',
    'Freedonia attacked Sylvania over the border with mortars.',
  ])('not %s', (text) => {
    expect(answered(text, 'Freedonia', 'Sylvania')).toMatchObject({ label: 'oppose', event: 'ASSAULT' });
  });
});
