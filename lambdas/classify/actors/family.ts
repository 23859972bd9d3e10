import type { Entry, Fault } from '#shared/rules/entry.ts';
import type { Built, Family, PackSource } from '#shared/rules/family.ts';
import { type Actor, type ActorKind, type Bare, type Pronoun, VIAS, type Via } from './actor.ts';
import { nameWords, OFFICES, slugOf, surnameOf } from './names.ts';

export interface ActorTables {
  actors: Actor[];
  /** Given names in small letters. */
  givenNames: [name: string, pronoun: Pronoun][];
  /** By payload: index into `actors`, and how the pattern points at it, as its place in `VIAS`. Numbers lie close together. */
  patternActor: number[];
  patternVia: number[];
}

/** Words that make an adjective or a genitive an office or organ of the state, for lists `@…` of the patterns below. */
const LISTS: ReadonlyMap<string, readonly string[]> = new Map([['office', OFFICES]]);

/** Packs of `family: actors`: states, people and organisations are facts in short forms, expanded to patterns here. */
export const actorFamily: Family<ActorTables> = {
  name: 'actors',
  build(packs) {
    const built: Built<ActorTables> = {
      entries: [],
      tables: { actors: [], givenNames: [], patternActor: [], patternVia: [] },
      faults: [],
    };
    for (const source of packs) {
      const pack = { ...source, lists: new Map([...source.lists, ...LISTS]) };
      states(pack, built);
      organisations(pack, built);
      people(pack, built);
      givenNames(pack, built);
      bareOffices(pack, built);
      bareNames(pack, built);
    }
    return built;
  },
};

interface Named {
  id?: string;
  name: string;
  also?: string[];
  /** Patterns of longer names that hold its own and mean something else: "New Mexico". */
  not?: string[];
}

function states(pack: PackSource, built: Built<ActorTables>): void {
  for (const raw of listOf(pack, 'states', built.faults)) {
    const state = raw as Named & { seats?: string[]; adjective?: string[]; people?: string[]; shared?: boolean };
    const { id, name, not = [], shared = false } = state;
    const number = add(built, { id: id!, name, kind: 'state', of: null, shared });
    const entry = (via: Via, match: string[]) => addPatterns(built, pack, id!, number, via, match, not);
    const names = [state.name, ...(state.also ?? [])].map(nameWords);
    entry('name', names);
    entry('seat', (state.seats ?? []).map(nameWords));
    entry(
      'people',
      (state.people ?? []).map((name) => `the ${nameWords(name)}`),
    );
    const adjectives = (state.adjective ?? []).map(nameWords);
    entry('adjective', adjectives);
    entry('office', [
      ...adjectives.map((adjective) => `${adjective} [(deputy|acting|interim|top|senior)] @office`),
      ...names.map((name) => `${name} 's [(deputy|acting|interim|top|senior)] @office`),
      ...names.map((name) => `@office of ${name}`),
    ]);
  }
}

interface Organisation extends Named {
  kind: ActorKind;
  of?: string;
  country?: string;
}

function organisations(pack: PackSource, built: Built<ActorTables>): void {
  for (const raw of listOf(pack, 'organisations', built.faults)) {
    const { id, name, also = [], not = [], kind, of = null, country = null } = raw as Organisation;
    const number = add(built, { id: id!, name, kind, of, country });
    addPatterns(built, pack, id!, number, 'name', [name, ...also].map(nameWords), not);
  }
}

function people(pack: PackSource, built: Built<ActorTables>): void {
  const list = listOf(pack, 'people', built.faults) as unknown as Person[];
  const bearers = new Map<string, number>();
  for (const person of list) {
    const surname = surnameOf(person.name, person.surname);
    bearers.set(surname, (bearers.get(surname) ?? 0) + 1);
  }
  for (const person of list) {
    const { name, also = [], offices = [], party, alone = false, country: own = null } = person;
    const id = slugOf(name);
    const terms = offices.map((term) => ({ ...term, from: day(term.from) ?? '', to: day(term.to) }));
    const country = countryOf(terms[0]?.for, built) ?? (party ? COUNTRY_OF_PARTY[party] : undefined) ?? own;
    const number = add(built, { id, name, kind: 'person', of: null, offices: terms, country });
    addPatterns(built, pack, id, number, 'name', [name, ...also].map(nameWords));
    const surname = surnameOf(name, person.surname);
    const known = alone && bearers.get(surname) === 1;
    // Of whom only the whole name tells who is meant, that is all there is.
    if (surname !== name)
      addPatterns(built, pack, id, number, known ? 'known-surname' : 'surname', [nameWords(surname)]);
  }
}

/** The country somebody in an office belongs to: that of the organ he spoke for, where it belongs to one. */
function countryOf(whole: string | undefined, { tables }: Built<ActorTables>): string | undefined {
  const organ = tables.actors.find(({ id }) => id === whole);
  return organ?.of ?? organ?.country ?? whole;
}

function givenNames(pack: PackSource, { tables, faults }: Built<ActorTables>): void {
  const raw = pack.data.givenNames;
  if (raw === undefined) return;
  for (const pronoun of ['she', 'he'] as const) {
    const names = (raw as Partial<Record<Pronoun, unknown>> | null)?.[pronoun];
    if (Array.isArray(names) && names.every((name) => typeof name === 'string'))
      for (const name of names as string[]) tables.givenNames.push([name.toLowerCase(), pronoun]);
    else faults.push({ file: pack.file, id: 'givenNames', message: `\`givenNames.${pronoun}\` is a list of names` });
  }
}

function bareOffices(pack: PackSource, built: Built<ActorTables>): void {
  const raw = pack.data.bareOffices ?? [];
  if (!Array.isArray(raw) || !raw.every((name) => typeof name === 'string')) {
    built.faults.push({ file: pack.file, id: 'bareOffices', message: '`bareOffices` is a list of offices' });
    return;
  }
  for (const office of raw as string[]) {
    const id = `office-${slugOf(office)}`;
    const number = add(built, { id, name: office, kind: 'person', of: null });
    addPatterns(built, pack, id, number, 'bare-office', [`the ${office}`]);
  }
}

function bareNames(pack: PackSource, built: Built<ActorTables>): void {
  for (const raw of listOf(pack, 'bareNames', built.faults)) {
    const { name, also = [], ...rest } = raw as Named & { of?: string[]; office?: string; for?: string };
    const id = `bare-${slugOf(name)}`;
    const bare: Bare = rest.of ? { of: rest.of } : { office: rest.office ?? '', for: rest.for ?? '' };
    const number = add(built, { id, name, kind: rest.of ? 'group' : 'person', of: null, bare });
    addPatterns(
      built,
      pack,
      id,
      number,
      'bare-office',
      [name, ...also].map((words) => `the ${words}`),
    );
  }
}

interface Person extends Named {
  surname?: string;
  /** The surname by itself is enough: no one else in the news bears it. */
  alone?: boolean;
  party?: string;
  /** Where one belongs who has neither: his country's politics are his own. */
  country?: string;
  offices?: { for: string; office: string; from: unknown; to?: unknown }[];
}

const COUNTRY_OF_PARTY: Record<string, string> = {
  'Republican Party': 'USA',
  'Democratic Party': 'USA',
  'Conservative Party': 'GBR',
  'Labour Party': 'GBR',
  'Reform UK': 'GBR',
  'National Rally': 'FRA',
};

function add(
  built: Built<ActorTables>,
  actor: Pick<Actor, 'id' | 'name' | 'kind' | 'of'> & Partial<Pick<Actor, 'offices' | 'country' | 'shared' | 'bare'>>,
): number {
  return built.tables.actors.push({ offices: [], country: null, shared: false, ...actor }) - 1;
}

function addPatterns(
  built: Built<ActorTables>,
  pack: PackSource,
  id: string,
  actor: number,
  via: Via,
  match: string[],
  not: string[] = [],
): void {
  if (!match.length) return;
  const payload = built.tables.patternActor.push(actor) - 1;
  built.tables.patternVia.push(VIAS.indexOf(via));
  const entry: Entry = { payload, match, not, lists: pack.lists, file: pack.file, id };
  built.entries.push(entry);
}

function listOf(pack: PackSource, field: string, faults: Fault[]): Named[] {
  const list = pack.data[field] ?? [];
  const isNamed = (one: unknown) => typeof (one as Named | null)?.name === 'string';
  if (Array.isArray(list) && list.every(isNamed)) return list as Named[];
  faults.push({ file: pack.file, id: field, message: `\`${field}\` is a list of mappings with a name` });
  return [];
}

/** YAML reads an unquoted date as a Date or a string, by its schema. */
function day(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value : null;
}
