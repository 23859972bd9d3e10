/** Whether the words between a party and a judgement make the one said of the other: strict, for reading whole articles. */
import { Kind } from '../../word-family.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Place } from '../grammar/sentence.ts';
import type { Word } from '../grammar/word.ts';

/** Longest inset between commas that is stepped over, in tokens. */
const INSET = 16;
/** Longest phrase about an owner or adjective that opens a sentence ("The American bombing of … was a mistake"), in tokens. */
const LONG_SUBJECT = 16;
/** Words of a possessor's phrase before its own verb ("Rome's recent conduct was …"), at most. */
const OWNED = 4;

/**
 * @param stretch the speaker's words
 * @param byAdjective the party is named by its adjective ("Sylvanian"), which is no subject by itself
 */
export function isSaidOf(words: readonly Word[], target: Place, frame: Frame, byAdjective: boolean): boolean {
  const { hit } = frame;
  if (hit.first <= target.last || missed(words, hit.first) || isShared(words, target)) return false;
  // "The calls to remove Lind were ridiculous": said of the calls.
  if (words[target.first - 2]?.text === 'to' && !words[target.first - 1]!.capital) return false;
  let at = target.last + 1;
  if (words[at]?.kinds.has(Kind.arm)) at++;
  const owner = isOwner(words, { first: target.first, last: at - 1 });
  if (owner) at++;
  const joint = Math.min(frame.first, hit.first);
  // "Rome's hostile actions", "Sylvanian aggression": the judgement stands in the party's own phrase.
  if (owner && hit.first - at <= 1)
    return (hit.rule.score ?? 0) < 0 && !isAgentNoun(words, frame) && !words[hit.first]!.kinds.has(Kind.suffered);
  const quoted = /^["“‘']$/.test(words[at]?.text ?? '') ? at + 1 : at;
  if ((byAdjective || isAcronym(words, target)) && hit.first === quoted && isDarkNoun(words, frame))
    return !isAgentNoun(words, frame);
  if (byAdjective && hit.first === at) return false;
  if (owner || byAdjective || (isAcronym(words, target) && actsFrom(words, at) > at))
    return isOfSubject(words, target, at, joint) || isOfConduct(words, frame, at, joint);
  const relative = afterRelative(words, at);
  if (relative > at) return isOfSubject(words, { first: 0, last: 0 }, relative, joint);
  at = afterInset(words, at);
  if (at > joint) return false;
  const between = words.slice(at, hit.first);
  if (
    !words.slice(at, joint).every((word, index, all) => isSmall(word) || isModifier(all, index)) ||
    between.some(({ text }) => NOT.has(text))
  )
    return false;
  return (
    between.some((word) => isCopula(word) || HAVE.has(word.text) || word.kinds.has(Kind.light)) ||
    frame.first < hit.first ||
    isVerbal(words, frame)
  );
}

/** "Both Rome and Oslo were to blame": said of neither more than of the other. */
function isShared(words: readonly Word[], { first }: Place): boolean {
  for (let at = first - 1; at >= Math.max(0, first - SHARED); at--) if (words[at]!.text === 'both') return true;
  return false;
}
/** From a "both" to the second of the two, in tokens at most. */
const SHARED = 6;

/** "Interference by Rome in …", "the annexation of the isles by Rome": a dark noun with the one who does it behind. */
export function isDoneBy(words: readonly Word[], target: Place, frame: Frame): boolean {
  const { hit } = frame;
  let at = target.first - 1;
  while (at > 0 && /^(?:the|a|an)$/.test(words[at]!.text)) at--;
  if (words[at]?.text !== 'by' || hit.last >= at || at - hit.last > DONE_BY) return false;
  return (
    isDarkNoun(words, frame) &&
    !/(?:ed|en|^hurt)$/.test(words[hit.first]!.text) &&
    !isAgentNoun(words, frame) &&
    words
      .slice(hit.last + 1, at)
      .every((word) => !BREAK.test(word.text) && !isCopula(word) && !word.text.endsWith('ed'))
  );
}
/** From such a noun to its "by", in tokens at most. */
const DONE_BY = 4;

/** "Rome's", "Athens'"; behind any other letter than s a mark ends a quote. */
export function isOwner(words: readonly Word[], { last }: Place): boolean {
  const mark = words[last + 1]?.text;
  return mark === "'s" || mark === '’s' || (/^['’]$/.test(mark ?? '') && /s$/.test(words[last]!.text));
}

/** "Roman actions [seriously threaten] …": a verb that judges right behind what the party does. */
function isOfConduct(words: readonly Word[], frame: Frame, from: number, joint: number): boolean {
  const behind = actsFrom(words, from);
  if (behind === from || (frame.hit.rule.score ?? 0) >= 0 || behind > joint) return false;
  return words.slice(behind, frame.hit.first).every((small) => isSmall(small) && !NOT.has(small.text));
}

/** Past an adjective and a noun that tells what the party does ("recent actions"); the same place where none stands. */
function actsFrom(words: readonly Word[], from: number): number {
  for (let at = from; at < from + CONDUCT && at < words.length; at++) {
    const { text, capital, kinds } = words[at]!;
    if (CONDUCT_KINDS.some((kind) => kinds.has(kind))) return at + 1;
    if (capital || !/^[a-z-]+$/.test(text) || BREAK.test(text) || isSmall(words[at]!)) break;
  }
  return from;
}
const CONDUCT_KINDS = [Kind.act, Kind.doing, Kind.measure, Kind.blow];
/** From a party's adjective to what it does, in words at most. */
const CONDUCT = 3;

/** "Rome's recent conduct [was] …", "The Sylvanian bombing of … [was] …": one copula, no clause between. */
function isOfSubject(words: readonly Word[], target: Place, from: number, joint: number): boolean {
  const reach = target.first <= 1 ? LONG_SUBJECT : OWNED;
  for (let at = from; at < words.length && at - from <= reach; at++) {
    const word = words[at]!;
    if (BREAK.test(word.text) || word.kinds.has(Kind.reporting) || NOT.has(word.text)) return false;
    if (isCopula(word))
      return joint >= at && words.slice(at, joint).every((small) => isSmall(small) && !NOT.has(small.text));
  }
  return false;
}

/** Past "which" and "who": their clause is about the party. */
function afterRelative(words: readonly Word[], from: number): number {
  const at = words[from]?.text === ',' ? from + 1 : from;
  return /^(?:which|who)$/.test(words[at]?.text ?? '') ? at + 1 : from;
}

/** "The US 'obsession'": a short name in capitals is its own adjective. */
function isAcronym(words: readonly Word[], { first, last }: Place): boolean {
  return first === last && words[first]!.capital && words[first]!.to - words[first]!.from <= 4;
}

/** Past ", who …," or ", the envoy's old rival,": an inset that both commas close, a relative pronoun. */
function afterInset(words: readonly Word[], from: number): number {
  if (words[from]?.text !== ',') return /^(?:which|who|that)$/.test(words[from]?.text ?? '') ? from + 1 : from;
  if (/^(?:which|who)$/.test(words[from + 1]?.text ?? '')) return from + 2;
  for (let at = from + 1; at < words.length && at - from <= INSET; at++) {
    if (/^[.;:"“”]$/.test(words[at]!.text)) break;
    if (words[at]!.text === ',') return at + 1;
  }
  return words.length;
}

/** "Is the schoolyard bully": one word of its own before the noun that judges, an article before it. */
function isModifier(between: readonly Word[], index: number): boolean {
  return (
    index === between.length - 1 && index > 0 && /^(?:a|an|the|one|most|very|["“‘'])$/.test(between[index - 1]!.text)
  );
}

/** "Should have stood by them": what was not done. */
function missed(words: readonly Word[], hit: number): boolean {
  for (let at = hit - 1; at > 0 && at >= hit - 3; at--)
    if (/^have$/.test(words[at]!.text) && /^(?:should|could|would|might|to)$/.test(words[at - 1]!.text)) return true;
  return false;
}

/** "Terrorists", "murderer": somebody, no conduct. */
function isAgentNoun(words: readonly Word[], { hit }: Frame): boolean {
  return hit.first === hit.last && /(?:ist|er|or|ian|man|men|thug)s?$/.test(words[hit.first]!.text);
}

/** A verb right behind its subject, no noun of its phrase ("Islamic State terrorists"). */
function isVerbal(words: readonly Word[], frame: Frame): boolean {
  const { hit } = frame;
  const head = words[hit.first]!;
  if (isAgentNoun(words, frame)) return false;
  return hit.last > hit.first || /(?:s|ed|ing)$/.test(head.text) || head.kinds.has(Kind.past) || head.text === 'did';
}

/** "Sylvanian aggression"; a "Sylvanian tragedy" is what happens to it. */
function isDarkNoun(words: readonly Word[], { hit }: Frame): boolean {
  return (hit.rule.score ?? 0) < 0 && hit.first === hit.last && !words[hit.first]!.kinds.has(Kind.suffered);
}

function isSmall(word: Word): boolean {
  const { text, kinds } = word;
  return SMALL.has(text) || /ly$/.test(text) || isCopula(word) || kinds.has(Kind.light) || kinds.has(Kind.aspect);
}

function isCopula({ text, kinds }: Word): boolean {
  return BE.has(text) || kinds.has(Kind.linking);
}

const BE = new Set("is are was were be been being am 's 're as".split(' '));
const HAVE = new Set('has have had'.split(' '));
const SMALL = new Set(
  `has have had will would can could shall should must may might do does did to a an the so too very quite more most just also
  now still even once again long ever always already currently both only like such one of our their its his her another part ,
  " “ ‘ ' nothing but less than`.split(/\s+/),
);
const NOT = new Set("not n't never no nor neither hardly without if unless whether".split(' '));
const BREAK = /^(?:,|;|:|\.|\?|!|"|“|”|that|which|who|because|while|when|but|although|though|and)$/;
