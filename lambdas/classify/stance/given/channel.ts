/** Whose words carry an answer about a given pair, by where its evidence stands: decided by structure, not by the label. */
import type { Channel, Evidence, Relation } from '#shared/labels.ts';
import type { Packs } from '../../packs.ts';
import { EVENTS } from '../grammar/plover.ts';
import { type Place, placeOf } from '../grammar/sentence.ts';
import { isFirstPerson, wordsOf } from '../grammar/speech.ts';
import { portrayalFamily } from '../portrayal/family.ts';
import { portrayalsOf } from '../portrayal/portrayals.ts';
import type { Pair } from './given-pair.ts';

/**
 * To meet is a deed whoever tells it. A predicate that says what the answer says carries it; else the words shown do, the
 * source's own before what others tell of him, that before his deeds.
 *
 * @param predicate what links the two by itself
 */
export function channelOf(answer: Relation, predicate: Relation | null, pair: Pair, packs: Packs): Channel {
  if (answer.label === 'neutral' && (answer.event === 'CONSULT' || answer.event === 'AGREE')) return 'act';
  const { words } = pair.sentence;
  const speaker = placeOf(words, pair.source);
  if (speaker && isFirstPerson(words, speaker)) return 'quote';
  const said = speaker && wordsOf(pair.sentence, speaker);
  if (predicate && predicate.label === answer.label) return ofPredicate(predicate, pair, said, packs);
  const shown = answer.evidence.filter(({ rule }) => !rule.startsWith('portrayal-cues/'));
  const found = shown.map((one) => carriedBy(one, pair, said, packs));
  const target = placeOf(words, pair.target);
  return (
    ORDER.find((one) => found.includes(one)) ??
    (!said ? 'act' : target && words[target.first]!.quoted ? 'quote' : 'reported')
  );
}
const ORDER: readonly Channel[] = ['quote', 'reported', 'act', 'narrator'];

/** To refuse is a deed unless in words; a deed that somebody tells of is reported. */
function ofPredicate({ channel, event, evidence }: Relation, pair: Pair, said: Place | null, packs: Packs): Channel {
  const tells = evidence.some((one) => isTold(placeOf(pair.sentence.words, one), pair, said));
  if (channel === 'act' && tells) return 'reported';
  if (channel === 'reported' && event === 'REJECT' && !tells && !isSpoken(evidence, pair, packs)) return 'act';
  return channel;
}

function carriedBy(evidence: Evidence, pair: Pair, said: Place | null, packs: Packs): Channel {
  const { words, frames } = pair.sentence;
  const place = placeOf(words, evidence);
  if (!place) return 'act';
  if (words[place.last]!.quoted && (said === null || isWithin(place, said))) return 'quote';
  if (isTold(place, pair, said)) return 'reported';
  const frame = frames.find(
    ({ hit }) => hit.rule.id === evidence.rule && hit.first <= place.last && hit.last >= place.first,
  );
  if (frame?.reported) return 'reported';
  if (frame?.hit.rule.channel) return frame.hit.rule.channel;
  if (frame?.event && EVENTS[frame.event].quad.startsWith('material')) return 'act';
  return isSpoken([evidence], pair, packs) ? 'reported' : 'act';
}

const isWithin = ({ first, last }: Place, stretch: Place): boolean => first >= stretch.first && last <= stretch.last;

/** "Aides say that the two get along": in somebody's words, be they the source's or not. */
function isTold(place: Place | null, { sentence: { words, says } }: Pair, said: Place | null): boolean {
  if (!place) return false;
  if (said && isWithin(place, said)) return true;
  return says.some((say) => say.last < place.first && words[say.last + 1]?.text === 'that');
}

/** Words by which one says something of another, be it praise, blame or a wish: rules of the portrayals. */
const SPOKEN = new Set(
  'accuse criticize condemn denigrate rebuke-idiom mock refute warn praise demand vow say think alleged-wrong'.split(
    ' ',
  ),
);

function isSpoken(evidence: readonly Evidence[], { tokens, hits }: Pair, packs: Packs): boolean {
  const { rules } = portrayalsOf(packs);
  const { count, first, last, payload } = hits.of(portrayalFamily.name);
  for (let at = 0; at < count; at++) {
    if (!SPOKEN.has(rules[payload[at]!]!.name)) continue;
    const [from, to] = [tokens.from[first[at]!]!, tokens.to[last[at]!]!];
    if (evidence.some((one) => one.from < to && one.to > from)) return true;
  }
  return false;
}
