/** Sentences into which a page's links to other articles have run. */

/** Two names glued together: "LindFirefly", "LindNATO". A name of two capitals itself (McLind) has none before it so long. */
const GLUED = /\p{Ll}{2}\p{Lu}(?:\p{Ll}|\p{Lu}{2})/u;
/** With what such a run of headlines closes. */
const MORE = /\bMORE\b/;

/** "President Rufus LindFirefly wins vote MORE said": headlines stand between a name and its verb. */
export function isGarbled(sentence: string): boolean {
  return MORE.test(sentence) && GLUED.test(sentence);
}
