/** What the topic rules speak for, made ready once per packs: topics and rules as numbers. */
import { mediaTopic } from '#shared/media-topics.ts';
import type { RuleInfo } from '#shared/rules/family.ts';
import { MASK, voicesOf } from './family.ts';

/** A topic that some rule of the packs speaks for. */
export interface KnownTopic {
  id: string;
  label: string;
  /** Ids from the top level down. */
  path: string[];
  /** Number of its top-level topic. */
  top: number;
}

/**
 * Each rule's words for topics, as columns: for each label of a rule, for the topics from the top level down to it. Every
 * finding of every article walks through its rule's, so that they lie close together.
 */
export interface Voices {
  topics: KnownTopic[];
  /** By rule: its first place in the columns; one more at the end. */
  from: Int32Array;
  /** By place: the topic's number, and how much the rule speaks for it. */
  topic: Int32Array;
  weight: Float64Array;
}

const ready = new WeakMap<RuleInfo[], Voices>();

export function voicesOfRules(rules: RuleInfo[]): Voices {
  let voices = ready.get(rules);
  if (!voices) {
    voices = numbered(rules);
    ready.set(rules, voices);
  }
  return voices;
}

function numbered(rules: RuleInfo[]): Voices {
  const topics: KnownTopic[] = [];
  const numbers = new Map<string, number>();
  const numberOf = ({ id, label, path }: Omit<KnownTopic, 'top'>): number => {
    let number = numbers.get(id);
    if (number === undefined) {
      number = topics.length;
      numbers.set(id, number);
      topics.push({ id, label, path, top: path[0] === id ? number : numbers.get(path[0]!)! });
    }
    return number;
  };
  const from: number[] = [];
  const spoken: number[] = [];
  const weights: number[] = [];
  for (const rule of rules) {
    from.push(spoken.length);
    for (const { label, weight } of voicesOf(rule)) {
      if (label === MASK || label === '' || weight === 0) continue;
      for (const topic of pathOf(label)) {
        spoken.push(numberOf(topic));
        weights.push(weight);
      }
    }
  }
  from.push(spoken.length);
  return { topics, from: Int32Array.from(from), topic: Int32Array.from(spoken), weight: Float64Array.from(weights) };
}

/** The topics from the top level down to a label; a topic of the user's own scheme stands alone. */
function pathOf(label: string): Omit<KnownTopic, 'top'>[] {
  const topic = mediaTopic(label);
  if (!topic) return [{ id: label, label: label.slice(label.indexOf(':') + 1), path: [label] }];
  return topic.path.map((id) => mediaTopic(id)!);
}
