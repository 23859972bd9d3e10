import { isAnswer, speaksOfConsent } from '../words/consent.ts';
import type { Block, Page } from './page.ts';

/** Words from which on a block counts as text of its element. */
const SOME_WORDS = 8;
/** Share of an element's text that must speak of consent. */
const MOSTLY = 0.6;

/**
 * Which blocks stand in a consent form: the outermost elements that hold a button which gives or refuses consent, whose
 * text speaks of it for the most part, to the reader, and that hold no main heading of another matter. Forms come in
 * running prose and at any place of the page, under class names of any provider or none, so that neither the model nor the
 * search for the article's element can tell them from an article.
 */
export function consentBlocks({ elements, blocks }: Page): boolean[] {
  const answers = blocks.filter(({ text }) => isAnswer(text));
  if (!answers.length) return blocks.map(() => false);
  const spoken = new Float64Array(elements.length);
  const text = new Float64Array(elements.length);
  const answered = new Uint8Array(elements.length);
  const headed = new Uint8Array(elements.length);
  for (const block of blocks) {
    const at = block.element;
    const speaks = speaksOfConsent(block.text);
    if (speaks) spoken[at]! += block.text.length;
    else if (elements[at]!.tag === 'h1') headed[at] = 1;
    if (speaks || hasWords(block)) text[at]! += block.text.length;
  }
  for (const { element } of answers) answered[element] = 1;
  for (let at = elements.length - 1; at > 0; at--) {
    const up = elements[at]!.parent;
    spoken[up]! += spoken[at]!;
    text[up]! += text[at]!;
    answered[up]! |= answered[at]!;
    headed[up]! |= headed[at]!;
  }
  const inForm = new Uint8Array(elements.length);
  for (let at = 0; at < elements.length; at++)
    if (
      inForm[elements[at]!.parent] ||
      (answered[at] && !headed[at] && spoken[at]! > 0 && spoken[at]! >= MOSTLY * text[at]!)
    )
      inForm[at] = 1;
  return blocks.map(({ element }) => inForm[element] === 1);
}

function hasWords({ text }: Block): boolean {
  let spaces = 0;
  for (let at = text.indexOf(' '); at >= 0 && spaces < SOME_WORDS; at = text.indexOf(' ', at + 1)) spaces++;
  return spaces >= SOME_WORDS - 1;
}
