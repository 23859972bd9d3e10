/** What the words beside a name make of it: another's name, a thing that only bears it, somebody who no longer is what it says. */
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Mention } from './mentions.ts';
import type { GivenNames } from './surnames.ts';
import { isTitle } from './titles.ts';
import { WordClasses } from './word-classes.ts';
import { wordAt } from './words.ts';

const WORDS = new WordClasses({
  /** "The Moscow Times". */
  paper: `times post journal herald tribune today daily globe examiner star news street university state dc wizards capitals
    redskins nationals`,
  /** "Michael Jordan". */
  firstName: 'george michael denzel kerry paris jordan chad georgia booker',
  /** "Putin-backed rebels", "Saudi-led strikes". */
  compound: 'backed led held based born controlled occupied funded sponsored allied made style presse',
  /** "Anti-Sylvanian". */
  prefix: 'anti pro ex non post pre',
  /** Those around somebody are not he: "Lind's critics", "Lind supporters". */
  circle: `supporter supporters critic critics opponent opponents rival rivals detractor detractors voter voters fan fans foes enemies
    wife husband son daughter father mother family brother sister lawyer lawyers biographer era years aide aides adviser advisers
    advisor advisors associate associates friend friends colleague colleagues backers donor donors followers predecessor predecessors
    successor successors`,
  /** "Lind's allies". */
  ally: 'ally allies',
  /** "The Sylvanian war", "Sylvanian refugees", "the Sylvanian press": not the state or its government. */
  topic: `war wars conflict crisis civil refugee refugees migrant migrants asylum media press newspaper newspapers journalist journalists
    election elections presidential economy market markets language history culture expert experts analyst analysts scholar scholars
    novel film food restaurant issue question jury`,
  /** "The Paris climate accord", "the Iran nuclear deal": the name only tells which. */
  namedAfter: `climate nuclear deal accord accords agreement treaty talks process protocol conference summit crisis war conflict issue
    question pact policy border axis probe investigation lobby expert experts hawk hawks watcher analyst scholar correspondent bureau`,
  /** "A former Sylvanian minister". */
  former: 'former ex onetime erstwhile retired late',
});

/** Whether a name as it stands means its actor. */
export function isMeant(mention: Mention, tokens: Tokens, given: GivenNames): boolean {
  return (
    !isGivenName(mention, tokens, given) &&
    !isPartOfLongerName(mention, tokens) &&
    !isAttributive(mention, tokens) &&
    !isFormer(mention, tokens)
  );
}

/** "Ryan Lind", where the packs know a man whose surname is Ryan. */
function isGivenName({ first, last, via }: Mention, tokens: Tokens, given: GivenNames): boolean {
  const next = last + 1;
  if (via !== 'surname' || next >= tokens.count || !isPlainName(tokens, next)) return false;
  return given.has(wordAt(tokens, first)) && !/day$/.test(wordAt(tokens, next));
}

/** "Moscow Times", "Michael Jordan", "George Washington": a name inside of a longer one is another's. */
function isPartOfLongerName({ first, last, via }: Mention, tokens: Tokens): boolean {
  if (via === 'office' || via === 'people') return false;
  const next = last + 1;
  if (next < tokens.count && isPlainName(tokens, next) && WORDS.has(tokens, next, 'paper')) return true;
  if (via !== 'seat' && via !== 'name' && via !== 'surname') return false;
  const before = first - 1;
  if (before < 0 || !isPlainName(tokens, before) || tokens.flags[before]! & Flag.sentenceStart) return false;
  return via === 'surname' ? !isTitle(tokens, before) : WORDS.has(tokens, before, 'firstName');
}

/** "The Iran nuclear deal", "Putin-backed rebels", "Lind's critics": somebody or something else. */
function isAttributive({ first, last, via }: Mention, tokens: Tokens): boolean {
  const next = last + 1;
  if (next >= tokens.count) return false;
  if (tokens.flags[next]! & Flag.afterHyphen && WORDS.has(tokens, next, 'compound')) return true;
  if (first > 0 && tokens.flags[first]! & Flag.afterHyphen && WORDS.has(tokens, first - 1, 'prefix'))
    if (via !== 'name' || wordAt(tokens, first - 1) === 'anti') return true;
  const genitive = (tokens.flags[next]! & Flag.clitic) !== 0 && /^['’]s$/.test(wordAt(tokens, next));
  const followed = genitive && next + 1 < tokens.count ? next + 1 : next;
  if (WORDS.has(tokens, followed, 'circle')) return true;
  if (followed > next && WORDS.has(tokens, followed, 'ally')) return true;
  if (via === 'adjective') return WORDS.has(tokens, next, 'topic');
  return (via === 'name' || via === 'seat') && WORDS.has(tokens, next, 'namedAfter');
}

/** "A former Sylvanian minister", "the former UN chief": whoever held an office speaks for nobody but himself. */
function isFormer({ first, last, via, actor }: Mention, tokens: Tokens): boolean {
  const ofBody = via === 'name' && actor.kind !== 'person' && isTitle(tokens, last + 1);
  if (via !== 'office' && !ofBody) return false;
  return WORDS.has(tokens, first - 1, 'former') || WORDS.has(tokens, first - 2, 'former');
}

/** A capitalised word that is no clitic. */
export function isPlainName(tokens: Tokens, at: number): boolean {
  return (tokens.flags[at]! & (Flag.capital | Flag.clitic)) === Flag.capital;
}
