/**
 * Finds every entry's hits in one pass over the tokens.
 * 1. The automaton gives, token by token, what ends there (endings.ts): goals, and pieces of patterns with gaps.
 * 2. Goals are put where they belong. Where a piece stands by which patterns are looked for, they are looked for in the tokens
 *    that their gaps allow (paths.ts): the cost is bounded by the pattern, never by the text.
 * 3. Conditions and masks are asked once, at the end, over the hits of their own patterns.
 */
import type { Sentences } from '../text/sentences.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Hits } from './hits.ts';
import type { Rules } from './rules.ts';
import { type Where, Workspace } from './workspace.ts';

export function match(tokens: Tokens, sentences: Sentences, rules: Rules, where: Where = 'text'): Hits {
  const workspace = workspaceOf(rules);
  workspace.find(tokens, sentences);
  return workspace.settled(tokens.count, sentences, where);
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
