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

  /** What the packs know of the word. */
  get kinds(): Kinds {
    return this.table.at(this.tokens, this.at);
  }
}
