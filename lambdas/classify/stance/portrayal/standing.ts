/**
 * How a word stands to a target in its whole sentence: directly, through a pronoun that means the target, or inside of what
 * the target says, does or undergoes.
 */

import { otherMentions, referentsOf } from './referents.ts';
import { type Anchor, type Place, type Role, roleOf } from './roles.ts';
import type { Sentence, VerbGroup } from './sentence.ts';
import { Tag } from './tags.ts';

/** A target with its other mentions. */
export interface Standing {
  target: Anchor;
  others: Anchor[];
}

export function standingOf(sentence: Sentence, target: Anchor): Standing {
  return { target, others: otherMentions(sentence, referentsOf(sentence), target) };
}

const LOOSE = /^(?:clause|far)-/;

/** The role of the words `place`: of all mentions the first that they stand close to, else the way they hang below the target's verbs. */
export function standingRole(sentence: Sentence, { target, others }: Standing, place: Place): Role {
  const role = roleOf(sentence, target, place);
  if (!LOOSE.test(role)) return role;
  for (const other of others) {
    const through = roleOf(sentence, other, place);
    if (!LOOSE.test(through)) return through;
  }
  const all = [target, ...others];
  const below = belowRole(sentence, all, place);
  return below ?? role;
}

/** How many verbs up from the words to look for one of the target's. */
const STEPS = 4;

function belowRole(sentence: Sentence, mentions: readonly Anchor[], place: Place): Role | null {
  const { verbs } = sentence;
  let v = verbAbove(sentence, place);
  const said = spokenBy(sentence, mentions, place);
  if (said) return said;
  let other = false;
  for (let steps = 0; steps < STEPS && v >= 0; steps++) {
    const verb = verbs[v]!;
    for (const mention of mentions) {
      if (mention.phrase < 0) continue;
      if (verb.subject === mention.phrase && !mention.owns)
        return verb.speech ? 'uttered' : steps ? 'below-agent' : 'with-agent';
      if (verb.object === mention.phrase || verb.agent === mention.phrase)
        return verb.speech ? 'told' : 'below-patient';
    }
    if (verb.subject >= 0) other = true;
    v = parentOf(sentence, v);
  }
  if (!other) return null;
  return place.last < mentions[0]!.first ? 'elsewhere-left' : 'elsewhere-right';
}

/** Words inside quotation marks that the target says, or that somebody else says of it. */
function spokenBy(sentence: Sentence, mentions: readonly Anchor[], place: Place): Role | null {
  const { quoted, verbs } = sentence;
  if (!quoted[place.first] || quoted[mentions[0]!.first]) return null;
  let anybody = false;
  for (const verb of verbs) {
    if (!verb.speech || quoted[verb.head]) continue;
    anybody = true;
    if (mentions.some((mention) => !mention.owns && mention.phrase >= 0 && mention.phrase === verb.subject))
      return 'uttered';
  }
  return anybody ? 'quoted' : null;
}

/** The verb a place belongs to: its own, else that of the phrase it hangs on, else the last before it in its clause. */
function verbAbove({ verbOf, phraseOf, phrases, clauseOf }: Sentence, { first, last }: Place): number {
  for (let at = first; at <= last; at++) if (verbOf[at]! >= 0) return verbOf[at]!;
  let p = phraseOf[last]!;
  for (let steps = 0; p >= 0 && steps < STEPS; steps++) {
    const { subjectOf, objectOf, obliqueOf, attachedTo, possessor } = phrases[p]!;
    const v = Math.max(objectOf, obliqueOf, subjectOf);
    if (v >= 0) return v;
    p = attachedTo >= 0 ? attachedTo : possessor;
  }
  for (let at = first - 1; at >= 0 && clauseOf[at] === clauseOf[first]; at--) if (verbOf[at]! >= 0) return verbOf[at]!;
  return -1;
}

/** The verb whose complement or modifier another is: "vowed to [fight]", "said that he [fought]"; -1 for a main verb. */
function parentOf({ verbs, tags, words }: Sentence, v: number): number {
  if (v === 0) return -1;
  const verb: VerbGroup = verbs[v]!;
  const before = verbs[v - 1]!;
  if (verb.infinitive) return v - 1;
  for (let at = verb.from - 1; at > before.to; at--) {
    if (tags[at] === Tag.subordinator || tags[at] === Tag.relative) return v - 1;
    if (tags[at] === Tag.coordinator || words[at] === ';') return before.subject === verb.subject && v > 1 ? v - 1 : -1;
  }
  return before.speech || words[verb.head]!.endsWith('ing') ? v - 1 : -1;
}
