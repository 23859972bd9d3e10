/** The tables that `match` reads: what the compiler makes of all entries, and what a compiled pack holds. */
import type { Vocabulary } from '../text/vocabulary.ts';
import type { Automaton } from './automaton.ts';
import type { Scope } from './entry.ts';

/** What stands for `<name>`. */
export enum Name {
  /** The piece that a run of capitalised words hits; other pieces follow. */
  piece = 0,
  /** Its longest run, in tokens. */
  longest = 5,
}

/** What becomes of a pattern that matched. */
export enum GoalKind {
  hit = 0,
  mask = 1,
  slot = 2,
}

/** A condition as `match` asks for it. Its patterns are slots, numbered `all` first, then `any`, `none`, `near`. */
export interface CompiledCondition {
  entry: number;
  all: number;
  any: number;
  none: number;
  near: number;
  /** Tokens, first to last; 0 where there is no `near`. */
  within: number;
  in: Scope;
}

/** Patterns of several pieces parted by gaps. Arrays `…Start` have one more element than there are rows. */
export interface Paths {
  /** By path: where its steps and its goals begin. */
  stepStart: Int32Array;
  goalStart: Int32Array;
  goals: Int32Array;
  /** By step: its piece, and how many tokens may lie before it; 0 for a first step. */
  piece: Int32Array;
  min: Int32Array;
  max: Int32Array;
  /**
   * Six numbers an anchor: the path; how many tokens after the piece's last one the path may end, from and to; a piece beside
   * it that must be there too, and where its last token may lie, the nearest and the farthest: after the anchor's last token, or
   * below zero before its first one; zero where there is no such piece.
   */
  anchors: Int32Array;
  /** How many of the anchors, the first ones, are names. */
  nameAnchors: number;
  /** Tokens from the first to the last that the longest path may take. */
  reach: number;
}

/** How many numbers an anchor has. */
export enum Anchor {
  width = 6,
}

/** Everything `match` reads. */
export interface Rules {
  /** The words that patterns ask for. */
  vocabulary: Vocabulary;
  /** The sequences that hit goals and pieces. */
  automaton: Automaton;
  paths: Paths;
  /** By goal: kind; entry (hit, mask) or condition (slot); slot number. */
  goalKind: Int32Array;
  goalOwner: Int32Array;
  goalSlot: Int32Array;
  /** By entry: family, payload, 1 where masks must be asked. */
  entryFamily: Int32Array;
  entryPayload: Int32Array;
  entryMasked: Int32Array;
  conditions: CompiledCondition[];
  /** Family names; a hit's family is an index into them. */
  families: string[];
}
