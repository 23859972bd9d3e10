import { foldedWord } from '#shared/text/spelling.ts';
import { Flag, type Tokens } from '#shared/text/tokens.ts';
import type { Kind, WordKinds } from './word-kinds.ts';

/** A token as the readers of a sentence see it. What it says is looked up when it is asked for: most words never are. */
export class Word {
  /** UTF-16 code units into the text. */
  readonly from: number;
  readonly to: number;
  readonly capital: boolean;
  /** Inside quotation marks. */
  quoted: boolean;
  private folded: string | null = null;

  constructor(
    private readonly tokens: Tokens,
    private readonly at: number,
    private readonly table: WordKinds,
    quoted: boolean,
  ) {
    this.from = tokens.from[at]!;
    this.to = tokens.to[at]!;
    this.capital = (tokens.flags[at]! & Flag.capital) !== 0;
    this.quoted = quoted;
  }

  /** Folded; contractions as the word they stand for. */
  get text(): string {
    this.folded ??= foldedWord(this.tokens, this.at);
    return this.folded;
  }

  /** What the packs know of the word. */
  get kinds(): ReadonlySet<Kind> {
    return this.table.of(this.text);
  }
}
