import { describe, expect, it } from 'vitest';
import { senderOf } from '../../../lambdas/clean/formats/sender.ts';

describe('senderOf', () => {
  it.each([
    ['"The Velmouth Bee" <news@bee.example>', { publisher: 'The Velmouth Bee' }],
    ['Velmouth Bee <hello@velmouthbee.example>', { publisher: 'Velmouth Bee' }],
    ['Harbour News <ida@mail.example>', { publisher: 'Harbour News' }],
    ['HPN <newsletter@hpn.example>', { publisher: 'HPN' }],
    ['Ida Renholm <ida.renholm@bee.example>', { author: 'Ida Renholm' }],
    ['"Ida M. Renholm" <im@post.example>', { author: 'Ida M. Renholm' }],
    ['Ida Renholm from The Velmouth Bee <mail@send.example>', { author: 'Ida Renholm', publisher: 'The Velmouth Bee' }],
    ['"Newsletter" <news@bee.example>', { publisher: 'bee.example' }],
    ['Daily Briefing <hello@mail.velmouthbee.example>', { publisher: 'velmouthbee.example' }],
    ['The Team <hello@mail.example>', { publisher: 'mail.example' }],
    ['News Team', {}],
    ['ida@bee.example', {}],
    ['<ida@bee.example>', {}],
    ['', {}],
  ])('reads %s', (from, sender) => {
    expect(senderOf(from)).toEqual(sender);
  });
});
