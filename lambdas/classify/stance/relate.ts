import type { Channel, Evidence, Relation } from '#shared/labels.ts';
import type { Hits } from '#shared/rules/hits.ts';
import { match } from '#shared/rules/match.ts';
import { splitSentences } from '#shared/text/sentences.ts';
import { type Tokens, tokenize } from '#shared/text/tokens.ts';
import type { Packs } from '../packs.ts';
import type { Frame, Word } from './frames.ts';
import { type Mention, resolveMention, type Span } from './mentions.ts';
import { type Choice, pick } from './pair.ts';
import { attitude, portray } from './portrayal.ts';
import { EVENTS } from './predicates.ts';
import { placeOf, readSentence } from './sentence.ts';

export type { Mention } from './mentions.ts';

export interface RelateInput {
  text: string;
  source: Mention;
  target: Mention;
}

/** A sentence with its actors found: what every way of reading a stance starts from. */
export interface Pair {
  text: string;
  tokens: Tokens;
  /** Every family's hits in the text. */
  hits: Hits;
  source: Span | null;
  target: Span | null;
  /** The names as they were given, where they were: the target may not stand in the sentence by that name. */
  sourceName: string | null;
  targetName: string | null;
}

/**
 * What the source says of, or does to, the target in a sentence. Without a source the sentence's own portrayal of the
 * target answers; where no predicate links the two, the attitude its words show.
 */
export function relate(input: RelateInput, packs: Packs): Relation {
  const tokens = tokenize(input.text, packs.rules.vocabulary);
  const hits = match(tokens, splitSentences(tokens), packs.rules);
  const pair: Pair = {
    text: input.text,
    tokens,
    hits,
    source: resolveMention(input.text, input.source),
    target: resolveMention(input.text, input.target),
    sourceName: typeof input.source === 'string' ? input.source : null,
    targetName: typeof input.target === 'string' ? input.target : null,
  };
  if (input.source === null) return portray(pair, packs);
  const { words, frames } = readSentence(tokens, hits, packs, 0, tokens.count - 1);
  const choice = pick(words, frames, placeOf(words, pair.source), placeOf(words, pair.target));
  return choice ? relationOf(choice, words) : attitude(pair, packs);
}

/** Score at which a reading counts as for or against. */
const POLAR = 0.25;

function relationOf({ frame, event, fit }: Choice, words: readonly Word[]): Relation {
  const score = event === null ? 0 : ((frame.operators.length ? null : frame.hit.rule.score) ?? EVENTS[event].score);
  return {
    label: score >= POLAR ? 'support' : score <= -POLAR ? 'oppose' : 'neutral',
    score,
    quad: event && EVENTS[event].quad,
    event,
    channel: channelOf(frame, words),
    confidence: Math.max(0, Math.min(1, (fit - 1) / 4)),
    ...(frame.conditional ? { conditional: true } : {}),
    evidence: evidenceOf(frame, words),
  };
}

function channelOf(frame: Frame, words: readonly Word[]): Channel {
  if (words[frame.hit.first]!.quoted) return 'quote';
  if (frame.reported) return 'reported';
  const { event } = frame;
  return event === 'CONSULT' || (event && EVENTS[event].quad.startsWith('material')) ? 'act' : 'reported';
}

/** Longest evidence of one predicate, in tokens: a pattern with a wide gap shows its two ends. */
const LONGEST_EVIDENCE = 8;

function evidenceOf(frame: Frame, words: readonly Word[]): Evidence[] {
  const rule = frame.hit.rule.id;
  const part = (first: number, last: number): Evidence => ({ from: words[first]!.from, to: words[last]!.to, rule });
  const { last } = frame.hit;
  const first =
    frame.operators.length && frame.hit.first - frame.first < LONGEST_EVIDENCE ? frame.first : frame.hit.first;
  if (last - first < LONGEST_EVIDENCE) return [part(first, last)];
  return [part(first, first + 2), part(last, last)];
}
