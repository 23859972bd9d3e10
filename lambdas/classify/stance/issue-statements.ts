import type { Channel, Statement } from '#shared/labels.ts';
import { holderOf, type Party } from '../actors/holder.ts';
import { type Mention, wordAt } from '../actors/mentions.ts';
import { findIssues, type IssueMention } from '../issues/find.ts';
import { evidenceOf, isGoverned, mentionsBetween, type Scene, statement, voiceAt } from './scene.ts';
import { droppedMention, type Reason } from './witness.ts';

/** How many sentences back an issue's parties may have been named. */
const IN_SIGHT = 2;
/** Farthest a negation stands before the words it turns round, in tokens. */
const NEGATION_REACH = 4;
const NEGATIONS = new Set([
  'not',
  "n't",
  'never',
  'no',
  'without',
  'nor',
  'neither',
  'hardly',
  'instead',
  'refuse',
  'refused',
  'refuses',
  'reluctant',
  'unwilling',
  'deadline',
  'failed',
  'fails',
]);
/** Farthest a subject stands before the words it says or does, where nobody is quoted. */
const SUBJECT_REACH = 14;

/** Words for or against an issue, each in the mouth of its speaker, or of the actor whose doing they tell. */
export function issueStatements(scene: Scene): Statement[] {
  const found: Statement[] = [];
  const done = new Set<string>();
  for (const mention of findIssues(scene.reading, scene.packs)) {
    const said = readAt(scene, mention);
    if ('reason' in said) {
      scene.witness?.(droppedMention(mention, said.reason, said.holder));
      continue;
    }
    const { holder, channel, target } = said;
    const sentence = scene.reading.sentences.of[mention.first]!;
    // One sentence says a thing once, in however many words.
    const key = `${sentence} ${holder.id} ${mention.issue.id} ${mention.side}`;
    if (done.has(key)) {
      scene.witness?.(droppedMention(mention, 'said-already', holder));
      continue;
    }
    done.add(key);
    const score = (mention.side === 'for' ? 1 : -1) * Math.min(1, 0.7 * mention.weight);
    found.push(
      statement(
        scene,
        holder,
        target,
        {
          label: mention.side === 'for' ? 'support' : 'oppose',
          score,
          quad: null,
          event: null,
          channel,
          ...(isConditional(scene, sentence) && { conditional: true }),
          evidence: [evidenceOf(scene, mention.first, mention.last, mention.rule)],
        },
        mention.first,
      ),
    );
  }
  return found;
}

/** Who is for or against what by an issue's words, or why nobody is. */
function readAt(
  scene: Scene,
  mention: IssueMention,
): (Said & { target: { id: string; name: string } }) | { reason: Reason; holder?: Party } {
  const said = holderAt(scene, mention);
  if (typeof said === 'string') return { reason: said };
  const { holder } = said;
  if (!inSight(scene, mention, said)) return { reason: 'out-of-sight', holder };
  if (isNegated(scene, mention)) return { reason: 'denied', holder };
  const target = targetOf(scene, mention, holder);
  return target ? { ...said, target } : { reason: 'no-target', holder };
}

interface Said {
  holder: Party;
  channel: Channel;
}

/** The issue; for blame, the other of its two parties, where the holder is one of them. */
function targetOf(scene: Scene, { issue, side }: IssueMention, holder: Party): { id: string; name: string } | null {
  if (side !== 'blame') return { id: issue.id, name: issue.label };
  const other = issue.between.includes(holder.id) ? issue.between.find((party) => party !== holder.id) : undefined;
  return other === undefined ? null : { id: other, name: scene.actors.get(other)?.name ?? other };
}

function holderAt(scene: Scene, mention: IssueMention): Said | Reason {
  const voice = voiceAt(scene, mention.first);
  if (voice) {
    // "Lind said that Rome was ready to …": what the speaker tells of another is not for or against by himself.
    const other = subjectBefore(scene, Math.max(voice.first, mention.first - TOLD_REACH), mention.first);
    const told = other && holderOf(other.actor, scene.published, scene.actors);
    return told && told.id !== voice.holder.id ? 'told-of-other' : { holder: voice.holder, channel: voice.channel };
  }
  if (scene.voices.quoted[mention.first]) return 'unknown-speaker';
  const { sentences } = scene.reading;
  const start = sentences.first[sentences.of[mention.first]!]!;
  const from = Math.max(start, mention.first - SUBJECT_REACH);
  const before = subjectBefore(scene, from, mention.first);
  for (let at = mention.first - 1; at >= Math.max(from, before ? before.last : 0); at--) {
    const party = scene.voices.pronouns.get(at);
    if (party) return { holder: party, channel: 'act' };
  }
  return before ? { holder: holderOf(before.actor, scene.published, scene.actors), channel: 'act' } : 'no-holder';
}

/** The last mention between two tokens that may be a subject. */
function subjectBefore(scene: Scene, from: number, to: number): Mention | undefined {
  return mentionsBetween(scene, from, to - 1)
    .filter(({ via, first }) => via !== 'adjective' && !isQuotedIn(scene, first, to))
    .filter(({ first, last }) => !isGenitive(scene, last) && !isGoverned(scene, first))
    .at(-1);
}

/** In a quote that the later token is not in. */
function isQuotedIn({ voices }: Scene, first: number, later: number): boolean {
  return voices.quoted[first] === 1 && voices.quoted[later] === 0;
}

/** How far before words of a speaker another party they tell of may stand, in tokens. */
const TOLD_REACH = 5;

/** "Russia's relations": the owner does nothing here. */
function isGenitive({ reading: { tokens } }: Scene, last: number): boolean {
  return last + 1 < tokens.count && wordAt(tokens, last + 1).endsWith('s') && /^['’]/.test(wordAt(tokens, last + 1));
}

/** All parties of the issue are named near, or speak. */
function inSight(scene: Scene, { issue, first }: IssueMention, { holder, channel }: Said): boolean {
  if (!issue.between.length) return true;
  const { sentences } = scene.reading;
  const sentence = sentences.of[first]!;
  // What is told as an act must name its parties itself; a speaker may have named them before.
  const from = sentences.first[Math.max(0, sentence - (channel === 'act' ? 0 : IN_SIGHT))]!;
  const near = new Set(
    mentionsBetween(scene, from, sentences.last[sentence]!).map(
      ({ actor }) => holderOf(actor, scene.published, scene.actors).id,
    ),
  );
  near.add(holder.id);
  const about = channel === 'act' ? new Set<string>() : mainParties(scene);
  return issue.between.every((party) => near.has(party) || about.has(party));
}

const mains = new WeakMap<Scene, Set<string>>();

/** The parties an article is about: those named most often in it. */
function mainParties(scene: Scene): Set<string> {
  let main = mains.get(scene);
  if (main) return main;
  const counts = new Map<string, number>();
  for (const { actor } of scene.mentions) {
    const { id } = holderOf(actor, scene.published, scene.actors);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MAIN);
  main = new Set(ranked.map(([id]) => id));
  mains.set(scene, main);
  return main;
}

/** How many parties an article may be about. */
const MAIN = 2;

function isNegated({ reading: { tokens, sentences } }: Scene, { first }: IssueMention): boolean {
  const start = Math.max(sentences.first[sentences.of[first]!]!, first - NEGATION_REACH);
  for (let at = first - 1; at >= start; at--) {
    const word = wordAt(tokens, at);
    if (word === ',' || word === 'but') return false;
    if (NEGATIONS.has(word) || word === 'if') return true;
  }
  return false;
}

const CONDITIONS = [
  ['only', 'if'],
  ['only', 'in', 'conditions'],
  ['only', 'on'],
  ['basis', 'of', 'equality'],
  ['provided', 'that'],
  ['as', 'long', 'as'],
  ['on', 'condition'],
  ['unless'],
  ['without', 'preconditions'],
  ['if'],
];

/** A condition in the same sentence: "only on the basis of equality". */
export function isConditional({ reading: { tokens, sentences } }: Scene, sentence: number): boolean {
  const last = sentences.last[sentence]!;
  for (let at = sentences.first[sentence]!; at <= last; at++)
    for (const words of CONDITIONS)
      if (words.every((word, offset) => at + offset <= last && wordAt(tokens, at + offset) === word)) return true;
  return false;
}
