/** Packs of words by kind: what follows from a kind is grammar, which words are of it is data. */
import type { Match } from '#shared/rules/entry.ts';
import { type Family, ruleFamily } from '#shared/rules/family.ts';
import { inflect } from '#shared/rules/morphology.ts';
import { type PatternNode, parsePattern } from '#shared/rules/pattern.ts';
import { fold } from '#shared/text/characters.ts';

/** The labels of `family: words`; rules/stance/words-*.yaml say what each means. Asked of words all the time, and so numbers in the code. */
export enum Kind {
  apart,
  thesis,
  stateside,
  aim,
  faction,
  force,
  business,
  act,
  feeling,
  emotion,
  misgiving,
  measure,
  levy,
  namesake,
  occasion,
  envoy,
  office,
  platform,
  removal,
  supposing,
  negating,
  claim,
  claiming,
  saying,
  undoing,
  attack,
  reception,
  modifier,
  organ,
  doing,
  shared,
  told,
  hearsay,
  vouching,
  doubting,
  retraction,
  refusal,
  leaving,
  agreement,
  pending,
  suspected,
  inquiry,
  expectation,
  anybody,
  assertion,
  officer,
  official,
  spokesman,
  nameless,
  former,
  somebody,
  female,
  male,
  appearance,
  law,
  journey,
  candidacy,
  accession,
  factive,
  controlling,
  declining,
  reasoned,
  warning,
  making,
  seeing,
  returning,
  joining,
  undertaking,
  undertaken,
  urging,
  reporting,
  linking,
  light,
  aspect,
  past,
  participle,
  mood,
  homograph,
  bare,
  weighing,
  purpose,
  imposing,
  body,
  authority,
  deputy,
  arm,
  suffered,
  utterance,
  degree,
  attribute,
  region,
  compounding,
  origin,
  compound,
  entourage,
  ally,
  topic,
  affair,
  publication,
  forename,
  title,
  elected,
  wing,
  means,
  sir,
  madam,
  decision,
  stopping,
  resumed,
  pursuit,
  conducted,
  believing,
  prospect,
  awaited,
  certainty,
  befalling,
  fading,
  stating,
  reckoning,
  standpoint,
  weapon,
  blow,
  untrue,
  resolve,
  wishing,
}

/** A kind as the packs write it. */
export type KindName = keyof typeof Kind;

/** All of them, in the order of their numbers. */
export const KINDS = Object.keys(Kind).filter((name): name is KindName => Number.isNaN(Number(name)));

export interface WordTables {
  /** By kind and rule: its words, folded. */
  kinds: Record<KindName, string[][]>;
}

/**
 * Packs of `family: words`. Their patterns are single words, which the grammar looks up where it asks for one: no text is
 * searched for them, and what is shipped holds the words alone.
 */
export const wordFamily: Family<WordTables> = {
  name: 'words',
  build(packs) {
    const { entries, tables, faults } = ruleFamily('words').build(packs);
    const kinds = Object.fromEntries(KINDS.map((kind) => [kind, [] as string[][]])) as WordTables['kinds'];
    for (const { payload, match, not = [], file = '', id = '' } of entries) {
      const { label } = tables.rules[payload]!;
      const words = match.map(wordsOf);
      if (!isKind(label))
        faults.push({ file, id, message: `label '${label}' is no kind of word; there are ${KINDS.join(', ')}` });
      else kinds[label].push(words.flatMap((some) => some ?? []));
      if (words.includes(null) || not.length)
        faults.push({
          file,
          id,
          message:
            'words are looked up one by one: `match` holds single words, a ~ behind them or not, and there is no `not`',
        });
    }
    return { entries, tables: { kinds }, faults };
  },
  forArticles: ({ tables, faults }) => ({ entries: [], tables, faults }),
};

function isKind(label: string): label is KindName {
  return (KINDS as readonly string[]).includes(label);
}

/** The words a pattern stands for; null where it is more than single words. */
function wordsOf(pattern: Match): string[] | null {
  const parsed = typeof pattern === 'string' ? parsePattern(pattern) : null;
  return parsed?.ok ? formsOf(parsed.node) : null;
}

function formsOf(node: PatternNode): string[] | null {
  if (node.kind === 'choice') {
    const forms = node.options.map(formsOf);
    return forms.includes(null) ? null : forms.flatMap((some) => some ?? []);
  }
  if (node.kind !== 'word') return null;
  const word = fold(node.text);
  // A word with a hyphen is two tokens.
  if (!/^[\p{L}\p{N}]+$/u.test(word)) return null;
  if (node.form === 'plain') return [word];
  return node.form === 'inflected' ? inflect(word) : null;
}
