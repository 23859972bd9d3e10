import type { Reading } from '#shared/rules/read.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { type Packs, tablesOf } from '../packs.ts';
import { type Actor, type ActorTables, actorFamily, VIAS, type Via } from './family.ts';
import { withoutHomonyms } from './homonyms.ts';
import { certainSurnames, type GivenNames, givenNamesOf, withoutOffices } from './surnames.ts';
import { isTitle, wordAt } from './words.ts';

/** Someone named at one place of a text. */
export interface Mention {
  /** Token indices, both inclusive. */
  first: number;
  last: number;
  via: Via;
  actor: Actor;
}

/**
 * The actors named in a text, by place, none inside another.
 * @param published ISO 8601; of two bearers of a surname the one who held an office that day may be meant
 */
export function findMentions(reading: Reading, packs: Packs, published?: string | null): Mention[] {
  const { tokens } = reading;
  const { actors, givenNames, patternActor, patternVia } = tablesOf<ActorTables>(packs, actorFamily);
  const hits = reading.hits.of(actorFamily.name);
  const given = givenNamesOf(givenNames);
  const found: Mention[] = [];
  /** People of whose surname the text has another bearer. */
  const others = new Set<string>();
  for (let at = 0; at < hits.count; at++) {
    const payload = hits.payload[at]!;
    const via = VIAS[patternVia[payload]!]!;
    const hit = { first: hits.first[at]!, last: hits.last[at]!, via, actor: actors[patternActor[payload]!]! };
    const mention = withInitial(hit, tokens);
    if (mention.via === 'surname' && isAnothers(mention, tokens)) others.add(mention.actor.id);
    if (
      !isGivenName(mention, tokens, given) &&
      !isPartOfLongerName(mention, tokens) &&
      !isAttributive(mention, tokens) &&
      !isFormer(mention, tokens)
    )
      found.push(mention);
  }
  const named = withoutHomonyms(certainSurnames(longest(found), tokens, { given, others, published }), tokens);
  return joinTitles(published ? named : withoutOffices(named, tokens), tokens);
}

/** Of mentions that overlap, the longer one; of two equally long, the one whose way of pointing is surer. */
function longest(mentions: Mention[]): Mention[] {
  const length = (mention: Mention) => mention.last - mention.first;
  const sorted = [...mentions].sort(
    (a, b) => a.first - b.first || length(b) - length(a) || VIAS.indexOf(a.via) - VIAS.indexOf(b.via),
  );
  const kept: Mention[] = [];
  for (const mention of sorted) {
    const before = kept.at(-1);
    if (!before || mention.first > before.last) kept.push(mention);
    // Two people share a surname: both stay until the full names decide.
    else if (before.first === mention.first && before.last === mention.last && mention.via === 'surname')
      kept.push(mention);
  }
  return kept;
}

/** "Anna E. Lind", whom the packs know as Anna Lind. */
function withInitial(mention: Mention, tokens: Tokens): Mention {
  const { first, via, actor } = mention;
  if (via !== 'surname' || first < 2 || !isInitial(tokens, first - 1)) return mention;
  const given = actor.name.split(' ')[0]!.toLowerCase();
  return wordAt(tokens, first - 2) === given ? { ...mention, first: first - 2, via: 'name' } : mention;
}

function isInitial(tokens: Tokens, at: number): boolean {
  return (tokens.flags[at]! & Flag.dotted) !== 0 && tokens.to[at]! - tokens.from[at]! === 2;
}

/** "Richard S. Lind", where the packs know Anna Lind. */
function isAnothers({ first, actor }: Mention, tokens: Tokens): boolean {
  const before = first - 1;
  if (before < 0 || !isPlainName(tokens, before) || isTitle(tokens, before)) return false;
  if (tokens.flags[before]! & Flag.sentenceStart && !isInitial(tokens, before)) return false;
  return wordAt(tokens, before) !== actor.name.split(' ')[0]!.toLowerCase();
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
  if (next < tokens.count && isPlainName(tokens, next) && PAPERS.has(wordAt(tokens, next))) return true;
  if (via !== 'seat' && via !== 'name' && via !== 'surname') return false;
  const before = first - 1;
  if (before < 0 || !isPlainName(tokens, before) || tokens.flags[before]! & Flag.sentenceStart) return false;
  if (via === 'surname') return !isTitle(tokens, before);
  return FIRST_NAMES.has(wordAt(tokens, before));
}

/** "the Paris climate accord", "the Iran nuclear deal": the name only tells which. */
function isAttributive({ first, last, via }: Mention, tokens: Tokens): boolean {
  const next = last + 1;
  if (next >= tokens.count) return false;
  if (tokens.flags[next]! & Flag.afterHyphen && COMPOUND.test(wordAt(tokens, next))) return true;
  if (
    first > 0 &&
    tokens.flags[first]! & Flag.afterHyphen &&
    via !== 'name' &&
    /^(?:anti|pro|ex|non|post|pre)$/.test(wordAt(tokens, first - 1))
  )
    return true;
  if (first > 0 && tokens.flags[first]! & Flag.afterHyphen && wordAt(tokens, first - 1) === 'anti') return true;
  const followed = /^['’]s$/.test(wordAt(tokens, next)) && next + 1 < tokens.count ? next + 1 : next;
  if (FOLLOWING.test(wordAt(tokens, followed))) return true;
  if (followed > next && /^all(?:y|ies)$/.test(wordAt(tokens, followed))) return true;
  if (via === 'adjective') return TOPIC.test(wordAt(tokens, next));
  return (via === 'name' || via === 'seat') && NAMED_AFTER.has(wordAt(tokens, next));
}

/** "A former Sylvanian minister", "the former UN chief": whoever held an office speaks for nobody but himself. */
function isFormer({ first, last, via, actor }: Mention, tokens: Tokens): boolean {
  const ofBody = via === 'name' && actor.kind !== 'person' && isTitle(tokens, last + 1);
  if (via !== 'office' && !ofBody) return false;
  return FORMER.test(wordAt(tokens, first - 1)) || FORMER.test(wordAt(tokens, first - 2));
}
const FORMER = /^(?:former|ex|onetime|erstwhile|retired|late)$/;

/** "Putin-backed rebels", "Saudi-led strikes". */
const COMPOUND = /^(?:backed|led|held|based|born|controlled|occupied|funded|sponsored|allied|made|style|presse)$/;

/** Those around somebody are not he: "Lind's critics", "Lind supporters". */
const FOLLOWING =
  /^(?:supporters?|critics?|opponents?|rivals?|detractors?|voters?|fans?|foes|enemies|wife|husband|son|daughter|father|mother|family|brother|sister|lawyers?|biographer|era|years|aides?|advis[eo]rs?|associates?|friends?|colleagues?|backers|donors?|followers|predecessors?|successors?)$/;

/** "The Sylvanian war", "Sylvanian refugees", "the Sylvanian press": not the state or its government. */
const TOPIC =
  /^(?:war|wars|conflict|crisis|civil|refugees?|migrants?|asylum|media|press|newspapers?|journalists?|election|elections|presidential|economy|market|markets|language|history|culture|expert|experts|analysts?|scholars?|novel|film|food|restaurant|issue|question|jury)$/;

const NAMED_AFTER = new Set(
  `climate nuclear deal accord accords agreement treaty talks process protocol conference summit crisis war conflict issue question pact
  policy border axis probe investigation lobby expert experts hawk hawks watcher analyst scholar correspondent bureau`.split(
    /\s+/,
  ),
);

const PAPERS = new Set(
  'times post journal herald tribune today daily globe examiner star news street university state dc wizards capitals redskins nationals'.split(
    ' ',
  ),
);
const FIRST_NAMES = new Set('george michael denzel kerry paris jordan chad georgia booker'.split(' '));

/** A capitalised word that is no clitic and follows without punctuation. */
function isPlainName(tokens: Tokens, at: number): boolean {
  const flags = tokens.flags[at]!;
  return (flags & Flag.capital) !== 0 && (flags & Flag.clitic) === 0;
}

/** "Russian Foreign Minister Sergei Lavrov" is one mention: the person, whose words begin with his office. */
function joinTitles(mentions: Mention[], tokens: Tokens): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const isPerson = mention.actor.kind === 'person';
    if (before && isPerson && before.via === 'office' && mention.first === before.last + 1) {
      joined.pop();
      joined.push({ ...mention, first: before.first });
    } else joined.push(mention);
  }
  return joined.filter((mention) => !(mention.via === 'adjective' && isOfLanguage(mention, tokens)));
}

/** "(in Russian)", "Russian-speaking": a language, no state. */
function isOfLanguage({ first, last }: Mention, tokens: Tokens): boolean {
  const next = last + 1 < tokens.count ? wordAt(tokens, last + 1) : '';
  return (
    next === 'speaking' ||
    next === 'language' ||
    (first > 0 && wordAt(tokens, first - 1) === 'in' && !/^\p{L}/u.test(next))
  );
}
