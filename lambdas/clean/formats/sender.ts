import { looksPersonal } from '../metadata/names.ts';

/** Whom a mail is from: the outlet that sends it, the person who wrote it, or both. */
export interface Sender {
  publisher?: string;
  author?: string;
}

/** `Ada Lovelace from The Velmouth Bee`, as newsletters sign. */
const PERSON_OF_OUTLET = /^(\S.{1,60}?) (?:from|at|via|of) (\S.{1,100})$/i;
/** A word that an outlet's name has and a person's has not. */
const OF_OUTLETS =
  /^(?:the|daily|weekly|news|newsletter|times|post|journal|herald|gazette|tribune|chronicle|magazine|review|press|media|digest|briefing|alerts?|editors?|team|desk|today|monitor|observer|wire|agency|service|radio|tv)$/i;
/** A name of such words alone names no outlet: it is the address's domain that does. */
const ANYBODYS =
  /^(?:the|our|daily|weekly|morning|evening|news|newsletters?|digest|briefing|alerts?|updates?|mail|info|editors?|team|desk|no|reply|noreply)$/i;
/** What senders put before their domain. */
const MAIL_HOST = /^(?:www|mail|email|e|em|m|news|newsletters?|info|send|mailing|go|click)\./;
/** Words shorter than this stand in an address by chance. */
const TELLING = 3;

/**
 * Reads a mail's `From` (RFC 5322, 3.6.2). Its address tells an outlet (`Bee <news@bee.example>`) from a person
 * (`Ada Lovelace <ada@mail.example>`); where it does not, the name does, and where that says nothing (`Newsletter`) the
 * domain. A bare address names nobody.
 */
export function senderOf(from: string): Sender {
  const name = from
    .replace(/<[^<>]{0,300}>/, '')
    .trim()
    .replace(/^"|"$/g, '');
  if (!name || name.includes('@')) return {};
  const address = from.slice(from.lastIndexOf('<') + 1).toLowerCase();
  if (name.split(/[\s.'’-]+/).every((word) => ANYBODYS.test(word))) return { publisher: domainOf(address) };
  const both = PERSON_OF_OUTLET.exec(name);
  if (both && looksPersonal(both[1]!)) return { author: both[1], publisher: both[2] };
  return isPerson(name, address) ? { author: name } : { publisher: name };
}

/** `bee.example` of `news@mail.bee.example>`. */
function domainOf(address: string): string | undefined {
  const domain = /@([a-z\d.-]{1,253})/.exec(address)?.[1];
  const bare = domain?.replace(MAIL_HOST, '');
  return bare?.includes('.') ? bare : domain;
}

function isPerson(name: string, address: string): boolean {
  const words = name.toLowerCase().split(/[\s.'’-]+/);
  if (!looksPersonal(name) || words.some((word) => OF_OUTLETS.test(word))) return false;
  const telling = words.filter((word) => word.length >= TELLING);
  const [local = '', domain = ''] = address.split('@');
  return telling.some((word) => local.includes(word)) || !telling.some((word) => domain.includes(word));
}
