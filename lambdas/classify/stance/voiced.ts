import type { Relation, Statement } from '#shared/labels.ts';
import type { Mention } from '../actors/mention.ts';
import { wordAt } from '../actors/words.ts';
import { isConditional } from './conditional.ts';
import { isCompounded } from './directed/may-subject.ts';
import type { Frame } from './grammar/frames.ts';
import { saidRelation } from './grammar/relation.ts';
import { sayingsOf } from './grammar/sayings.ts';
import { readSentence, type Sentence } from './grammar/sentence.ts';
import { hasJudgementBehind, hasJudgementOfPronoun, TELLING_JUDGEMENT } from './reach.ts';
import { isOfOtherSpeaker, isQuoted, mentionsBetween, type Scene, sentencesWith, voiceAt } from './scene.ts';
import { statement, targetFor } from './statement.ts';
import { faultOf } from './voiced/fault.ts';
import { judgedByPronoun, speechBefore, spokenOf, takenUp } from './voiced/said-about.ts';
import type { Voice } from './voices/cast.ts';
import { droppedFrame, droppedVoice, type Reason } from './witness.ts';

/** What speakers say of others: the judgements in their words, each tied to whom it is said of. */
export function voicedStatements(scene: Scene): Statement[] {
  const { tokens, sentences, hits } = scene.reading;
  const found: Statement[] = [];
  const done = new Set<string>();
  for (const voice of voicesThatJudge(scene)) {
    const named = mentionsBetween(scene, voice.first, voice.last).filter(
      (mention) => voiceAt(scene, mention.first) === voice && !isCompounded(scene, mention),
    );
    const mentions = named.filter((mention) => targetFor(scene, mention, voice.holder));
    const about = mentions.length ? null : saidAbout(scene, voice, named);
    if (about) found.push(about);
    if (!mentions.length) {
      scene.witness?.(droppedVoice(voice, named.length ? 'own-side' : 'no-actor'));
      continue;
    }
    const sentence = readSentence(tokens, hits, scene.packs, [voice.first, voice.last]);
    if (!sentence.standing.some(({ rule }) => rule.form === 'judgement')) {
      scene.witness?.(droppedVoice(voice, 'no-judgement'));
      continue;
    }
    for (const mention of mentions) {
      const target = targetFor(scene, mention, voice.holder);
      if (!target) continue;
      const judged = judgement(scene, sentence, voice, mention);
      if ('reason' in judged) {
        const { reason, frame } = judged;
        scene.witness?.(
          frame
            ? droppedFrame('voiced', reason, frame, voice.first, voice.holder, target)
            : droppedVoice(voice, reason, target),
        );
        continue;
      }
      const place = sentences.of[mention.first]!;
      const key = `${place} ${voice.holder.id} ${target.id}`;
      if (done.has(key)) continue;
      done.add(key);
      const conditional = isConditional(scene, place) && { conditional: true };
      const marked = isMarked(scene, voice, judged.head);
      const channel = marked ? 'quote' : voice.channel;
      const said = { ...judged.relation, channel, ...conditional };
      found.push(statement(scene, voice.holder, target, said, marked ? judged.head : mention.first));
    }
  }
  return found;
}

/**
 * What words that name nobody say of the one whom their speaker speaks of.
 *
 * @param named who is named in them and is no target
 */
function saidAbout(scene: Scene, voice: Voice, named: readonly Mention[]): Statement | null {
  const { tokens, hits } = scene.reading;
  const sentence = readSentence(tokens, hits, scene.packs, [voice.first, voice.last]);
  const said = judgedByPronoun(sentence);
  if (!said) return null;
  const alone = named.every(({ first }) => first > voice.first + said.frame.hit.last);
  const mention = spokenOf(scene, voice) ?? (alone ? takenUp(scene, voice, said.pronoun) : null);
  const target = mention && targetFor(scene, mention, voice.holder);
  if (!target) return null;
  const relation = { ...saidRelation(said, sentence.words), channel: voice.channel };
  return statement(scene, voice.holder, target, relation, voice.first + said.frame.hit.first);
}

/** Whose words may judge somebody they name; where somebody asks why not, all. */
function voicesThatJudge(scene: Scene): Voice[] {
  const { first, last } = scene.reading.sentences;
  return sentencesWith(scene, TELLING_JUDGEMENT, TELLING_JUDGEMENT, (number) => isQuotedIn(scene, number))
    .filter(
      (number) =>
        scene.witness ||
        hasJudgementBehind(scene, first[number]!, last[number]!) ||
        hasJudgementOfPronoun(scene, first[number]!, last[number]!) ||
        mentionsBetween(scene, first[number]!, last[number]!).some((mention) => speechBefore(scene, mention) >= 0),
    )
    .flatMap((number) => scene.voices.in(number))
    .filter((voice) => scene.witness || !isHypothetical(scene, voice));
}

/** Who is quoted may speak of somebody whom he named in the sentence before. */
function isQuotedIn({ quotes, reading: { sentences } }: Scene, sentence: number): boolean {
  const quote = quotes.quotes[quotes.from(sentences.first[sentence]!)];
  return quote !== undefined && quote.first <= sentences.last[sentence]!;
}

/** From a speaker to the end of his verb of saying, in tokens at most. */
const VERB_REACH = 6;

/** "If Lind believes that …", "Lind was not saying that …": nobody has said it. */
function isHypothetical({ reading: { tokens, sentences } }: Scene, { first, channel, speaker }: Voice): boolean {
  const [from, to] = speaker;
  if (channel === 'quote' || from > first) return false;
  const opening = sentences.first[sentences.of[from]!]!;
  for (let at = from - 1; at >= opening && wordAt(tokens, at) !== ','; at--)
    if (CONDITIONS.has(wordAt(tokens, at))) return true;
  for (let at = from + 1; at < Math.min(first, to + VERB_REACH); at++)
    if (NEGATION.has(wordAt(tokens, at))) return true;
  return false;
}
const CONDITIONS = new Set('if unless whether'.split(' '));
const NEGATION = new Set("not never n't".split(' '));

/** "Said Rome was 'reckless'": the judgement at a token stands between the speaker's own marks, though the rest does not. */
function isMarked(scene: Scene, { holder }: Voice, head: number): boolean {
  const own = voiceAt(scene, head);
  return own?.holder.id === holder.id && isQuoted(scene, head);
}

/** A judgement in the speaker's words that is said of the mention ("called it a mistake"), or why there is none. */
function judgement(
  scene: Scene,
  sentence: Sentence,
  { first }: Voice,
  mention: Mention,
): { relation: Relation; head: number } | { reason: Reason; frame?: Frame } {
  const target = { first: mention.first - first, last: mention.last - first };
  // Deeds are looked at where somebody asks why not.
  const asked = scene.witness ? 'all' : 'judgements';
  const said = sayingsOf(sentence, { first: 0, last: sentence.words.length - 1 }, target, asked);
  // Deeds told of others are told for many reasons; a judgement is for or against in so many words.
  const judged = said.filter(({ frame }) => frame.hit.rule.form === 'judgement');
  if (!judged.length) return said[0] ? { reason: 'deed-told', frame: said[0].frame } : { reason: 'not-said-of' };
  let fault: { reason: Reason; frame: Frame } | null = null;
  for (const saying of judged) {
    const cited = isOfOtherSpeaker(scene, first + saying.frame.hit.first);
    const reason = cited ? 'told-of-other' : faultOf(scene, sentence.words, saying.frame, mention, target);
    if (!reason) return { relation: saidRelation(saying, sentence.words), head: first + saying.frame.hit.first };
    fault ??= { reason, frame: saying.frame };
  }
  return fault!;
}
