import { describe, expect, it } from 'vitest';
import { testExamples } from '../../../local/rules/examples.ts';
import { describe as describeFinding } from '../../../local/rules/finding.ts';
import { describeFlip, type Flippable, flipsBetween } from '../../../local/rules/flips.ts';
import { lint } from '../../../local/rules/lint.ts';
import { packTemplate } from '../../../local/rules/templates.ts';
import { openWorkbench } from '../../../local/rules/workbench.ts';

/** A pack just begun, filled in. */
function ferries(yaml: string): string {
  return yaml.replaceAll('second pier', 'night ferry').replaceAll('Second Pier', 'Night Ferry');
}

function packOf(...rules: string[]) {
  return openWorkbench([{ file: 'topics/piers.yaml', text: `pack: piers\nfamily: topics\nrules:\n${rules.join('')}` }]);
}

function rule(id: string, match: string, rest = ''): string {
  return `  - id: ${id}
    label: medtop:20000639
    match: [${match}]
${rest}    examples:
      match: [Envoys opened the ${id} pier.]
      noMatch: [Nothing at all.]
`;
}

/** Packs of a family: by name, a head line where there is one, and rules. */
function packsOf(family: string, packs: Record<string, string[]>) {
  const files = Object.entries(packs).map(([pack, parts]) => {
    const [heads, rules] = [
      parts.filter((part) => !part.startsWith(' ')),
      parts.filter((part) => part.startsWith(' ')),
    ];
    return {
      file: `${pack}.yaml`,
      text: `pack: ${pack}\nfamily: ${family}\n${heads.join('')}rules:\n${rules.join('')}`,
    };
  });
  return openWorkbench(files);
}

const labelled = (id: string, label: string, match: string) => rule(id, match).replace(/medtop:\d+/, label);

const messages = (bench: ReturnType<typeof packOf>) => lint(bench).map((one) => describeFinding(one, bench.files));

describe('rules test', () => {
  it('runs the examples of the files asked for', () => {
    const bench = packsOf('topics', { piers: [rule('north', 'north pier')], quays: [rule('south', 'no such words')] });
    expect(testExamples(bench, (file) => file === 'piers.yaml')).toEqual({ examples: 2, findings: [] });
    expect(testExamples(bench)).toMatchObject({ examples: 4, findings: [{ id: 'south' }] });
  });
});

describe('rules lint', () => {
  it('finds nothing wrong in a sound pack', () => {
    expect(messages(packOf(rule('north', 'north pier'), rule('south', 'south pier~')))).toEqual([]);
  });

  it('names file, line and entry of a broken pattern', () => {
    expect(messages(packOf(rule('north', 'north pier'), rule('south', "'south (pier'")))).toContain(
      "rules/topics/piers.yaml:12: south: 'south (pier': '(' is not closed by ')' (at 7)",
    );
  });

  it('knows unknown topics, lists and duplicate ids', () => {
    const bench = packOf(rule('north', 'north pier').replace('20000639', '99999999'), rule('north', "'@nowhere pier'"));
    expect(messages(bench).join('\n')).toMatch(/:5: north: medtop:99999999 is no IPTC Media Topic/);
    expect(messages(bench).join('\n')).toMatch(/there is no list @nowhere/);
    expect(messages(bench).join('\n')).toMatch(
      /^rules\/topics\/piers.yaml:10: north: the id piers\/north is taken by the rule at rules\/topics\/piers.yaml:4: give one/m,
    );
  });

  it('says of one of two equal rules alone that the other covers it', () => {
    const found = messages(packOf(rule('north', 'north pier'), rule('south', 'north pier')));
    expect(found.filter((message) => message.includes('every pattern'))).toEqual([
      expect.stringMatching(/south: every pattern is covered by piers\/north/),
    ]);
  });

  it('says what to do about a pattern that YAML takes for something else', () => {
    expect(messages(packOf(rule('north', 'north _{0,3} pier'))).join('\n')).toMatch(/:6: .*needs quotes$/m);
  });

  it('names the file by the folder that it lies in', () => {
    const bench = openWorkbench([
      { file: 'topics/piers.yaml', text: 'pack: piers\nfamily: topic\n', folder: 'my-rules' },
    ]);
    expect(messages(bench)).toEqual(["my-rules/topics/piers.yaml:2: family: no family 'topic'; did you mean topics?"]);
  });

  it('knows misspelt keys and values, each with its line', () => {
    const issue = ferries(packTemplate('issues', 'pier'));
    const [from, to] = [issue.split('\n').findIndex((line) => line.includes('id: wants')) + 1, 'issues/pier.yaml'];
    const wrong = (right: string, slip: string) =>
      messages(openWorkbench([{ file: to, text: issue.replace(right, slip) }])).filter((one) => !/example/.test(one));
    expect(wrong('    not:', '    nto:')).toEqual([
      `rules/${to}:${from + 4}: wants-the-pier: no key 'nto' can stand here; did you mean not?`,
    ]);
    expect(wrong('    not:', '    wieght: 3\n    not:')).toEqual([
      `rules/${to}:${from + 4}: wants-the-pier: no key 'wieght' can stand here; did you mean weight?`,
    ]);
    expect(wrong('  id: pier', '  betwen: [USA, RUS]\n  id: pier')).toEqual([
      expect.stringMatching(/:5: pier: no key 'betwen' can stand here; did you mean between\?$/),
    ]);
    expect(wrong('noMatch:', 'nomatch:').join()).toMatch(/no key 'nomatch' .* did you mean noMatch\?/);
    expect(wrong('rules:', 'lsits: {}\nrules:').join()).toMatch(/:7: {1,2}no key 'lsits' .* did you mean lists\?/);
    expect(wrong('    not:', '    status: draft\n    not:').join()).toMatch(
      /:12: wants-the-pier: status cannot be 'draft'; there are stable, experimental$/,
    );
    expect(wrong('    not:', '    weight: heavy\n    not:').join()).toMatch(/weight must be of type number$/);
  });

  it('says a wrong thing once', () => {
    const wrong = ferries(packTemplate('issues', 'pier')).replace('label: for', 'label: foor');
    expect(
      messages(openWorkbench([{ file: 'issues/pier.yaml', text: wrong }])).filter((one) => /label/.test(one)),
    ).toEqual([expect.stringMatching(/wants-the-pier: the label of an issue rule is for, against, blame or thing$/)]);
  });

  it('wants lists in a condition, where one pattern would be read letter by letter', () => {
    const bench = packOf(
      rule('north', '{ any: north pier }'),
      rule('south', '{ near: { of: [south, pier] } }'),
      rule('west', '{ all: [west, 5] }'),
    );
    const wrong = messages(bench).filter((message) => !message.includes('example'));
    expect(wrong).toEqual([
      'rules/topics/piers.yaml:4: north: `any` must be a list of patterns: [one, another]',
      'rules/topics/piers.yaml:10: south: `near` must be { of: [one, another], within: 12 }',
      'rules/topics/piers.yaml:16: west: `all` must be a list of patterns: [one, another]',
    ]);
  });

  it('wants examples on both sides', () => {
    const bench = packOf('  - id: bare\n    match: [bare pier]\n');
    expect(messages(bench)).toEqual([
      'rules/topics/piers.yaml:4: bare: has no example that matches (examples.match)',
      'rules/topics/piers.yaml:4: bare: has no example that must not match (examples.noMatch)',
    ]);
  });

  it('finds patterns that are dead, doubled, covered or taken', () => {
    const bench = packOf(
      rule('north', 'north pier, north pier, north pier~', '    not: [old west pier]\n'),
      rule('west', 'old west pier, west pier', '    not: [old west pier]\n'),
      rule('east', 'old east pier, north pier'),
    );
    const found = messages(bench).join('\n');
    expect(found).toMatch(/west: 'old west pier' matches nothing/);
    expect(found).toMatch(/north: 'north pier' is there twice/);
    expect(found).toMatch(/north: 'north pier' is covered by 'north pier~'/);
    expect(found).toMatch(/east: 'north pier' is a pattern of piers\/north too/);
  });

  it('lets words tell of two topics, but not twice of one', () => {
    const [north, east] = [rule('north', 'north pier'), rule('east', 'old east pier, north pier')];
    expect(messages(packOf(north, east.replace(/medtop:\d+/, 'medtop:20000593'))).join('\n')).not.toMatch(
      /is a pattern of/,
    );
    expect(messages(packOf(north, east)).join('\n')).toMatch(/it counts twice; leave it in one of them/);
  });

  it('lets a portrayal file words under several rules, but not under praise and blame', () => {
    const bench = packsOf('portrayal', {
      verdict: [labelled('sturdy', 'positive', 'well built'), labelled('frail', 'negative', 'rotten, shaky')],
      bearing: [labelled('danger', 'negative', 'rotten, icy'), labelled('safety', 'positive', 'shaky, dry')],
      themes: [labelled('building', 'theme', 'well built, rotten')],
    });
    expect(messages(bench)).toEqual([
      expect.stringMatching(/safety: 'shaky' is .* verdict\/frail too, which is negative where this one is positive/),
    ]);
  });

  it('lets a name be of a camp, a team and a kind, but not of both camps', () => {
    const bench = packsOf('alignment', {
      names: [labelled('left', 'democrat', 'anna lind'), labelled('right', 'republican', 'ove kovac')],
      teams: [labelled('mayors', 'team', 'anna lind, ove kovac')],
      more: [labelled('right', 'republican', 'anna lind')],
    });
    expect(messages(bench)).toEqual([
      expect.stringMatching(/'anna lind' is .* too, which is democrat where this one is republican/),
    ]);
  });

  it('lets one sentence be for an issue and against another, not for and against one', () => {
    const issue = (name: string, ...rules: string[]) => ({
      [name]: [`issue: {id: ${name}, label: So be it}\n`, ...rules],
    });
    const [open, shut] = [labelled('open', 'for', 'north pier'), labelled('open', 'against', 'north pier')];
    expect(messages(packsOf('issues', { ...issue('ferry', open), ...issue('bridge', shut) }))).toEqual([]);
    expect(messages(packsOf('issues', issue('ferry', open, shut.replace('id: open', 'id: shut')))).join('\n')).toMatch(
      /shut: 'north pier' is a pattern of ferry\/open too, and its words can mean but one/,
    );
  });
});

describe('rules test', () => {
  it('runs every example and says what fires instead', () => {
    const bench = packOf(rule('north', 'north jetty'), rule('south', 'north pier, nothing'));
    const { examples, findings } = testExamples(bench);
    expect(examples).toBe(4);
    expect(findings.map((one) => describeFinding(one, bench.files))).toEqual([
      'rules/topics/piers.yaml:8: north: must match, but does not: "Envoys opened the north pier."; what fires here: south',
      'rules/topics/piers.yaml:14: south: must match, but does not: "Envoys opened the south pier."',
      'rules/topics/piers.yaml:15: south: must not match, but \'Nothing\' does: "Nothing at all."',
    ]);
  });
});

describe('flips between two versions of the packs', () => {
  const labels = (topic: string, label: 'support' | 'oppose' | 'neutral', target = 'B'): Flippable => ({
    topics: [{ id: topic, label: topic.toUpperCase() }],
    stances: [{ holder: 'A', target, label }],
  });

  it('name what comes, goes and turns', () => {
    const flips = flipsBetween(labels('x', 'support'), labels('y', 'oppose'));
    expect(flips).toContainEqual({ kind: 'topic', what: 'x', before: 'X', after: null });
    expect(flips.map(describeFlip)).toEqual(['topic - x', 'topic + y', 'A -> B: support => oppose']);
  });

  it('name stances that appear and vanish', () => {
    expect(flipsBetween(labels('x', 'support'), labels('x', 'neutral', 'C')).map(describeFlip)).toEqual([
      'A -> B: support => none',
      'A -> C: none => neutral',
    ]);
  });

  it('are none where the labels are the same', () => {
    expect(flipsBetween(labels('x', 'support'), labels('x', 'support'))).toEqual([]);
  });
});

describe('a pack to begin with', () => {
  const begun = (family: 'issues' | 'topics', change = (yaml: string) => yaml) =>
    openWorkbench([{ file: `${family}/pier.yaml`, text: change(packTemplate(family, 'pier')) }]);

  it('of issues holds, and lint says of each of its parts that it is still to be filled in', () => {
    expect(messages(begun('issues'))).toEqual([
      expect.stringMatching(
        /:6: .*'The harbour should get a second pier' is still the proposition .* `label` a sentence/,
      ),
      expect.stringMatching(/:8: wants-the-pier: .* still the words .* write your own under `match`/),
      expect.stringMatching(/:17: rejects-the-pier: .* still the words/),
    ]);
    expect(testExamples(begun('issues')).findings).toEqual([]);
  });

  it('of topics does so too', () => {
    expect(messages(begun('topics'))).toEqual([expect.stringMatching(/:4: first-rule: .* still the words/)]);
    expect(testExamples(begun('topics')).findings).toEqual([]);
  });

  it('is sound when it tells of something else', () => {
    expect(messages(begun('issues', ferries))).toEqual([]);
    expect(messages(begun('topics', ferries))).toEqual([]);
  });
});
