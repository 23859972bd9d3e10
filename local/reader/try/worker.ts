/** The thread that compiles changed packs and labels by them, so that nothing a user tries can hold up the host. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadPacks, packFiles, parseByCache } from '../../packs.ts';
import { judgeEdit, Trial } from '../../rules/trial.ts';
import type { Answered, Asked, Question } from './messages.ts';

const { rules } = workerData as { rules?: string };
/** The last change that was compiled. */
let last: { key: string; trial: Trial } | undefined;

parentPort!.on('message', async ({ number, question }: Asked) => {
  const answer = await answerTo(question).then(
    (told): Answered => ({ number, told }),
    (error: Error): Answered => ({ number, fault: error.message }),
  );
  parentPort!.postMessage(answer);
});

async function answerTo(question: Question): Promise<unknown> {
  switch (question.ask) {
    case 'lint':
      return judgeEdit(packFiles(rules), question.edit).findings;
    case 'prepare': {
      const files = packFiles(rules);
      const key = JSON.stringify([question.edit, files]);
      if (last?.key !== key) {
        const trial = new Trial(files, await loadPacks({ rules }), question.edit, parseByCache(files));
        last = { key, trial };
      }
      const { findings, before, after } = last.trial;
      return { findings, versions: { before: before.version, after: after.version } };
    }
    case 'label':
      return last!.trial.label(question.input);
    case 'flips':
      return last!.trial.flips(question.input);
  }
}
