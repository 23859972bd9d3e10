/**
 * What a page's authors say of an element by its tag, class, id, role or microdata. A hint is no verdict: the model
 * weighs hints beside the text itself. The words are the ones templates use in any language's press, which is English
 * class names nearly everywhere.
 */
const WORDS = {
  article: 'article story post entry artikel articulo articolo noticia nota news blog',
  body: 'body content contents text txt main copy richtext rte paragraph paragraphs prose wysiwyg maintext corpo cuerpo inhalt',
  lede: 'lede lead leadtext standfirst dek deck summary intro introduction excerpt abstract subtitle subheadline sapo chapo chapeau kicker subhead ingress vorspann bajada subheading strapline description preamble',
  heading: 'headline title heading hed h1 h2 h3 titulo titre titolo crosshead',
  nav: 'nav navigation navbar menu menubar breadcrumb breadcrumbs crumbs pagination pager navi topbar megamenu skiplink skip submenu',
  footer: 'footer foot colophon copyright legal imprint bottom fineprint',
  header: 'header masthead banner top',
  aside: 'aside sidebar rail complementary secondary widget widgets sidecol rightcol leftcol marginalia',
  related:
    'related relatedcontent recommended recommendation recommendations recirc recirculation readmore more morefrom mostread popular trending trends similar next previous prev also seealso latest ranking readnext further upnext weiterlesen verwandte relacionadas relacionados correlati explore suggested suggestions further-reading recommends',
  teaser:
    'teaser card cards promo promos tile tiles list listing feed grid river item items collection slider carousel swiper slick slide',
  link: 'link links inlink internal crosslink linkbox storylink hyperlink backlinks interlink',
  comment:
    'comment comments commentary disqus reply replies respond discussion kommentare coral viafoura openweb hyvor forum',
  share:
    'share sharing social socials addthis sharethis sharedaddy facebook twitter whatsapp follow bookmark tools toolbar actions likes reactions rating ratings vote',
  caption:
    'caption captions figcaption credit credits wp-caption legend bildunterschrift cutline bu photocredit copyrights alt leyenda didascalia copyrightholder',
  media:
    'image images img photo photos picture figure gallery slideshow video videos player media mediaplayer audio podcast youtube thumbnail thumb lightbox illustration poster',
  ad: 'ad ads advert advertisement advertising adslot dfp gpt sponsor sponsored sponsoring anzeige werbung publicidad publicite outbrain taboola teads affiliate affiliates commercial mpu promoted partner partners deal deals shopping buy price product products',
  newsletter:
    'newsletter newsletters subscribe subscription subscriptions signup sign register registration paywall regwall piano donate donation donations membership member abo abonnement mailing mailchimp optin optinmonster join cta premium login',
  byline:
    'byline author authors autor autore auteur byauthor contributor contributors writer bio biography authorbox profile reporter journalist vcard avatar about',
  date: 'date dateline time timestamp published pubdate updated datetime fecha datum posted modified meta metadata infos reading',
  tags: 'tag tags tagcloud taglist keywords keyword topic topics category categories taxonomy label labels section terms schlagworte eyebrow badge',
  toc: 'toc tableofcontents contents-list jump anchors index outline ez jumplinks inhaltsverzeichnis',
  popup:
    'cookie cookies consent gdpr modal popup overlay dialog lightbox tooltip toast notification notice alert banner-cookie interstitial drawer offcanvas flyout dropdown',
  hidden:
    'hidden hide sr visuallyhidden screenreader invisible offscreen visually screen reader assistive d-none noshow print only',
  box: 'box infobox factbox fact facts info callout note sidenote highlight highlights keypoints takeaways bullet bullets key points panel module insert inset infokasten kasten fakten',
  quote: 'quote quotes pullquote blockquote pull zitat citation testimonial',
  embed: 'embed embeds embedded tweet instagram tiktok iframe interactive infographic chart map oembed datawrapper',
  disclaimer:
    'disclaimer correction corrections ethics disclosure support trust principles standards feedback report contact tip notes footnote footnotes references sources quelle quellen',
  live: 'live liveblog ticker timeline update updates',
  faq: 'faq faqs accordion question answer qa tab tabs',
  form: 'form input search button btn field submit dropdown select control controls',
} as const;

export type Hint = keyof typeof WORDS;
export const HINTS = Object.keys(WORDS) as Hint[];

const BIT = Object.fromEntries(HINTS.map((hint, index) => [hint, 1 << index])) as Record<Hint, number>;
const BY_WORD = new Map<string, number>();
for (const hint of HINTS)
  for (const word of WORDS[hint].split(' ')) BY_WORD.set(word, (BY_WORD.get(word) ?? 0) | BIT[hint]);

/** Elements and roles that are a hint by themselves. */
const BY_TAG: Record<string, number> = {
  nav: BIT.nav,
  footer: BIT.footer,
  header: BIT.header,
  aside: BIT.aside,
  figcaption: BIT.caption,
  figure: BIT.media,
  picture: BIT.media,
  form: BIT.form,
  button: BIT.form,
  address: BIT.byline,
  time: BIT.date,
  article: BIT.article,
  main: BIT.body,
  blockquote: BIT.quote,
  dialog: BIT.popup,
  details: BIT.faq,
};

/** Whether an element's hints include one. */
export function has(hints: number, hint: Hint): boolean {
  return (hints & BIT[hint]) !== 0;
}

export function bit(hint: Hint): number {
  return BIT[hint];
}

/** The hints an element's tag gives. */
export function hintsOfTag(tag: string): number {
  return Object.hasOwn(BY_TAG, tag) ? BY_TAG[tag]! : 0;
}

const LONGEST_NAMES = 300;

/** The hints in class names, ids, roles and the like; words are parted at `-`, `_`, spaces and camel case. */
export function hintsOfNames(names: string): number {
  const end = Math.min(names.length, LONGEST_NAMES);
  let hints = 0;
  let from = 0;
  let before = 0;
  for (let at = 0; at <= end; at++) {
    const kind = at < end ? kindOf(names.charCodeAt(at)) : 0;
    if (kind === 0 || (kind === UPPER && before === LOWER)) {
      if (from < at) hints |= BY_WORD.get(names.slice(from, at).toLowerCase()) ?? 0;
      from = kind === 0 ? at + 1 : at;
    }
    before = kind;
  }
  return hints;
}

const LOWER = 1;
const UPPER = 2;

/** Small letters and digits, capitals, or 0 for what parts words. */
function kindOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return LOWER;
  return code >= 65 && code <= 90 ? UPPER : 0;
}
