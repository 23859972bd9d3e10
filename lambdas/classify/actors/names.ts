/** Words that make "Russian …", "Russia's …" or "… of Russia" somebody who speaks or acts for the state. */
export const OFFICES: readonly string[] = [
  'government',
  'govt',
  'authorities',
  'officials',
  'official',
  'leadership',
  'leader',
  'leaders',
  'administration',
  'regime',
  'state secretary',
  'side',
  'diplomat',
  'diplomats',
  'diplomacy',
  'delegation',
  'negotiators',
  'negotiator',
  'ambassador',
  'envoy',
  'embassy',
  'president',
  'prime minister',
  'premier',
  'chancellor',
  'king',
  'vice president',
  'foreign minister',
  'foreign ministry',
  'foreign secretary',
  'foreign policy chief',
  '(defense|defence) (minister|ministry|secretary)',
  'finance (minister|ministry)',
  'interior (minister|ministry)',
  'energy minister',
  'economy minister',
  'justice minister',
  'trade minister',
  'minister',
  'ministers',
  'ministry',
  'counterpart',
  'secretary of state',
  'parliament',
  'military',
  'army',
  'armed forces',
  'air force',
  'navy',
  'air defense',
  'forces',
  'troops',
  'soldiers',
  'warplanes',
  'jets',
  'special forces',
  'security forces',
  'police',
  'intelligence',
  'intelligence (agency|agencies|services|service|officials)',
  'spokesman',
  'spokeswoman',
  '(foreign ministry|defense ministry|government|military) (spokesman|spokeswoman)',
];

/** Small words inside names that are written small. */
const SMALL = /^(of|and|the|for|in|on|de|da|del|la|du|von|van|der|den|bin|al|el|to|'s)$/;

/** A name as a pattern: its words exactly as written, but for the small ones between. */
export function nameWords(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => (word.startsWith('=') || SMALL.test(word) ? word : `=${word.replace(/[()[\]|\\]/g, '')}`))
    .join(' ');
}

/** The part of a person's name by which newspapers call him after the first mention. */
export function surnameOf(name: string, given?: string): string {
  if (given) return given;
  const words = name.replace(/ Jr\.?$/, '').split(' ');
  return words.at(-1)!.replace(/^(al|el)-/, '');
}

/** Last words of names that no person bears: papers, bodies, places, times. */
const NO_PERSON =
  /^(?:post|times|journal|news|herald|tribune|guardian|telegraph|mail|sun|mirror|independent|observer|economist|reuters|press|presse|agence|agency|radio|tv|television|channel|network|media|magazine|review|report|today|week|weekly|daily|bbc|cnn|nbc|abc|cbs|msnbc|fox|bloomberg|politico|axios|afp|ap|tass|interfax|xinhua|jazeera|university|college|school|institute|institution|center|centre|foundation|council|committee|commission|association|organisation|organization|group|party|union|court|house|senate|congress|parliament|department|ministry|bureau|office|service|forces|army|navy|guard|police|bank|company|corporation|corp|inc|ltd|llc|club|church|street|avenue|river|sea|ocean|bay|gulf|island|islands|beach|lake|creek|falls|springs|park|mountain|mountains|heights|hills|valley|strip|desert|peninsula|coast|region|canal|strait|bridge|tower|dam|province|state|states|republic|kingdom|city|county|district|airport|base|house|hall|palace|square|park|stadium|act|bill|treaty|agreement|accord|convention|amendment|charter|war|revolution|spring|games|olympics|cup|prize|award|east|west|north|south|europe|asia|africa|america|americas|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|caption|photo|image|images|video|videos|newsletter|newsletters|subscribe|click|watched|project|initiative|network|coalition|alliance|front|movement|brigade|international|watch|observatory|society|academy|league|team|staff|board|authority|fund|programme|program|conference|summit|forum|administration|government|leaders|officials|republican|democrat|senator|republicans|democrats|christians|muslims|arabs|kurds|jews|monitor|caller|daily|command|hill|joint|comprehensive|plan|action|policy|security|western|democratic|diplomats|analysts|senators|lawmakers|curtain|[a-z]+(?:icans|ians|anians|woman|women))$/;

/** Whether capitalised words in small letters may be a person's name: two to four, none of them a paper's or a body's. */
export function mayBePerson(words: readonly string[]): boolean {
  return words.length >= 2 && words.length <= 4 && !words.some((word) => NO_PERSON.test(word));
}
