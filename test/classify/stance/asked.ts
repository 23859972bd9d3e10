import { relate } from '../../../lambdas/classify/stance/relate.ts';
import { packs } from '../packs.ts';
import { spanOf } from '../span.ts';

/** Asks what `source` holds of `target`, both as they stand in the text. */
export function asked(text: string, source: string, target: string) {
  return relate({ text, source: spanOf(text, source), target: spanOf(text, target) }, packs);
}
