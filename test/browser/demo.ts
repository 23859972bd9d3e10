/** Articles of our own, made by a pattern: half a year of four outlets on a few issues, so that a page has something to show. */

const OUTLETS = ['Harbour Gazette', 'Northern Wire', 'The Continental', 'Daily Ledger'];
const WEEKS = 26;
const A_WEEK = 2;
const WEEK = 7 * 86_400_000;
const FIRST = Date.UTC(2026, 0, 5);

const OPENINGS = [
  'Envoys met for a second day in the capital on Monday, and the hall was as crowded as it had been in the spring.',
  'The talks went on late into the night, and diplomats left the building by the side door with little to say.',
  'Ministers came to the lake on Thursday for a meeting that had been put off three times since the autumn.',
];
const CLOSINGS = [
  'The delegations are to meet again in three weeks, officials said, if the snow lets the trains through.',
  'A spokesman said the agenda of the next round had not yet been written.',
];

/** What was said, with the weeks in which it was, first and last. */
const SAID: [sentence: string, first: number, last: number][] = [
  ['Foreign Minister Sergei Lavrov told reporters: "We want to repair our relations with Washington."', 0, 26],
  ['The White House ruled out a reset with Russia.', 0, 12],
  ['Turkey urged Washington and Moscow to mend their relations.', 4, 26],
  ['Poland called for tougher sanctions against Moscow and accused Russia of bad faith.', 2, 20],
  ['Germany said that the West should keep up the sanctions on Russia until the fighting ends.', 0, 18],
  ['Hungary demanded an end to the sanctions against Russia.', 6, 26],
  ['The Kremlin condemned the sanctions and accused the United States of arrogance.', 1, 16],
  ['China welcomed the ceasefire in Ukraine and praised Turkey for its patience.', 8, 26],
  ['Britain criticised Russia over a breach of the ceasefire in Ukraine.', 10, 22],
  ['The White House said that it wanted to improve its relations with Moscow.', 15, 26],
  ['France said both governments should restore their dialogue.', 12, 26],
];

const TITLES = [
  'Envoys go home with a list and no date',
  'A long night on sanctions',
  'What the ministers did not say',
  'Ceasefire holds for another week',
  'Two capitals, one waiting room',
];

/** Files for an inbox: a name and a JSON document each. The same at every call. */
export function demoArticles(): { name: string; content: string }[] {
  return Array.from({ length: WEEKS * A_WEEK }, (_, index) => {
    const week = Math.floor(index / A_WEEK);
    const said = SAID.filter(([, first, last]) => week >= first && week < last);
    const count = 2 + (index % 2);
    const chosen = Array.from({ length: count }, (_, at) => said[(index * 3 + at * 2) % said.length]![0]);
    const text = [OPENINGS[index % OPENINGS.length], ...new Set(chosen), CLOSINGS[index % CLOSINGS.length]];
    const published = new Date(FIRST + week * WEEK + (index % A_WEEK) * 3 * 86_400_000).toISOString().slice(0, 10);
    const title = `${TITLES[index % TITLES.length]}`;
    const publisher = OUTLETS[(index * 7) % OUTLETS.length];
    const url = `https://www.example.com/${published}/${index}`;
    return {
      name: `demo/${published}-${index}.json`,
      content: JSON.stringify({ title, publisher, published, url, text: text.join('\n\n') }),
    };
  });
}
