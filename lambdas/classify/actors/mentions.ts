import type { Reading } from '#shared/rules/read.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import { type Packs, tablesOf } from '../packs.ts';
import { Kind } from '../word-family.ts';
import { type WordKinds, wordKinds } from '../word-kinds.ts';
import { VIAS } from './actor.ts';
import { withBareOffices } from './bare-offices.ts';
import { isMeant, isPlainName } from './company.ts';
import { type ActorTables, actorFamily } from './family.ts';
import { withoutHomonyms } from './homonyms.ts';
import { type Mention, mentionOf } from './mention.ts';
import { givenNameOf } from './names.ts';
import { certainSurnames, givenNamesOf, withoutOffices } from './surnames.ts';
import { wordAt } from './words.ts';

/**
 * The actors named in a text, by place, none inside another.
 * @param published ISO 8601; of two bearers of a surname the one who held an office that day may be meant
 */
export function findMentions(reading: Reading, packs: Packs, published?: string | null): Mention[] {
  const { tokens } = reading;
  const { actors, givenNames, patternActor, patternVia } = tablesOf<ActorTables>(packs, actorFamily);
  const hits = reading.hits.of(actorFamily.name);
  const given = givenNamesOf(givenNames);
  const kinds = wordKinds(packs);
  const found: Mention[] = [];
  const bare: Mention[] = [];
  /** People of whose surname the text has another bearer, and where it first names that one. */
  const others = new Map<string, number>();
  for (let at = 0; at < hits.count; at++) {
    const payload = hits.payload[at]!;
    const via = VIAS[patternVia[payload]!]!;
    const hit = mentionOf(hits.first[at]!, hits.last[at]!, via, actors[patternActor[payload]!]!);
    const mention = withInitial(hit, tokens);
    if (mention.via === 'surname' && isAnothers(mention, tokens, kinds) && !others.has(mention.actor.id))
      others.set(mention.actor.id, mention.first);
    if (isMeant(mention, tokens, given, kinds)) (via === 'bare-office' ? bare : found).push(mention);
  }
  const named = withoutHomonyms(certainSurnames(longest(found), tokens, { given, others, published, kinds }), tokens);
  const joined = joinTitles(published ? named : withoutOffices(named, tokens, kinds), tokens);
  return withBareOffices(joined, bare, tokens, published);
}

/** Of mentions that overlap, the longer one; of two equally long, the one whose way of pointing is surer. */
function longest(mentions: Mention[]): Mention[] {
  // As hits come, most texts' stand in order.
  if (mentions.some((mention, at) => at > 0 && order(mentions[at - 1]!, mention) > 0)) mentions.sort(order);
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = kept.at(-1);
    if (!before || mention.first > before.last) kept.push(mention);
    // Two people share a surname: both stay until the full names decide.
    else if (before.first === mention.first && before.last === mention.last && mention.via === 'surname')
      kept.push(mention);
  }
  return kept;
}

function order(a: Mention, b: Mention): number {
  return a.first - b.first || b.last - a.last || VIAS.indexOf(a.via) - VIAS.indexOf(b.via);
}

/** "Anna E. Lind", whom the packs know as Anna Lind. */
function withInitial(mention: Mention, tokens: Tokens): Mention {
  const { first, via, actor } = mention;
  if (via !== 'surname' || first < 2 || !isInitial(tokens, first - 1)) return mention;
  return wordAt(tokens, first - 2) === givenNameOf(actor.name)
    ? mentionOf(first - 2, mention.last, 'name', actor)
    : mention;
}

function isInitial(tokens: Tokens, at: number): boolean {
  return (tokens.flags[at]! & Flag.dotted) !== 0 && tokens.to[at]! - tokens.from[at]! === 2;
}

/** "Richard S. Lind", where the packs know Anna Lind. */
function isAnothers({ first, actor }: Mention, tokens: Tokens, kinds: WordKinds): boolean {
  const before = first - 1;
  if (before < 0 || !isPlainName(tokens, before) || kinds.has(tokens, before, Kind.title)) return false;
  if (tokens.flags[before]! & Flag.sentenceStart && !isInitial(tokens, before)) return false;
  return wordAt(tokens, before) !== givenNameOf(actor.name);
}

/** "Russian Foreign Minister Sergei Lavrov" is one mention: the person, whose words begin with his office. */
function joinTitles(mentions: Mention[], tokens: Tokens): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const isPerson = mention.actor.kind === 'person';
    if (before && isPerson && before.via === 'office' && mention.first === before.last + 1) {
      joined.pop();
      joined.push(mentionOf(before.first, mention.last, mention.via, mention.actor));
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
