/**
 * The pattern language: from a line of words to a tree. See docs/writing-rules.md for the language itself.
 * A fault is a value with its place in the pattern, so that lint can point at it.
 */

export type PatternNode =
  /** A run of characters without white space; the compiler tokenises it as a text is tokenised. */
  | { kind: 'word'; text: string; form: 'plain' | 'inflected' | 'exact' | 'prefix' }
  | { kind: 'sequence'; items: PatternNode[] }
  | { kind: 'choice'; options: PatternNode[] }
  | { kind: 'optional'; item: PatternNode }
  /** `min` to `max` tokens of any kind. */
  | { kind: 'gap'; min: number; max: number }
  | { kind: 'list'; name: string }
  | { kind: 'class'; name: 'number' | 'name' };

export type Parsed = { ok: true; node: PatternNode } | { ok: false; message: string; at: number };

/** Widest gap a pattern may hold, in tokens: a sentence of news seldom has more than 60. */
const WIDEST_GAP = 40;
/** Deepest nesting of brackets. */
const DEEPEST = 20;

class Fault extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** Reads one pattern. */
export function parsePattern(source: string): Parsed {
  const reader = new Reader(source);
  try {
    const node = reader.choice(0);
    if (reader.at < source.length)
      return { ok: false, message: `'${source[reader.at]}' closes nothing`, at: reader.at };
    return { ok: true, node };
  } catch (fault) {
    if (fault instanceof Fault) return { ok: false, message: fault.message, at: fault.at };
    throw fault;
  }
}

/** Recursive descent, one character ahead; linear in the pattern. */
class Reader {
  at = 0;

  constructor(private readonly source: string) {}

  /** `a|b`; a single option stands for itself. */
  choice(depth: number): PatternNode {
    if (depth > DEEPEST) throw new Fault(`brackets nest deeper than ${DEEPEST}`, this.at);
    const options = [this.sequence(depth)];
    while (this.source[this.at] === '|') {
      if (depth === 0) throw new Fault("'|' stands outside of brackets: write (a|b)", this.at);
      this.at++;
      options.push(this.sequence(depth));
    }
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  private sequence(depth: number): PatternNode {
    const items: PatternNode[] = [];
    const start = this.at;
    for (;;) {
      while (/\s/.test(this.source[this.at] ?? '')) this.at++;
      const next = this.source[this.at];
      if (next === undefined || next === '|' || next === ')' || next === ']') break;
      items.push(this.item(depth));
    }
    if (!items.length) throw new Fault(depth === 0 ? 'the pattern is empty' : 'an alternative is empty', start);
    return items.length === 1 ? items[0]! : { kind: 'sequence', items };
  }

  private item(depth: number): PatternNode {
    const start = this.at;
    const open = this.source[start]!;
    if (open === '(' || open === '[') {
      this.at++;
      const item = this.choice(depth + 1);
      const close = open === '(' ? ')' : ']';
      if (this.source[this.at] !== close) throw new Fault(`'${open}' is not closed by '${close}'`, start);
      this.at++;
      return open === '(' ? item : { kind: 'optional', item };
    }
    const raw = this.raw();
    if (raw.text.startsWith('<') && !raw.escaped) return this.tokenClass(raw.text, start);
    if (raw.text.startsWith('_') && !raw.escaped) return this.gap(raw.text, start);
    if (raw.text.startsWith('@') && !raw.escaped) {
      const name = raw.text.slice(1);
      if (!/^[a-z][a-z0-9-]*$/.test(name))
        throw new Fault(`'${raw.text}': a list's name is small letters, digits and hyphens`, start);
      return { kind: 'list', name };
    }
    return this.word(raw, start);
  }

  /** Characters up to white space or a bracket; `\` takes the next character as it is. */
  private raw(): { text: string; escaped: boolean; lastEscaped: boolean } {
    let text = '';
    let escaped = false;
    let lastEscaped = false;
    while (this.at < this.source.length) {
      const unit = this.source[this.at]!;
      if (/[\s()[\]|]/.test(unit)) break;
      lastEscaped = unit === '\\';
      if (unit === '\\') {
        if (text === '') escaped = true;
        this.at++;
        if (this.at >= this.source.length) throw new Fault("'\\' stands at the end", this.at - 1);
      }
      text += this.source[this.at++];
    }
    return { text, escaped, lastEscaped };
  }

  private tokenClass(text: string, start: number): PatternNode {
    if (text === '<number>') return { kind: 'class', name: 'number' };
    if (text === '<name>') return { kind: 'class', name: 'name' };
    throw new Fault(`no token class ${text}; there are <number> and <name>`, start);
  }

  private gap(text: string, start: number): PatternNode {
    if (text === '_') return { kind: 'gap', min: 1, max: 1 };
    const found = /^_\{(\d{1,3})(?:,(\d{1,3}))?\}$/.exec(text);
    if (!found) throw new Fault(`'${text}': a gap is written _ or _{2} or _{0,3}`, start);
    const min = Number(found[1]);
    const max = found[2] === undefined ? min : Number(found[2]);
    if (max < min || max === 0) throw new Fault(`'${text}': the second number must be the larger one`, start);
    if (max > WIDEST_GAP) throw new Fault(`'${text}': a gap holds at most ${WIDEST_GAP} tokens; use near`, start);
    return { kind: 'gap', min, max };
  }

  private word(raw: { text: string; escaped: boolean; lastEscaped: boolean }, start: number): PatternNode {
    let { text } = raw;
    const exact = text.startsWith('=') && !raw.escaped && text.length > 1;
    if (exact) text = text.slice(1);
    const suffix = raw.lastEscaped || text.length === 1 ? '' : text.at(-1);
    if (suffix === '~' || suffix === '*') {
      if (exact) throw new Fault(`'${raw.text}': '=' and '${suffix}' do not go together`, start);
      text = text.slice(0, -1);
      if (suffix === '*' && text.length < 3)
        throw new Fault(`'${raw.text}': a prefix needs three letters or more`, start);
      return { kind: 'word', text, form: suffix === '~' ? 'inflected' : 'prefix' };
    }
    return { kind: 'word', text, form: exact ? 'exact' : 'plain' };
  }
}
