/** English words whose forms follow no rule. Facts of the language, written down by hand. */

/** base: third person (where irregular), past, participle; forms parted by `/` stand beside each other. */
const VERBS = `
arise arose arisen|awake awoke awoken|be am/is/are/was/were been/being|bear bore borne/born|beat beat beaten|become became become
begin began begun|bend bent bent|bet bet bet|bid bid/bade bid/bidden|bind bound bound|bite bit bitten|bleed bled bled
blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built
burn burned/burnt burned/burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen
cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug
do did done/does|draw drew drawn|dream dreamed/dreamt dreamed/dreamt|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung
fly flew flown|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten
forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|freeze froze frozen|get got got/gotten|give gave given
go went gone/goes|grind ground ground|grow grew grown|hang hung/hanged hung/hanged|have had had/has|hear heard heard
hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid
lead led led|leap leaped/leapt leaped/leapt|learn learned/learnt learned/learnt|leave left left|lend lent lent|let let let
lie lay/lied lain|light lit/lighted lit/lighted|lose lost lost|make made made|mean meant meant|meet met met
mislead misled misled|mistake mistook mistaken|misunderstand misunderstood misunderstood|offset offset offset
outdo outdid outdone|outbid outbid outbid|outgrow outgrew outgrown|outrun outran outrun|outsell outsold outsold
overcome overcame overcome|overdo overdid overdone|overhear overheard overheard|override overrode overridden
overrun overran overrun|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown
partake partook partaken|pay paid paid|plead pleaded/pled pleaded/pled|prove proved proven|put put put|quit quit quit
read read read|rebuild rebuilt rebuilt|recast recast recast|redo redid redone|repay repaid repaid|resell resold resold
reset reset reset|rethink rethought rethought|retake retook retaken|retell retold retold|rewrite rewrote rewritten
rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
sell sold sold|send sent sent|set set set|sew sewed sewn|shake shook shaken|shed shed shed|shine shone shone
shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat
slay slew slain|sleep slept slept|slide slid slid|sling slung slung|slit slit slit|sneak sneaked/snuck sneaked/snuck
speak spoke spoken|speed sped sped|spell spelled/spelt spelled/spelt|spend spent spent|spill spilled/spilt spilled/spilt
spin spun spun|spit spat spat|split split split|spoil spoiled/spoilt spoiled/spoilt|spread spread spread|spring sprang sprung
stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|stink stank stunk|strew strewed strewn
stride strode stridden|strike struck struck/stricken|string strung strung|strive strove striven|swear swore sworn
sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn
tell told told|think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden|undercut undercut undercut
undergo underwent undergone|underlie underlay underlain|understand understood understood|undertake undertook undertaken
undo undid undone|unwind unwound unwound|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn
weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld
withstand withstood withstood|wring wrung wrung|write wrote written|outlaw outlawed outlawed|input input input
backslide backslid backslid|handcuff handcuffed handcuffed|hamstring hamstrung hamstrung|browbeat browbeat browbeaten
overpay overpaid overpaid|prepay prepaid prepaid|overspend overspent overspent|underspend underspent underspent
remake remade remade|reopen reopened reopened|rerun reran rerun|unmake unmade unmade|proofread proofread proofread
sublet sublet sublet|overhang overhung overhung|outshine outshone outshone|overeat overate overeaten|babysit babysat babysat`;

const NOUNS = `
man men|woman women|child children|person people/persons|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|louse lice
crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses|emphasis emphases|axis axes|oasis oases
diagnosis diagnoses|synthesis syntheses|parenthesis parentheses|criterion criteria|phenomenon phenomena|medium media
datum data|bacterium bacteria|stratum strata|memorandum memoranda/memorandums|referendum referendums/referenda
curriculum curricula/curriculums|stadium stadiums/stadia|forum forums/fora|alumnus alumni|nucleus nuclei|stimulus stimuli
fungus fungi|cactus cacti/cactuses|focus focuses/foci|syllabus syllabuses/syllabi|virus viruses|index indexes/indices
appendix appendices/appendixes|matrix matrices|vertex vertices|life lives|wife wives|knife knives|leaf leaves|thief thieves
half halves|calf calves|loaf loaves|shelf shelves|wolf wolves|self selves|elf elves|hoof hooves|scarf scarves
dwarf dwarfs/dwarves|coup coups|corps corps|series series|species species|aircraft aircraft|spacecraft spacecraft
headquarters headquarters|sheep sheep|deer deer|fish fish/fishes|salmon salmon|offspring offspring|passer-by passers-by
son-in-law sons-in-law|attorney-general attorneys-general|coup-d'etat coups-d'etat|bureau bureaus/bureaux|plateau plateaus/plateaux
tableau tableaux|quiz quizzes|gas gases/gasses|bus buses/busses|veto vetoes|hero heroes|potato potatoes|tomato tomatoes
echo echoes|embargo embargoes|cargo cargoes/cargos|mosquito mosquitoes|torpedo torpedoes|volcano volcanoes/volcanos
tornado tornadoes/tornados|negro negroes|photo photos|piano pianos|studio studios|radio radios|video videos|zero zeros
euro euros|memo memos|casino casinos|kilo kilos|logo logos|ratio ratios|scenario scenarios|portfolio portfolios
manifesto manifestos/manifestoes|ghetto ghettos/ghettoes|cruise cruises|roof roofs|chief chiefs|belief beliefs|proof proofs
cliff cliffs|reef reefs|brief briefs|grief griefs|handkerchief handkerchiefs|ceasefire ceasefires|die dice/dies`;

const ADJECTIVES = `good better best|bad worse worst|far farther/further farthest/furthest|little less/littler least/littlest
many more most|old older/elder oldest/eldest`;

/** Adjectives that take -er and -est; those in consonant and y ("happy") need no entry. */
export const GRADED = new Set(
  `strong weak big small high low tough harsh hard soft close warm cold cool hot great large long short deep wide broad
  narrow fast slow quick young new safe free fair full rich poor cheap dear loud quiet bright dark light near late early
  rough smooth sharp blunt clear clean fresh fierce firm strict stern tight loose thin thick fat tall mild grim bleak calm
  kind nice rude cruel brave bold wise smart dumb sick pure rare raw sad sane simple gentle noble able humble feeble steep
  stiff strange sweet tame true vague vast wild worse plain proud quaint swift tense dense dire frail frank hoarse keen lame
  lax meek moist odd pale prompt real ripe sore sound sour spare stale stark sturdy sure taut tart terse`.split(/\s+/),
);

/** Verbs of several syllables that double their last consonant: the stress lies on the last syllable. */
export const DOUBLED = new Set(
  `admit commit permit submit omit emit transmit remit refer prefer defer confer infer transfer deter occur incur recur concur
  abhor control patrol compel expel propel repel dispel rebel excel impel forget regret equip begin upset offset outwit abet
  rebut allot annul extol distil enrol instil fulfil unplug debug recap kidnap handicap worship format program outrun rerun
  acquit abut cohabit bar overlap entrap unwrap backpedal`.split(/\s+/),
);

function table(source: string): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const entry of source.split(/[|\n]/)) {
    const [base, ...rest] = entry.trim().split(/\s+/);
    if (base) forms.set(base, [...new Set(rest.flatMap((form) => form.split('/')))]);
  }
  return forms;
}

export const IRREGULAR_VERBS = table(VERBS);
export const IRREGULAR_NOUNS = table(NOUNS);
export const IRREGULAR_ADJECTIVES = table(ADJECTIVES);
