/**
 * The few words the text layer itself must know: abbreviations that carry a full stop, words for numbers, verbs of
 * speech. Every vocabulary holds them, each with its traits as bits.
 */

export enum Trait {
  /** Carries a full stop and stands before a name: never ends a sentence ("Gen."). */
  title = 1,
  /** Carries a full stop and may end a sentence ("Inc.", "Jan."). */
  abbreviation = 2,
  numeral = 4,
  /** Verb of speech in a form that attributes a quote ("said", "adds"). */
  speech = 8,
  /** Personal pronoun that may be a speaker. */
  pronoun = 16,
  /** Sets off an attribution: "according to". */
  according = 32,
  /** Function words that start a sentence as readily as any other and are no name. */
  function = 64,
  /** Verb that may hold a few quoted words: Lind called the plan "a mistake". */
  appraisal = 128,
  /** Personal pronoun that may stand for a speaker or for somebody named before. */
  person = 256,
}

const WORDS: [trait: number, words: string][] = [
  [
    Trait.title,
    `mr mrs ms mx dr prof gen lt col maj capt cmdr cpl sgt pfc adm brig sen rep gov pres rev hon fr msgr supt insp st mt ft
    messrs amb atty asst assoc dist vs v`,
  ],
  [
    Trait.abbreviation,
    `jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun inc corp co ltd llc plc
    jr sr esq no nos vol pp fig etc al approx reps sens govs gens est dept univ assn bros ave blvd rd sq ariz ark calif colo conn del fla ga
    ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo cf eg ie`,
  ],
  [
    Trait.numeral,
    `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
    billion billions trillion trillions dozen dozens`,
  ],
  [
    Trait.speech,
    `said says saying told tells telling added adds adding wrote writes writing tweeted tweets tweeting posted explained
    explains explaining argued argues arguing insisted insists insisting warned warns warning noted notes noting stated
    states stating declared declares declaring claimed claims claiming asked asks asking replied replies replying
    responded responds answered answers remarked remarks commented comments commenting observed observes concluded
    concludes continued continues continuing stressed stresses stressing emphasised emphasises emphasized emphasizes
    acknowledged acknowledges admitted admits conceded concedes recalled recalls complained complains quipped joked jokes
    shouted exclaimed cried urged urges announced announces promised promises vowed vows pledged pledges predicted predicts
    suggested suggests countered counters retorted quoted quotes boasted testified testifies maintained maintains asserted
    asserts alleged alleges reiterated reiterates repeated repeats reported reports confirmed confirms cautioned cautions lamented laments underlined underlines underscored underscores pointed believes believed thinks hopes hoped
    mused thundered wondered wonders agreed agrees say argue warn insist declare crowed advised advises opined opines
    proclaimed proclaims contended contends fumed snapped scoffed chided gushed demurred reasoned`,
  ],
  [
    Trait.appraisal,
    `called calls calling described describes describing denounced denounces denouncing condemned condemns condemning
    criticised criticises criticized criticizes blasted blasts slammed slams praised praises praising hailed hails hailing
    dismissed dismisses dismissing rejected rejects rejecting branded brands labelled labels labeled dubbed derided derides
    accused accuses accusing hit spoke speaks speaking referred refers referring characterised characterized decried
    decries lambasted mocked mocks ridiculed welcomed welcomes defended defends demanded demands demanding vowing`,
  ],
  [Trait.pronoun, 'he she they it we i'],
  [Trait.person, 'he she we us i'],
  [Trait.according, 'according'],
  [
    Trait.function,
    `the a an this that these those there here in on at by for from with without to of as and but or nor so yet if while
    when where who what why how although though because since after before until during under over into about against
    between among not no yes his her their its our my your he she they it we i you all some many most few both each every
    any another other one is are was were be been has have had do does did will would can could may might must should shall
    now then today yesterday tomorrow meanwhile however still also even just only more than`,
  ],
];

/** Every word of the text layer with the union of its traits. */
export function systemWords(): Map<string, number> {
  const traits = new Map<string, number>();
  for (const [trait, words] of WORDS)
    for (const word of words.split(/\s+/)) traits.set(word, (traits.get(word) ?? 0) | trait);
  return traits;
}

/** Spellings the tokeniser hands out by itself (contractions, marks); `tokenize` relies on their order. */
export const SYSTEM_SPELLINGS = [
  'can',
  'will',
  'not',
  "'s",
  "'d",
  'am',
  'have',
  'are',
  '"',
  "'",
  '\u2013',
  '.',
  '\u2026',
];
