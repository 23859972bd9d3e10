/** Which topics an article is about, best first, each with the words that say so. */
import type { Evidence, Topic } from '#shared/labels.ts';
import type { RuleInfo, RuleTable } from '#shared/rules/family.ts';
import { type Reading, read } from '#shared/rules/read.ts';
import type { ClassifyInput } from '../input.ts';
import { type Packs, tablesOf } from '../packs.ts';
import { topicFamily } from './family.ts';
import { type Finding, findRules } from './findings.ts';
import { type KnownTopic, type Voices, voicesOfRules } from './voices.ts';

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
  const voices = voicesOfRules(rules);
  const findings = findRules(title, text);
  const heard = hear(findings, voices);
  const kept = keep(heard, voices.topics);
  forget(heard);
  const speakers = speakersFor(kept, findings, voices);
  return kept.map(({ topic, score }, at) => {
    const { id, label, path } = voices.topics[topic]!;
    const evidence = evidenceOf(speakers[at]!, rules);
    return { id, label, path, score: Math.round(score * 1000) / 1000, evidence };
  });
}

/**
 * By topic number, for the article at hand; between calls all 0. Kept, since memory costs more than adding.
 * How much its rules speak for it: their strengths by their weights for the top-level topics against one another; their
 * strengths as they are for how much of the article is about it.
 */
let weights = new Float64Array(1 << 9);
let presences = new Float64Array(1 << 9);

/** Adds up what the rules say for each topic: rules of its own and of every topic below it. @returns the topics, in the order of their first word */
function hear(findings: Finding[], { topics, from, topic, weight }: Voices): number[] {
  if (topics.length > weights.length) {
    weights = new Float64Array(topics.length);
    presences = new Float64Array(topics.length);
  }
  const heard: number[] = [];
  for (const { rule, strength } of findings)
    for (let at = from[rule]!; at < from[rule + 1]!; at++) {
      const number = topic[at]!;
      if (presences[number] === 0) heard.push(number);
      weights[number]! += weight[at]! * strength;
      presences[number]! += strength;
    }
  return heard;
}

function forget(heard: number[]): void {
  for (const topic of heard) {
    weights[topic] = 0;
    presences[topic] = 0;
  }
}

interface Kept {
  topic: number;
  score: number;
}

/** The topics that score enough, best first. */
function keep(heard: number[], topics: KnownTopic[]): Kept[] {
  let best = 0;
  for (const topic of heard) best = Math.max(best, weights[topic]!);
  const kept: Kept[] = [];
  for (const topic of heard) {
    const { top } = topics[topic]!;
    const score = scoreOf(topic === top, weights[top]!, presences[topic]!, best);
    if (score >= KEEP || (topic === top && weights[topic] === best)) kept.push({ topic, score });
  }
  return kept.sort((a, b) => {
    const [one, other] = [topics[a.topic]!, topics[b.topic]!];
    return b.score - a.score || one.path.length - other.path.length || (one.id < other.id ? -1 : 1);
  });
}

/**
 * 0…1. A top-level topic: how much speaks for it, in itself and beside the strongest topic of the article. A lower one: its
 * top-level topic's score by how much of the article is about it; never above its parent's.
 * @param weight of the top-level topic
 */
function scoreOf(isTop: boolean, weight: number, presence: number, best: number): number {
  const whole = best > 0 ? Math.sqrt(weight / best) * (1 - Math.exp(-weight / FULL_WEIGHT)) : 0;
  return isTop ? whole : whole * (1 - Math.exp(-presence / FULL_PRESENCE));
}

interface Speaker {
  finding: Finding;
  weight: number;
}

/** For each topic that is kept the rules that speak for it, strongest first; no more than there is evidence to show. */
function speakersFor(kept: Kept[], findings: Finding[], { topics, from, topic, weight }: Voices): Speaker[][] {
  const speakers: Speaker[][] = kept.map(() => []);
  const places = new Int32Array(topics.length).fill(-1);
  kept.forEach((one, at) => {
    places[one.topic] = at;
  });
  for (const finding of findings)
    for (let at = from[finding.rule]!; at < from[finding.rule + 1]!; at++) {
      const place = places[topic[at]!]!;
      if (place >= 0) insert(speakers[place]!, finding, weight[at]! * finding.strength);
    }
  return speakers;
}

/** Puts a speaker behind all that are as strong; the weakest of too many falls off. */
function insert(speakers: Speaker[], finding: Finding, weight: number): void {
  let at = speakers.length;
  while (at > 0 && speakers[at - 1]!.weight < weight) at--;
  if (at >= MOST_EVIDENCE) return;
  if (speakers.length === MOST_EVIDENCE) speakers.pop();
  speakers.splice(at, 0, { finding, weight });
}

/** The places that carry a topic, strongest rules first, each rule's first place before anyone's second. */
function evidenceOf(speakers: Speaker[], rules: RuleInfo[]): Evidence[] {
  const evidence: Evidence[] = [];
  for (let turn = 0, more = true; more; turn++) {
    more = false;
    for (const { finding } of speakers) {
      const place = finding.places[turn];
      if (!place) continue;
      if (evidence.length === MOST_EVIDENCE) return evidence;
      more = true;
      const { from, to, in: where } = place;
      const { id: rule } = rules[finding.rule]!;
      evidence.push(where ? { from, to, rule, in: where } : { from, to, rule });
    }
  }
  return evidence;
}
