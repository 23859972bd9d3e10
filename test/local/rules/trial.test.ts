import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../lambdas/classify/classify.ts';
import { compilePacks, packFiles, parseByCache } from '../../../local/packs.ts';
import { flipsBetween } from '../../../local/rules/flips.ts';
import { Trial, withEdit } from '../../../local/rules/trial.ts';
import { cases } from '../../random.ts';

const file = 'issues/us-russia-reset.yaml';
/** Few packs compile fast. */
const FEW = [file, 'lists.yaml', 'actors/states.yaml', 'actors/people.yaml', 'stance/accuse.yaml'];
const files = packFiles().filter((one) => FEW.includes(one.file));
const parse = parseByCache(files);
const { packs } = compilePacks(files, 'classify', parse);
const yaml = files.find((one) => one.file === file)!.text;

const trialOf = (change: (yaml: string) => string) => new Trial(files, packs, { file, yaml: change(yaml) }, parse);

const SENTENCES = [
  'Russian Foreign Minister Sergei Lavrov spoke about the United States.',
  '"We should repair our relations," he said.',
  'Washington and Moscow should mend their ties, Lavrov said.',
  '"It was not us who wrecked the partnership," he said.',
  'Berlin accused Moscow of spying.',
  'The weather was fine.',
];

describe('a changed pack laid over the packs in force', () => {
  it('changes nothing where nothing was changed', () => {
    const trial = trialOf((same) => same);
    expect(trial.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(trial.label({ text: SENTENCES.join(' ') }).flips).toEqual([]);
    expect(trial.after.version).toBe(trial.before.version);
  });

  it('has the version that the packs will have once the change is saved', () => {
    const change = (text: string) => `${text}\n# changed\n`;
    const saved = compilePacks(withEdit(files, { file, yaml: change(yaml) }), 'classify', parse).packs;
    expect(trialOf(change).after.version).toBe(saved.version);
  });

  it('takes away what a rule that goes had given, and leaves packs that cannot be read aside', () => {
    const text = SENTENCES.slice(0, 2).join(' ');
    const gone = [{ kind: 'stance', what: 'RUS -> us-russia-reset', before: 'support', after: null }];
    expect(trialOf((text) => text.slice(0, text.indexOf('rules:'))).flips({ text })).toEqual(gone);
    const broken = trialOf(() => 'pack: [');
    expect(broken.findings).toMatchObject([{ level: 'error', line: 1 }]);
    expect(broken.flips({ text })).toEqual(gone);
  });

  it('says the same of many texts at once, where only touched ones are read, as of each by itself', () => {
    const trial = trialOf((text) => text.replaceAll(/label: for\b/g, 'label: against').replace('repair', 'refit'));
    const some = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 5 });
    fc.assert(
      fc.property(some, fc.option(fc.constantFrom(...SENTENCES), { nil: null }), (sentences, title) => {
        const input = { text: sentences.join(' '), title };
        const whole = flipsBetween(classify(input, trial.before), classify(input, trial.after));
        expect(trial.flips(input)).toEqual(whole);
      }),
      { numRuns: cases(80) },
    );
  });
});
