/**
 * Finds every entry's hits in one pass over the tokens.
 * 1. The automaton gives, token by token, the goals that end there and the pieces that patterns with gaps are looked for by.
 * 2. Where such a piece stands, its patterns are looked for in the tokens that their gaps allow (paths.ts): the cost is
 *    bounded by the pattern, never by the text.
 * 3. Conditions and masks are asked once, at the end, over the hits of their own patterns.
 */
import type { Sentences } from '../text/sentences.ts';
import type { Tokens } from '../text/tokens.ts';
import { OTHER } from '../text/vocabulary.ts';
import { CELL, childOf, hashOf, isTaken, LIST } from './automaton.ts';
import type { Hits } from './hits.ts';
import type { Rules } from './rules.ts';
import { FOUND, type Where, Workspace } from './workspace.ts';

// Read at every token: constants of this module's own (see text/tokens.ts).
const UNKNOWN = OTHER;
const STATE = CELL;
const LIST_CELL = LIST;
const child = childOf;
const taken = isTaken;
const spread = hashOf;

export function match(tokens: Tokens, sentences: Sentences, rules: Rules, where: Where = 'text'): Hits {
  const workspace = workspaceOf(rules);
  workspace.walk.open(tokens, sentences.of);
  findSequences(tokens, rules, workspace);
  workspace.hear(tokens.count);
  return workspace.settled(tokens.count, sentences, where);
}

/** One pass of the automaton: notes what ends at each token, and by itself what is to be told at once. */
function findSequences({ word, count }: Tokens, { automaton }: Rules, workspace: Workspace): void {
  const { states, wide, lists, told, childWord } = automaton;
  const { listAt, signs, signsAt } = workspace.walk;
  const words = states.length / STATE - childWord.length;
  let { found } = workspace;
  let size = 0;
  let state = 0;
  for (let at = 0; at < count; at++) {
    const number = word[at]!;
    if (number === UNKNOWN) {
      state = 0;
      listAt[at] = 0;
      signsAt[at * 2] = 0;
      signsAt[at * 2 + 1] = 0;
      continue;
    }
    const hash = spread(number);
    // Where nothing goes on, the state is that of the word alone.
    let next = number;
    while (state !== 0) {
      if (taken(states, wide, state, hash)) {
        const deeper = child(automaton, words, state, number);
        if (deeper !== 0) {
          next = deeper;
          break;
        }
      }
      state = states[state * STATE + 2]!;
    }
    state = next;
    let list = states[state * STATE + 3]!;
    listAt[at] = list;
    const sign = (list < 0 ? -list : list) * 2;
    signsAt[at * 2] = signs[sign]!;
    signsAt[at * 2 + 1] = signs[sign + 1]!;
    for (; list > 0; list = lists[list * LIST_CELL + 2]!) {
      const cell = list * LIST_CELL;
      const first = at - lists[cell]! + 1;
      const end = lists[cell + LIST_CELL + 1]!;
      for (let one = lists[cell + 1]!; one < end; one++) {
        if (size === found.length) found = workspace.widen();
        found[size] = told[one]!;
        found[size + 1] = first;
        found[size + 2] = at;
        size += FOUND;
      }
    }
  }
  workspace.size = size;
}

const workspaces = new WeakMap<Rules, Workspace>();

function workspaceOf(rules: Rules): Workspace {
  let workspace = workspaces.get(rules);
  if (!workspace) {
    workspace = new Workspace(rules);
    workspaces.set(rules, workspace);
  }
  return workspace;
}
