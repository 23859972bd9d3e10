/**
 * Takes patterns out of packs that add nothing: whatever they match, another pattern of the same rule matches to the letter.
 * Only where that is certain: the pattern is a list of plain words and word forms without gaps, every text of it has been
 * tried, and the family gives all patterns of a rule one meaning.
 */
import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLSeq } from 'yaml';
import { expandPattern } from '../../lambdas/shared/rules/expand.ts';
import { countsByRule } from './claims.ts';
import { overlapsIn, type PatternSource } from './overlaps.ts';
import { MOST_SAMPLES, samplesOf } from './samples.ts';
import type { Workbench } from './workbench.ts';

export interface Tidied {
  file: string;
  /** The pack as it would be. */
  text: string;
  taken: { id: string; pattern: string; by: string }[];
}

/** The packs that have something to take out. @param wanted whether to look at a file */
export function tidy(bench: Workbench, wanted: (file: string) => boolean = () => true): Tidied[] {
  const gone = new Set<PatternSource>();
  const taken = new Map<string, Tidied['taken']>();
  const overlaps = overlapsIn(bench);
  const sourceAt = (one: PatternSource) =>
    overlaps.find((other) => other.rule === one.rule && other.index === one.index)!;
  for (const overlap of overlaps) {
    const { rule, pattern } = overlap;
    if (!wanted(rule.file) || !countsByRule(rule) || !isFullyTried(overlap)) continue;
    const by = overlap.covering.find(
      (other) => other.rule === rule && !other.pattern.includes('=') && !gone.has(sourceAt(other)),
    );
    if (!by) continue;
    gone.add(overlap);
    taken.set(rule.file, [...(taken.get(rule.file) ?? []), { id: rule.id, pattern, by: by.pattern }]);
  }
  return [...taken].map(([file, list]) => {
    const text = bench.files.find((one) => one.file === file)!.text;
    return { file, taken: list, text: without(text, list) };
  });
}

/** Its samples are all the texts it can match, but for case and for how a prefix goes on. */
function isFullyTried({ rule, pattern }: PatternSource): boolean {
  const expanded = expandPattern(pattern, rule.source.lists);
  if (!expanded.ok || /[<=]/.test(pattern)) return false;
  // Samples run through the alternatives of all places at once: with two such places some texts are in none.
  const plain = expanded.forms.every(
    (form) =>
      form.every((piece) => piece.is === 'language') &&
      form.filter((piece) => piece.is === 'language' && piece.sequences.length > 1).length <= 1,
  );
  return plain && samplesOf(pattern, rule.source.lists).length < MOST_SAMPLES;
}

/** The text of a pack without some patterns; everything else stays as it was written. */
function without(text: string, list: Tidied['taken']): string {
  const cuts: [from: number, to: number][] = [];
  const left = list.map(({ id, pattern }) => `${id}\0${pattern}`);
  const { contents } = parseDocument(text);
  const rules = isMap(contents) ? contents.get('rules') : undefined;
  for (const rule of isSeq(rules) ? rules.items : []) {
    if (!isMap(rule)) continue;
    const match = rule.get('match');
    if (!isSeq(match)) continue;
    match.items.forEach((item, at) => {
      const key = `${String(rule.get('id'))}\0${isScalar(item) ? String(item.value) : ''}`;
      const place = left.indexOf(key);
      if (place < 0) return;
      left.splice(place, 1);
      cuts.push(cutOf(text, match, item as Scalar, at));
    });
  }
  return cuts.reduceRight((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), text);
}

/** What to cut for an item of a list: its line in a block, itself and a comma between brackets. */
function cutOf(text: string, list: YAMLSeq, item: Scalar, at: number): [from: number, to: number] {
  const [start, end] = item.range!;
  if (!list.flow) return [text.lastIndexOf('\n', start) + 1, text.indexOf('\n', end) + 1 || text.length];
  const next = list.items[at + 1] as Scalar | undefined;
  if (next) return [start, next.range![0]];
  const before = list.items[at - 1] as Scalar;
  return [before.range![1], end];
}
