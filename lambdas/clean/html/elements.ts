/** What the reader must know of HTML's elements: which stay in the line, which hold no text, which close themselves. */
import { hintsOfTag } from './hints.ts';

/** Elements that flow within a line of text; every other one, custom elements too, starts a block of its own. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt rtc ruby s samp ' +
    'small span strike strong sub sup time tt u var'
  ).split(' '),
);

/** Elements without content (HTML, section 13.1.2). */
const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Elements whose text is never read as prose; that of `noscript` is where scripts do not run. */
const SKIPPED = new Set(
  (
    'script style noscript template svg math iframe object canvas select datalist textarea audio video map ' +
    'noembed noframes xmp head'
  ).split(' '),
);

/** Elements whose start ends an open paragraph (HTML, 13.2.6.4.7). */
const CLOSES_PARAGRAPH = new Set(
  (
    'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 ' +
    'h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul'
  ).split(' '),
);

/** An element that ends a sibling left open, and the element that holds both. */
const CLOSES_SIBLING: Record<string, Siblings> = {
  li: { siblings: new Set(['li']), within: new Set(['ul', 'ol', 'menu']) },
  dt: { siblings: new Set(['dt', 'dd']), within: new Set(['dl']) },
  dd: { siblings: new Set(['dt', 'dd']), within: new Set(['dl']) },
  td: { siblings: new Set(['td', 'th']), within: new Set(['tr', 'table']) },
  th: { siblings: new Set(['td', 'th']), within: new Set(['tr', 'table']) },
  tr: { siblings: new Set(['tr', 'td', 'th']), within: new Set(['table', 'tbody', 'thead', 'tfoot']) },
};
/** Elements that are met often and mean nothing else here. */
const OTHERS =
  'html body span picture path g use button label option optgroup tbody thead tfoot caption colgroup'.split(' ');

interface Siblings {
  siblings: ReadonlySet<string>;
  within: ReadonlySet<string>;
}

/** Elements whose content is text up to their own end tag (HTML, 13.2.5), and those of them in which entities are read. */
const RAW = new Set('script style iframe noembed noframes xmp plaintext'.split(' '));
const RAW_DECODED = new Set(['title', 'textarea']);

/** An element's name and what it means. */
export interface Tag {
  /** In small letters. */
  name: string;
  inline: boolean;
  void: boolean;
  skipped: boolean;
  closesParagraph: boolean;
  closesSibling: Siblings | null;
  raw: 'raw' | 'decoded' | null;
  hints: number;
}

/** One entry for each name that means something: it is looked up once a tag. */
const KNOWN = new Map<string, Tag>();
for (const names of [INLINE, VOID, SKIPPED, CLOSES_PARAGRAPH, RAW, RAW_DECODED, Object.keys(CLOSES_SIBLING), OTHERS])
  for (const name of names) KNOWN.set(name, describe(name));

/** @param written the name as the page has it */
export function tagNamed(written: string): Tag {
  const known = KNOWN.get(written);
  if (known) return known;
  const name = written.toLowerCase();
  return KNOWN.get(name) ?? describe(name);
}

function describe(name: string): Tag {
  return {
    name,
    inline: INLINE.has(name),
    void: VOID.has(name),
    skipped: SKIPPED.has(name),
    closesParagraph: CLOSES_PARAGRAPH.has(name),
    closesSibling: Object.hasOwn(CLOSES_SIBLING, name) ? CLOSES_SIBLING[name]! : null,
    raw: RAW.has(name) ? 'raw' : RAW_DECODED.has(name) ? 'decoded' : null,
    hints: hintsOfTag(name),
  };
}
