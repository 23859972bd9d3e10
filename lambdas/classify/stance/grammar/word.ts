import { foldedWord } from '#shared/text/spelling.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Kinds, WordKinds } from '../../word-kinds.ts';

/** A token as the readers of a sentence see it. What it says is looked up when it is asked for: most words never are. */
export class Word {
  private folded: string | null = null;

  constructor(
    private readonly tokens: Tokens,
    private readonly at: number,
    private readonly table: WordKinds,
    /** Inside quotation marks. */
    public quoted: boolean,
  ) {}

  /** Folded; contractions as the word they stand for. */
  get text(): string {
    this.folded ??= foldedWord(this.tokens, this.at);
    return this.folded;
  }

  /** UTF-16 code units into the text, `from` inclusive, `to` exclusive. */
  get from(): number {
    return this.tokens.from[this.at]!;
  }

  get to(): number {
    return this.tokens.to[this.at]!;
  }

  get capital(): boolean {
    return (this.tokens.flags[this.at]! & Flag.capital) !== 0;
  }

  /** "The Romans' plan": the apostrophe behind its "s" makes it an owner. It is no token of its own. */
  get ownsAsMany(): boolean {
    const { text, to, flags, count } = this.tokens;
    const end = to[this.at]!;
    const mark = text.charCodeAt(end);
    if ((mark !== APOSTROPHE && mark !== RAISED_COMMA) || (text.charCodeAt(end - 1) | SMALL) !== S) return false;
    const next = this.at + 1;
    return next < count && !this.quoted && this.tokens.from[next]! > end + 1 && !(flags[next]! & Flag.punctuation);
  }

  /** What the packs know of the word. */
  get kinds(): Kinds {
    return this.table.at(this.tokens, this.at);
  }
}

const [APOSTROPHE, RAISED_COMMA, S] = [0x27, 0x2019, 0x73];
/** The bit by which a small letter differs from its capital. */
const SMALL = 0x20;
