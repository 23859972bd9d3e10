/**
 * The words for labels: topics, stances and the evidence behind them.
 * Offsets are UTF-16 code units into the clean text (`CleanArticle.body`), `from` inclusive, `to` exclusive.
 */

/** Why a label is there: the characters that carry it and the rule that says so. */
export interface Evidence {
  from: number;
  to: number;
  /** Rule id, `pack/rule`. */
  rule: string;
  /** Set where the offsets count into the title instead of the text. */
  in?: 'title';
}

/** One IPTC Media Topic (or a topic of the user's own scheme), best first in a list. */
export interface Topic {
  /** `medtop:20000638`, or `own-scheme:name`. */
  id: string;
  label: string;
  /** Ids from the top level down to this topic, this one last. */
  path: string[];
  /** 0…1. */
  score: number;
  evidence: Evidence[];
}

export type StanceLabel = 'support' | 'oppose' | 'neutral';

/** Whose words carry the stance: a quote, reported speech, something done, or the outlet's own words. */
export type Channel = 'quote' | 'reported' | 'act' | 'narrator';

/** PLOVER quad class: verbal or material, cooperation or conflict. */
export type Quad = 'verbal_coop' | 'material_coop' | 'verbal_conf' | 'material_conf';

/** PLOVER event types, from Open Event Data Alliance's PLOVER codebook; YIELD is its later CONCEDE and RETREAT in one (docs/decisions/040). */
export type PloverEvent =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'COOPERATE'
  | 'AID'
  | 'YIELD'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT';

/** What one sentence or clause says of one holder toward one target. */
export interface Relation {
  label: StanceLabel;
  /** -1 (against) … 1 (for). */
  score: number;
  quad: Quad | null;
  event: PloverEvent | null;
  channel: Channel;
  /** 0…1: how sure the reading is; a best guess that nothing in the words carries stays under 0.3. */
  confidence?: number;
  /** True where the stance hangs on a condition ("only if", "on the basis of equality"). */
  conditional?: boolean;
  evidence: Evidence[];
}

/** A relation found in an article: who says it, of whom, where. */
export interface Statement extends Relation {
  /** Id of who is for or against: an actor (`RUS`, `mitt-romney`), a name as it stands, or `outlet`. */
  holder: string;
  holderName: string;
  /** The words that speak for the holder in this place, where they differ: "Lavrov" for RUS. */
  by?: string;
  /** Id of an actor, an issue (`us-russia-reset`), or a name as it stands. */
  target: string;
  targetName: string;
  /** The sentence, as offsets into the clean text. */
  sentence: [from: number, to: number];
  /** The same holder's words as a quote span, where the channel is `quote`. */
  quote?: [from: number, to: number];
}

/** The article's roll-up of all statements of one holder toward one target. */
export interface Stance {
  holder: string;
  holderName: string;
  target: string;
  targetName: string;
  label: StanceLabel;
  score: number;
  /** The channel of the strongest statement. */
  channel: Channel;
  conditional?: boolean;
  counts: { support: number; oppose: number; neutral: number };
  /** Strongest first. */
  evidence: Evidence[];
}

/** Everything the rules say of one article. */
export interface Labels {
  topics: Topic[];
  stances: Stance[];
  statements: Statement[];
  /** Version of the compiled packs: a hash of their content. */
  pack: string;
}
