/** Packs that change while the host runs. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadStagePacks } from '../../local/follow-rules.ts';
import type { News } from '../../local/log.ts';
import { article, eventually, FISH, idOf, place, start } from './hosts.ts';

it('takes changed packs into force and labels again, and stays with those before where one is faulty', async () => {
  const where = place();
  const folder = join(where.data, 'rules');
  mkdirSync(join(folder, 'topics'), { recursive: true });
  const pack = join(folder, 'topics', 'fish.yaml');
  const told: News[] = [];
  const host = await start(where, { rules: folder, report: (news) => told.push(news) });
  const drop = (name: string) => writeFileSync(join(where.inbox, name), article('the lanternfish'));
  const recordOf = (name: string) => host.records.get(idOf(name));
  const fishy = (found: boolean) => {
    const fish = expect.objectContaining({ id: 'medtop:20000213' });
    const topics = expect.arrayContaining([fish]);
    return expect.objectContaining({ topics: found ? topics : expect.not.arrayContaining([fish]) });
  };
  const ofRules = () => told.filter(({ name }) => name === 'rules').map(({ what, detail }) => [what, detail]);
  drop('a.txt');
  await eventually(async () => expect(await recordOf('a.txt')).toEqual(fishy(false)));
  const before = await recordOf('a.txt');

  writeFileSync(pack, FISH);
  await eventually(async () => expect(await recordOf('a.txt')).toEqual(fishy(true)));
  expect(await recordOf('a.txt')).toMatchObject({ source: (before as { source: object }).source });
  expect(ofRules()).toEqual([['in force', expect.stringMatching(/topics\/fish\.yaml changed: pack [0-9a-f]{12} /)]]);

  writeFileSync(pack, FISH.replace('[lanternfish]', '["(lanternfish"]'));
  const faulty = ['refused', expect.stringMatching(/topics\/fish\.yaml:7: lanternfish: .*the rules before stay/)];
  await eventually(async () => expect(ofRules().at(-1)).toEqual(faulty));
  drop('b.txt');
  await eventually(async () => expect(await recordOf('b.txt')).toEqual(fishy(true)));

  rmSync(pack);
  await eventually(async () => {
    for (const name of ['a.txt', 'b.txt']) expect(await recordOf(name)).toEqual(fishy(false));
  });
  expect(ofRules().slice(2)).toEqual([['in force', expect.stringMatching(/topics\/fish\.yaml removed: pack /)]]);
});

it('tells of a file that both stages fail to read once', async () => {
  const folder = join(place().data, 'rules');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'broken.yaml'), FISH.replace('[lanternfish]', '[lanternfish'));
  const told: string[] = [];
  await loadStagePacks(folder, ({ file }) => told.push(file));
  expect(told).toEqual(['broken.yaml']);
});
