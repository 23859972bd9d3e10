import type { Relation, Statement } from '#shared/labels.ts';
import type { Mention } from '../actors/mention.ts';
import { wordAt } from '../actors/words.ts';
import { Kind } from '../word-family.ts';
import { isConditional } from './conditional.ts';
import { isCompounded } from './directed/may-subject.ts';
import type { Frame } from './grammar/frames.ts';
import { standsForParty } from './grammar/object.ts';
import { saidRelation } from './grammar/relation.ts';
import { sayingsOf } from './grammar/sayings.ts';
import { type Place, readSentence, type Sentence } from './grammar/sentence.ts';
import { isPosed, isTakenBack } from './grammar/supposed.ts';
import type { Word } from './grammar/word.ts';
import { hasJudgementBehind, hasJudgementOfPronoun, TELLING_JUDGEMENT } from './reach.ts';
import {
  isGoverned,
  isQuoted,
  LONGEST_PREDICATE,
  mentionsBetween,
  type Scene,
  sentencesWith,
  voiceAt,
} from './scene.ts';
import { statement, targetFor } from './statement.ts';
import { judgedByPronoun, speechBefore, spokenOf, takenUp } from './voiced/said-about.ts';
import { isDoneBy, isOwner, isSaidOf } from './voiced/said-of.ts';
import { unsureReason } from './voiced/unsure.ts';
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
    const reason = faultOf(scene, sentence.words, saying.frame, mention, target);
    if (!reason) return { relation: saidRelation(saying, sentence.words), head: first + saying.frame.hit.first };
    fault ??= { reason, frame: saying.frame };
  }
  return fault!;
}

/** Why a judgement is not the speaker's own of the mention; null where it is. */
function faultOf(scene: Scene, words: readonly Word[], frame: Frame, mention: Mention, target: Place): Reason | null {
  const { hit } = frame;
  if (!hit.rule.articles) return 'loose';
  if (frame.negated || isTakenBack(words, target.first)) return 'denied';
  // "Must destroy its weapons": asked for, not done.
  if (frame.operators.some(({ rule }) => rule.operator === 'demand')) return 'supposed';
  if (isPosed(words, frame) || isConceded(words, frame) || isForetold(words, frame, target)) return 'supposed';
  if (isSaidByOthers(words, target.first, hit.first)) return 'others-word';
  // "Unfairly smeared": the speaker takes its part.
  if (UNFAIR.has(words[hit.first - 1]?.text ?? '')) return 'passive';
  // "intimidated by": what others do to the mention is no judgement of it.
  if (frame.passive && words[hit.last + 1]?.text === 'by') return 'passive';
  // "Toppling Lind was wrong": what is done to him is judged.
  if (/^\p{Ll}+ing$/u.test(words[target.first - 1]?.text ?? '') && !words[target.first - 1]!.capital) return 'governed';
  if (mention.via !== 'adjective' && isDoneBy(words, target, frame))
    return isUnderInquiry(words, hit.first) ? 'supposed' : null;
  const owner = isOwner(words, target);
  if (mention.via !== 'adjective' && !owner && isGoverned(scene, mention.first) && !isRelated(scene, mention))
    if (!isConductOf(words, target)) return 'governed';
  const unsure = unsureReason(words, frame, target);
  if (unsure) return unsure;
  if (!standsForParty(words, frame, target)) return 'not-said-of';
  // "The Serious Fraud Office": a word of a name.
  if (words[hit.first]!.capital && words[hit.last + 1]?.capital && hit.first > 0) return 'not-said-of';
  const own = hit.first - target.last <= (owner ? 3 : 1);
  if (mention.via === 'adjective' || owner) {
    if (!own && isGoverned(scene, mention.first)) return 'governed';
    if (own && isUnderInquiry(words, target.first)) return 'supposed';
  }
  if (!isSaidOf(words, target, frame, mention.via === 'adjective'))
    return mention.via === 'adjective' ? 'adjective' : 'not-said-of';
  return hit.last - hit.first < LONGEST_PREDICATE ? null : 'wide';
}
const UNFAIR = new Set('unfairly unjustly wrongly falsely'.split(' '));

/** From a judgement to the condition it hangs on, in tokens at most. */
const CONDITION = 4;

/** "Rome would fail", "Rome will pay a price": what will befall it. */
function isForetold(words: readonly Word[], { hit }: Frame, { last }: Place): boolean {
  const between = words.slice(last + 1, hit.first);
  if (words[hit.first]!.kinds.has(Kind.befalling))
    return between.some(({ text }) => /^(?:will|would|shall)$/.test(text));
  // "Rome would be foolish to …", "Rome would be making a mistake if …": it has not done so.
  if (!between.some(({ text }, at) => text === 'would' && between[at + 1]?.text === 'be')) return false;
  return words.slice(hit.last + 1, hit.last + CONDITION).some(({ text }) => /^(?:if|to|unless|were|by)$/.test(text));
}

/** "Some say Rome is weak", "Lind views the loss as a mistake by Rome": the speaker tells what others think. */
function isSaidByOthers(words: readonly Word[], first: number, judged: number): boolean {
  for (let view = Math.min(first, judged) - 1; view > 0; view--)
    if (words[view]!.kinds.has(Kind.believing) && isOther(words, view - 1)) return true;
  let at = first - 1;
  while (at > 0 && /^(?:the|that)$/.test(words[at]!.text)) at--;
  if (at < 1 || !/^(?:say|says|think|thinks|believe|believes|claim|claims|argue|argues)$/.test(words[at]!.text))
    return false;
  return /^(?:some|many|others|people|critics|they|he|she)$/.test(words[at - 1]!.text);
}

/** "Lind", "the senator": not the speaker himself. */
function isOther(words: readonly Word[], at: number): boolean {
  const { text, capital } = words[at]!;
  return capital ? !/^(?:i|we)$/.test(text) : words[at - 1]?.text === 'the';
}

/** "Although Rome is a friend, …": praise that is granted before the speaker comes to what he means. */
function isConceded(words: readonly Word[], { hit }: Frame): boolean {
  if ((hit.rule.score ?? 0) <= 0) return false;
  for (let at = hit.first - 1; at >= 0 && words[at]!.text !== ','; at--)
    if (CONCEDING.has(words[at]!.text)) return words.slice(hit.last + 1).some(({ text }) => text === ',');
  return false;
}
const CONCEDING = new Set('although though while whereas granted despite'.split(' '));

/** "The actions of Rome [are reckless]": they stand for Rome. */
function isConductOf(words: readonly Word[], { first }: Place): boolean {
  let at = first - 1;
  while (at > 0 && (words[at]!.capital || /^(?:the|president|minister)$/.test(words[at]!.text))) at--;
  return words[at]?.text === 'of' && (words[at - 1]?.kinds.has(Kind.doing) ?? false);
}

/** "The investigation into Roman meddling", "claims of Roman meddling": whether there is any is the question. */
function isUnderInquiry(words: readonly Word[], first: number): boolean {
  if (words[first - 1]?.kinds.has(Kind.suspected)) return true;
  let at = first - 1;
  while (at >= 0 && /^(?:the|any)$/.test(words[at]!.text)) at--;
  if (!/^(?:into|of|about|on|over)$/.test(words[at]?.text ?? '')) return false;
  return words[at - 1]?.kinds.has(Kind.inquiry) ?? false;
}

/** "Rome, which …": the clause is about the mention, whatever governs it; ", which is" may be about all that was said before. */
function isRelated({ reading: { tokens } }: Scene, { last, actor, via }: Mention): boolean {
  const at = last + 1 < tokens.count && wordAt(tokens, last + 1) === ',' ? last + 2 : last + 1;
  if (at > last + 1 && wordAt(tokens, at) === 'which' && /^(?:is|was)$/.test(wordAt(tokens, at + 1))) return false;
  // "The affair under Lind, which …": a person is a who.
  return (
    at < tokens.count &&
    (actor.kind === 'person' || via === 'office' ? /^who$/ : /^(?:which|who)$/).test(wordAt(tokens, at))
  );
}
