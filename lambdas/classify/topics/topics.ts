/** Which topics an article is about, best first, each with the words that say so. */
import type { Evidence, Topic } from '#shared/labels.ts';
import { mediaTopic } from '#shared/mediaTopics.ts';
import type { RuleInfo, RuleTable } from '#shared/rules/family.ts';
import { type Reading, read } from '#shared/rules/read.ts';
import type { ClassifyInput } from '../classify.ts';
import { type Packs, tablesOf } from '../packs.ts';
import { MASK, topicFamily, voicesOf } from './family.ts';
import { type Finding, findRules } from './findings.ts';

/** A topic is kept from this score on; the best top-level topic is always kept. Calibrated in docs/topics.md. */
export const KEEP = 0.3;
/** Weighted strength at which a top-level topic reaches 1 - 1/e of its full score. */
const FULL_WEIGHT = 1.5;
/** Plain strength at which a lower topic reaches 1 - 1/e of its top-level topic's score. */
const FULL_PRESENCE = 0.6;
/** Most places shown for one topic. */
const MOST_EVIDENCE = 12;

/** The topics of an article, best first; a topic's parents stand in the list with it. None where no rule finds anything. */
export function findTopics(input: Pick<ClassifyInput, 'title' | 'text'>, packs: Packs): Topic[] {
  const title = input.title ? read(input.title, packs.rules, 'title') : undefined;
  return topicsOf(title, read(input.text, packs.rules), packs);
}

/** As `findTopics`, for an article that is read already. */
export function topicsOf(title: Reading | undefined, text: Reading, packs: Packs): Topic[] {
  const rules = tablesOf<RuleTable>(packs, topicFamily)?.rules ?? [];
  const heard = hear(findRules(title, text), rules);
  const best = Math.max(0, ...[...heard.values()].map(({ weight }) => weight));
  return [...heard.values()]
    .map((topic) => ({ ...topic, score: scoreOf(topic, heard.get(topic.path[0]!)!, best) }))
    .filter(({ score, weight, path }) => score >= KEEP || (path.length === 1 && weight === best))
    .sort((a, b) => b.score - a.score || a.path.length - b.path.length || (a.id < b.id ? -1 : 1))
    .map(({ id, label, path, score, voices }) => ({
      id,
      label,
      path,
      score: Math.round(score * 1000) / 1000,
      evidence: evidenceOf(voices, rules),
    }));
}

/** A topic that some rule speaks for. */
interface Heard {
  id: string;
  label: string;
  path: string[];
  /** The rules' strengths by their weights: how much they speak for the top-level topic against the sixteen others. */
  weight: number;
  /** The rules' strengths as they are: how much of the article is about it. */
  presence: number;
  voices: { finding: Finding; weight: number }[];
}

/** What the rules say for each topic: rules of its own and of every topic below it. */
function hear(findings: Finding[], rules: RuleInfo[]): Map<string, Heard> {
  const topics = new Map<string, Heard>();
  for (const finding of findings) {
    for (const { label, weight } of voicesOf(rules[finding.rule]!)) {
      if (label === MASK || label === '' || weight === 0) continue;
      for (const { id, label: name, path } of pathOf(label)) {
        const topic = topics.get(id) ?? { id, label: name, path, weight: 0, presence: 0, voices: [] };
        topics.set(id, topic);
        topic.weight += weight * finding.strength;
        topic.presence += finding.strength;
        topic.voices.push({ finding, weight: weight * finding.strength });
      }
    }
  }
  return topics;
}

/** The topics from the top level down to a label; a topic of the user's own scheme stands alone. */
function pathOf(label: string): { id: string; label: string; path: string[] }[] {
  const topic = mediaTopic(label);
  if (!topic) return [{ id: label, label: label.slice(label.indexOf(':') + 1), path: [label] }];
  return topic.path.map((id) => mediaTopic(id)!);
}

/**
 * 0…1. A top-level topic: how much speaks for it, in itself and beside the strongest topic of the article. A lower one: its
 * top-level topic's score by how much of the article is about it; never above its parent's.
 */
function scoreOf(topic: Heard, top: Heard, best: number): number {
  const whole = best > 0 ? Math.sqrt(top.weight / best) * (1 - Math.exp(-top.weight / FULL_WEIGHT)) : 0;
  return topic === top ? whole : whole * (1 - Math.exp(-topic.presence / FULL_PRESENCE));
}

/** The places that carry a topic, strongest rules first, each rule's first place before anyone's second. */
function evidenceOf(voices: Heard['voices'], rules: RuleInfo[]): Evidence[] {
  const strongest = [...voices].sort((a, b) => b.weight - a.weight);
  const evidence: Evidence[] = [];
  for (let turn = 0; evidence.length < MOST_EVIDENCE; turn++) {
    const still = strongest.filter(({ finding }) => finding.places.length > turn);
    if (!still.length) break;
    for (const { finding } of still.slice(0, MOST_EVIDENCE - evidence.length)) {
      const { from, to, in: where } = finding.places[turn]!;
      evidence.push({ from, to, rule: rules[finding.rule]!.id, ...(where && { in: where }) });
    }
  }
  return evidence;
}
