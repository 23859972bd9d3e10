/** What the reader must know of HTML's elements: which stay in the line, which hold no text, which close themselves. */

/** Elements that flow within a line of text; every other one, custom elements too, starts a block of its own. */
export const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt rtc ruby s samp ' +
    'small span strike strong sub sup time tt u var'
  ).split(' '),
);

/** Elements without content (HTML, section 13.1.2). */
export const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Elements whose text is never read as prose; that of `noscript` is where scripts do not run. */
export const SKIPPED = new Set(
  (
    'script style noscript template svg math iframe object canvas select datalist textarea audio video map ' +
    'noembed noframes xmp head'
  ).split(' '),
);

/** Elements whose start ends an open paragraph (HTML, 13.2.6.4.7). */
export const CLOSES_PARAGRAPH = new Set(
  (
    'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 ' +
    'h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul'
  ).split(' '),
);

/** An element that ends a sibling left open, and the element that holds both. */
export const CLOSES_SIBLING: Record<string, { siblings: Set<string>; within: Set<string> }> = {
  li: { siblings: new Set(['li']), within: new Set(['ul', 'ol', 'menu']) },
  dt: { siblings: new Set(['dt', 'dd']), within: new Set(['dl']) },
  dd: { siblings: new Set(['dt', 'dd']), within: new Set(['dl']) },
  td: { siblings: new Set(['td', 'th']), within: new Set(['tr', 'table']) },
  th: { siblings: new Set(['td', 'th']), within: new Set(['tr', 'table']) },
  tr: { siblings: new Set(['tr', 'td', 'th']), within: new Set(['table', 'tbody', 'thead', 'tfoot']) },
};
