/**
 * Patterns of several pieces on their way through a text. A pattern is a path of nodes; each node keeps the chain of places
 * where its path has ended, and each piece knows up to where it may begin to be of use, so that the many hits of small
 * words that only go on with a pattern cost one look where no such pattern has begun.
 */
import type { Sentences } from '../text/sentences.ts';
import type { Rules } from './compile.ts';

/** A piece that begins a pattern is of use wherever it stands. */
const ANYWHERE = 0x7fffffff;

export class PieceWalk {
  /** By piece: the token before which it must begin to be of use; 0 where no pattern that it goes on with has begun. */
  readonly reach: Int32Array;
  /** By node: index + 1 of the last place where the path up to it has ended; 0 for none. */
  private readonly head: Int32Array;
  /** By node: one more than the start of the last whole match, so that one start gives one hit, the shortest. */
  private readonly done: Int32Array;
  /** By node: where its followers begin in `followers`. */
  private readonly followerStart: Int32Array;
  /** Two numbers a follower: its piece, and how far after a place it may begin. */
  private readonly followers: Int32Array;
  private sentences: Sentences = NO_SENTENCES;
  /** Places where a node's path has ended: node, first token, last token, index of the place before of the same node or -1. */
  private places = new Int32Array(1 << 10);
  private count = 0;

  constructor(
    private readonly rules: Rules,
    private readonly goals: { goalHit(goal: number, first: number, last: number): void },
  ) {
    const { pieceStart, pieceNodes, nodeParent, nodeMax } = rules;
    const nodes = nodeParent.length;
    this.reach = new Int32Array(pieceStart.length - 1);
    this.head = new Int32Array(nodes);
    this.done = new Int32Array(nodes);
    const followers: number[][] = Array.from({ length: nodes }, () => []);
    for (let piece = 0; piece < this.reach.length; piece++)
      for (let use = pieceStart[piece]!; use < pieceStart[piece + 1]!; use++) {
        const node = pieceNodes[use]!;
        const parent = nodeParent[node]!;
        if (parent < 0) this.reach[piece] = ANYWHERE;
        else followers[parent]!.push(piece, nodeMax[node]! + 2);
      }
    this.followerStart = new Int32Array(nodes + 1);
    followers.forEach((own, node) => {
      this.followerStart[node + 1] = this.followerStart[node]! + own.length;
    });
    this.followers = Int32Array.from(followers.flat());
  }

  open(sentences: Sentences): void {
    this.sentences = sentences;
  }

  /** Leaves the state empty for the next text. */
  close(): void {
    const { places, head, done, reach, followers, followerStart } = this;
    for (let place = 0; place < this.count; place++) {
      const node = places[place * PLACE]!;
      if (head[node] === 0) continue;
      head[node] = 0;
      done[node] = 0;
      for (let at = followerStart[node]!; at < followerStart[node + 1]!; at += 2)
        if (reach[followers[at]!] !== ANYWHERE) reach[followers[at]!] = 0;
    }
    this.count = 0;
    this.sentences = NO_SENTENCES;
  }

  /** A piece that stands at some tokens, both inclusive. */
  pieceHit(piece: number, first: number, last: number): void {
    const { pieceStart, pieceNodes, nodeParent } = this.rules;
    const end = pieceStart[piece + 1]!;
    for (let use = pieceStart[piece]!; use < end; use++) {
      const node = pieceNodes[use]!;
      const parent = nodeParent[node]!;
      if (parent < 0) this.ended(node, first, last);
      else if (this.head[parent]! > 0) {
        const start = this.startBefore(node, parent, first);
        if (start >= 0) this.ended(node, start, last);
      }
    }
  }

  /** The start of a path that ends at the parent node and leaves a gap this node allows, or -1. */
  private startBefore(node: number, parent: number, first: number): number {
    const { places } = this;
    const { nodeMin, nodeMax } = this.rules;
    const latest = first - 1 - nodeMin[node]!;
    const earliest = first - 1 - nodeMax[node]!;
    for (let place = this.head[parent]! - 1; place >= 0; place = places[place * PLACE + 3]!) {
      const end = places[place * PLACE + 2]!;
      if (end < earliest) return -1;
      if (end <= latest && this.sentences.of[end] === this.sentences.of[first]) return places[place * PLACE + 1]!;
    }
    return -1;
  }

  /** The path up to a node ends here. */
  private ended(node: number, first: number, last: number): void {
    const { nodeGoalStart, nodeGoals } = this.rules;
    const before = this.head[node]! - 1;
    if (before >= 0 && this.places[before * PLACE + 2] === last) this.places[before * PLACE + 1] = first;
    else {
      this.place(node, first, last, before);
      const { reach, followers, followerStart } = this;
      for (let at = followerStart[node]!; at < followerStart[node + 1]!; at += 2) {
        const piece = followers[at]!;
        reach[piece] = Math.max(reach[piece]!, last + followers[at + 1]!);
      }
    }
    const goals = nodeGoalStart[node + 1]!;
    if (nodeGoalStart[node] === goals || this.done[node]! > first) return;
    this.done[node] = first + 1;
    for (let goal = nodeGoalStart[node]!; goal < goals; goal++) this.goals.goalHit(nodeGoals[goal]!, first, last);
  }

  private place(node: number, first: number, last: number, before: number): void {
    const cell = this.count * PLACE;
    if (cell === this.places.length) {
      const larger = new Int32Array(cell * 2);
      larger.set(this.places);
      this.places = larger;
    }
    this.places[cell] = node;
    this.places[cell + 1] = first;
    this.places[cell + 2] = last;
    this.places[cell + 3] = before;
    this.head[node] = ++this.count;
  }
}

/** Numbers a place. */
const PLACE = 4;

const NO_SENTENCES: Sentences = {
  count: 0,
  first: new Int32Array(0),
  last: new Int32Array(0),
  of: new Int32Array(0),
};
