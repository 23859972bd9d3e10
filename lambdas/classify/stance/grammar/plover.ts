/** PLOVER's event types: what each says by itself, and what a governing verb makes of it. */
import type { PloverEvent, Quad } from '#shared/labels.ts';

/** What a governing verb makes of the predicate it governs ("refused to release": a release that is refused). */
export type Operator = 'intend' | 'future' | 'threaten' | 'refuse' | 'demand' | 'carry' | 'say';

/** Quad class and the stance toward the target that an event carries by itself (-1…1). */
export const EVENTS: Record<PloverEvent, { quad: Quad; score: number }> = {
  AGREE: { quad: 'verbal_coop', score: 0.35 },
  CONSULT: { quad: 'verbal_coop', score: 0.1 },
  SUPPORT: { quad: 'verbal_coop', score: 0.8 },
  COOPERATE: { quad: 'material_coop', score: 0.4 },
  AID: { quad: 'material_coop', score: 0.7 },
  YIELD: { quad: 'material_coop', score: 0.2 },
  REQUEST: { quad: 'verbal_conf', score: -0.3 },
  ACCUSE: { quad: 'verbal_conf', score: -0.7 },
  REJECT: { quad: 'verbal_conf', score: -0.6 },
  THREATEN: { quad: 'verbal_conf', score: -0.7 },
  PROTEST: { quad: 'material_conf', score: -0.7 },
  MOBILIZE: { quad: 'material_conf', score: -0.38 },
  SANCTION: { quad: 'material_conf', score: -0.7 },
  COERCE: { quad: 'material_conf', score: -0.8 },
  ASSAULT: { quad: 'material_conf', score: -0.9 },
};

/** The event of a predicate under an operator, from the inside out. Null: nothing is done or said ("did not attack"). */
export function govern(event: PloverEvent | null, operator: Operator): PloverEvent | null {
  if (operator === 'carry' || operator === 'say') return event;
  if (operator === 'threaten') return 'THREATEN';
  if (operator === 'demand') return event === 'THREATEN' || event === 'ACCUSE' ? event : 'REQUEST';
  if (event === null) return operator === 'refuse' ? 'REJECT' : 'AGREE';
  const { quad } = EVENTS[event];
  if (operator === 'refuse')
    return quad === 'material_conf' || event === 'ACCUSE' || event === 'REJECT' || event === 'THREATEN'
      ? null
      : 'REJECT';
  if (event === 'MOBILIZE' && operator === 'intend') return 'AGREE';
  if (quad === 'material_conf') return 'THREATEN';
  return quad === 'verbal_conf' ? event : 'AGREE';
}
