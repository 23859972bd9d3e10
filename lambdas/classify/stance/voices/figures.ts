/** Everybody who is named or told of in a sentence and whom a later "he" or "she" may mean. */

import { Trait } from '#shared/text/lexicon.ts';
import { Flag } from '#shared/text/tokens.ts';
import type { Pronoun } from '../../actors/actor.ts';
import { holderOf, type Party, unknownHolder } from '../../actors/holder.ts';
import type { Mention } from '../../actors/mention.ts';
import { wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import type { Cast } from './cast.ts';
import type { Names } from './names.ts';

/** Somebody at one place of the text. */
export interface Figure {
  at: number;
  /** Null for somebody without a name ("a gunman"), who may be meant but cannot be told. */
  party: Party | null;
  pronoun: Pronoun | null;
  /** Words of his offices and titles, in small letters. */
  offices: string;
  /** Stands as a subject: nothing governs him, no verb right before him. */
  subject: boolean;
}

const GOVERNING = new Set(
  `with of for to in on by from against about toward towards at over between and into upon without than like unlike
  under behind after before since through via as`.split(/\s+/),
);
const IRREGULAR = new Set(
  'met told saw beat made let put cut hit gave sent left took found heard knew held led won lost'.split(' '),
);
export class Figures {
  constructor(
    private readonly cast: Cast,
    private readonly names: Names,
    private readonly mentionAt: readonly (Mention | undefined)[],
  ) {}

  /** Everybody in a sentence, in order. */
  in(first: number, last: number): Figure[] {
    const found: Figure[] = [];
    for (let at = first; at <= last; at++) {
      if (this.cast.quotes.hold(at)) continue;
      const mention = this.mentionAt[at];
      if (mention) {
        const figure = this.mentioned(mention, first);
        if (figure) found.push(figure);
        at = mention.last;
        continue;
      }
      if (this.names.isName(at)) {
        const end = this.names.endOfName(at, last);
        const name = this.names.personIn(at, end);
        if (name)
          found.push({
            at,
            party: name.certain || this.speaks(end + 1) ? unknownHolder(name.name) : null,
            pronoun: name.pronoun,
            offices: this.wordsOf(at, name.first - 1),
            subject: this.isSubject(at, first),
          });
        at = end;
        continue;
      }
      const somebody = this.somebody(at, first, last);
      if (somebody) found.push(somebody);
    }
    return found;
  }

  private mentioned(mention: Mention, opening: number): Figure | null {
    const { actor, first, last } = mention;
    const subject = this.isSubject(first, opening) && !this.isGenitive(last);
    // "The president's plan": he was met before, and is not who is spoken of now.
    if (mention.via === 'bare-office' && !subject) return null;
    if (actor.kind === 'person') {
      const party = holderOf(actor, this.cast.published, this.cast.actors);
      const offices = `${actor.offices.map(({ office }) => office).join(' ')} ${this.wordsOf(first - 3, last)}`;
      return { at: first, party, pronoun: this.pronounOf({ name: actor.name }), offices, subject };
    }
    // "The Sylvanian leader": one man, whoever he is.
    const head = wordAt(this.cast.reading.tokens, last);
    if (mention.via !== 'office' || !this.cast.kinds.of(head).has(Kind.somebody)) return null;
    // "A Sylvanian diplomat": one of many, for whom nobody answers.
    const nameless = /^(?:a|an|one|another|former)$/.test(wordAt(this.cast.reading.tokens, first - 1));
    const party = nameless ? null : holderOf(actor, this.cast.published, this.cast.actors);
    return { at: first, party, pronoun: this.sexOf(head), offices: this.wordsOf(first, last), subject };
  }

  /** "A gunman", "the aide": somebody whose name is not told, no title before a name, no apposition behind one. */
  private somebody(at: number, first: number, last: number): Figure | null {
    const { tokens } = this.cast.reading;
    if (tokens.flags[at]! & Flag.capital) return null;
    if (!this.cast.kinds.has(tokens, at, Kind.somebody)) return null;
    const next = at + 1;
    if (next <= last && (this.names.isName(next) || this.mentionAt[next])) return null;
    let article = at - 1;
    while (article > first && at - article < 5 && !ARTICLE.has(wordAt(tokens, article))) article--;
    if (!ARTICLE.has(wordAt(tokens, article))) return null;
    const before = wordAt(tokens, article - 1);
    if (before === ',' || /^(?:is|was|as|be|been|became)$/.test(before)) return null;
    // "The president": somebody met before, not somebody new.
    if (wordAt(tokens, article) === 'the') return null;
    const word = wordAt(tokens, at);
    return { at, party: null, pronoun: this.sexOf(word), offices: word, subject: this.isSubject(article, first) };
  }

  private sexOf(word: string): Pronoun | null {
    const kinds = this.cast.kinds.of(word);
    return kinds.has(Kind.female) ? 'she' : kinds.has(Kind.male) ? 'he' : null;
  }

  private speaks(at: number): boolean {
    const { tokens } = this.cast.reading;
    return at < tokens.count && (tokens.vocabulary.traits[tokens.word[at]!]! & Trait.speech) !== 0;
  }

  private wordsOf(first: number, last: number): string {
    let words = '';
    for (let at = Math.max(0, first); at <= last; at++) words += ` ${wordAt(this.cast.reading.tokens, at)}`;
    return words;
  }

  /** The pronoun a given name asks for. */
  pronounOf({ name, by = name }: Pick<Party, 'name' | 'by'>): Pronoun | null {
    return this.cast.givenNames.get(by.split(/[\s-]/)[0]!.toLowerCase()) ?? null;
  }

  private isSubject(at: number, opening: number): boolean {
    const { tokens } = this.cast.reading;
    let before = at - 1;
    while (
      before >= opening &&
      (this.cast.kinds.has(tokens, before, Kind.title) || this.names.isName(before) || wordAt(tokens, before) === 'the')
    )
      before--;
    if (before < opening) return true;
    const word = wordAt(tokens, before);
    if (word === 'and') return !this.joins(before, opening);
    if (GOVERNING.has(word) || IRREGULAR.has(word)) return false;
    const traits = tokens.vocabulary.traits[tokens.word[before]!]!;
    return !(/(?:ed|ing|s)$/.test(word) && /^\p{Ll}/u.test(word) && !(traits & Trait.function));
  }

  /** "Lind and [Ode]", "with Lind and [Ode]": as its first member stands. */
  private joins(and: number, opening: number): boolean {
    const before = this.mentionAt[and - 1] ?? (this.names.isName(and - 1) ? { first: and - 1 } : undefined);
    return before !== undefined && !this.isSubject(before.first, opening);
  }

  private isGenitive(last: number): boolean {
    return /^['’]s?$/.test(wordAt(this.cast.reading.tokens, last + 1));
  }
}

const ARTICLE = new Set('a an one another the his her their its'.split(' '));
