import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../lambdas/shared/rules/read.ts';
import { compilePacks, packFiles, parseByCache } from '../../../local/packs.ts';
import { samplesOf } from '../../../local/rules/samples.ts';
import { tidy } from '../../../local/rules/tidy.ts';
import { openWorkbench } from '../../../local/rules/workbench.ts';
import { cases } from '../../random.ts';

const benchOf = (text: string) => openWorkbench([{ file: 'topics/piers.yaml', text }]);

const PIERS = `# Piers.
pack: piers
family: topics
rules:
  - id: north
    label: medtop:20000639
    match:
      - pier~   # the word itself
      - piers
      - north _{0,3} pier
      - play-off
      - playoff
    examples: { match: [A pier.], noMatch: [A peer.] }
  - id: south
    label: medtop:20000639
    match: [jetties, jetty~, quay, "quay~"]
    examples: { match: [A jetty.], noMatch: [A yeti.] }
`;

describe('rules tidy', () => {
  it('takes out what another pattern of the rule covers, and leaves all else as it was written', () => {
    const [tidied] = tidy(benchOf(PIERS));
    expect(tidied!.taken.map(({ id, pattern, by }) => `${id}: ${pattern} < ${by}`)).toEqual([
      'north: piers < pier~',
      'north: playoff < play-off',
      'south: jetties < jetty~',
      'south: quay < quay~',
    ]);
    expect(tidied!.text).toBe(
      PIERS.replace('      - piers\n', '')
        .replace('      - playoff\n', '')
        .replace('jetties, ', '')
        .replace('quay, ', ''),
    );
  });

  it('keeps one of two that cover each other, and patterns with gaps, names or a case of their own', () => {
    const two = PIERS.replace('playoff', 'play off');
    expect(tidy(benchOf(two))[0]!.taken.filter(({ pattern }) => /play/.test(pattern))).toHaveLength(1);
    const kept = PIERS.replace(
      /match: \[jetties.*\]/,
      "match: [jetty~ _ port, jetty~ big port, '=Quay', quay~, 'quay <name>']",
    );
    expect(tidy(benchOf(kept))[0]!.taken.filter(({ id }) => id === 'south')).toEqual([
      { id: 'south', pattern: 'jetty~ big port', by: 'jetty~ _ port' },
    ]);
  });

  it('leaves predicates alone: of two patterns the more special one may win over another rule', () => {
    const predicates = PIERS.replace('family: topics', 'family: predicates').replaceAll(/medtop:\d+/g, 'SUPPORT');
    expect(tidy(benchOf(predicates))).toEqual([]);
  });

  it('changes no hit of the packs that there are, in whatever is made of their own words', () => {
    const files = packFiles().filter(({ file }) => /^(portrayal\/conduct|topics\/crime|lists)\b/.test(file));
    const bench = openWorkbench(files);
    const tidied = new Map(tidy(bench).map(({ file, text }) => [file, text]));
    const after = files.map(({ file, text }) => ({ file, text: tidied.get(file) ?? text }));
    const parse = parseByCache(files);
    const [old, fresh] = [files, after].map((some) => compilePacks(some, 'classify', parse).packs.rules);
    const samples = bench.rules.flatMap(({ data, source }) =>
      (Array.isArray(data.match) ? data.match : []).flatMap((one) =>
        typeof one === 'string' ? samplesOf(one, source.lists).slice(0, 4) : [],
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...samples), fc.constantFrom('the', 'and', ',')), { maxLength: 12 }),
        (parts) => {
          const text = parts.join(' ');
          for (const family of ['topics', 'portrayal'])
            expect(read(text, fresh!).hits.of(family)).toEqual(read(text, old!).hits.of(family));
        },
      ),
      { numRuns: cases(300) },
    );
  });
});

describe('a report', () => {
  it('says of warnings how many of which kind there are, and where most of them stand', async () => {
    const { summaryOf } = await import('../../../bin/rules/report.ts');
    const { lint } = await import('../../../local/rules/lint.ts');
    const lines = summaryOf(lint(benchOf(PIERS)).filter(({ level }) => level === 'warning')).join('\n');
    expect(lines).toMatch(/ 4 {2}covered pattern: .*\n +topics\/piers\.yaml 4/);
  });
});
