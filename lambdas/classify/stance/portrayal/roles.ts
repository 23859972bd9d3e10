/** How a word stands to a target in a sentence: who does it, who undergoes it, whose it is, or how far off it is. */
import type { Sentence } from './sentence.ts';
import { Tag } from './tags.ts';

/** First and last word, inclusive. */
export interface Place {
  first: number;
  last: number;
}

/** A mention with what the clause reader knows of it. */
export interface Anchor extends Place {
  phrase: number;
  /** Phrases whose fate is the target's own: it, and what it possesses. */
  clause: number;
  /** A possessive pronoun: its phrase is what it owns. */
  owns?: boolean;
}

export function anchor(sentence: Sentence, place: Place): Anchor {
  let phrase = -1;
  for (let k = place.last; k >= place.first && phrase < 0; k--) phrase = sentence.phraseOf[k]!;
  return { ...place, phrase, clause: sentence.clauseOf[place.first]! };
}

/** Whether `p` is the target's phrase or hangs on it by possession. */
function owns(sentence: Sentence, target: Anchor, p: number): '' | 'own' | null {
  if (p < 0 || target.phrase < 0) return null;
  if (p === target.phrase) return target.owns ? 'own' : '';
  if (target.owns) return null;
  if (sentence.phrases[target.phrase]!.possesses === p) return 'own';
  const phrase = sentence.phrases[target.phrase]!;
  if (phrase.attachedTo === p && phrase.preposition >= 0 && sentence.words[phrase.preposition] === 'of') return 'own';
  return null;
}

const OF = new Set(['of']);
const AGAINST = new Set(['against', 'over', 'about', 'at', 'on', 'toward', 'towards']);
const FOR = new Set(['for', 'with', 'to', 'in']);
const BY = new Set(['by', 'from']);
function prepositionClass(word: string | undefined): string {
  if (!word) return 'none';
  if (OF.has(word)) return 'of';
  if (AGAINST.has(word)) return 'against';
  if (FOR.has(word)) return 'for';
  if (BY.has(word)) return 'by';
  return 'other';
}

/** Name of a role, of which there are some fifty: `agent`, `patientown`, `noun-of`, `clause-left-near` … */
export type Role = string;

const COARSE: [letter: string, roles: RegExp][] = [
  ['agent', /^(?:agent|does|with-agent)/],
  ['patient', /^(?:patient|undergoes|oblique|in-object|acts-on|object-oblique|below-patient)/],
  ['is', /^(?:is|modifier|apposition|within|across)/],
  ['has', /^(?:has|gets|subject-oblique|owned|noun|on-target|head|possessor|in-subject)/],
  ['uttered', /^uttered/],
  ['told', /^told/],
  ['quoted', /^quoted/],
  ['below', /^below/],
  ['elsewhere', /^elsewhere/],
  ['near', /near$/],
];

/** The wider class of a role. */
export function coarse(role: Role): string {
  return COARSE.find(([, roles]) => roles.test(role))?.[0] ?? 'far';
}

/** The role of the words `place` with regard to the target. */
export function roleOf(sentence: Sentence, target: Anchor, place: Place): Role {
  const { phraseOf, verbOf, phrases, verbs, clauseOf, words } = sentence;
  const head = place.last;
  if (place.first >= target.first && place.last <= target.last) return 'within';
  if (place.first <= target.last && place.last >= target.first) return 'across';
  let v = -1;
  for (let k = place.first; k <= place.last; k++)
    if (verbOf[k]! >= 0 && (sentence.tags[k] === Tag.verb || sentence.tags[k] === Tag.auxiliary)) {
      v = verbOf[k]!;
      break;
    }
  const p = phraseOf[head]!;
  if (v >= 0) {
    const role = verbRole(v);
    if (role) return role;
  } else if (p >= 0) {
    const role = nounRole(p);
    if (role) return role;
  } else {
    // adverbs and predicative adjectives: through the verb beside them
    const beside = verbOf[place.first - 1] ?? -1;
    if (beside >= 0) {
      const subject = owns(sentence, target, verbs[beside]!.subject);
      if (subject !== null) return verbs[beside]!.copula ? `is${subject}` : `does${subject}`;
    }
  }
  const side = head < target.first ? 'left' : 'right';
  const distance = head < target.first ? target.first - head : place.first - target.last;
  if (clauseOf[head] === target.clause || clauseOf[place.first] === target.clause)
    return `clause-${side}${distance <= 4 ? '-near' : ''}`;
  // clause whose content the target utters
  return `far-${side}${distance <= 8 ? '-near' : ''}`;

  function verbRole(at: number): string | null {
    const verb = verbs[at]!;
    const subject = owns(sentence, target, verb.subject);
    if (subject !== null) return verb.passive ? `undergoes${subject}` : `agent${subject}`;
    const object = owns(sentence, target, verb.object);
    if (object !== null && head < target.first) return `patient${object}`;
    const agent = owns(sentence, target, verb.agent);
    if (agent !== null) return `agent${agent}`;
    if (target.phrase >= 0) {
      const phrase = phrases[target.phrase]!;
      if (phrase.obliqueOf === at && head < target.first)
        return `oblique-${prepositionClass(words[phrase.preposition])}`;
      if (phrase.attachedTo >= 0 && phrase.attachedTo === verb.object) return 'in-object';
      if (phrase.attachedTo >= 0 && phrase.attachedTo === verb.subject) return 'in-subject';
      if (phrase.possesses >= 0 && phrases[phrase.possesses]!.obliqueOf === at) return 'oblique-own';
      // the verb of a relative clause on the target is found as its subject; a complement's verb by its own subject
      if (phrase.subjectOf >= 0 && verb.infinitive && verb.subject < 0) return 'agent-infinitive';
    }
    return null;
  }

  function nounRole(at: number): string | null {
    const phrase = phrases[at]!;
    if (at === target.phrase) return target.owns ? 'owned' : place.last < target.first ? 'modifier' : 'head';
    if (target.phrase >= 0) {
      const own = phrases[target.phrase]!;
      if (own.possesses === at) return 'owned';
      if (own.attachedTo === at) return `noun-${prepositionClass(words[own.preposition])}`;
      if (phrase.attachedTo === target.phrase) return 'on-target';
      if (phrase.possesses === target.phrase) return 'possessor';
    }
    // predicates and objects of the target's verbs
    const of = phrase.objectOf;
    if (of >= 0) {
      const verb = verbs[of]!;
      const subject = owns(sentence, target, verb.subject);
      if (subject !== null) return verb.copula ? `is${subject}` : verb.passive ? `gets${subject}` : `has${subject}`;
    }
    const oblique = phrase.obliqueOf;
    if (oblique >= 0) {
      const verb = verbs[oblique]!;
      if (owns(sentence, target, verb.subject) !== null)
        return verb.passive
          ? 'subject-oblique-passive'
          : `subject-oblique-${prepositionClass(words[phrase.preposition])}`;
      if (owns(sentence, target, verb.object) !== null) return 'object-oblique';
    }
    if (phrase.subjectOf >= 0) {
      const verb = verbs[phrase.subjectOf]!;
      if (owns(sentence, target, verb.object) !== null) return verb.copula ? 'is' : 'acts-on';
    }
    // apposition: "NP, NP"
    if (target.phrase >= 0) {
      const own = phrases[target.phrase]!;
      if (phrase.from === own.to + 2 && words[own.to + 1] === ',') return 'apposition';
      if (own.from === phrase.to + 2 && words[phrase.to + 1] === ',') return 'apposition';
    }
    return null;
  }
}
