import type { CleanDocument, LabelledRecord } from '#shared/record.ts';
import { notFound, ProblemError } from '../problem.ts';
import type { Request, Route, Sources } from '../route.ts';

export const article: Route = {
  path: '/articles/{id}',
  operation: 'getArticle',
  schema: 'Article',
  summary: 'One article: labels with the words behind them, and where it came from.',
  parameters: [],
  async answer(request, sources) {
    // Signature and hash serve the search for duplicates; nobody reads them.
    const { signature: _signature, textHash: _textHash, ...shown } = await find(request, sources);
    return shown;
  },
};

export const articleText: Route = {
  path: '/articles/{id}/text',
  operation: 'getText',
  schema: 'Text',
  summary: 'The clean text that the evidence offsets count in, and what was removed from it.',
  parameters: [],
  async answer(request, sources) {
    const record = await find(request, sources);
    const object = await sources.clean.get(record.text);
    if (!object || 'tooLarge' in object)
      throw notFound('The text has just been replaced by a newer one. Ask again in a few seconds.');
    const document = JSON.parse(new TextDecoder().decode(object.bytes)) as CleanDocument;
    const { title, body, removed, notes } = document.article;
    return { id: record.id, title, text: body, removed, notes };
  },
};

/** @throws ProblemError where there is no such article, or none any more */
export async function find({ id }: Request, { records }: Sources): Promise<LabelledRecord> {
  const record = await records.get(id);
  if (!record) throw notFound(`There is no article ${id}. Ids are in the answers of /articles.`);
  if (record.status === 'removed')
    throw new ProblemError({ status: 410, title: 'Removed', detail: 'The article was removed from the bucket.' });
  if (record.status === 'rejected')
    throw notFound(`The object is no article (${record.reason}): ${record.detail} It is listed under /rejections.`);
  return record;
}
