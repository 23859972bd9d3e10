import { beforeAll, describe, expect, it } from 'vitest';
import type { Packs } from '../../../lambdas/classify/packs.ts';
import { relate } from '../../../lambdas/classify/stance/relate.ts';
import { loadPacks } from '../../../local/packs.ts';

let packs: Packs;
beforeAll(async () => {
  packs = await loadPacks();
});

const read = (text: string, source: string, target: string) => relate({ text, source, target }, packs);

describe('who does what to whom', () => {
  it.each([
    ['Freedonia condemned Sylvania over the raid.', 'ACCUSE', 'oppose'],
    ['Freedonia has freed nine fishermen from Sylvania.', 'YIELD', 'neutral'],
    ['Freedonia sent food and medicine to Sylvania.', 'AID', 'support'],
    ['Freedonia will meet the envoy of Sylvania on Monday.', 'AGREE', 'neutral'],
    ['Freedonia held talks with Sylvania on Monday.', 'CONSULT', 'neutral'],
    ['Freedonia expelled two diplomats of Sylvania.', 'SANCTION', 'oppose'],
    ['Freedonia shelled a village in Sylvania.', 'ASSAULT', 'oppose'],
    ['Freedonia massed troops on the border with Sylvania.', 'MOBILIZE', 'oppose'],
  ])('%s', (text, event, label) => {
    expect(read(text, 'Freedonia', 'Sylvania')).toMatchObject({ event, label });
  });

  it('turns a passive around', () => {
    expect(read('Sylvania was condemned by Freedonia.', 'Freedonia', 'Sylvania').event).toBe('ACCUSE');
  });
});

describe('what governs a predicate', () => {
  it.each([
    ['Freedonia refused to release the sailors of Sylvania.', 'REJECT'],
    ['Freedonia agreed to release the sailors of Sylvania.', 'AGREE'],
    ['Freedonia threatened to bomb Sylvania.', 'THREATEN'],
    ['Freedonia said it would not lift the ban on ships from Sylvania.', 'REJECT'],
    ['Freedonia has no intention of supporting the plan of Sylvania.', 'REJECT'],
    ['Freedonia is willing to send aid to Sylvania.', 'AGREE'],
  ])('%s', (text, event) => {
    expect(read(text, 'Freedonia', 'Sylvania').event).toBe(event);
  });

  it('points at the words that carry the event', () => {
    const text = 'Freedonia has severed ties with Sylvania.';
    const [evidence] = read(text, 'Freedonia', 'Sylvania').evidence;
    expect(text.slice(evidence!.from, evidence!.to)).toContain('severed ties');
    expect(evidence!.rule).toBe('stance-sanction/break-relations');
  });
});

describe('what a speaker says of a target', () => {
  it.each([
    ['Firefly said the Sylvanian proposal was groundless.', 'the Sylvanian proposal', 'oppose', 'reported'],
    ['Firefly called the Sylvanian proposal "absurd."', 'the Sylvanian proposal', 'oppose', 'quote'],
    ['"The talks were constructive," Firefly said.', 'The talks', 'support', 'quote'],
    ['Firefly said that Sylvania had bombed the harbour.', 'Sylvania', 'oppose', 'reported'],
    ['Firefly met Trentino in the capital.', 'Trentino', 'neutral', 'act'],
  ])('%s', (text, target, label, channel) => {
    expect(read(text, 'Firefly', target)).toMatchObject({ label, channel });
  });

  it('takes a denied judgement for its opposite', () => {
    expect(read('Firefly said the treaty was not constructive.', 'Firefly', 'the treaty').label).toBe('oppose');
  });

  it('is for the thing that is called for', () => {
    expect(read('Firefly called for a new bridge.', 'Firefly', 'a new bridge').label).toBe('support');
  });

  it('answers where the span it was given for the source holds no word', () => {
    const text = 'The boats of Freedonia lay … by the new bridge.';
    const at = text.indexOf(' …');
    expect(relate({ text, source: [at, at + 1], target: 'the new bridge' }, packs).channel).toBe('act');
  });
});
