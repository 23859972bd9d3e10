/**
 * Coarse word classes from closed lists, verb forms and the words around: enough to find who does what to whom in a
 * clause, without a trained tagger. Linear in the words.
 */

export const Tag = {
  punctuation: 0,
  determiner: 1,
  noun: 2,
  name: 3,
  adjective: 4,
  adverb: 5,
  number: 6,
  preposition: 7,
  verb: 8,
  auxiliary: 9,
  modal: 10,
  negation: 11,
  /** Opens a clause: "because", "that", "if". */
  subordinator: 12,
  /** "who", "which". */
  relative: 13,
  coordinator: 14,
  /** The "to" of an infinitive. */
  infinitive: 15,
  pronoun: 16,
  possessive: 17,
  quote: 18,
} as const;
export type Tag = (typeof Tag)[keyof typeof Tag];

/** Bits of what a verb form can be. */
export const Form = {
  base: 1,
  third: 2,
  past: 4,
  participle: 8,
  ing: 16,
  /** A verb of saying. */ speech: 32,
} as const;

/** The words of one sentence, folded, with punctuation as words of their own. */
export interface Words {
  words: readonly string[];
  capital: readonly boolean[];
}

const CLOSED = new Map<string, Tag>();
const close = (tag: Tag, words: string): void => {
  for (const word of words.split(' ')) CLOSED.set(word, tag);
};
close(
  Tag.determiner,
  'the a an this these those his its my our your their some any no every each both all another other such many much few several most more less either neither',
);
close(
  Tag.preposition,
  'of in on at by for from with without against between among about over under into onto through during after before since until toward towards upon across behind beyond within despite amid amidst around above below near off out up down as like via per than versus unlike except regarding concerning following including alongside outside inside throughout',
);
close(Tag.auxiliary, "be is are am was were been being has have had having do does did 're 've 'm");
close(Tag.modal, "will would can could may might must should shall 'll 'd");
close(Tag.negation, "not never n't");
close(Tag.subordinator, 'that because although though if unless whether while when where why how once whereas lest');
close(Tag.relative, 'who whom which whose what whoever');
close(Tag.coordinator, 'and or but nor yet');
close(
  Tag.pronoun,
  'he she they it we i you him them us me himself herself themselves itself myself ourselves everyone everybody someone somebody anyone anybody nobody nothing everything something anything mine hers theirs ours yours one there',
);
close(
  Tag.adverb,
  'also just only even still already again once soon later now then today yesterday tomorrow tonight here ever often always sometimes usually recently repeatedly almost nearly quite rather too very so well perhaps maybe instead however therefore thus meanwhile ago together away back forward ahead anyway indeed simply largely',
);
close(Tag.quote, "\" “ ” „ « » `` '' ‘ ’");

const ADJECTIVE = /(?:ous|ful|ive|able|ible|ical|less|ish|ic|al|ary)$/;
const BE = new Set([
  'be',
  'is',
  'are',
  'am',
  'was',
  'were',
  'been',
  'being',
  "'re",
  "'m",
  'get',
  'gets',
  'got',
  'getting',
]);
export const isBe = (word: string): boolean => BE.has(word);

const [A, Z] = [0x61, 0x7a];
const beginsPlain = (word: string): boolean => word.charCodeAt(0) >= A && word.charCodeAt(0) <= Z;

const nounish = (tag: Tag | undefined): boolean => tag === Tag.noun || tag === Tag.name || tag === Tag.pronoun;

/**
 * Tags a sentence.
 *
 * @param forms what a word can be as a verb (`Form` bits), for the verbs the packs know
 */
export function tagWords({ words, capital }: Words, forms: ReadonlyMap<string, number>): Tag[] {
  const tags: Tag[] = [];
  const formOf = (i: number): number => {
    const word = words[i];
    if (word === undefined) return 0;
    const known = forms.get(word);
    if (known) return known;
    if (word.length > 4 && word.endsWith('ed')) return Form.past | Form.participle;
    if (word.length > 5 && word.endsWith('ing')) return Form.ing;
    return 0;
  };
  const opensPhrase = (i: number): boolean => {
    const word = words[i];
    if (word === undefined) return false;
    const tag = CLOSED.get(word) ?? (capital[i] ? Tag.name : undefined);
    return (
      tag === Tag.determiner ||
      tag === Tag.name ||
      tag === Tag.pronoun ||
      tag === Tag.preposition ||
      tag === Tag.adverb ||
      tag === Tag.subordinator ||
      tag === Tag.quote ||
      word === 'to' ||
      word === 'her' ||
      /^[\d$]/.test(word) ||
      word.endsWith('ly')
    );
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const before = tags[i - 1];
    const closed = CLOSED.get(word);
    tags.push(closed !== undefined ? closedTag(i, word, closed) : openTag(i, word, before));
  }
  return tags;

  function closedTag(i: number, word: string, tag: Tag): Tag {
    if (word === 'that') {
      const next = i + 1 < words.length ? formOf(i + 1) : 0;
      const before = tags[i - 1];
      if (
        (before === Tag.noun || before === Tag.name) &&
        (next & (Form.third | Form.past) ||
          CLOSED.get(words[i + 1]!) === Tag.auxiliary ||
          CLOSED.get(words[i + 1]!) === Tag.modal)
      )
        return Tag.relative;
    }
    return tag;
  }

  function openTag(i: number, word: string, before: Tag | undefined): Tag {
    if (word === "'s") return nounish(before) && !(before === Tag.pronoun) ? Tag.possessive : Tag.auxiliary;
    if (word === "'") return Tag.possessive;
    // Nearly all begin with a letter of ASCII, which needs no closer look.
    if (!beginsPlain(word)) {
      if (!/[\p{L}\p{N}]/u.test(word)) return Tag.punctuation;
      if (/^\d/.test(word)) return Tag.number;
    }
    if (word === 'to') return formOf(i + 1) & Form.base && !capital[i + 1] ? Tag.infinitive : Tag.preposition;
    if (word === 'her')
      return opensPhrase(i + 1) || i + 1 >= words.length || words[i + 1] === '.' || words[i + 1] === ','
        ? Tag.pronoun
        : Tag.determiner;
    const form = formOf(i);
    if (capital[i] && (i > 0 || !form)) return Tag.name;
    if (form) {
      const after =
        before === Tag.determiner || before === Tag.adjective || before === Tag.possessive || before === Tag.number;
      if (form & Form.base && (before === Tag.infinitive || before === Tag.modal || before === Tag.negation))
        return Tag.verb;
      if (form & Form.base && tags[i - 2] === Tag.modal && (before === Tag.adverb || before === Tag.pronoun))
        return Tag.verb;
      if (form & Form.ing) {
        if (after) return Tag.noun;
        return Tag.verb;
      }
      if (form & (Form.past | Form.participle) && !(form & Form.base)) {
        if (after) return Tag.adjective;
        if (before === Tag.preposition && !opensPhrase(i + 1)) return Tag.adjective;
        return Tag.verb;
      }
      if (after || before === Tag.preposition) return Tag.noun;
      if (form & Form.third) {
        if (
          nounish(before) ||
          before === Tag.relative ||
          before === Tag.adverb ||
          before === Tag.punctuation ||
          before === Tag.coordinator
        )
          return opensPhrase(i + 1) ||
            before === Tag.pronoun ||
            before === Tag.relative ||
            i + 1 >= words.length ||
            !/\p{L}/u.test(words[i + 1]!)
            ? Tag.verb
            : before === Tag.name
              ? Tag.verb
              : Tag.noun;
        return Tag.noun;
      }
      if (before === Tag.pronoun || before === Tag.relative) return Tag.verb;
      if (before === undefined || before === Tag.punctuation || before === Tag.quote)
        return opensPhrase(i + 1) ? Tag.verb : Tag.noun;
      if (nounish(before) || before === Tag.adverb || before === Tag.coordinator)
        return opensPhrase(i + 1) ? Tag.verb : Tag.noun;
      if (before === Tag.auxiliary) return Tag.verb;
      return Tag.noun;
    }
    if (word.endsWith('ly') && word.length > 4) return Tag.adverb;
    if (ADJECTIVE.test(word)) return Tag.adjective;
    return Tag.noun;
  }
}
