import { findTopics } from '../../lambdas/classify/topics/topics.ts';
import { loadPacks } from '../../local/packs.ts';
import { eachArticle, filesGiven, quoteEvidence } from './files.ts';
import { answerLines, stringField } from './jsonl.ts';

export const summary = 'topics FILE…: the IPTC Media Topics of articles, or --jsonl for many';

export const usage = `usage: stancewire topics FILE…       prints each article's topics, best first, with the words behind them
       stancewire topics --jsonl     {id, title?, text} a line in, {id, topics} a line out`;

export async function run(args: string[]): Promise<number> {
  const files = filesGiven('topics', args);
  const packs = await loadPacks();
  if (!files)
    return answerLines((row) => ({
      topics: findTopics({ title: stringField(row, 'title', 'optional'), text: stringField(row, 'text') }, packs),
    }));
  return eachArticle(files, (article) => {
    const topics = findTopics({ title: article.title, text: article.body }, packs);
    if (!topics.length) return ['no topic: no rule found enough words for one'];
    return topics.map(
      ({ id, label, score, evidence }) =>
        `  ${score.toFixed(2)}  ${label.padEnd(34)} ${id.padEnd(18)} ${quoteEvidence(article, evidence)}`,
    );
  });
}
