/**
 * What the rules saw in each sentence of an article and what became of it: the statements, and of everything else the
 * reason why it is none. The article is read as `classify` reads it, with a witness to what is dropped (stance/witness.ts).
 */
import type { Statement } from '#shared/labels.ts';
import { read } from '#shared/rules/read.ts';
import { holderOf } from './actors/holder.ts';
import type { ClassifyInput } from './input.ts';
import { findIssues } from './issues/find.ts';
import type { Packs } from './packs.ts';
import { sceneOf, statementsOf } from './stance/article.ts';
import { readSentence } from './stance/grammar/sentence.ts';
import { mentionsBetween, type Scene } from './stance/scene.ts';
import type { Voice } from './stance/voices/cast.ts';
import { type Dropped, REASONS, type Reader, type Reason } from './stance/witness.ts';

/** UTF-16 code units into the text, `from` inclusive, `to` exclusive. */
interface Span {
  from: number;
  to: number;
}

/** An actor named in a sentence, and for whom he speaks there. */
export interface SeenActor extends Span {
  name: string;
  party: string;
}

/** Words that somebody says; `speaker` is null in a quote of which nobody knows whose it is. */
export interface SeenVoice extends Span {
  channel: 'quote' | 'reported';
  speaker: string | null;
}

/** Why something is no statement; holder and target where a pair was looked at. */
export interface Miss {
  reader: Reader;
  reason: Reason;
  /** The reason in words. */
  why: string;
  holder?: string;
  target?: string;
}

/** A rule's words for or against somebody. */
export interface SeenWords extends Span {
  rule: string;
  kind: 'deed' | 'judgement' | 'issue';
  /** What they mean by the rule and what governs them: an event, for or against an issue. */
  means: string;
  /** Whether a statement rests on them. */
  told: boolean;
  /** Why they are no statement, the nearest miss first. */
  misses: Miss[];
}

export interface SentenceAccount extends Span {
  actors: SeenActor[];
  voices: SeenVoice[];
  words: SeenWords[];
  statements: Statement[];
  /** Why the sentence has no statement: its nearest miss. Null where it has one. */
  nearest: Miss | null;
}

/** The accounts of the sentences that a span touches; without one, of all. Pure. */
export function whyNot(input: ClassifyInput, packs: Packs, span?: Span): SentenceAccount[] {
  const dropped: Dropped[] = [];
  const scene: Scene = {
    ...sceneOf(read(input.text, packs.rules), input, packs),
    witness: (one) => dropped.push(one),
  };
  const statements = statementsOf(scene);
  const { tokens, sentences } = scene.reading;
  const accounts: SentenceAccount[] = [];
  for (let number = 0; number < sentences.count; number++) {
    const first = sentences.first[number]!;
    const last = sentences.last[number]!;
    const place = { from: tokens.from[first]!, to: tokens.to[last]! };
    if (span && (place.to <= span.from || place.from >= span.to)) continue;
    const told = statements.filter(({ sentence }) => sentence[0] === place.from);
    const missed = dropped.filter((one) => one.first <= last && one.last >= first);
    const words = wordsOf(scene, first, last, told, missed);
    const nearest = told.length ? null : (nearestFirst(missed)[0] ?? null);
    accounts.push({ ...place, ...castOf(scene, number), words, statements: told, nearest });
  }
  return accounts;
}

/** Who is named between two tokens, and who speaks. */
function castOf(scene: Scene, sentence: number): Pick<SentenceAccount, 'actors' | 'voices'> {
  const { reading, voices, quotes, published, actors } = scene;
  const first = reading.sentences.first[sentence]!;
  const last = reading.sentences.last[sentence]!;
  const spanOf = (from: number, to: number): Span => ({
    from: reading.tokens.from[Math.max(first, from)]!,
    to: reading.tokens.to[Math.min(last, to)]!,
  });
  const within = (one: { first: number; last: number }) => one.first <= last && one.last >= first;
  return {
    actors: mentionsBetween(scene, first, last).map((mention) => ({
      ...spanOf(mention.first, mention.last),
      name: mention.actor.name,
      party: holderOf(mention.actor, published, actors).name,
    })),
    voices: [
      ...voices
        .in(sentence)
        .map((voice) => ({ ...spanOf(voice.first, voice.last), channel: voice.channel, speaker: speakerOf(voice) })),
      ...quotes.quotes
        .filter((quote) => within(quote) && !voices.at(Math.max(first, quote.first)))
        .map((quote) => ({ ...spanOf(quote.first, quote.last), channel: 'quote' as const, speaker: null })),
    ],
  };
}

function speakerOf({ holder }: Voice): string {
  return holder.by ? `${holder.by} for ${holder.name}` : holder.name;
}

/** The rules' words between two tokens, in reading order. */
function wordsOf(scene: Scene, first: number, last: number, told: Statement[], missed: Dropped[]): SeenWords[] {
  const { tokens, hits } = scene.reading;
  const frames = readSentence(tokens, hits, scene.packs, [first, last]).frames.map((frame) => ({
    first: first + frame.hit.first,
    last: first + frame.hit.last,
    rule: frame.hit.rule.id,
    kind: frame.hit.rule.form === 'judgement' ? ('judgement' as const) : ('deed' as const),
    means: meaningOf(frame),
  }));
  const issues = findIssues(scene.reading, scene.packs)
    .filter((mention) => mention.first >= first && mention.first <= last)
    .map((mention) => ({
      first: mention.first,
      last: mention.last,
      rule: mention.rule,
      kind: 'issue' as const,
      means: `${SIDES[mention.side]} “${mention.issue.label}”`,
    }));
  return [...frames, ...issues]
    .sort((one, other) => one.first - other.first || one.last - other.last)
    .map(({ first: start, last: end, ...words }) => {
      const span = { from: tokens.from[start]!, to: tokens.to[end]! };
      const own = missed.filter((one) => one.rule === words.rule && one.first <= end && one.last >= start);
      const whole = missed.filter(
        (one) =>
          one.rule === undefined && READERS[words.kind].includes(one.reader) && one.first <= start && one.last >= end,
      );
      return {
        ...span,
        ...words,
        told: told.some(({ evidence }) => evidence.some((one) => one.rule === words.rule && touches(one, span))),
        misses: nearestFirst(own.length ? own : whole),
      };
    });
}

/** The readers whose silence on a whole sentence says why such words are none. */
const READERS: Record<SeenWords['kind'], Reader[]> = {
  deed: ['directed'],
  judgement: ['directed', 'voiced'],
  issue: ['issue'],
};

const SIDES = { for: 'for', against: 'against', blame: 'blames the other party of' };

function meaningOf({
  event,
  hit,
  operators,
  negated,
  nominal,
  passive,
}: ReturnType<typeof readSentence>['frames'][number]): string {
  const governed = operators.map(({ rule }) => rule.operator).filter((operator) => operator !== 'carry');
  const parts = [
    event ?? (hit.rule.score === null ? 'nothing is done' : hit.rule.score > 0 ? 'for' : 'against'),
    ...(governed.length ? [`under ${governed.join(', ')}`] : []),
    ...(negated ? ['denied'] : []),
    ...(nominal ? ['a noun here'] : []),
    ...(passive ? ['passive'] : []),
  ];
  return parts.join(', ');
}

function touches(one: Span, other: Span): boolean {
  return one.from < other.to && one.to > other.from;
}

const ORDER = Object.keys(REASONS) as Reason[];

/** Each miss once, the one that came farthest first. */
function nearestFirst(dropped: Dropped[]): Miss[] {
  const misses = new Map<string, Miss>();
  for (const { reader, reason, holder, target } of dropped) {
    const miss = { reader, reason, why: REASONS[reason], holder, target };
    misses.set(JSON.stringify([reason, holder, target]), miss);
  }
  return [...misses.values()].sort((one, other) => ORDER.indexOf(other.reason) - ORDER.indexOf(one.reason));
}
