/** Which topics an article is about, best first, each with the words that say so. */
import type { Evidence, Topic } from '#shared/labels.ts';
import type { RuleInfo, RuleTable } from '#shared/rules/family.ts';
import { type Reading, read } from '#shared/rules/read.ts';
import type { ClassifyInput } from '../input.ts';
import { type Packs, tablesOf } from '../packs.ts';
import { topicFamily } from './family.ts';
import { Findings, NOWHERE } from './findings.ts';
import { type KnownTopic, type Voices, voicesOfRules } from './voices.ts';

/** A topic is kept from this score on; the best top-level topic is always kept. Calibrated in docs/topics.md. */
const KEEP = 0.3;
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
  findings.read(title, text);
  const heard = hear(voices);
  const kept = keep(heard, voices.topics);
  forget(heard);
  const speakers = speakersFor(kept, voices);
  return kept.map(({ topic, score }, at) => {
    const { id, label, path } = voices.topics[topic]!;
    return { id, label, path, score: Math.round(score * 1000) / 1000, evidence: evidenceOf(speakers[at]!, rules) };
  });
}

/** What the rules find in the article at hand; kept, since memory costs more than finding. */
const findings = new Findings();

/**
 * By topic number, for the article at hand; between calls all 0.
 * How much its rules speak for it: their strengths by their weights for the top-level topics against one another; their
 * strengths as they are for how much of the article is about it; of a top-level topic its score; of a topic that is kept
 * its place, plus one.
 */
let weights = new Float64Array(1 << 9);
let presences = new Float64Array(1 << 9);
let scores = new Float64Array(1 << 9);
let placeOf = new Int32Array(1 << 9);

/** Adds up what the rules say for each topic: rules of its own and of every topic below it. @returns the topics, in the order of their first word */
function hear({ topics, from, topic, weight }: Voices): number[] {
  if (topics.length > weights.length) {
    weights = new Float64Array(topics.length);
    presences = new Float64Array(topics.length);
    scores = new Float64Array(topics.length);
    placeOf = new Int32Array(topics.length);
  }
  const heard: number[] = [];
  const { count, rule } = findings;
  for (let finding = 0; finding < count; finding++) {
    const strength = findings.strength[finding]!;
    for (let at = from[rule[finding]!]!; at < from[rule[finding]! + 1]!; at++) {
      const number = topic[at]!;
      if (presences[number] === 0) heard.push(number);
      weights[number]! += weight[at]! * strength;
      presences[number]! += strength;
    }
  }
  return heard;
}

function forget(heard: number[]): void {
  for (const topic of heard) {
    weights[topic] = 0;
    presences[topic] = 0;
    scores[topic] = 0;
  }
}

interface Kept {
  topic: number;
  score: number;
}

/**
 * The topics that score enough, best first. A top-level topic's score, 0…1: how much speaks for it, in itself and beside the
 * strongest topic of the article. A lower one's: its top-level topic's by how much of the article is about it; never above
 * its parent's.
 */
function keep(heard: number[], topics: KnownTopic[]): Kept[] {
  let best = 0;
  for (const topic of heard) best = Math.max(best, weights[topic]!);
  const kept: Kept[] = [];
  for (const topic of heard) {
    const { top } = topics[topic]!;
    // A top-level topic is heard before those below it.
    if (topic === top) scores[top] = topScore(weights[top]!, best);
    const whole = scores[top]!;
    if (topic === top && weights[topic] === best) kept.push({ topic, score: whole });
    else if (whole >= KEEP) {
      const score = topic === top ? whole : whole * (1 - Math.exp(-presences[topic]! / FULL_PRESENCE));
      if (score >= KEEP) kept.push({ topic, score });
    }
  }
  return kept.sort((a, b) => {
    const [one, other] = [topics[a.topic]!, topics[b.topic]!];
    return b.score - a.score || one.path.length - other.path.length || (one.id < other.id ? -1 : 1);
  });
}

function topScore(weight: number, best: number): number {
  return best > 0 ? Math.sqrt(weight / best) * (1 - Math.exp(-weight / FULL_WEIGHT)) : 0;
}

/** For each topic that is kept the findings that speak for it, strongest first; no more than there is evidence to show. */
function speakersFor(kept: Kept[], { from, topic, weight }: Voices): number[][] {
  const speakers: number[][] = kept.map(() => []);
  const strengths: number[][] = kept.map(() => []);
  kept.forEach((one, at) => {
    placeOf[one.topic] = at + 1;
  });
  const { count, rule, strength } = findings;
  for (let finding = 0; finding < count; finding++)
    for (let at = from[rule[finding]!]!; at < from[rule[finding]! + 1]!; at++) {
      const place = placeOf[topic[at]!]! - 1;
      if (place >= 0) insert(speakers[place]!, strengths[place]!, finding, weight[at]! * strength[finding]!);
    }
  for (const one of kept) placeOf[one.topic] = 0;
  return speakers;
}

/** Puts a finding behind all that are as strong; the weakest of too many falls off. */
function insert(speakers: number[], strengths: number[], finding: number, strength: number): void {
  let at = speakers.length;
  if (at === MOST_EVIDENCE && strengths[at - 1]! >= strength) return;
  if (at === MOST_EVIDENCE) at--;
  for (; at > 0 && strengths[at - 1]! < strength; at--) {
    speakers[at] = speakers[at - 1]!;
    strengths[at] = strengths[at - 1]!;
  }
  speakers[at] = finding;
  strengths[at] = strength;
}

/** The places that carry a topic, strongest rules first, each rule's first place before anyone's second. */
function evidenceOf(speakers: number[], rules: RuleInfo[]): Evidence[] {
  const { rule, firstPlace, nextPlace, from, to, titlePlaces } = findings;
  const evidence: Evidence[] = [];
  const places = speakers.map((finding) => firstPlace[finding]!);
  for (let more = true; more; ) {
    more = false;
    for (let at = 0; at < places.length; at++) {
      const place = places[at]!;
      if (place === NOWHERE) continue;
      if (evidence.length === MOST_EVIDENCE) return evidence;
      more = true;
      places[at] = nextPlace[place]!;
      const { id } = rules[rule[speakers[at]!]!]!;
      const shown = { from: from[place]!, to: to[place]!, rule: id };
      evidence.push(place < titlePlaces ? { ...shown, in: 'title' } : shown);
    }
  }
  return evidence;
}
