import { describe, expect, it } from 'vitest';
import { Workshop } from '../../../local/reader/try/workshop.ts';

const EDIT = {
  file: 'issues/pier.yaml',
  yaml: 'pack: issues/pier\nfamily: issues\nissue: { id: pier, label: A pier }\n',
};

describe('the thread that tries rules', () => {
  it('is ended where it takes too long, and a new one answers the next question', async () => {
    const workshop = new Workshop({ seconds: 0.001 });
    const tried = workshop.run((ask) => ask({ ask: 'prepare', edit: EDIT }));
    await expect(tried).rejects.toMatchObject({ status: 422, message: expect.stringMatching(/longer than/) });
    await workshop.close();
  });

  it('is ended where it needs too much memory, and the host lives on', async () => {
    const workshop = new Workshop({ megabytes: 24 });
    const tried = workshop.run((ask) => ask({ ask: 'prepare', edit: EDIT }));
    await expect(tried).rejects.toMatchObject({ status: 422, message: expect.stringMatching(/memory/) });
    await workshop.close();
  });

  it('is ended where nobody listens any more; the next run has one of its own', async () => {
    const workshop = new Workshop();
    const stop = new AbortController();
    const tried = workshop.run(
      (ask) => {
        stop.abort();
        return ask({ ask: 'prepare', edit: EDIT });
      },
      { signal: stop.signal },
    );
    await expect(tried).rejects.toMatchObject({ status: 499 });
    expect(await workshop.run((ask) => ask({ ask: 'lint', edit: EDIT }))).toEqual([]);
    await workshop.close();
  });

  it('does one thing after another: what is short is waited for, a trial is not', async () => {
    const workshop = new Workshop();
    const lint = () => workshop.run((ask) => ask({ ask: 'lint', edit: EDIT }), { short: true });
    const ends: string[] = [];
    const shorts = [lint(), lint()].map((done) => done.then(() => ends.push('judged')));
    const trial = workshop.run(async (ask) => {
      await ask({ ask: 'lint', edit: EDIT });
      await expect(lint()).rejects.toMatchObject({ status: 409 });
      ends.push('tried');
    });
    await Promise.all([...shorts, trial]);
    expect(ends).toEqual(['judged', 'judged', 'tried']);
    await workshop.close();
  });
});
