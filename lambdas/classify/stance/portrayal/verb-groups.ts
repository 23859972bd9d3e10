/** Verb groups of a sentence: auxiliaries, negation and the main verb as one, with what they say of voice and mood. */
import type { Draft } from './sentence.ts';
import { Form, isBe, Tag } from './tags.ts';

const COPULA =
  /^(?:be|is|are|am|was|were|been|being|'s|'re|'m|seem(?:s|ed)?|appear(?:s|ed)?|become|becomes|became|remain(?:s|ed)?|look(?:s|ed)?|sound(?:s|ed)?|feel|feels|felt)$/;

/** Whether a verb group begins here. */
export function isVerbal(tags: readonly Tag[], at: number): boolean {
  const tag = tags[at];
  return (
    tag === Tag.verb ||
    tag === Tag.auxiliary ||
    tag === Tag.modal ||
    tag === Tag.infinitive ||
    (tag === Tag.negation && (tags[at + 1] === Tag.verb || tags[at + 1] === Tag.auxiliary))
  );
}

/** Reads the verb group that begins at `start`. @returns the word behind it */
export function readVerbGroup({ words, tags, forms, verbs, verbOf }: Draft, start: number): number {
  const n = words.length;
  let at = start;
  let head = -1;
  let passive = false;
  let negated = false;
  let modal = false;
  let be = false;
  const infinitive = tags[start] === Tag.infinitive;
  for (; at < n; at++) {
    const tag = tags[at]!;
    if (tag === Tag.modal) modal = true;
    else if (tag === Tag.negation) negated = true;
    else if (tag === Tag.auxiliary || tag === Tag.infinitive) {
      if (head >= 0 && tag === Tag.infinitive) break;
      if (isBe(words[at]!) || words[at] === "'s") be = true;
      else be = false;
      if (head < 0 && tag === Tag.auxiliary && !verbFollows(tags, at + 1)) {
        head = at;
        at++;
        break;
      }
    } else if (tag === Tag.verb) {
      const form = forms.get(words[at]!) ?? (words[at]!.endsWith('ed') ? Form.participle : 0);
      head = at;
      passive = be && (form & Form.participle) > 0;
      if (isBe(words[at]!)) be = true;
      at++;
      // "got fired", "being investigated": one more verb of the same group
      if (be && tags[at] === Tag.verb && isBe(words[at - 1]!)) {
        at--;
        continue;
      }
      break;
    } else if (tag === Tag.adverb && head < 0) continue;
    else break;
  }
  if (head < 0) {
    // auxiliaries alone
    head = Math.max(start, at - 1);
    while (head > start && tags[head] !== Tag.auxiliary && tags[head] !== Tag.modal) head--;
  }
  const end = Math.max(at - 1, start);
  const participleAlone =
    !passive &&
    head === start &&
    ((forms.get(words[head]!) ?? (words[head]!.endsWith('ed') ? 12 : 0)) & Form.participle) > 0 &&
    words[head + 1] === 'by';
  for (let k = start; k <= end; k++) verbOf[k] = verbs.length;
  verbs.push({
    from: start,
    to: end,
    head,
    passive: passive || participleAlone,
    negated,
    modal,
    copula: COPULA.test(words[head]!),
    infinitive,
    speech: ((forms.get(words[head]!) ?? 0) & Form.speech) > 0,
    subject: -1,
    object: -1,
    agent: -1,
  });
  return end + 1;
}

function verbFollows(tags: readonly Tag[], at: number): boolean {
  for (let k = at; k < tags.length && k < at + 4; k++) {
    const tag = tags[k];
    if (tag === Tag.verb || tag === Tag.auxiliary) return true;
    if (tag !== Tag.adverb && tag !== Tag.negation) return false;
  }
  return false;
}
