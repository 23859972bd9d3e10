/** The answers' JSON Schemas (2020-12), by name, as OpenAPI components. */

export type Schema = { [keyword: string]: unknown };

const text: Schema = { type: 'string' };
const textOrNull: Schema = { type: ['string', 'null'] };
const score: Schema = { type: 'number', minimum: -1, maximum: 1 };
const whole: Schema = { type: 'integer', minimum: 0 };
const wholeOrNull: Schema = { type: ['integer', 'null'], minimum: 0 };
const flag: Schema = { type: 'boolean' };
const LABEL = ['support', 'oppose', 'neutral'];

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const list = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values });
const said = (description: string, schema: Schema): Schema => ({ ...schema, description });
const span: Schema = { type: 'array', items: whole, minItems: 2, maxItems: 2 };

/** An object with exactly these properties; those whose name ends in `?` may be absent. */
function object(properties: Record<string, Schema>): Schema {
  const names = Object.keys(properties);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), properties[name]])),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

/** A list and the cursor of its next page. */
function paged(name: string, items: Schema): Schema {
  return object({ [name]: list(items), next: said('The cursor of the next page; null on the last.', textOrNull) });
}

function counted(name: string, value: Record<string, Schema>): Schema {
  return object({
    [name]: list(object({ ...value, articles: whole })),
    total: said('How many values there are, given or not.', whole),
  });
}

const sides = { support: whole, oppose: whole, neutral: whole };
const quadOrNull: Schema = {
  type: ['string', 'null'],
  enum: ['verbal_coop', 'material_coop', 'verbal_conf', 'material_conf', null],
};
const channel = oneOf('quote', 'reported', 'act', 'narrator');
const relation = {
  holder: said('Id of who is for or against; `outlet` for the outlet itself.', text),
  holderName: text,
  target: text,
  targetName: text,
  label: oneOf(...LABEL),
  score,
  channel,
  'confidence?': said('0…1: how sure the reading is.', score),
  'conditional?': flag,
  evidence: list(ref('Evidence')),
};
const statement = {
  ...relation,
  'by?': said('The words that speak for the holder here.', text),
  quad: quadOrNull,
  event: said('PLOVER event type.', textOrNull),
  sentence: said('Offsets of the sentence in the clean text.', span),
  'quote?': said('Offsets of the quote in the clean text.', span),
  text: said("The sentence's words.", text),
  'quoteText?': said("The quote's words.", text),
};

export const SCHEMAS: Record<string, Schema> = {
  Evidence: object({
    from: said('UTF-16 code units into the clean text (or the title), inclusive.', whole),
    to: said('Exclusive.', whole),
    rule: said('Id of the rule, `pack/rule`.', text),
    'in?': oneOf('title'),
    text: said('The words themselves.', text),
  }),
  Topic: object({
    id: text,
    label: text,
    path: said('Ids from the top level down to this topic.', list(text)),
    score,
    evidence: list(ref('Evidence')),
  }),
  Stance: object({ ...relation, counts: object(sides) }),
  Statement: object(statement),
  Source: object({
    bucket: text,
    key: text,
    'part?': said('Entry of a list in JSON or JSON Lines, from 1.', whole),
    'version?': text,
    etag: text,
    size: said('In bytes.', whole),
    sequencer: text,
    received: said('When the object changed, ISO 8601.', text),
  }),
  Summary: object({
    id: text,
    title: textOrNull,
    outlet: text,
    publisher: textOrNull,
    published: said('As the article says, ISO 8601; null where it does not.', textOrNull),
    at: said('What lists sort by: `published`, else when it was received.', text),
    url: textOrNull,
    key: said("The object's key in the bucket.", text),
    part: said('Entry of a list in JSON or JSON Lines, from 1; null for a whole object.', wholeOrNull),
    pack: text,
    topics: said('The best few.', list(object({ id: text, label: text, score }))),
    stances: said('The strongest few.', list(object({ holder: text, target: text, label: oneOf(...LABEL), score }))),
  }),
  Articles: paged('articles', ref('Summary')),
  Article: object({
    id: text,
    status: oneOf('labelled'),
    title: textOrNull,
    authors: list(text),
    publisher: textOrNull,
    outlet: text,
    published: textOrNull,
    at: text,
    language: textOrNull,
    url: textOrNull,
    length: said('Of the clean text, in UTF-16 code units.', whole),
    notes: list(text),
    topics: list(ref('Topic')),
    stances: list(ref('Stance')),
    statements: list(ref('Statement')),
    source: ref('Source'),
    text: said('Key of the clean text in its bucket.', text),
    cleaner: said('Version of the cleaner.', text),
    cleaned: text,
    pack: said('Version of the packs that labelled it.', text),
    classified: text,
  }),
  Text: object({
    id: text,
    title: textOrNull,
    text: said('Paragraphs parted by one blank line; offsets of the evidence count in it.', text),
    removed: list(object({ text, reason: text, 'before?': whole })),
    notes: list(text),
  }),
  Duplicates: paged('duplicates', object({ article: ref('Summary'), same: flag, resemblance: score })),
  Stances: paged(
    'stances',
    object({
      ...statement,
      article: object({
        id: text,
        title: textOrNull,
        publisher: textOrNull,
        outlet: text,
        published: textOrNull,
        url: textOrNull,
        key: text,
        part: wholeOrNull,
      }),
    }),
  ),
  Timeline: object({
    holder: textOrNull,
    target: textOrNull,
    by: oneOf('day', 'week', 'month'),
    timeline: list(object({ start: said('First day.', text), ...sides })),
  }),
  Topics: counted('topics', { id: text, label: text, path: list(text) }),
  Targets: counted('targets', { id: text, name: text, ...sides }),
  Holders: counted('holders', { id: text, name: text, ...sides }),
  Pairs: counted('pairs', { holder: text, holderName: text, target: text, targetName: text, ...sides }),
  Outlets: counted('outlets', { id: text, name: text, 'support?': whole, 'oppose?': whole, 'neutral?': whole }),
  Rejections: paged(
    'rejections',
    object({ id: text, reason: text, detail: text, key: text, part: wholeOrNull, at: text }),
  ),
  Problem: object({
    type: text,
    status: { type: 'integer' },
    title: text,
    detail: said('What is wrong and what to do.', text),
    'parameter?': said('The parameter that is wrong.', text),
  }),
};
