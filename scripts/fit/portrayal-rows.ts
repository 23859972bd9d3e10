/** The labelled sentences that portrayals are fitted on, as features: one list a model. */
import type { Packs } from '../../lambdas/classify/packs.ts';
import { CHANNELS, featuresOf as channelFeaturesOf } from '../../lambdas/classify/stance/given/channel.ts';
import { type Pair, readPair } from '../../lambdas/classify/stance/given/given-pair.ts';
import { knownOf } from '../../lambdas/classify/stance/portrayal/camps.ts';
import { directedIn } from '../../lambdas/classify/stance/portrayal/directed.ts';
import { portrayTerms } from '../../lambdas/classify/stance/portrayal/features.ts';
import { targetNameOf } from '../../lambdas/classify/stance/portrayal/mention.ts';
import type { Term } from '../../lambdas/classify/stance/portrayal/model.ts';
import { namedPairOf } from '../../lambdas/classify/stance/portrayal/named.ts';
import { namedTerms } from '../../lambdas/classify/stance/portrayal/named-features.ts';
import { partyTerm } from '../../lambdas/classify/stance/portrayal/pair-actors.ts';
import { anchoredPair, pairTerms } from '../../lambdas/classify/stance/portrayal/pair-features.ts';
import { isPickedOut } from '../../lambdas/classify/stance/portrayal/picked-out.ts';
import {
  type Candidate,
  candidatesOf,
  pointedAt,
  pointedTerm,
} from '../../lambdas/classify/stance/portrayal/pointed.ts';
import { type Portrayals, portrayalsOf } from '../../lambdas/classify/stance/portrayal/portrayals.ts';
import type { Reading } from '../../lambdas/classify/stance/portrayal/reading.ts';
import { anchorOf, readForPortrayal } from '../../lambdas/classify/stance/portrayal.ts';
import { answerOf, directed } from '../../lambdas/classify/stance/relate.ts';
import type { Channel } from '../../lambdas/shared/labels.ts';
import { readSet } from '../rows.ts';
import { diplomacyRows } from './diplomacy.ts';
import { isCheck } from './parts.ts';

/** One labelled example. */
export interface Labelled {
  /** The text, article or event it comes from; a division never cuts it. */
  group: string;
  /** Whether it is left out where a part is kept apart. */
  check: boolean;
  /** Index into the task's classes. */
  gold: number;
  features: string[];
  /** How much it counts; 1 where nothing is said. */
  weight?: number;
}

export const SIGNS = ['negative', 'neutral', 'positive'];
/** The same as answers. */
const STANCES = ['oppose', 'neutral', 'support'];

/** How much a pair of dse counts beside one that somebody picked out: nobody asked about it. */
const UNASKED = 0.1;

interface PairRow {
  text: string;
  label: string;
  p: { from: number; to: number };
  q: { from: number; to: number };
}

interface GoldRow {
  id: string;
  article: string;
  text: string;
  source_span: [number, number];
  target_span: [number, number];
  label: string;
  channel: Channel;
  evidence_span: [number, number] | null;
}

interface Article {
  id: string;
  sentences: string[];
  stances: { sent: number; source: string; target: string; label: string }[];
}

interface Asked extends Pick<Labelled, 'group' | 'check'> {
  pair: Pair;
  label: string;
  channel: Channel;
  evidence: [number, number] | null;
  /** Who of several labelled it, as a feature of its own: what is of his habits, the weights of no other feature need learn. */
  labeller: string[];
}

export class PortrayalRows {
  private readonly models: Portrayals;

  /** @param data holds <set>/dev.jsonl.gz */
  constructor(
    private readonly data: string,
    private readonly packs: Packs,
  ) {
    this.models = portrayalsOf(packs);
  }

  portray(): Labelled[] {
    return readSet<{ id: string; text: string; label: string; from: number; to: number }>(this.data, 'newsmtsc').map(
      (row) => {
        const pair = readPair({ text: row.text, source: null, target: [row.from, row.to] }, this.packs);
        const reading = readForPortrayal(pair, this.packs);
        const target = anchorOf(reading, pair.target)!;
        const features = featuresOf(
          portrayTerms(pair, reading, target, this.models.rules, knownOf(targetNameOf(pair), this.packs)),
        );
        return { ...partOf(row.text), gold: SIGNS.indexOf(row.label), features };
      },
    );
  }

  /** Each row in both directions. */
  private dsePairs(): { pair: Pair; text: string; gold: number }[] {
    return readSet<PairRow>(this.data, 'dse').flatMap(({ text, label, p, q }) =>
      [
        { source: p, target: q, name: 'p_to_q' },
        { source: q, target: p, name: 'q_to_p' },
      ].map(({ source, target, name }) => ({
        pair: readPair({ text, source: [source.from, source.to], target: [target.from, target.to] }, this.packs),
        text,
        gold: label.endsWith(name) ? (label.startsWith('pos') ? 2 : 0) : 1,
      })),
    );
  }

  /** What the sentence says of a pair, and what may be pointed at in it; null where it does not hold both. */
  private termsOf(pair: Pair): { reading: Reading; terms: Term[]; candidates: () => Candidate[] } | null {
    const reading = readForPortrayal(pair, this.packs);
    const one = anchorOf(reading, pair.source);
    const other = anchorOf(reading, pair.target);
    if (!one || !other || one.first === other.first) return null;
    const { rules } = this.models;
    const anchored = anchoredPair(one, other);
    const predicate = directed(pair);
    const terms = pairTerms(pair, reading, anchored, rules, predicate);
    return { reading, terms, candidates: () => candidatesOf(pair, reading, anchored, rules, predicate) };
  }

  directed(): Labelled[] {
    return this.dsePairs().flatMap(({ pair, text, gold }) => {
      const found = this.termsOf(pair);
      return found ? [{ ...partOf(text), gold, features: featuresOf(found.terms) }] : [];
    });
  }

  /** Our own rows of diplomacy that name a source, and the gold ones. Parts by what was kept apart. */
  private asking(): Asked[] {
    const own = diplomacyRows(this.data).flatMap(({ keptApart, article, source, ...row }) =>
      source ? [{ ...row, source, group: article, check: keptApart }] : [],
    );
    const gold = readSet<GoldRow>(this.data, 'diplo_gold').map((row) => {
      const { id, article, text, source_span: source, target_span: target, evidence_span: evidence } = row;
      return { ...row, text, source, target, evidence, group: article, check: isCheck(id) };
    });
    return [...own, ...gold].map(({ id, text, source, target, label, channel, evidence, group, check }) => ({
      pair: readPair({ text, source, target }, this.packs),
      label,
      channel,
      evidence,
      labeller: /^[EF]-/.test(id) ? [`labeller ${id[0]}`] : [],
      group,
      check,
    }));
  }

  /** All that may be pointed at in the rows of `asking`. */
  pointed(): Labelled[] {
    return this.asking().flatMap(({ pair, evidence, group, check }) => {
      const candidates = (evidence && this.termsOf(pair)?.candidates()) || [];
      const [from, to] = evidence ?? [0, 0];
      return candidates.map(({ shown, features }) => {
        const gold = Number(shown.some((one) => one.from < to && one.to > from));
        return { group, check, gold, features };
      });
    });
  }

  /** The rows of `asking`, and of dse the pairs that look like them. Needs the weights of `pointed`. */
  asked(): Labelled[] {
    const asked = this.asking().flatMap(({ pair, label, group, check }) => {
      const features = this.askedFeatures(pair, this.termsOf(pair));
      return features ? [{ group, check, gold: STANCES.indexOf(label), features }] : [];
    });
    const unasked = this.dsePairs().flatMap(({ pair, text, gold }) => {
      const found = this.termsOf(pair);
      if (!found || !isPickedOut(pair, found.reading, this.packs)) return [];
      return [{ ...partOf(text), gold, features: this.askedFeatures(pair, found)!, weight: UNASKED }];
    });
    return [...asked, ...unasked];
  }

  /** Our own rows and the gold ones with whose words carry them. Needs the weights of `asked`. */
  channel(): Labelled[] {
    return this.asking().flatMap(({ pair, channel, labeller, group, check }) => {
      const predicate = directed(pair);
      const features = channelFeaturesOf(answerOf(pair, predicate, this.packs), predicate, pair, this.packs);
      return [{ group, check, gold: CHANNELS.indexOf(channel), features: [...features, ...labeller] }];
    });
  }

  private askedFeatures(pair: Pair, found: ReturnType<PortrayalRows['termsOf']>): string[] | null {
    if (!found) return null;
    const pointed = pointedAt(found.candidates(), this.models.pointed);
    return featuresOf([...found.terms, partyTerm(pair, this.packs), pointedTerm(pointed)]);
  }

  /** Needs the weights of the other two models: their scores are features. Parts by event, of which each has three articles. */
  named(): Labelled[] {
    return readSet<Article>(this.data, 'seesaw').flatMap((article) =>
      article.stances.map(({ sent, source, target, label }) => {
        const text = article.sentences[sent]!;
        const pair = readPair({ text, source: source === 'None' ? null : source, target }, this.packs);
        const reading = readForPortrayal(pair, this.packs);
        const one = anchorOf(reading, pair.source);
        const other = anchorOf(reading, pair.target);
        const link =
          one && other && one.first !== other.first
            ? directedIn(pair, reading, anchoredPair(one, other), directed(pair), this.models)
            : null;
        const features = featuresOf(
          namedTerms(pair, reading, namedPairOf(pair, reading, other, link, this.packs), this.models.rules),
        );
        return { ...partOf(article.id.replace(/_DOCUMENT.*/, '')), gold: label === 'positive' ? 1 : 0, features };
      }),
    );
  }
}

const featuresOf = (terms: Term[]): string[] => terms.flatMap(({ features }) => features);

function partOf(group: string): Pick<Labelled, 'group' | 'check'> {
  return { group, check: isCheck(group) };
}
