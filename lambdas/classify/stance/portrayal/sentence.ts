/** The parts of a sentence as portrayals read it: words, their classes, noun phrases and verb groups that name each other by number. */
import type { Tag, Words } from './tags.ts';

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

/** A sentence while it is read. */
export interface Draft extends Sentence {
  /** What a word can be as a verb (`Form` bits), for the verbs the packs know. */
  forms: ReadonlyMap<string, number>;
}
