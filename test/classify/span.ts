/** Where some words stand in a text: UTF-16 code units, `from` inclusive, `to` exclusive. They must stand there. */
export function spanOf(text: string, words: string): [from: number, to: number] {
  const from = text.indexOf(words);
  if (from < 0) throw new Error(`"${words}" does not stand in "${text}"`);
  return [from, from + words.length];
}
