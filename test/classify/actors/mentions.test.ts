import { describe, expect, it } from 'vitest';
import { read } from '#shared/rules/read.ts';
import { type ActorTables, actorFamily } from '../../../lambdas/classify/actors/family.ts';
import { holderOf } from '../../../lambdas/classify/actors/holder.ts';
import { findMentions } from '../../../lambdas/classify/actors/mentions.ts';
import { tablesOf } from '../../../lambdas/classify/packs.ts';
import { packs } from '../packs.ts';

const actors = new Map(tablesOf<ActorTables>(packs, actorFamily).actors.map((actor) => [actor.id, actor]));

/** The words of each mention and whom they speak for on a day. */
function mentions(text: string, published: string | null = null): string[] {
  const reading = read(text, packs.rules);
  const { from, to } = reading.tokens;
  return findMentions(reading, packs, published).map(
    ({ first, last, actor }) => `${text.slice(from[first], to[last])} = ${holderOf(actor, published, actors).id}`,
  );
}

describe('mentions', () => {
  it('names a state by its name, its seat and its offices', () => {
    expect(mentions('Moscow and the French foreign minister met in Minsk.')).toEqual([
      'Moscow = RUS',
      'French foreign minister = FRA',
      'Minsk = BLR',
    ]);
  });

  it('joins an office and the person who holds it', () => {
    expect(mentions('Russian Foreign Minister Sergei Lavrov spoke.')).toEqual([
      'Russian Foreign Minister Sergei Lavrov = RUS',
    ]);
  });

  it('knows a name with and without its accents, by its capitals', () => {
    const day = '2016-01-01';
    expect(mentions('Tayyip Erdoğan left.', day)).toEqual(['Tayyip Erdoğan = TUR']);
    expect(mentions('Tayyip Erdog\u0306an left.', day)).toEqual(['Tayyip Erdog\u0306an = TUR']);
    expect(mentions('tayyip erdoğan left.', day)).toEqual([]);
    expect(mentions('Raúl Castro and Raul Castro left.', day)).toEqual(['Raúl Castro = CUB', 'Raul Castro = CUB']);
  });

  it('knows a leader by his whole name alone where many bear his surname', () => {
    expect(mentions('John Key left. Then Key and Ms. Key left.', '2010-01-01')).toEqual(['John Key = NZL']);
    expect(mentions('Prime Minister Edi Rama left. Rama spoke to ECOWAS.', '2020-01-01')).toEqual([
      'Edi Rama = ALB',
      'Rama = ALB',
      'ECOWAS = ECOWAS',
    ]);
  });

  it('lets a person speak for whom his office speaks on that day', () => {
    expect(mentions('John Kerry spoke.', '2014-05-01')).toEqual(['John Kerry = USA']);
    expect(mentions('John Kerry spoke.', '2004-05-01')).toEqual(['John Kerry = john-kerry']);
    expect(mentions('Mark Rutte spoke.', '2015-01-01')).toEqual(['Mark Rutte = NLD']);
    expect(mentions('Mark Rutte spoke.', '2025-01-01')).toEqual(['Mark Rutte = NATO']);
  });

  it('lets a senator speak for himself where no day tells of a later office', () => {
    expect(mentions('Sen. John Kerry spoke. Then Kerry left.')).toEqual([
      'John Kerry = john-kerry',
      'Kerry = john-kerry',
    ]);
    expect(mentions('Secretary of State John Kerry spoke.')).toEqual(['John Kerry = USA']);
  });

  it('knows no office that somebody has left', () => {
    expect(mentions('A former Norwegian minister spoke.')).toEqual(['Norwegian = NOR']);
    expect(mentions('Former Norwegian minister Rufus Lind spoke.')).toEqual(['Norwegian = NOR']);
  });

  it('tells the bearers of a surname apart by title and by who is in office', () => {
    expect(mentions('Bill Clinton left. Then Mrs. Clinton left.', '2015-06-01')).toEqual([
      'Bill Clinton = bill-clinton',
      'Clinton = hillary-clinton',
    ]);
    expect(mentions('Ms. Rice spoke.', '2014-06-01')).toEqual(['Rice = USA']);
    expect(mentions('Grace P. Rice came. Ms. Rice spoke.', '2014-06-01')).toEqual([]);
  });

  it('takes no given name for the surname of somebody named before', () => {
    expect(mentions('Paul Ryan left. Then a spokesman, Ryan Lindholm, left. Then Ryan left.')).toEqual([
      'Paul Ryan = paul-ryan',
      'Ryan = paul-ryan',
    ]);
  });

  it('takes a common surname only after the full name or a title', () => {
    expect(mentions('Rice prices rose.')).toEqual([]);
    expect(mentions('Gordon Brown spoke first. Then Brown left.')).toEqual(['Gordon Brown = GBR', 'Brown = GBR']);
    expect(mentions('Secretary Gates was there.', '2010-01-01')).toEqual(['Gates = USA']);
  });

  it('tells a state from whatever bears its name', () => {
    expect(mentions('Voters in New Mexico and Northern Ireland met on the Gulf of Oman.')).toEqual([]);
    expect(mentions('Georgia counted its votes while Jordan drove to Atlanta.')).toEqual([]);
    expect(mentions('Georgia lies far from Tbilisi.')).toEqual(['Georgia = GEO', 'Tbilisi = GEO']);
    expect(mentions('The Russian invasion of Georgia began.')).toEqual(['Russian = RUS', 'Georgia = GEO']);
    expect(mentions('Norway and Georgia agreed.')).toEqual(['Norway = NOR', 'Georgia = GEO']);
  });

  it('tells an organ from another state’s of the same name', () => {
    expect(mentions('The Norwegian Supreme Court and the Texas Senate sat.')).toEqual(['Norwegian = NOR']);
    expect(mentions('Norway’s Labour Party lost.')).toEqual(['Norway = NOR']);
    expect(mentions('The Supreme Court and the US Senate sat.')).toEqual([
      'Supreme Court = SCOTUS',
      'US Senate = US-SENATE',
    ]);
  });

  it('reads no state into newspapers, fowl or crockery', () => {
    expect(mentions('The Washington Post and the Moscow Times sat at a table of china with turkey.')).toEqual([]);
  });

  it('tells the pronoun us from the US', () => {
    expect(mentions('They told us that the US agreed.')).toEqual(['US = USA']);
  });
});
