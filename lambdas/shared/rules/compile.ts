/**
 * From entries to flat tables: entries to goals, their patterns to linear forms (expand.ts), those to parts in word numbers
 * (parts.ts), and these to the sequences of one automaton and to paths of pieces (layout.ts).
 */
import { WordCollector } from '../text/numbering.ts';
import { vocabularyOf } from '../text/word-tables.ts';
import type { Condition, Entry, Fault } from './entry.ts';
import { expandPattern, type Language, type Lists, type Piece } from './expand.ts';
import { Layout } from './layout.ts';
import { type CompiledCondition, GoalKind, type Rules } from './rules.ts';

export interface Compiled {
  rules: Rules;
  faults: Fault[];
}

interface Goal {
  kind: number;
  owner: number;
  slot: number;
}

interface Pending {
  goal: number;
  forms: Piece[][];
}

/** Compiles the entries of all families into one set of tables. Entries with faults are left out and named. */
export function compileRules(families: { name: string; entries: Entry[] }[], lists: Lists): Compiled {
  const compiler = new Compiler(lists);
  families.forEach((family, index) => {
    for (const entry of family.entries) compiler.addEntry(entry, index);
  });
  return { rules: compiler.finish(families.map((family) => family.name)), faults: compiler.faults };
}

class Compiler {
  readonly faults: Fault[] = [];
  private readonly words = new WordCollector();
  private readonly goals: Goal[] = [];
  private readonly pending: Pending[] = [];
  private readonly conditions: CompiledCondition[] = [];
  private readonly entryFamily: number[] = [];
  private readonly entryPayload: number[] = [];
  private readonly entryMasked: number[] = [];

  constructor(private readonly lists: Lists) {}

  addEntry(entry: Entry, family: number): void {
    const number = this.entryFamily.push(family) - 1;
    this.entryPayload.push(entry.payload);
    this.entryMasked.push(entry.not?.length ? 1 : 0);
    const patterns = entry.match.filter((match): match is string => typeof match === 'string');
    if (patterns.length) this.addGoal({ kind: GoalKind.hit, owner: number, slot: 0 }, patterns, entry);
    for (const match of entry.match) if (typeof match !== 'string') this.addCondition(match, number, entry);
    if (entry.not?.length) this.addGoal({ kind: GoalKind.mask, owner: number, slot: 0 }, entry.not, entry);
  }

  private addCondition(condition: Condition, entry: number, source: Entry): void {
    const { all = [], any = [], none = [], near } = condition;
    const owner =
      this.conditions.push({
        entry,
        all: all.length,
        any: any.length,
        none: none.length,
        near: near?.of.length ?? 0,
        within: near?.within ?? 0,
        in: condition.in ?? 'sentence',
      }) - 1;
    if (!all.length && !any.length && !near)
      this.faults.push({ ...place(source), message: 'a condition needs all, any or near' });
    [...all, ...any, ...none, ...(near?.of ?? [])].forEach((pattern, slot) => {
      this.addGoal({ kind: GoalKind.slot, owner, slot }, [pattern], source);
    });
  }

  private addGoal(goal: Goal, patterns: string[], source: Entry): void {
    const number = this.goals.push(goal) - 1;
    for (const pattern of patterns) {
      const expanded = expandPattern(pattern, source.lists ?? this.lists);
      if (!expanded.ok) {
        this.faults.push({ ...place(source), pattern, message: expanded.message });
        continue;
      }
      for (const form of expanded.forms) for (const piece of form) if (piece.is === 'language') this.learnWords(piece);
      this.pending.push({ goal: number, forms: expanded.forms });
    }
  }

  private readonly learned = new WeakSet<Language>();

  private learnWords(language: Language): void {
    if (this.learned.has(language)) return;
    this.learned.add(language);
    for (const sequence of language.sequences)
      for (const word of sequence) {
        if (word.is === 'word') this.words.word(word.text);
        if (word.is === 'exact') this.words.exact(word.text);
        if (word.is === 'prefix') this.words.prefix(word.text);
      }
  }

  finish(families: string[]): Rules {
    const numbering = this.words.numbered();
    const layout = new Layout(numbering);
    for (const { goal, forms } of this.pending) for (const form of forms) layout.add(form, goal);
    return {
      vocabulary: vocabularyOf(numbering.spellings),
      goalKind: Int32Array.from(this.goals, (goal) => goal.kind),
      goalOwner: Int32Array.from(this.goals, (goal) => goal.owner),
      goalSlot: Int32Array.from(this.goals, (goal) => goal.slot),
      entryFamily: Int32Array.from(this.entryFamily),
      entryPayload: Int32Array.from(this.entryPayload),
      entryMasked: Int32Array.from(this.entryMasked),
      conditions: this.conditions,
      families,
      ...layout.build(),
    };
  }
}

function place(entry: Entry): { file: string; id: string } {
  return { file: entry.file ?? '', id: entry.id ?? String(entry.payload) };
}
