/** What the packs say of portrayals, made ready once per packs. */
import { type Packs, tablesOf } from '../../packs.ts';
import { type PortrayalTables, portrayalFamily } from './family.ts';
import { Model } from './model.ts';

export interface Portrayals {
  rules: PortrayalTables['rules'];
  forms: ReadonlyMap<string, number>;
  /** Classes: against, neutral, for. How a sentence portrays one target. */
  portray: Model;
  /** Classes: against, neutral, for. One mention of a sentence toward another. */
  directed: Model;
  /** The same classes. One party of a sentence toward another where somebody asks about these two. */
  asked: Model;
  /** Classes: passed over, pointed at. Words of a sentence, where somebody asks about two of it. */
  pointed: Model;
  /** Classes: quoted, reported, done, told by the outlet. Whose words carry an answer about two who were asked about. */
  channel: Model;
  /** Classes: against, for. Two parties known by name. */
  named: Model;
}

const ready = new WeakMap<Packs, Portrayals>();

export function portrayalsOf(packs: Packs): Portrayals {
  let found = ready.get(packs);
  if (!found) {
    const { rules, verbs, weights } = tablesOf<PortrayalTables | undefined>(packs, portrayalFamily) ?? {
      rules: [],
      verbs: {},
      weights: {},
    };
    found = {
      rules,
      forms: new Map(Object.entries(verbs)),
      portray: new Model(3, weights.portray ?? {}),
      directed: new Model(3, weights.directed ?? {}),
      asked: new Model(3, weights.asked ?? {}),
      pointed: new Model(2, weights.pointed ?? {}),
      channel: new Model(4, weights.channel ?? {}),
      named: new Model(2, weights.named ?? {}),
    };
    ready.set(packs, found);
  }
  return found;
}
