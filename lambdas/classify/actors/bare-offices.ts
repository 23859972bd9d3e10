/** Whom an office or a common name alone means: "the president", "the administration", "the rebels". */
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Actor, Bare } from './actor.ts';
import { isPlainName } from './company.ts';
import { officeAt } from './holder.ts';
import { type Mention, mentionOf } from './mention.ts';
import { wordAt } from './words.ts';

/** Farthest back the holder of the office was named, in tokens. */
const REACH = 300;
/** Within as many nobody else who holds such an office was. */
const ALONE = 80;
/** Behind the office these tell whose it is, or that it is another one. */
const OTHER = new Set('of for and elect designate emeritus in to'.split(' '));

/**
 * Puts whoever holds it on the article's day in the place of an office that is named alone; it falls away where nobody was named
 * before who does, or two were.
 * @param bare mentions by an office alone, whose actor bears its name
 */
export function withBareOffices(
  mentions: readonly Mention[],
  bare: readonly Mention[],
  tokens: Tokens,
  published: string | null | undefined,
): Mention[] {
  if (!bare.length) return [...mentions];
  const found: Mention[] = [];
  /** By office: who holds it, where he was named last, and where somebody else was. */
  const held = new Map<string, Held>();
  /** By office: where somebody was named last who held it before that day. */
  const left = new Map<string, number>();
  /** Those of the names that are asked for, and no offices. */
  const names = [...new Set(bare.map(({ actor }) => actor))].filter((actor) => actor.bare);
  let at = 0;
  for (const office of bare) {
    for (; at < mentions.length && mentions[at]!.first < office.first; at++) {
      const mention = mentions[at]!;
      found.push(mention);
      for (const { name, bare } of names)
        if (bare && isOneOf(mention.actor, bare, published)) hold(held, name, mention);
      if (mention.actor.kind !== 'person') continue;
      const name = officeAt(mention.actor.offices, published)?.office;
      for (const { office } of mention.actor.offices) if (office !== name) left.set(office, mention.last);
      if (name) hold(held, name, mention);
    }
    const before = found.at(-1);
    if ((before && before.last >= office.first) || (mentions[at] && mentions[at]!.first <= office.last)) continue;
    const holder = held.get(office.actor.name);
    if (!holder || office.first - holder.mention.last > REACH || office.first - holder.other < ALONE) continue;
    // "Lind left a treaty. The president then …": he was one when he did.
    const was = left.get(officeOf(office.actor)) ?? -1;
    if (was > holder.mention.last || !standsAlone(office, tokens)) continue;
    const meant = mentionOf(office.first, office.last, office.via, holder.mention.actor);
    found.push(meant);
    holder.mention = meant;
  }
  for (; at < mentions.length; at++) found.push(mentions[at]!);
  return found;
}

interface Held {
  mention: Mention;
  other: number;
}

function hold(held: Map<string, Held>, name: string, mention: Mention): void {
  const known = held.get(name);
  const other = known && known.mention.actor !== mention.actor ? known.mention.last : (known?.other ?? -ALONE);
  held.set(name, { mention, other });
}

function isOneOf(actor: Actor, bare: Bare, published: string | null | undefined): boolean {
  if ('of' in bare) return bare.of.includes(actor.id);
  const office = actor.kind === 'person' ? officeAt(actor.offices, published) : undefined;
  return office?.office === bare.office && office.for === bare.for;
}

function officeOf({ name, bare }: Actor): string {
  return bare && 'office' in bare ? bare.office : name;
}

/** No "the president of the bank", "the president-elect", "the President Lind". */
function standsAlone({ last }: Mention, tokens: Tokens): boolean {
  const next = last + 1;
  if (next >= tokens.count) return true;
  return !(tokens.flags[next]! & Flag.afterHyphen) && !OTHER.has(wordAt(tokens, next)) && !isPlainName(tokens, next);
}
