/** Conditions over several patterns: all, any, none and near, within a sentence or a whole text. */
import type { Sentences } from '../text/sentences.ts';
import type { HitList } from './hit-list.ts';
import type { CompiledCondition, Rules } from './rules.ts';

/**
 * Evaluates every condition whose patterns were found; `slots` come in order of their last token, longer ones first.
 * The hit of a condition is the span of `near` where it has one, else each span of the first pattern of `all`, else each
 * span of `any`.
 */
export function conditionHits(
  rules: Rules,
  slots: HitList,
  sentences: Sentences,
  where: 'text' | 'title',
  hit: (entry: number, first: number, last: number) => void,
): void {
  /** By condition and unit (sentence, or 0 for the whole): the slot hits there, in order. */
  const groups = new Map<number, Map<number, number[]>>();
  /** By pattern: the last token of its latest hit. */
  const ends = new Map<number, number>();
  for (let at = 0; at < slots.count; at++) {
    // Of a pattern that ends in one place twice the longer reading counts, which comes first.
    if (ends.get(slots.what(at)) === slots.last(at)) continue;
    ends.set(slots.what(at), slots.last(at));
    const owner = rules.goalOwner[slots.what(at)]!;
    const condition = rules.conditions[owner]!;
    if (condition.in === 'title' && where !== 'title') continue;
    const unit = condition.in === 'sentence' ? sentences.of[slots.first(at)]! : 0;
    const units = groups.get(owner) ?? new Map<number, number[]>();
    groups.set(owner, units);
    const found = units.get(unit);
    if (found) found.push(at);
    else units.set(unit, [at]);
  }
  for (const [owner, units] of groups) {
    const condition = rules.conditions[owner]!;
    for (const found of units.values())
      for (const [first, last] of spans(condition, found, slots, rules)) hit(condition.entry, first, last);
  }
}

function spans(condition: CompiledCondition, found: number[], slots: HitList, rules: Rules): [number, number][] {
  const { all, any, none, near } = condition;
  const seen = new Set<number>();
  for (const at of found) seen.add(rules.goalSlot[slots.what(at)]!);
  for (let slot = 0; slot < all; slot++) if (!seen.has(slot)) return [];
  let some = any === 0;
  for (let slot = all; slot < all + any; slot++) some ||= seen.has(slot);
  if (!some) return [];
  for (let slot = all + any; slot < all + any + none; slot++) if (seen.has(slot)) return [];
  if (near > 0) return nearest(condition, found, slots, rules);
  const out: [number, number][] = [];
  for (const at of found) {
    const slot = rules.goalSlot[slots.what(at)]!;
    if (all > 0 ? slot === 0 : slot < any) out.push([slots.first(at), slots.last(at)]);
  }
  return out;
}

/** Stretches of at most `within` tokens that hold all patterns of `near`, none overlapping; a sliding window. */
function nearest(condition: CompiledCondition, found: number[], slots: HitList, rules: Rules): [number, number][] {
  const base = condition.all + condition.any + condition.none;
  const hits = found.filter((at) => rules.goalSlot[slots.what(at)]! >= base);
  const latest = new Map<number, number>();
  const out: [number, number][] = [];
  let after = -1;
  for (const at of hits) {
    if (slots.first(at) <= after) continue;
    latest.set(rules.goalSlot[slots.what(at)]!, at);
    if (latest.size < condition.near) continue;
    let first = Number.POSITIVE_INFINITY;
    for (const place of latest.values()) first = Math.min(first, slots.first(place));
    const last = slots.last(at);
    if (last - first + 1 > condition.within) continue;
    out.push([first, last]);
    after = last;
    latest.clear();
  }
  return out;
}
