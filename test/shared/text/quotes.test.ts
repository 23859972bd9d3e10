import { describe, expect, it } from 'vitest';
import { Attributions } from '../../../lambdas/shared/text/attribution.ts';
import { WordCollector } from '../../../lambdas/shared/text/numbering.ts';
import { findQuotes } from '../../../lambdas/shared/text/quotes.ts';
import { splitSentences } from '../../../lambdas/shared/text/sentences.ts';
import { tokenize } from '../../../lambdas/shared/text/tokenize.ts';
import { vocabularyOf } from '../../../lambdas/shared/text/word-tables.ts';

const vocabulary = vocabularyOf(new WordCollector().numbered().spellings);

/** Each quote as [words, speaker]. */
function quotesOf(text: string): [string, string | null][] {
  const tokens = tokenize(text, vocabulary);
  const quotes = findQuotes(tokens);
  const attributions = new Attributions(tokens, splitSentences(tokens), quotes);
  return quotes.quotes.map(({ first, last }, index) => {
    const attribution = attributions.of(index);
    return [
      text.slice(tokens.from[first], tokens.to[last]),
      attribution && text.slice(tokens.from[attribution.speakerFirst], tokens.to[attribution.speakerLast]),
    ];
  });
}

describe('findQuotes', () => {
  it.each([
    ['“We will talk,” Anna Lind told Kommersant.', 'We will talk,', 'Anna Lind'],
    [
      '"We will talk," said Foreign Minister Anna Lind, who leads the talks.',
      'We will talk,',
      'Foreign Minister Anna Lind',
    ],
    ['"We will talk," Anna Lind, the foreign minister, said on Monday.', 'We will talk,', 'Anna Lind'],
    ['"We will talk," a spokesman for the palace, Oskar Ode, said.', 'We will talk,', 'Oskar Ode'],
    ['According to Anna Lind, "the door is open".', 'the door is open', 'Anna Lind'],
    ['"The door is open," according to the ministry.', 'The door is open,', 'the ministry'],
    ['Anna Lind said that “the door is open”.', 'the door is open', 'Anna Lind'],
    ['In an interview with a paper in Oslo, Lind said: “The door is open.”', 'The door is open.', 'Lind'],
    ['Lind, who met the envoys in Oslo, told reporters: "The door is open."', 'The door is open.', 'Lind'],
    ['Lind rejected the offer on Monday, saying "the door is shut".', 'the door is shut', 'Lind'],
    ['Lind called the plan "a grave mistake".', 'a grave mistake', 'Lind'],
    ['"Why now?" he asked.', 'Why now?', 'he'],
    ['The ministry said in a statement: "No talks are planned."', 'No talks are planned.', 'The ministry'],
    ["'We will not wait,' Lind said.", 'We will not wait,', 'Lind'],
    ['The minister said:\n\n“The door is open.”', 'The door is open.', 'The minister'],
    ['Lind met the envoys in Oslo and then said: “The door is open.”', 'The door is open.', 'Lind'],
    ['Lind: “The door is open.”', 'The door is open.', 'Lind'],
    ['“The door is open,” Lind early Sunday said.', 'The door is open,', 'Lind'],
    ['“The door is open,” Senator Anna Lind of Ohio said.', 'The door is open,', 'Senator Anna Lind of Ohio'],
    ['“The door is open,” Anna Lind, who teaches at Oslo’s Maritime College, said.', 'The door is open,', 'Anna Lind'],
    ['“The door is open.”\n\n-- Anna Lind at a dinner in Oslo.', 'The door is open.', 'Anna Lind'],
    ['Said Anna Lind, a scholar at the Maritime College: “The door is open.”', 'The door is open.', 'Anna Lind'],
    ['Anna Lind denied it in a statement: “The door is open.”', 'The door is open.', 'Anna Lind'],
  ])('%s', (text, words, speaker) => {
    expect(quotesOf(text)).toEqual([[words, speaker]]);
  });

  it('lets a quote go on in the same paragraph and over paragraphs', () => {
    const text = [
      '“We will talk,” Lind said. “But not now.',
      '“And not here.”',
      '“Never,” said Ode.',
      '"What else is there?"',
    ].join('\n\n');
    expect(quotesOf(text)).toEqual([
      ['We will talk,', 'Lind'],
      ['But not now.', 'Lind'],
      ['And not here.', 'Lind'],
      ['Never,', 'Ode'],
      ['What else is there?', 'Ode'],
    ]);
  });

  it('gives words in marks inside of a narrator’s sentence to nobody', () => {
    expect(quotesOf('The so-called "spring offensive" began at dawn.')).toEqual([['spring offensive', null]]);
  });

  it('takes no apostrophe for a mark', () => {
    expect(quotesOf("The workers' union and the bosses' club met at O'Hara's.")).toEqual([]);
  });
});
