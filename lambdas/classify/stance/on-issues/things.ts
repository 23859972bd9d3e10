/** Issues that a sentence names, and to which something may be done in it: "condemned the tariffs". */
import { Trait } from '#shared/text/lexicon.ts';
import { Flag } from '#shared/text/tokens.ts';
import { type Party, partyOf } from '../../actors/holder.ts';
import { wordAt } from '../../actors/words.ts';
import { findThings, type IssueMention } from '../../issues/find.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place, Sentence } from '../grammar/sentence.ts';
import type { Scene } from '../scene.ts';
import { inSight } from './parties.ts';
import { takenUp } from './taken-up.ts';

/** An issue at a place of the text; `thing` is where it was named. */
export interface Thing extends Place {
  thing: IssueMention;
  actor?: undefined;
  via?: undefined;
}

const known = new WeakMap<Scene, Map<number, Thing[]>>();

/** The issues that a sentence names as a whole phrase. */
export function thingsIn(scene: Scene, sentence: number): readonly Thing[] {
  return thingsBySentence(scene).get(sentence) ?? [];
}

/** Whether a sentence names one. */
export function namesThing(scene: Scene, sentence: number): boolean {
  return thingsBySentence(scene).has(sentence);
}

function thingsBySentence(scene: Scene): ReadonlyMap<number, Thing[]> {
  let bySentence = known.get(scene);
  if (!bySentence) {
    bySentence = new Map();
    const named = findThings(scene.reading, scene.packs)
      .filter(({ last }) => endsPhrase(scene, last))
      .map((thing): Thing => ({ first: thing.first, last: thing.last, thing }));
    for (const thing of [...named, ...takenUp(scene, named)]) {
      const number = scene.reading.sentences.of[thing.first]!;
      const others = bySentence.get(number);
      if (others) others.push(thing);
      else bySentence.set(number, [thing]);
    }
    known.set(scene, bySentence);
  }
  return bySentence;
}

/** No "tariffs regime", "tariff-hit": no noun follows. */
function endsPhrase({ reading: { tokens } }: Scene, last: number): boolean {
  const next = last + 1;
  if (next >= tokens.count || !(tokens.flags[next]! & Flag.word)) return true;
  if (tokens.flags[next]! & (Flag.afterHyphen | Flag.clitic)) return false;
  if (tokens.vocabulary.traits[tokens.word[next]!]! & (Trait.function | Trait.numeral)) return true;
  return (tokens.flags[next]! & Flag.capital) !== 0 || /(?:ly|ed|ing|day)$/.test(wordAt(tokens, next));
}

/** The issue as a target, where the parties it is between are in sight. */
export function issueFor(scene: Scene, thing: IssueMention, holder: Party): Party | null {
  if (!inSight(scene, thing, { holder, channel: 'act' })) return null;
  const { id, label, home } = thing.issue;
  return partyOf(id, label, home ? holder.country : null);
}

/** What is said or decided of an issue; nobody hits it, helps it or arrests it. */
const EVENTS = new Set(['ACCUSE', 'REJECT', 'SUPPORT', 'PROTEST']);

/** Whether what a predicate says may be said of an issue. Who would support it does so by saying so. */
export function isOfIssues({ hit: { rule }, event }: Pick<Frame, 'hit' | 'event'>): boolean {
  if (event === null || !EVENTS.has(rule.event ?? '')) return false;
  return EVENTS.has(event) || (event === 'AGREE' && rule.event === 'SUPPORT');
}

/** Whether a predicate tells of an issue by itself: it ends its words ("rejected the tax bill") or stands behind them, and nothing stands between but what belongs to its phrase. */
export function tellsOfIssue(frame: Frame, { words }: Sentence, thing: Place): boolean {
  const { hit, passive, first } = frame;
  if (!isOfIssues(frame)) return false;
  // "Blamed the tariffs on Rome", "stood firm on tariffs", "was furious that the tariffs stayed".
  if (words[hit.first]!.text.startsWith('blam') || words[hit.last]!.text === 'that') return false;
  if (words.slice(hit.first, hit.last).some(({ text }) => text === 'firm')) return false;
  if (passive) return thing.last < first;
  if (thing.first <= hit.last) return endsPredicate(frame, words, thing);
  return words.slice(hit.last + 1, thing.first).every(({ text }) => !LEADS.test(text));
}
/**
 * "Rejected [the tax bill]", "called [the tax bill] a disgrace": the issue is the object within the pattern. "Called it a genocide"
 * has it for what somebody is called.
 */
function endsPredicate({ hit, event }: Frame, words: Sentence['words'], { first, last }: Place): boolean {
  if (first <= hit.first) return false;
  if (hit.rule.inside && last < hit.last)
    return words.slice(hit.first + 1, first).every(({ text }) => DETERMINERS.has(text));
  if (last !== hit.last || event === 'ACCUSE') return false;
  return words.slice(hit.first + 1, first).every(({ text }) => text === 'to' || (!LEADS.test(text) && text !== 'any'));
}

const DETERMINERS = new Set('the this that its his her their such new proposed'.split(' '));

/** What makes another word the object, or turns it round. */
const LEADS =
  /ing$|^(?:of|to|for|on|with|against|at|about|over|in|by|from|after|and|or|but|no|not|than|as|,|that|who)$/;
