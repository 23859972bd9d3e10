import { classify } from '../../../lambdas/classify/classify.ts';
import { packs } from '../packs.ts';

/** `holder -> target: label` of each statement of an article of one sentence or two. */
export function said(text: string, published?: string): string[] {
  return statementsOf(text, published).map(({ holder, target, label }) => `${holder} -> ${target}: ${label}`);
}

/** `holder -> target: label (channel)`. */
export function saidHow(text: string, published?: string): string[] {
  return statementsOf(text, published).map(
    ({ holder, target, label, channel }) => `${holder} -> ${target}: ${label} (${channel})`,
  );
}

function statementsOf(text: string, published?: string) {
  return classify({ text, published }, packs).statements;
}
