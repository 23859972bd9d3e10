import type { Tokens } from '#shared/text/tokens.ts';
import { Kind } from '../word-family.ts';
import type { WordKinds } from '../word-kinds.ts';
import type { Pronoun } from './actor.ts';

/** How a title takes up whom it stands before ("Mrs Lind" is a she); null where it does not tell. */
export function pronounOfTitle(kinds: WordKinds, tokens: Tokens, at: number): Pronoun | null {
  if (kinds.has(tokens, at, Kind.sir)) return 'he';
  return kinds.has(tokens, at, Kind.madam) ? 'she' : null;
}
