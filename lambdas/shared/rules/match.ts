/**
 * Finds every entry's hits in one pass over the tokens.
 * 1. The automaton gives, token by token, the list of what ends there: goals, and pieces of patterns with gaps.
 * 2. Goals are put where they belong. Where a piece stands by which patterns are looked for, they are looked for in the tokens
 *    that their gaps allow (paths.ts): the cost is bounded by the pattern, never by the text.
 * 3. Conditions and masks are asked once, at the end, over the hits of their own patterns.
 */
import type { Sentences } from '../text/sentences.ts';
import type { Tokens } from '../text/tokens.ts';
import { Word } from '../text/vocabulary.ts';
import { childOf, hashOf, isTaken, Width } from './automaton.ts';
import type { Hits } from './hits.ts';
import type { Rules } from './rules.ts';
import { type Where, Workspace } from './workspace.ts';

export function match(tokens: Tokens, sentences: Sentences, rules: Rules, where: Where = 'text'): Hits {
  const workspace = workspaceOf(rules);
  workspace.walk.open(tokens, sentences.of);
  findSequences(tokens, rules, workspace);
  workspace.hear(tokens.count);
  return workspace.settled(tokens.count, sentences, where);
}

/** One pass of the automaton: notes what ends at each token. */
function findSequences({ word, count }: Tokens, { automaton }: Rules, { walk }: Workspace): void {
  const { states, wide, childWord, lists } = automaton;
  const { listAt, signsAt } = walk;
  const words = states.length / Width.state - childWord.length;
  let state = 0;
  for (let at = 0; at < count; at++) {
    const number = word[at]!;
    if (number === Word.other) {
      state = 0;
      listAt[at] = 0;
      signsAt[at * 2] = 0;
      signsAt[at * 2 + 1] = 0;
      continue;
    }
    const hash = hashOf(number);
    // Where nothing goes on, the state is that of the word alone.
    let next = number;
    while (state !== 0) {
      if (isTaken(states, wide, state, hash)) {
        const deeper = childOf(automaton, words, state, number);
        if (deeper !== 0) {
          next = deeper;
          break;
        }
      }
      state = states[state * Width.state + 2]!;
    }
    state = next;
    const list = states[state * Width.state + 3]!;
    const place = list < 0 ? -list : list;
    listAt[at] = list;
    signsAt[at * 2] = lists[place + 1]!;
    signsAt[at * 2 + 1] = lists[place + 2]!;
  }
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
