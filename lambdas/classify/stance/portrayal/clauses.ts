/**
 * Noun phrases and verb groups of one sentence, and how they hang together: who is a verb's subject, object, agent after
 * "by". A shallow reading by order and closed words, linear in the sentence.
 */
import { Form, isBe, Tag, tagWords, type Words } from './tags.ts';

export interface NounPhrase {
  from: number;
  /** Inclusive. */
  to: number;
  /** The preposition before it, or -1. */
  preposition: number;
  /** The phrase this one hangs on by its preposition, or -1. */
  attachedTo: number;
  /** The phrase this one possesses ("the mayor's [plan]"), or -1. */
  possesses: number;
  /** The phrase that possesses this one, or -1. */
  possessor: number;
  /** Verb group it is subject of (first), or -1; object of, or -1; complement by preposition of, or -1. */
  subjectOf: number;
  objectOf: number;
  obliqueOf: number;
}

export interface VerbGroup {
  from: number;
  to: number;
  /** The main verb's word. */
  head: number;
  passive: boolean;
  negated: boolean;
  modal: boolean;
  copula: boolean;
  infinitive: boolean;
  /** A verb of saying. */
  speech: boolean;
  subject: number;
  object: number;
  /** Phrase after "by" of a passive. */
  agent: number;
}

export interface Sentence extends Words {
  tags: Tag[];
  phrases: NounPhrase[];
  verbs: VerbGroup[];
  /** By word: its noun phrase, verb group and clause. -1 for none. */
  phraseOf: Int32Array;
  verbOf: Int32Array;
  clauseOf: Int32Array;
  /** By word: inside quotation marks. */
  quoted: Uint8Array;
}

const COPULA =
  /^(?:be|is|are|am|was|were|been|being|'s|'re|'m|seem(?:s|ed)?|appear(?:s|ed)?|become|becomes|became|remain(?:s|ed)?|look(?:s|ed)?|sound(?:s|ed)?|feel|feels|felt)$/;

export function readSentence(input: Words, forms: ReadonlyMap<string, number>): Sentence {
  const { words } = input;
  const tags = tagWords(input, forms);
  const n = words.length;
  const phraseOf = new Int32Array(n).fill(-1);
  const verbOf = new Int32Array(n).fill(-1);
  const clauseOf = new Int32Array(n);
  const quoted = new Uint8Array(n);
  const phrases: NounPhrase[] = [];
  const verbs: VerbGroup[] = [];
  markQuotes(words, quoted);

  let i = 0;
  while (i < n) {
    const tag = tags[i]!;
    if (isVerbal(tags, i)) i = readVerb(i);
    else if (startsPhrase(tag)) i = readPhrase(i);
    else i++;
  }
  let clause = 0;
  for (let k = 0; k < n; k++) {
    const tag = tags[k];
    if (k > 0 && opensClause(k, tag)) clause++;
    clauseOf[k] = clause;
  }
  attachPhrases();
  attachVerbs();
  return { ...input, tags, phrases, verbs, phraseOf, verbOf, clauseOf, quoted };

  function opensClause(k: number, tag: Tag | undefined): boolean {
    if (tag === Tag.subordinator || tag === Tag.relative) return true;
    if (words[k] === ';' || words[k] === ':' || words[k] === '—' || words[k] === '–') return true;
    if (tag === Tag.coordinator || words[k] === ',') {
      // a coordinator or comma opens a clause where a subject and a verb follow before the next mark
      for (let j = k + 1, seen = 0; j < n && j < k + 9; j++) {
        if (verbOf[j]! >= 0) return true;
        if (tags[j] === Tag.punctuation && seen++ >= 0) return false;
      }
    }
    return false;
  }

  function readVerb(start: number): number {
    let at = start;
    let head = -1;
    let passive = false;
    let negated = false;
    let modal = false;
    let be = false;
    const infinitive = tags[start] === Tag.infinitive;
    for (; at < n; at++) {
      const tag = tags[at]!;
      if (tag === Tag.modal) modal = true;
      else if (tag === Tag.negation) negated = true;
      else if (tag === Tag.auxiliary || tag === Tag.infinitive) {
        if (head >= 0 && tag === Tag.infinitive) break;
        if (isBe(words[at]!) || words[at] === "'s") be = true;
        else be = false;
        if (head < 0 && tag === Tag.auxiliary && !verbFollows(at + 1)) {
          head = at;
          at++;
          break;
        }
      } else if (tag === Tag.verb) {
        const form = forms.get(words[at]!) ?? (words[at]!.endsWith('ed') ? Form.participle : 0);
        head = at;
        passive = be && (form & Form.participle) > 0;
        if (isBe(words[at]!)) be = true;
        at++;
        // "got fired", "being investigated": one more verb of the same group
        if (be && tags[at] === Tag.verb && isBe(words[at - 1]!)) {
          at--;
          continue;
        }
        break;
      } else if (tag === Tag.adverb && (head < 0 || false)) continue;
      else break;
    }
    if (head < 0) {
      // auxiliaries alone
      head = Math.max(start, at - 1);
      while (head > start && tags[head] !== Tag.auxiliary && tags[head] !== Tag.modal) head--;
    }
    const end = Math.max(at - 1, start);
    const participleAlone =
      !passive &&
      head === start &&
      ((forms.get(words[head]!) ?? (words[head]!.endsWith('ed') ? 12 : 0)) & Form.participle) > 0 &&
      words[head + 1] === 'by';
    for (let k = start; k <= end; k++) verbOf[k] = verbs.length;
    verbs.push({
      from: start,
      to: end,
      head,
      passive: passive || participleAlone,
      negated,
      modal,
      copula: COPULA.test(words[head]!),
      infinitive,
      speech: ((forms.get(words[head]!) ?? 0) & Form.speech) > 0,
      subject: -1,
      object: -1,
      agent: -1,
    });
    return end + 1;
  }

  function verbFollows(at: number): boolean {
    for (let k = at; k < n && k < at + 4; k++) {
      const tag = tags[k];
      if (tag === Tag.verb || tag === Tag.auxiliary) return true;
      if (tag !== Tag.adverb && tag !== Tag.negation) return false;
    }
    return false;
  }

  function readPhrase(start: number): number {
    let at = start;
    if (tags[at] === Tag.pronoun) at++;
    else {
      let head = false;
      for (; at < n; at++) {
        const tag = tags[at]!;
        if (tag === Tag.determiner || tag === Tag.number) {
          if (head) break;
        } else if (tag === Tag.noun || tag === Tag.name) head = true;
        else if (tag === Tag.adjective) {
          if (head && !nounFollows(at)) break;
        } else if (words[at] === '-' && at > start) continue;
        else break;
      }
    }
    const end = Math.max(at - 1, start);
    for (let k = start; k <= end; k++) phraseOf[k] = phrases.length;
    phrases.push({
      from: start,
      to: end,
      preposition: -1,
      attachedTo: -1,
      possesses: -1,
      possessor: -1,
      subjectOf: -1,
      objectOf: -1,
      obliqueOf: -1,
    });
    return end + 1;
  }

  function nounFollows(at: number): boolean {
    const next = tags[at + 1];
    return next === Tag.noun || next === Tag.name;
  }

  function attachPhrases(): void {
    for (let p = 0; p < phrases.length; p++) {
      const phrase = phrases[p]!;
      const before = phrase.from - 1;
      if (before < 0) continue;
      if (tags[before] === Tag.possessive && p > 0 && phrases[p - 1]!.to === before - 1) {
        phrases[p - 1]!.possesses = p;
        phrase.possessor = p - 1;
        phrase.preposition = phrases[p - 1]!.preposition;
        continue;
      }
      let at = before;
      while (at >= 0 && tags[at] === Tag.quote) at--;
      if (tags[at] === Tag.preposition) {
        phrase.preposition = at;
        if (at > 0 && phraseOf[at - 1]! >= 0) phrase.attachedTo = phraseOf[at - 1]!;
      } else if (
        (tags[at] === Tag.coordinator || words[at] === ',') &&
        at > 0 &&
        phraseOf[at - 1]! >= 0 &&
        phrases[phraseOf[at - 1]!]!.preposition >= 0 &&
        tags[at] === Tag.coordinator
      ) {
        phrase.preposition = phrases[phraseOf[at - 1]!]!.preposition;
        phrase.attachedTo = phrases[phraseOf[at - 1]!]!.attachedTo;
      }
    }
    // the possessed phrase hangs where its possessor's preposition says
    for (const phrase of phrases) if (phrase.possessor >= 0) phrase.attachedTo = phrases[phrase.possessor]!.attachedTo;
  }

  function attachVerbs(): void {
    for (let v = 0; v < verbs.length; v++) {
      const verb = verbs[v]!;
      verb.subject = findSubject(v);
      if (verb.subject >= 0 && phrases[verb.subject]!.subjectOf < 0) phrases[verb.subject]!.subjectOf = v;
      findComplements(v);
    }
  }

  function findSubject(v: number): number {
    const verb = verbs[v]!;
    let at = verb.from - 1;
    while (at >= 0 && (tags[at] === Tag.adverb || tags[at] === Tag.quote)) at--;
    if (at < 0) return inverted(v);
    if (tags[at] === Tag.relative) {
      let k = at - 1;
      while (k >= 0 && (words[k] === ',' || tags[k] === Tag.preposition || tags[k] === Tag.quote)) k--;
      return k >= 0 ? phraseOf[k]! : -1;
    }
    if (verb.infinitive || tags[at] === Tag.coordinator || tags[at] === Tag.preposition) {
      const last = v > 0 ? verbs[v - 1]! : undefined;
      if (!last) return -1;
      if (verb.infinitive && last.object >= 0 && phrases[last.object]!.to === at && !last.passive) return last.object;
      return last.subject;
    }
    if (words[at] === ',') {
      const opening = openingComma(at);
      if (
        opening >= 0 &&
        phraseOf[opening - 1]! >= 0 &&
        !((forms.get(words[verb.head]!) ?? 0) & Form.ing && verb.from === verb.head)
      )
        return climb(phraseOf[opening - 1]!);
      if ((forms.get(words[verb.head]!) ?? (words[verb.head]!.endsWith('ing') ? Form.ing : 0)) & Form.ing && v > 0)
        return verbs[v - 1]!.subject;
      if (v > 0) return inverted(v) >= 0 ? inverted(v) : verbs[v - 1]!.subject;
      return inverted(v);
    }
    if (phraseOf[at]! >= 0) return climb(phraseOf[at]!);
    if (verbOf[at]! >= 0) return verbs[verbOf[at]!]!.subject;
    return inverted(v);
  }

  /** `NP, …, verb`: the comma that opens the insertion the comma at `at` closes. */
  function openingComma(at: number): number {
    for (let k = at - 1; k > 0 && k > at - 25; k--) {
      if (words[k] === ',') return k;
      if (tags[k] === Tag.quote || words[k] === ';') return -1;
    }
    return -1;
  }

  /** From the last phrase before a verb to the phrase it hangs on: "the head of the bank said". */
  function climb(p: number): number {
    let at = p;
    for (let steps = 0; steps < 6; steps++) {
      const phrase = phrases[at]!;
      if (phrase.attachedTo >= 0 && phrase.attachedTo < at) at = phrase.attachedTo;
      else break;
    }
    return at;
  }

  /** `"…," said NP`: the subject after the verb. */
  function inverted(v: number): number {
    const next = verbs[v]!.to + 1;
    return next < n && phraseOf[next]! >= 0 && verbs[v]!.from === verbs[v]!.head && v >= 0 && next > 1
      ? phraseOf[next]!
      : -1;
  }

  function findComplements(v: number): void {
    const verb = verbs[v]!;
    const limit = v + 1 < verbs.length ? verbs[v + 1]!.from : n;
    let at = verb.to + 1;
    while (at < limit && (tags[at] === Tag.adverb || tags[at] === Tag.quote)) at++;
    if (at < limit && phraseOf[at]! >= 0 && phraseOf[at] !== verb.subject) {
      verb.object = phraseOf[at]!;
      // "the mayor's plan": the possessed phrase is the object
      while (phrases[verb.object]!.possesses >= 0) verb.object = phrases[verb.object]!.possesses;
      phrases[verb.object]!.objectOf = v;
      at = phrases[verb.object]!.to + 1;
    }
    for (; at < limit; at++) {
      if (words[at] === ',' || words[at] === ';' || tags[at] === Tag.subordinator || tags[at] === Tag.relative) break;
      const p = phraseOf[at]!;
      if (p >= 0 && phrases[p]!.from === at) {
        const phrase = phrases[p]!;
        if (phrase.objectOf < 0) phrase.obliqueOf = v;
        if (phrase.preposition >= 0 && words[phrase.preposition] === 'by' && verb.passive) verb.agent = p;
      }
    }
  }
}

function isVerbal(tags: readonly Tag[], at: number): boolean {
  const tag = tags[at];
  return (
    tag === Tag.verb ||
    tag === Tag.auxiliary ||
    tag === Tag.modal ||
    tag === Tag.infinitive ||
    (tag === Tag.negation && (tags[at + 1] === Tag.verb || tags[at + 1] === Tag.auxiliary))
  );
}

function startsPhrase(tag: Tag): boolean {
  return (
    tag === Tag.determiner ||
    tag === Tag.noun ||
    tag === Tag.name ||
    tag === Tag.adjective ||
    tag === Tag.number ||
    tag === Tag.pronoun
  );
}

function markQuotes(words: readonly string[], quoted: Uint8Array): void {
  let open = false;
  let closedOnce = false;
  for (let k = 0; k < words.length; k++) {
    const word = words[k]!;
    if (word === '“' || word === '``') open = true;
    else if (word === '”' || word === "''") {
      // a quote that began in a sentence before
      if (!open && !closedOnce) quoted.fill(1, 0, k);
      closedOnce = true;
      open = false;
    } else if (word === '"') open = !open;
    else quoted[k] = open ? 1 : 0;
  }
}
