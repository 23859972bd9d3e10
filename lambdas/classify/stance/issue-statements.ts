import type { Channel, Statement } from '#shared/labels.ts';
import { holderOf, type Party } from '../actors/holder.ts';
import type { Mention } from '../actors/mentions.ts';
import { wordAt } from '../actors/words.ts';
import { findIssues, type IssueMention } from '../issues/find.ts';
import { evidenceOf, isGoverned, mentionsBetween, type Scene, statement, voiceAt } from './scene.ts';
import { droppedMention, type Reason } from './witness.ts';

/** How many sentences back an issue's parties may have been named. */
const IN_SIGHT = 2;
/** Farthest a negation stands before the words it turns round, in tokens. */
const NEGATION_REACH = 6;
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
  'denied',
  'denies',
  'rejected',
  'rejects',
  'prevent',
  'prevents',
  'prevented',
  'undermines',
  'undermine',
  'undermined',
  'undermining',
  'unlikely',
  'against',
  'oppose',
  'opposed',
  'opposes',
  'reason',
]);
/** Words that take back even what stands far behind them in their clause ("no intention of backing the plan to …"). */
const REFUSALS = new Set(
  'intention refuse refused refuses refusing rejected rejects opposed opposes ruled unwilling'.split(' '),
);
const REFUSAL_REACH = 14;
/** What only wishes, fears or supposes that somebody does something. */
const UNSURE = new Set(
  'may might could can would if whether unless hope hopes hoped fear fears feared expected expects likely suggested speculation'.split(
    ' ',
  ),
);
/** How far before a pronoun such a word may stand, in tokens. */
const UNSURE_REACH = 10;

function isUnsure({ reading: { tokens } }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (UNSURE.has(wordAt(tokens, at))) return true;
  return false;
}

/** What leads to another party than the issue's own: "sanctions against [Sylvania]". */
const TOWARD = new Set(['against', 'on', 'with', 'toward', 'towards', 'from']);
/** How far behind the words such a party stands, in tokens. */
const TOWARD_REACH = 4;
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
  if (mention.side === 'for' && isDeniedWithin(scene, mention)) return { reason: 'denied', holder };
  if (isOfOthers(scene, mention, holder)) return { reason: 'out-of-sight', holder };
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

/** "Those opposed to the deal": nobody in particular, not who is named before. */
const OTHERS =
  /^(?:those|anyone|everyone|people|who|countries|members|groups|critics|opponents|lawmakers|senators|others|many|some)$/;

function holderAt(scene: Scene, mention: IssueMention): Said | Reason {
  if (OTHERS.test(wordAt(scene.reading.tokens, mention.first - 1))) return 'told-of-other';
  const voice = voiceAt(scene, mention.first);
  if (voice) {
    // "Lind said that Rome was ready to …": what the speaker tells of another is not for or against by himself.
    const other = subjectBefore(scene, Math.max(voice.first, mention.first - TOLD_REACH), mention.first);
    const told = other && holderOf(other.actor, scene.published, scene.actors);
    if (told && told.id !== voice.holder.id) return 'told-of-other';
    for (let at = mention.first - 1; at >= Math.max(voice.first, mention.first - SUBJECT_REACH); at--) {
      const word = wordAt(scene.reading.tokens, at);
      if (/^(?:if|whether|unless)$/.test(word)) return 'supposed';
      if (voice.channel === 'quote' && /^(?:he|she|they)$/.test(word)) return 'told-of-other';
    }
    return { holder: voice.holder, channel: voice.channel };
  }
  if (scene.voices.quoted[mention.first]) return 'unknown-speaker';
  const { sentences } = scene.reading;
  const start = sentences.first[sentences.of[mention.first]!]!;
  const from = Math.max(start, mention.first - SUBJECT_REACH);
  const before = subjectBefore(scene, from, mention.first);
  for (let at = mention.first - 1; at >= Math.max(from, before ? before.last : 0); at--) {
    const party = scene.voices.pronouns.get(at);
    if (party)
      return isUnsure(scene, Math.max(start, at - UNSURE_REACH), mention.first)
        ? 'supposed'
        : { holder: party, channel: 'act' };
  }
  if (!before) return 'no-holder';
  for (let at = mention.first - 1; at >= Math.max(from, mention.first - TOLD_REACH); at--)
    if (/^(?:denials?|claims?|allegations?|assertions?)$/.test(wordAt(scene.reading.tokens, at)))
      return 'told-of-other';
  // "Pressed the council to back …": whoever is to do it has not done it.
  const urged = mentionsBetween(scene, before.last + 1, mention.first - 1).some(
    ({ last }) => wordAt(scene.reading.tokens, last + 1) === 'to',
  );
  if (urged) return 'told-of-other';
  if (isUnsure(scene, Math.max(start, before.first - TOLD_REACH), mention.first)) return 'supposed';
  return { holder: holderOf(before.actor, scene.published, scene.actors), channel: 'act' };
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

/** "Accepts that Rome did not interfere": a denial among the words themselves. */
function isDeniedWithin({ reading: { tokens } }: Scene, { first, last }: IssueMention): boolean {
  for (let at = first + 1; at < last; at++)
    if (/^(?:not|never|no|denials?|denied|denies)$|n['’]t$/.test(wordAt(tokens, at))) return true;
  return false;
}

/** "Sanctions against Iran": the words are of another party than the issue's. */
function isOfOthers(scene: Scene, { issue, last }: IssueMention, holder: Party): boolean {
  if (!issue.between.length) return false;
  const { tokens, sentences } = scene.reading;
  const end = Math.min(sentences.last[sentences.of[last]!]!, last + TOWARD_REACH);
  const parties = mentionsBetween(scene, last + 1, end)
    .filter(({ first }) => TOWARD.has(leftOf(tokens, first)))
    .map(({ actor }) => holderOf(actor, scene.published, scene.actors).id);
  // "Our relations with Rome", says a third party: its own, not those the issue is about.
  if (issue.between.length > 1 && !issue.between.includes(holder.id) && parties.length === 1) return true;
  return parties.length > 0 && !parties.some((party) => issue.between.includes(party));
}

function leftOf(tokens: Scene['reading']['tokens'], first: number): string {
  const before = wordAt(tokens, first - 1);
  return before === 'the' ? wordAt(tokens, first - 2) : before;
}

function isNegated({ reading: { tokens, sentences } }: Scene, { first }: IssueMention): boolean {
  // "Prevents him from lifting …".
  if (wordAt(tokens, first - 1) === 'from') return true;
  const opening = sentences.first[sentences.of[first]!]!;
  for (let at = first - 1; at >= Math.max(opening, first - REFUSAL_REACH) && wordAt(tokens, at) !== ','; at--)
    if (REFUSALS.has(wordAt(tokens, at))) return true;
  const start = Math.max(opening, first - NEGATION_REACH);
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
