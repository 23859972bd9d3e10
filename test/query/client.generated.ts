// Generated from docs/openapi.json by npm run openapi.
export type Evidence = { from: number; to: number; rule: string; in?: "title"; text: string };
export type Topic = { id: string; label: string; path: string[]; score: number; evidence: Evidence[] };
export type Stance = { holder: string; holderName: string; target: string; targetName: string; label: "support" | "oppose" | "neutral"; score: number; channel: "quote" | "reported" | "act" | "narrator"; confidence?: number; conditional?: boolean; evidence: Evidence[]; counts: { support: number; oppose: number; neutral: number } };
export type Statement = { holder: string; holderName: string; target: string; targetName: string; label: "support" | "oppose" | "neutral"; score: number; channel: "quote" | "reported" | "act" | "narrator"; confidence?: number; conditional?: boolean; evidence: Evidence[]; by?: string; quad: "verbal_coop" | "material_coop" | "verbal_conf" | "material_conf" | null; event: string | null; sentence: [number, number]; quote?: [number, number]; text: string; quoteText?: string };
export type Source = { bucket: string; key: string; part?: number; version?: string; etag: string; size: number; sequencer: string; received: string };
export type Summary = { id: string; title: string | null; outlet: string; publisher: string | null; published: string | null; at: string; url: string | null; key: string; part: number | null; pack: string; topics: ({ id: string; label: string; score: number })[]; stances: ({ holder: string; target: string; label: "support" | "oppose" | "neutral"; score: number })[] };
export type Articles = { articles: Summary[]; next: string | null };
export type Article = { id: string; status: "labelled"; title: string | null; authors: string[]; publisher: string | null; outlet: string; published: string | null; at: string; language: string | null; url: string | null; length: number; notes: string[]; topics: Topic[]; stances: Stance[]; statements: Statement[]; source: Source; text: string; cleaner: string; cleaned: string; pack: string; classified: string };
export type Text = { id: string; title: string | null; text: string; removed: ({ text: string; reason: string; before?: number })[]; notes: string[] };
export type Duplicates = { duplicates: ({ article: Summary; same: boolean; resemblance: number })[]; next: string | null };
export type Stances = { stances: ({ holder: string; holderName: string; target: string; targetName: string; label: "support" | "oppose" | "neutral"; score: number; channel: "quote" | "reported" | "act" | "narrator"; confidence?: number; conditional?: boolean; evidence: Evidence[]; by?: string; quad: "verbal_coop" | "material_coop" | "verbal_conf" | "material_conf" | null; event: string | null; sentence: [number, number]; quote?: [number, number]; text: string; quoteText?: string; article: { id: string; title: string | null; publisher: string | null; outlet: string; published: string | null; url: string | null; key: string; part: number | null } })[]; next: string | null };
export type Timeline = { holder: string | null; target: string | null; by: "day" | "week" | "month"; timeline: ({ start: string; support: number; oppose: number; neutral: number })[] };
export type Topics = { topics: ({ id: string; label: string; path: string[]; articles: number })[]; total: number };
export type Targets = { targets: ({ id: string; name: string; support: number; oppose: number; neutral: number; articles: number })[]; total: number };
export type Holders = { holders: ({ id: string; name: string; support: number; oppose: number; neutral: number; articles: number })[]; total: number };
export type Pairs = { pairs: ({ holder: string; holderName: string; target: string; targetName: string; support: number; oppose: number; neutral: number; articles: number })[]; total: number };
export type Outlets = { outlets: ({ id: string; name: string; support?: number; oppose?: number; neutral?: number; articles: number })[]; total: number };
export type Rejections = { rejections: ({ id: string; reason: string; detail: string; key: string; part: number | null; at: string })[]; next: string | null };
export type Problem = { type: string; status: number; title: string; detail: string; parameter?: string };

/** Asks for a path with its query and gives the answer's JSON. */
export type Ask = (path: string) => Promise<unknown>;

function query(params: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== undefined) search.set(name, String(value));
  return search.size ? `?${search}` : '';
}

export function createClient(ask: Ask) {
  return {
    listArticles: (params: { topic?: string; holder?: string; target?: string; label?: "support" | "oppose" | "neutral"; outlet?: string; stale?: "true" | "false"; from?: undefined; to?: undefined; limit?: number; cursor?: string } = {}) => ask(`/articles${query(params)}`) as Promise<Articles>,
    getArticle: (id: string) => ask(`/articles/${encodeURIComponent(id)}`) as Promise<Article>,
    getText: (id: string) => ask(`/articles/${encodeURIComponent(id)}/text`) as Promise<Text>,
    listDuplicates: (id: string, params: { limit?: number; cursor?: string } = {}) => ask(`/articles/${encodeURIComponent(id)}/duplicates${query(params)}`) as Promise<Duplicates>,
    listStances: (params: { topic?: string; holder?: string; target?: string; label?: "support" | "oppose" | "neutral"; outlet?: string; from?: undefined; to?: undefined; limit?: number; cursor?: string } = {}) => ask(`/stances${query(params)}`) as Promise<Stances>,
    getTimeline: (params: { holder?: string; target?: string; by?: "day" | "week" | "month"; from?: undefined; to?: undefined } = {}) => ask(`/timeline${query(params)}`) as Promise<Timeline>,
    countTopics: (params: { from?: undefined; to?: undefined; limit?: number } = {}) => ask(`/topics${query(params)}`) as Promise<Topics>,
    countTargets: (params: { from?: undefined; to?: undefined; limit?: number } = {}) => ask(`/targets${query(params)}`) as Promise<Targets>,
    countHolders: (params: { from?: undefined; to?: undefined; limit?: number } = {}) => ask(`/holders${query(params)}`) as Promise<Holders>,
    countPairs: (params: { holder?: string; target?: string; from?: undefined; to?: undefined; limit?: number } = {}) => ask(`/pairs${query(params)}`) as Promise<Pairs>,
    countOutlets: (params: { holder?: string; target?: string; from?: undefined; to?: undefined; limit?: number } = {}) => ask(`/outlets${query(params)}`) as Promise<Outlets>,
    listRejections: (params: { reason?: "empty" | "too-large" | "binary" | "undecodable" | "no-article" | "unsupported-language" | "malformed"; from?: undefined; to?: undefined; limit?: number; cursor?: string } = {}) => ask(`/rejections${query(params)}`) as Promise<Rejections>,
  };
}
