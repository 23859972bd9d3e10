import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleOf, rulesOf } from '../../../local/reader/rules.ts';
import { rulesPage } from '../../../local/reader/rules-page.ts';
import type { ArchiveNews } from '../../../local/reader/try/runs.ts';
import { packTemplate } from '../../../local/rules/templates.ts';

const FERRY = 'issues/ferry-line.yaml';
const YAML = `pack: issues/ferry-line
family: issues
issue: { id: ferry-line, label: The ferry line should stay open }
rules:
  - id: keep-the-ferry
    label: for
    match: ["(keep~|save~) _{0,3} ferry line"]
    examples:
      match: [We must keep the ferry line.]
      noMatch: [The ferry line carried coal.]
`;
const ARTICLES = [
  { id: 'a1', title: 'Ferry', text: 'We must save our ferry line, Russian Foreign Minister Sergei Lavrov said.' },
  { id: 'a2', title: 'Rain', text: 'It rained on the ferry all day.' },
];

/** The page beside an API of two articles, as `serve` puts pages before the API. */
let address: string;
const page = rulesPage();
const server = createServer(async (request, response) => {
  const url = new URL(request.url!, 'http://127.0.0.1');
  if (await page(request, response, url)) return;
  const [, , id, text] = url.pathname.split('/');
  const article = ARTICLES.find((one) => one.id === id);
  const summary = (one: (typeof ARTICLES)[number]) => ({ ...one, published: '2014-03-01', publisher: 'Gazette' });
  const body =
    {
      '/articles': { articles: ARTICLES.map(summary), next: null },
      '/outlets': { outlets: [{ articles: ARTICLES.length }] },
    }[url.pathname] ??
    (article && (text ? { id, text: article.text } : summary(article)));
  response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body ?? { title: 'Not found', detail: `There is no article ${id}.` }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what these tests are about
type Json = any;

const get = async (path: string): Promise<{ status: number; body: Json }> => {
  const answer = await fetch(address + path);
  return { status: answer.status, body: await answer.json() };
};
const told = async (path: string, body: unknown): Promise<Json> => (await post(path, body)).json();
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('the catalogue', () => {
  it('lists packs whose rules can be tried, and shows each with its YAML and its rules', async () => {
    const { packs } = (await get('/reader/rules')).body;
    expect(packs).toContainEqual(expect.objectContaining({ file: 'issues/us-russia-reset.yaml', family: 'issues' }));
    expect(packs.map(({ family }: { family: string }) => family)).not.toContain('boilerplate');
    const pack = (await get('/reader/rules?file=issues/us-russia-reset.yaml')).body;
    expect(pack.yaml).toContain('pack: issues/us-russia-reset');
    expect(pack.pages).toHaveLength(pack.rules);
  });

  it('shows a rule by the name that evidence gives it', async () => {
    const { body } = await get('/reader/rules?rule=issues/us-russia-reset/mend-relations');
    const place = 'rules/issues/us-russia-reset.yaml';
    expect(body).toMatchObject({ id: 'mend-relations', label: 'for', experimental: false, place });
    expect(body.match.length).toBeGreaterThan(0);
    expect(body.matches.length).toBeGreaterThan(0);
  });

  it("names the file of a pack of one's own where it lies", () => {
    const folder = mkdtempSync(join(tmpdir(), 'stancewire-rules-'));
    mkdirSync(join(folder, 'issues'));
    writeFileSync(join(folder, FERRY), YAML);
    const place = join(folder, FERRY);
    expect(rulesOf(folder, FERRY)).toMatchObject({ file: FERRY, place });
    expect(ruleOf(folder, 'issues/ferry-line/keep-the-ferry')).toMatchObject({ place });
    rmSync(folder, { recursive: true });
  });

  it('says what to do where there is no such rule, pack or article', async () => {
    expect(await get('/reader/rules?rule=no/such')).toMatchObject({ status: 404, body: { title: 'No such rule' } });
    expect(await get('/reader/rules?file=../package.json')).toMatchObject({ status: 404 });
    expect(await get('/reader/rules/why-not?id=none')).toMatchObject({
      status: 404,
      body: { detail: 'There is no article none.' },
    });
  });

  it('begins a pack from the template of the command line', async () => {
    const { body } = await get('/reader/rules/template?family=issues&name=second-pier');
    expect(body).toEqual({ file: 'issues/second-pier.yaml', yaml: packTemplate('issues', 'second-pier') });
    expect((await get('/reader/rules/template?family=issues&name=../x')).status).toBe(400);
    expect((await get('/reader/rules/template?family=isues&name=x')).status).toBe(400);
  });
});

describe('why not', () => {
  it('tells what the rules saw in the stretch asked about', async () => {
    const { body } = await get('/reader/rules/why-not?id=a1&from=3&to=4');
    expect(body.sentences).toHaveLength(1);
    expect(body.sentences[0].actors).toMatchObject([{ party: 'Russia' }]);
    expect(body.sentences[0].nearest.why).toMatch(/\w/);
  });
});

describe('a changed pack', () => {
  it('is judged line by line', async () => {
    const broken = YAML.replace('ferry line"]', '(ferry line"]');
    const { findings } = await told('/reader/rules/lint', { file: FERRY, yaml: broken });
    expect(findings[0]).toMatchObject({ level: 'error', file: FERRY, line: 7, id: 'keep-the-ferry' });
    const unread = await told('/reader/rules/lint', { file: FERRY, yaml: 'pack: x\nrules: [*oops]' });
    expect(unread.findings[0]).toMatchObject({ level: 'error', line: 2 });
    expect(unread.findings[0].message).toMatch(/needs quotes/);
  });

  it('shows what it changes on a stored article: flips, words, labels before and after', async () => {
    const tried = await told('/reader/rules/try', { file: FERRY, yaml: YAML, id: 'a1' });
    expect(tried.findings).toEqual([]);
    expect(tried.flips).toEqual([{ kind: 'stance', what: 'RUS -> ferry-line', before: null, after: 'support' }]);
    expect(tried.fired.text.map(({ from, to }: { from: number; to: number }) => tried.text.slice(from, to))).toEqual([
      'save our ferry line',
    ]);
    expect(tried.before.pack).not.toBe(tried.after.pack);
  });

  it('says why its words give no statement in a text of one’s own', async () => {
    const text = 'Save the ferry line.';
    const tried = await told('/reader/rules/try', { file: FERRY, yaml: YAML, text });
    expect(tried.flips).toEqual([]);
    expect(tried.silent[0].words[0]).toMatchObject({ kind: 'issue', told: false });
    expect(tried.silent[0].words[0].misses[0].reason).toBe('no-holder');
  });

  it('is run over the whole archive, line by line', async () => {
    const answer = await post('/reader/rules/archive', { file: FERRY, yaml: YAML });
    const news = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as ArchiveNews);
    expect(news[0]).toMatchObject({ is: 'begun', articles: 2 });
    expect(news.filter(({ is }) => is === 'changed')).toMatchObject([{ id: 'a1', title: 'Ferry' }]);
    expect(news.at(-1)).toEqual({ is: 'done', done: 2, changed: 1 });
  });
});

describe('the guard', () => {
  const edit = { file: FERRY, yaml: YAML };

  it('refuses another site’s page, a form, no JSON, no object and a foreign file', async () => {
    const from = (headers: Record<string, string>) =>
      post('/reader/rules/lint', edit, headers).then(({ status }) => status);
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await from({ origin: 'http://evil.example' })).toBe(403);
    expect(await from({ 'content-type': 'text/plain' })).toBe(415);
    expect(await from({ origin: address, 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect((await post('/reader/rules/lint', '{')).status).toBe(400);
    expect((await post('/reader/rules/lint', '[]')).status).toBe(400);
    expect((await post('/reader/rules/lint', { ...edit, file: '../../etc/x.yaml' })).status).toBe(400);
    expect((await post('/reader/rules/try', { ...edit, text: '  ' })).status).toBe(400);
  });

  it('refuses what is too large, and another method', async () => {
    expect((await post('/reader/rules/lint', { ...edit, yaml: 'x'.repeat(600_000) })).status).toBe(413);
    expect((await post('/reader/rules/lint', { ...edit, yaml: 'x'.repeat(3_000_000) })).status).toBe(413);
    expect((await fetch(`${address}/reader/rules/lint`)).status).toBe(405);
    expect((await fetch(`${address}/reader/rules`, { method: 'DELETE' })).status).toBe(405);
  });

  it('lets one trial run at a time', async () => {
    const answers = await Promise.all([post('/reader/rules/archive', edit), post('/reader/rules/archive', edit)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await Promise.all(answers.map((answer) => answer.text()));
    expect((await post('/reader/rules/lint', edit)).status).toBe(200);
  });
});
