import type { Judged } from './judge.ts';
import type { Line } from './lines.ts';
import { ENDS } from './measure.ts';

/** A heading that names articles, so that what stands below it are their headlines. A bare "Read more" or "Related" may stand above anything. */
const HEADING =
  /^\P{L}{0,3}(?:(?:related|similar|recommended|further) (?:articles?|stor(?:y|ies)|news|coverage|reading|posts)|more (?:articles|stories|news)|(?:weitere|ähnliche|verwandte) (?:artikel|themen|beiträge)|mehr zum thema|articles (?:liés|similaires|associés)|sur le même sujet|(?:noticias|notas) relacionadas|artículos relacionados|notícias relacionadas|artigos relacionados|articoli correlati|notizie correlate|gerelateerde artikelen|relaterade artiklar|relaterte (?:saker|artikler)|relaterede artikler|aiheeseen liittyvää|powiązane artykuły|související články|súvisiace články|kapcsolódó cikkek|articole similare|povezane vijesti|похожие (?:статьи|материалы)|материалы по теме|схожі новини|ilgili haberler|berita terkait|関連記事|関連ニュース|相关新闻|相關新聞|관련 ?기사)\P{L}{0,3}$/iu;
const LONGEST_HEADING = 40;
/** Most headlines below such a heading amid an article, and the longest, in UTF-16 units. */
const MOST = 4;
const LONGEST = 120;

/**
 * The headlines of other articles amid this one: short lines without a stop below a heading that names them, up to the next paragraph. A
 * longer list is left to the model.
 */
export function relatedHeadlines(
  lines: readonly Line[],
  kept: readonly number[],
  { measured, phrases }: Judged,
): number[] {
  const { ends, prose } = measured;
  const found: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i]!;
    if (!phrases.hits[i] || text.length > LONGEST_HEADING || !HEADING.test(text)) continue;
    let end = i + 1;
    while (end < lines.length && lines[end]!.text.length <= LONGEST && ends[end] !== ENDS.stop) end++;
    if (end - i - 1 > MOST || !kept[end] || !prose[end]) continue;
    for (let k = i + 1; k < end; k++) found.push(k);
  }
  return found;
}
