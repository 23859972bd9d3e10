import { describe, expect, it } from 'vitest';
import { cataloguePages } from '../../bin/rules/catalogue.ts';
import { openWorkbench } from '../../local/rules/workbench.ts';

const PACK = `pack: piers
family: topics
rules:
  - id: north
    label: medtop:20000639
    match: [north pier~]
    examples:
      match: [Envoys opened the north pier.]
      noMatch: [Nothing at all.]
`;

describe('rules docs', () => {
  it('writes a page a pack with label, words and examples', () => {
    const bench = openWorkbench([{ file: 'topics/piers.yaml', text: PACK }]);
    const page = cataloguePages(bench).get('topics/piers.md');
    expect(page).toContain('## north');
    expect(page).toContain('(medtop:20000639)');
    expect(page).toContain('`north pier~`');
    expect(page).toContain('- yes: Envoys opened the north pier.');
  });
});
