import type { Block, Page } from './page.ts';

/** What a consent form is about, a word or two each. A block must name two of them. */
const SUBJECTS = [
  /\bcookies?\b/i,
  /\bconsent\b/i,
  /\bpersonal (?:data|information)\b/i,
  /\bprivacy\b/i,
  /\b(?:partners|vendors|third[ -]parties)\b/i,
  /\b(?:preferences|choices|settings)\b/i,
  /\b(?:identifiers|device|geolocation)\b/i,
  /\blegitimate interests?\b/i,
  /\b(?:personalised|personalized|targeted) (?:ads|advertising|content)\b/i,
  /\bprocess(?:ing)?\b/i,
];
const FEWEST_SUBJECTS = 2;
/** Who asks, and who is asked. An article about consent forms speaks of others. */
const ADDRESS = /\b(?:we|our|us|you|your)\b/i;
/** How far into a block is looked, in UTF-16 units. */
const HEAD = 1000;

/** What the buttons of a consent form say, in small letters and without marks. */
const ANSWERS = new Set(
  (
    'accept|accept all|accept all cookies|accept cookies|accept and close|accept and continue|accept & continue|agree|i agree|agree to all|' +
    'agree and close|agree and continue|allow all|allow all cookies|allow cookies|yes i agree|consent|do not consent|' +
    'reject|reject all|reject all cookies|refuse|refuse all|decline|decline all|deny|disagree|continue without accepting|' +
    'continue without agreeing|manage preferences|manage options|manage cookies|manage choices|manage settings|' +
    'cookie settings|cookie preferences|more options|save preferences|save and close|confirm my choices|got it'
  ).split('|'),
);
const LONGEST_ANSWER = 40;

/** Words from which on a block counts as text of its element. */
const SOME_WORDS = 8;
/** Share of an element's text that must speak of consent. */
const MOSTLY = 0.6;

function speaksOfConsent(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (!ADDRESS.test(head)) return false;
  let subjects = 0;
  for (const subject of SUBJECTS) if (subject.test(head) && ++subjects === FEWEST_SUBJECTS) return true;
  return false;
}

function isAnswer(text: string): boolean {
  return (
    text.length <= LONGEST_ANSWER &&
    ANSWERS.has(
      text
        .toLowerCase()
        .replace(/[^\p{L}& ]/gu, '')
        .trim(),
    )
  );
}

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
