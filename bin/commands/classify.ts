import { classify } from '../../lambdas/classify/classify.ts';
import { loadPacks } from '../../local/packs.ts';
import { eachArticle, filesGiven, quoteEvidence } from './files.ts';
import { answerLines, stringField } from './jsonl.ts';

export const summary = 'classify FILE…: topics and stances of articles, or --jsonl for many';

export const usage = `usage: stancewire classify FILE…     prints each article's topics and stances with the words behind them
       stancewire classify --jsonl   {id, title?, text, published?, outlet?} a line in, the labels a line out`;

export async function run(args: string[]): Promise<number> {
  const files = filesGiven('classify', args);
  const packs = await loadPacks();
  if (!files)
    return answerLines((row) =>
      classify(
        {
          title: stringField(row, 'title', 'optional'),
          text: stringField(row, 'text'),
          published: stringField(row, 'published', 'optional'),
          outlet: stringField(row, 'outlet', 'optional'),
        },
        packs,
      ),
    );
  return eachArticle(files, (article) => {
    const { title, body, published, publisher } = article;
    const { topics, stances, pack } = classify({ title, text: body, published, outlet: publisher }, packs);
    return [
      `  topics   ${topics.map(({ label, score }) => `${label} ${score.toFixed(2)}`).join(', ') || 'none'}`,
      ...stances.map(
        ({ holder, target, label, channel, conditional, evidence }) =>
          `  ${`${holder} -> ${target}`.padEnd(34)} ${label.padEnd(8)} ${channel}${conditional ? ', conditional' : ''}: ${quoteEvidence(article, evidence)}`,
      ),
      ...(stances.length ? [] : ['  no stance: no rule was sure enough of one']),
      `  pack ${pack}`,
    ];
  });
}
