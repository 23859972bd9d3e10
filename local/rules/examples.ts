/** `rules test`: every example must fire its rule, every counter-example must not. */
import type { Finding } from './finding.ts';
import { examplesOf, type RuleSource, type Workbench } from './workbench.ts';

/** Runs the examples of all rules, or of those in some files. */
export function testExamples(
  bench: Workbench,
  wanted: (file: string) => boolean = () => true,
): { examples: number; findings: Finding[] } {
  const findings: Finding[] = [];
  let examples = 0;
  for (const rule of bench.rules.filter(({ file }) => wanted(file)))
    for (const side of ['match', 'noMatch'] as const)
      for (const example of examplesOf(rule, side)) {
        examples++;
        const fired = bench.fired(example);
        const own = fired.find((hit) => hit.file === rule.file && hit.id === rule.id);
        if ((own !== undefined) === (side === 'match')) continue;
        const others = [...new Set(fired.filter((hit) => hit.family === rule.family).map((hit) => hit.id))];
        const claimed = others.length ? `; what fires here: ${others.slice(0, 5).join(', ')}` : '';
        findings.push({
          level: 'error',
          file: rule.file,
          line: bench.placesIn(rule.file).lineOf(rule.id, example.text),
          id: rule.id,
          message: own
            ? `must not match, but '${example.text.slice(own.from, own.to)}' does: ${quoted(example.text)}`
            : `must match, but does not: ${quoted(example.text)}${claimed}`,
        });
      }
  return { examples, findings };
}

/** Rules without an example on one of the sides. */
export function missingExamples(bench: Workbench): Finding[] {
  const missing = (rule: RuleSource, side: 'match' | 'noMatch', words: string): Finding[] =>
    examplesOf(rule, side).length
      ? []
      : [
          {
            level: 'error',
            file: rule.file,
            line: bench.placesIn(rule.file).lineOf(rule.id),
            id: rule.id,
            message: words,
          },
        ];
  return bench.rules.flatMap((rule) => [
    ...missing(rule, 'match', 'has no example that matches (examples.match)'),
    ...missing(rule, 'noMatch', 'has no example that must not match (examples.noMatch)'),
  ]);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
