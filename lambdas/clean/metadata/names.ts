import { isMonth } from './dates.ts';
import { decodeEntities } from './entities.ts';

/** Authors' names out of what bylines and structured data write around them. */

const LONGEST_NAME = 60;
const MOST_AUTHORS = 20;
const LEAD_IN =
  /^(?:(?:story|written|words|text|reported|reporting|posted|published|review|reviewed|report|edited|analysis|opinion|comment|commentary|column|essay|interview|exclusive) )?(?:by|von|vom|par|por|di|da|door|av|af|by:|von:|autor|autora|autore|author|authors|auteur|text|texte|texto|skrevet av|skrevet af|skriven av|écrit par|escrito por|scritto da|geschreven door|geschrieben von|oleh|автор|yazan|автор|autor:|author:|authors:|text:|par:|por:|by line|byline)[\s:]\s*/i;
const LINK_WORDS = /\s(?:and|und|et|og|och|with|ve|en|dan|mit|&|\+)\s|\s?[;|/•·،、]\s?|,\s/i;
/** What joins two names in some languages and the two parts of a surname in others: `Ortega y Gasset`. */
const JOINT = /\s(?:y|e|i|a|и|і|та|ja|és|și|şi)\s/;
/** What leads in where somebody works, behind the name. */
const POSTED = /\s(?:in|at|from|for|of|aus|für|pour|desde|para)\s(?:the\s)?(?=\p{Lu})/u;
const ROLE =
  /\b(?:editor|reporter|correspondent|writer|staff|contributor|contributing|columnist|journalist|journalistin|redakteur|redakteurin|redaktion|producer|chief|senior|korrespondent|korrespondentin|chefredakteur|political|bureau|analyst|professor|founder|ceo|manager|director|specialist|expert|md|phd|rd|lcsw|jr|sr|ii|iii)\b\.?/i;
/** Letters behind a name: a degree, a licence. */
const CREDENTIAL =
  /^(?:ba|bs|bsn|ma|ms|msc|msn|mba|mph|md|phd|edd|psyd|jd|esq|rd|rdn|ldn|fand|rn|np|pa-c|do|dds|dmd|dvm|pharmd|cfp|cpa|cfa|cepf|lcsw|lmft|lpc|cscs|cpt|pmp|cscp|shrm-cp)[®™]?$/i;
const LEAD_WORD =
  /^(?:by|von|par|por|di|door|av|af|about us|agencies|agenturen|nachrichten|home|leadership|news|admin)$/i;
const NOISE =
  /https?:|www\.|@|\.(?:com|html|php)\b|^\d|\d{2}:\d{2}|\b(?:min read|minutes|published|updated|read more|follow|subscribe|share|comments?|view all|posts? by|all articles|see more|about the author|photo|foto|getty|facebook|twitter|instagram|linkedin|youtube|whatsapp)\b/i;
/** The login of an account, no name: `a.lovelace`, `ada_l`, `admin2`; `example.com` is an outlet. */
const LOGIN = /^[a-z\d]+[._\d](?![a-z]{2,3}$)[a-z\d._-]*$/;

/** Behind the authors: who edited, translated or took the pictures. */
const OTHERS =
  /[\s,;|·•–—-](?:editing|edited|additional reporting|photo|photos|photographs|photography|pictures|illustration|illustrations|translated|translation|foto|fotos|bilder|traduit|traducido) (?:by|von|par|por)\s/i;

/** The names in a byline or an author field, in order; nothing where it names nobody. */
export function splitNames(source: string): string[] {
  let text = decodeEntities(source.slice(0, 400)).replace(/\s+/g, ' ').trim();
  if (/^(https?:|www\.)/i.test(text)) return [];
  text = text.replace(/\s?\([^()]{0,60}\)/g, '').replace(/\s?\[[^[\]]{0,60}\]/g, '');
  for (let turn = 0; turn < 2; turn++) text = text.replace(LEAD_IN, '').trim();
  const others = text.search(OTHERS);
  if (others > 0) text = text.slice(0, others);
  text = withoutDate(text);
  const names: string[] = [];
  for (const part of text.split(LINK_WORDS).flatMap(partJoint)) {
    const name = cleanName(part, names.length > 0);
    if (name && !names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name);
    if (names.length === MOST_AUTHORS) break;
  }
  return names;
}

/** How a news agency signs, below the text: `(Reporting by Ada Lovelace in London; Editing by Lise Meitner)`. */
const SIGN_OFF = /^\(?(?:reporting|writing|reporting and writing|writing and reporting) by\s/i;
const LONGEST_SIGN_OFF = 400;

/** The authors whom an agency's sign-off names; nobody where a line is none. */
export function signOffNames(line: string): string[] {
  if (line.length > LONGEST_SIGN_OFF || !SIGN_OFF.test(line)) return [];
  const end = line.search(/[;)]/);
  return splitNames(line.slice(0, end < 0 ? undefined : end).replace(SIGN_OFF, '')).filter(looksPersonal);
}

/** The names on both sides of a joining word where each is a person's full one. */
function partJoint(part: string): string[] {
  const sides = part.split(JOINT).map(withoutPost);
  return sides.length > 1 && sides.every(looksPersonal) ? sides : [withoutPost(part)];
}

/** `Ada Lovelace` of `Ada Lovelace in London`. */
function withoutPost(part: string): string {
  const post = POSTED.exec(part);
  const name = post ? part.slice(0, post.index).replace(LEAD_IN, '') : '';
  return looksPersonal(name) ? name : part;
}

/** A role is no name behind a name; alone it signs: `Staff writers`. */
function cleanName(source: string, follows: boolean): string | null {
  const name = source
    .replace(LEAD_IN, '')
    .replace(/^[\s\-–—*.,:©]+/, '')
    .replace(/[\s\-–—*,:]+$/, '')
    .trim();
  if (name.length < 2 || name.length > LONGEST_NAME || NOISE.test(name) || LOGIN.test(name) || !/\p{L}{2}/u.test(name))
    return null;
  const words = name.split(' ');
  if (words.length > 7 || CREDENTIAL.test(name.replaceAll('.', '')) || LEAD_WORD.test(name)) return null;
  if (follows && ROLE.test(name) && names(words) < 2) return null;
  return name;
}

/** How many words look like part of a person's name and not of a role. */
function names(words: string[]): number {
  return words.filter((word) => /^\p{Lu}/u.test(word) && !ROLE.test(word)).length;
}

/** A byline up to the date that follows it. */
function withoutDate(text: string): string {
  const digit = text.search(/(?<![\p{L}\d])\d/u);
  if (digit < 0) return text;
  const before = text.slice(0, digit).replace(/[\s,.|·•–—-]+$/, '');
  const word = /(?:^|\s)(\p{L}{3,10})\.?$/u.exec(before);
  return word && isMonth(word[1]!) ? before.slice(0, word.index) : before;
}

/** Whether a name reads like a person's: two to four capitalised words, no role and no outlet among them. */
export function looksPersonal(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 4 || ROLE.test(name)) return false;
  return words.every(
    (word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || /^(?:de|da|van|von|der|den|di|el|al|bin|du|la|le|dos)$/.test(word),
  );
}
