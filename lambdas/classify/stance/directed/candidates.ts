/** Who in a sentence may do something to whom: the actors named in it, people the packs do not know, pronouns that are plain. */
import { Flag } from '#shared/text/tokens.ts';
import type { Party } from '../../actors/holder.ts';
import { holderOfMention } from '../../actors/in-office.ts';
import type { Mention } from '../../actors/mention.ts';
import { isPerson, wordAt } from '../../actors/words.ts';
import { Kind } from '../../word-family.ts';
import { isCited, isOfKind, isQuoted, type Scene, voiceAt } from '../scene.ts';
import { Candidate, placeIn } from './candidate.ts';
import { isCompounded, isSomeOf, maySubject } from './may-subject.ts';
import { unknownSources } from './unknown-names.ts';

/**
 * Whoever may be the subject of a sentence, tokens `first` to `last`.
 * @param mentions the actors named in it
 * @param reach the last token at which a subject may begin
 */
export function candidatesOf(
  scene: Scene,
  mentions: Mention[],
  first: number,
  last: number,
  reach: number,
): Candidate[] {
  const found = namedSources(scene, mentions, first, reach);
  for (const one of unknownSources(scene, first, last, reach)) found.push(one);
  for (const one of pronounSources(scene, first, reach)) found.push(one);
  return found;
}

function namedSources(scene: Scene, mentions: Mention[], offset: number, reach: number): Candidate[] {
  const found: Candidate[] = [];
  for (const mention of mentions)
    if (mention.first <= reach && (mention.via !== 'adjective' || isResolved(scene, mention)))
      found.push(new Named(scene, mention, placeIn(mention, offset)));
  return found;
}

/** "The Roman decision to": a people's adjective does something only by what it decides. */
function isResolved(scene: Scene, { first, last }: Mention): boolean {
  return isOfKind(scene, last + 1, Kind.resolve) && !/^(?:an?|any|no)$/.test(wordAt(scene.reading.tokens, first - 1));
}

class Named extends Candidate {
  protected find(): Party | null {
    const { scene } = this;
    const mention = this.mention!;
    if (isCompounded(scene, mention) || !maySubject(scene, mention) || isSomeOf(scene, mention)) return null;
    return holderOfMention(scene.reading, mention, scene.published, scene.actors);
  }
}

const FIRST_PERSON = new Set(['we', 'us', 'i']);
const THIRD_PERSON = new Set(['he', 'she']);

function pronounSources(scene: Scene, first: number, last: number): Candidate[] {
  const { tokens } = scene.reading;
  const found: Candidate[] = [];
  for (let at = first; at <= last; at++) {
    // "US" is a country, "us" a pronoun.
    if (!isPerson(tokens, at) || tokens.flags[at]! & Flag.allCapitals || isCited(scene, at)) continue;
    found.push(new Pronoun(scene, at, first));
  }
  return found;
}

/** The pronoun at a token. */
class Pronoun extends Candidate {
  constructor(
    scene: Scene,
    private readonly at: number,
    offset: number,
  ) {
    super(scene, null, { first: at - offset, last: at - offset });
  }

  protected find(): Party | null {
    return meantBy(this.scene, this.at);
  }
}

/** "we" in a quote is the speaker's side; "he" outside of quotes is whom the pronoun was found to mean. */
function meantBy(scene: Scene, at: number): Party | null {
  const word = wordAt(scene.reading.tokens, at);
  if (FIRST_PERSON.has(word)) return voiceAt(scene, at)?.holder ?? null;
  if (!THIRD_PERSON.has(word) || isQuoted(scene, at)) return null;
  return scene.voices.meant(at) ?? null;
}
