/**
 * Lines by which a page says itself that they are no part of the article, and interrupt it: the label of an advertisement, a notice that the
 * article goes on below, a caption or a link to another article with the word before it. All in small letters.
 */

/** What is all of such a line. */
const LABELS =
  'advertisement|advertisements|advertisment|advert|advertising|skip advertisement|skip ad|skip past advert|advertisement scroll to continue|' +
  'anzeige|werbung|publicité|publicidad|publicidade|anuncio|anúncio|pubblicità|advertentie|annons|annonse|annonsørinnhold|annonce|reklame|mainos|auglýsing|' +
  'reklama|reklam|inzerce|inzercia|hirdetés|publicitate|oglas|oglasi|iklan|quảng cáo|tangazo|реклама|διαφήμιση|إعلان|إعلانات|اعلان|آگهی|פרסומת|विज्ञापन|বিজ্ঞাপন|' +
  '広告|スポンサーリンク|广告|廣告|광고';

/** How a notice begins that the article goes on: what goes on, where. */
const NOTICES = [
  across(
    'story|article|text|report|post|interview|content|column|the story|the article|this story|this article',
    'continues|will continue',
    'below|after|under',
  ),
  across('continue reading', 'below|after|the main story'),
  across('artikel|der artikel|text|der text|beitrag|der beitrag', 'geht|wird', 'nach|unter|unterhalb|weiter'),
  across(
    'suite de l’article|la suite de l’article|suite|la suite|l’article continue|l’article se poursuit',
    'après|sous|plus bas',
  ),
  across('el artículo|la noticia|la nota|el texto', 'continúa|sigue', 'después|tras|debajo|abajo'),
  across('o artigo|a notícia|o texto|a reportagem', 'continua', 'após|depois|abaixo'),
  across('l’articolo|il testo', 'continua|prosegue', 'dopo|sotto'),
  across('continua|continúa|sigue', 'após|depois|después|tras|dopo|sotto'),
  across('tekst|de tekst|artikel|het artikel|verhaal|het verhaal', 'gaat verder|gaat door|loopt door', 'onder|na'),
  across('lees verder|lees door', 'onder|na'),
  across('artikeln|texten', 'fortsätter', 'under|efter|nedanför'),
  across('artikkelen|saken|teksten', 'fortsetter', 'under|etter|nedenfor'),
  across('artiklen|teksten|historien', 'fortsætter', 'under|efter|nedenfor'),
  across('juttu|artikkeli|teksti', 'jatkuu', 'mainoksen|kuvan|kuvien|videon'),
  across('dalsza część|ciąg dalszy|reszta', 'artykułu|tekstu', 'pod|poniżej|po|znajduje się'),
  across('článek|text|článok', 'pokračuje', 'pod|po|za'),
  across('a cikk', 'a hirdetés|a videó|a kép|lejjebb', 'után|alatt|folytatódik'),
  across('tekst se|članak se', 'nastavlja', 'ispod|nakon|posle|poslije'),
  across('продолжение|продовження', 'после|ниже|під|після|нижче'),
  across('haberin devamı|yazının devamı', 'reklamdan|videodan|aşağıda'),
  'weiter nach der|fortsetzung nach der|fortsetzung unter dem|lesen sie weiter unter|scroll to continue|scroll down to continue|keep scrolling|' +
    'continua a leggere dopo|lanjutkan membaca|artikel berlanjut|gulir ke bawah',
].join('|');

/** All phrases of these words in turn. */
function across(...turns: string[]): string {
  return turns
    .map((words) => words.split('|'))
    .reduce((heads, words) => heads.flatMap((head) => words.map((word) => `${head} ${word}`)))
    .join('|');
}

/** The words before a caption or a credit that stands in the text. */
const CAPTIONS =
  'image caption|image source|image copyright|image credit|media caption|video caption|video source|photo caption|photo credit|photo source|picture caption|' +
  'picture credit|picture source|pie de foto|pie de imagen|fuente de la imagen|legenda da foto|crédit photo|légende image|légende photo|bildunterschrift|' +
  'bildquelle|didascalia|подпись к фото|автор фото|источник изображения|підпис до фото|джерело зображення';

/** The words before a sign and a link to another article. */
const LINKS =
  'related|related article|related articles|related story|related stories|related news|related coverage|related reading|related content|read more|read also|' +
  "read next|read this|also read|see also|don't miss|don’t miss|must read|more on this|watch|lire aussi|à lire|à lire aussi|à lire également|voir aussi|" +
  'sur le même sujet|lesen sie auch|lesen sie mehr|auch interessant|siehe auch|mehr zum thema|lees ook|lees meer|bekijk ook|les også|se også|læs også|läs också|' +
  'läs även|läs mer|lue myös|lue lisää|lee también|leer también|te puede interesar|le puede interesar|leia também|leia mais|veja também|leggi anche|vedi anche|' +
  'czytaj też|czytaj także|czytaj więcej|zobacz też|zobacz także|zobacz również|přečtěte si|přečtěte si také|čtěte také|prečítajte si|prečítajte si aj|' +
  'citește și|vezi și|pročitajte i|olvassa el|baca juga|lihat juga|xem thêm|читайте также|читайте також|читайте ещё|читайте еще|смотрите также|дивіться також|' +
  'прочетете още|διαβάστε επίσης|διαβάστε ακόμα|関連記事|あわせて読みたい|相关阅读|相關新聞|延伸閱讀|관련 기사|관련기사';

/** What may part a link from the words before it. */
const SIGNS = ':：|»>–—';

type Reason = 'advertising' | 'caption' | 'related';
interface Kind {
  reason: Reason;
  /** Longest line, in UTF-16 units. */
  longest: number;
  /** Whether what follows the words, from the first unit behind them, makes it such a line. */
  holds(rest: string): boolean;
}

const KINDS: [phrases: string, kind: Kind][] = [
  [LABELS, { reason: 'advertising', longest: 60, holds: (rest) => !/[\p{L}\p{N}]/u.test(rest) }],
  [NOTICES, { reason: 'advertising', longest: 90, holds: (rest) => !/^[\p{L}\p{N}]/u.test(rest) }],
  [CAPTIONS, { reason: 'caption', longest: 300, holds: (rest) => !rest || ' ,:'.includes(rest[0]!) }],
  [LINKS, { reason: 'related', longest: 200, holds: isLinked }],
];
const LONGEST = Math.max(...KINDS.map(([, { longest }]) => longest));

/** A heading that ends in a colon stands over what follows and is no link. */
const SHORTEST_LINK = 8;

function isLinked(rest: string): boolean {
  const linked = rest.trimStart();
  return linked !== '' && SIGNS.includes(linked[0]!) && linked.length > SHORTEST_LINK;
}

/** By first word: the phrases that begin with it, the longest first. */
const byFirstWord = new Map<string, { phrase: string; kind: Kind }[]>();
for (const [phrases, kind] of KINDS)
  for (const phrase of phrases.split('|')) {
    const first = phrase.slice(0, endOfWord(phrase, 0));
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { phrase, kind }]);
  }

/** By the first two letters of ASCII, whether a phrase begins with them: of most lines nothing more need be read. */
const byFirstLetters = new Uint8Array(26 * 26);
for (const first of byFirstWord.keys()) {
  const place = lettersAt(first, 0);
  if (place >= 0) byFirstLetters[place] = 1;
}

/** The place of two letters of ASCII, large or small, in a table of all pairs; -1 where they are none. */
function lettersAt(text: string, at: number): number {
  const one = (text.charCodeAt(at) | 0x20) - 0x61;
  const two = (text.charCodeAt(at + 1) | 0x20) - 0x61;
  return one >= 0 && one < 26 && two >= 0 && two < 26 ? one * 26 + two : -1;
}

/** Signs that may stand before the first word: "— Advertisement —", "(Story continues below.)". */
const MOST_SIGNS = 3;

/** Why a line interrupts the article, or null where it does not say so itself. */
export function interruption(line: string): Reason | null {
  if (line.length > LONGEST) return null;
  let from = 0;
  while (from < MOST_SIGNS && from < line.length && isSign(line.charCodeAt(from))) from++;
  const place = lettersAt(line, from);
  if (place >= 0 && !byFirstLetters[place]) return null;
  const known = byFirstWord.get(plain(line.slice(from, endOfWord(line, from))));
  if (!known) return null;
  const small = plain(line.slice(from));
  const found = known.find(
    ({ phrase, kind }) =>
      line.length <= kind.longest && small.startsWith(phrase) && kind.holds(small.slice(phrase.length)),
  );
  return found?.kind.reason ?? null;
}

/** In small letters, with the apostrophe of the phrases. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll("'", '’');
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSign(text.charCodeAt(at))) at++;
  return at;
}

/** Spaces and signs; of ASCII all that is no letter, since no phrase has figures, but for the apostrophe. */
function isSign(unit: number): boolean {
  if (unit < 0x80) return unit !== 0x27 && (unit < 0x41 || unit > 0x7a || (unit > 0x5a && unit < 0x61));
  return (
    unit < 0xc0 ||
    (unit >= 0x2010 && unit < 0x2070 && unit !== 0x2019) ||
    (unit >= 0x3000 && unit < 0x3040) ||
    unit >= 0xff00
  );
}
