/** Dates as pages write them, normalised to ISO 8601; what is ambiguous or impossible is no date. */

const MONTHS: Record<string, number> = Object.create(null);
const MONTH_NAMES = [
  'january jan januar jänner janvier enero ene gennaio gen januari janeiro tammikuu tammikuuta leden ledna stycznia styczeń января ocak januára januarja siječnja ianuarie gener jaanuar január січня януари ιανουαρίου',
  'february feb februar février fév févr febrero febbraio februari fevereiro fev helmikuu helmikuuta únor února lutego luty февраля şubat februára februarja veljače februarie febrer veebruar február лютого февруари φεβρουαρίου',
  'march mar märz maerz mär mars marts marzo maart mrt maret março maaliskuu maaliskuuta březen března marca marzec марта mart ožujka martie març märts március березня март μαρτίου mac',
  'april apr avril avr abril abr aprile huhtikuu huhtikuuta duben dubna kwietnia kwiecień апреля nisan apríla aprila travnja aprilie aprill április квітня април απριλίου',
  'may mai mayo maggio mag mei maj maio toukokuu toukokuuta květen května maja мая mayıs mája svibnja maig május травня май μαΐου',
  'june jun juni juin junio giugno giu juny junho kesäkuu kesäkuuta červen června czerwca czerwiec июня haziran júna junija lipnja iunie juuni június червня юни ιουνίου',
  'july jul juli juillet juil julio luglio lug julho heinäkuu heinäkuuta červenec července lipca lipiec июля temmuz júla julija srpnja iulie juliol juuli július липня юли ιουλίου julai',
  'august aug août agosto ago augustus augusti agustus elokuu elokuuta srpen srpna sierpnia sierpień августа ağustos augusta avgusta kolovoza avgust agost augusztus серпня август αυγούστου ogos',
  'september sep sept septembre septiembre settembre set setembro syyskuu syyskuuta září września wrzesień сентября eylül septembra rujna septembrie setembre szeptember вересня септември σεπτεμβρίου septembar',
  'october oct oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta říjen října października październik октября ekim októbra oktobra octombrie oktoober október жовтня октомври οκτωβρίου oktobar',
  'november nov novembre noviembre novembro marraskuu marraskuuta listopad listopadu listopada листопада noiembrie novembra studenoga studenog ноября kasım ноември νοεμβρίου novembar',
  'december dec dezember dez décembre déc diciembre dic dicembre desember des dezembro joulukuu joulukuuta prosinec prosince grudnia grudzień декабря aralık decembra prosinca decembrie desembre detsember грудня декември δεκεμβρίου decembar disember',
];
MONTH_NAMES.forEach((names, at) => {
  for (const name of names.split(' ')) MONTHS[name] = at + 1;
});

export function isMonth(word: string): boolean {
  return word.toLowerCase() in MONTHS;
}

const LONGEST = 80;
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]{1,2}(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{1,2}:?\d{2}(?!\d)|[+-]\d{2}(?!\d))?)?/i;
const SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\D|$)/;
const PACKED = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/;
const JAPANESE = /(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日/;
const KOREAN = /(\d{4})\.\s?(\d{1,2})\.\s?(\d{1,2})/;
const DOTTED = /(?:^|\D)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;
const NUMERIC = /(?:^|\D)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/;
/**
 * The letters that a month's name ends with: whatever is no ASCII sign, space or punctuation, for the list of months decides.
 * `\p{L}` would be compiled anew for nearly every page, which took a tenth of the time for one.
 */
const NAME = /[^\0-@[-`{-¿×÷\u2000-\u206f]+(?=\.?,?$)/;
/** A day at a word's end, and a word that is one. */
const DAY_LAST = /(?:^|\D)(\d{1,2})(?:st|nd|rd|th|er|\.)?,?$/;
const DAY_ALONE = /^(\d{1,2})(?:st|nd|rd|th)?,?$/;
const YEAR = /(?<!\d)\d{4}(?!\d)/g;
/** Characters looked at before a year, and behind one. */
const BEFORE_YEAR = 28;
const AFTER_YEAR = 18;
const RFC_TIME = /(\d{2}):(\d{2}):(\d{2})\s(GMT|UTC)?([+-]\d{4})?/;

/** An ISO 8601 date or date-time (the offset as given), or null. `03/04/2025` is null: it may be March or April. */
export function readDate(source: string): string | null {
  const text = source.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(text);
  if (iso) return isoOf(iso);
  const packed = PACKED.exec(text);
  if (packed) {
    const [, year, month, day, hour, minute, second] = packed;
    return joined(year!, month!, day!, hour ? `T${hour}:${minute}:${second ?? '00'}` : '');
  }
  const ordered = SLASHED.exec(text) ?? JAPANESE.exec(text) ?? KOREAN.exec(text);
  if (ordered) return joined(ordered[1]!, ordered[2]!, ordered[3]!);
  const dotted = DOTTED.exec(text);
  if (dotted) return joined(dotted[3]!, dotted[2]!, dotted[1]!);
  const named = namedMonth(text);
  if (named) return joined(...named, rfcTime(text));
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, one, two, year] = numeric;
    if (Number(one) > 12) return joined(year!, two!, one!);
    if (Number(two) > 12 || one === two) return joined(year!, one!, two!);
  }
  return null;
}

/** Seconds or milliseconds since 1970 in the years that news on the net has had: as databases keep a time. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/** The time of a number that counts from 1970, or null. */
export function epochDate(value: string): string | null {
  if (!EPOCH.test(value)) return null;
  const time = new Date(Number(value) * (value.length === 10 ? 1000 : 1)).toISOString();
  return time.replace('.000Z', 'Z');
}

/** What a date may mean: the day it names, or both days that `03/04/2025` may be. */
export function readings(source: string): string[] {
  const date = readDate(source);
  if (date) return [date];
  const numeric = NUMERIC.exec(source.slice(0, LONGEST));
  if (!numeric) return [];
  const [, one, two, year] = numeric;
  return [joined(year!, one!, two!), joined(year!, two!, one!)].filter((day) => day !== null);
}

type NamedDay = [year: string, month: string, day: string];

/** The first year with a month's name and a day beside it: `3 May 2024`, `May 3, 2024`, `3 de mayo de 2024`. */
function namedMonth(text: string): NamedDay | null {
  for (const { 0: year, index } of text.matchAll(YEAR)) {
    const found = dayBefore(year, text.slice(Math.max(0, index - BEFORE_YEAR), index)) ?? dayAfter(text.slice(index));
    if (found) return found;
  }
  return null;
}

function dayBefore(year: string, before: string): NamedDay | null {
  const words = before.split(/[\s-]/);
  if (words.pop() !== '') return null;
  const last = takeWord(words);
  const first = takeWord(words);
  const british = monthOf(last);
  if (british) {
    const day = DAY_LAST.exec(first);
    return day && [year, british, day[1]!];
  }
  const day = DAY_ALONE.exec(last);
  const american = day && monthOf(first);
  return american ? [year, american, day[1]!] : null;
}

/** Hungarian: `2024. május 13.` */
function dayAfter(text: string): NamedDay | null {
  if (text[4] !== '.') return null;
  const [, name = '', last = ''] = text.slice(4, 4 + AFTER_YEAR).split(' ');
  const day = /^(\d{1,2})\.?(?!\d)/.exec(last);
  const month = day && monthOf(name);
  return month ? [text.slice(0, 4), month, day[1]!] : null;
}

/** The last word; `de` is none. */
function takeWord(words: string[]): string {
  const word = words.pop() ?? '';
  return word === 'de' ? (words.pop() ?? '') : word;
}

/** The number of the month that a word names, or undefined. */
function monthOf(word: string): string | undefined {
  const month = MONTHS[NAME.exec(word)?.[0].toLowerCase() ?? ''];
  return month === undefined ? undefined : String(month);
}

function isoOf(match: RegExpExecArray): string | null {
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  if (!hour) return joined(year!, month!, day!);
  if (Number(hour) > 23 || Number(minute) > 59) return joined(year!, month!, day!);
  const time = `T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${fraction ?? ''}`;
  return joined(year!, month!, day!, time + zoneOf(zone));
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(z|utc|gmt)$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0').padStart(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2, 4)}`;
}

/** The time of an RFC 2822 or JavaScript date string, with its offset; empty where there is none. */
function rfcTime(text: string): string {
  const match = RFC_TIME.exec(text);
  if (!match) return '';
  const [, hour, minute, second, name, offset] = match;
  return `T${hour}:${minute}:${second}${zoneOf(offset ?? name)}`;
}

function joined(year: string, month: string, day: string, time = ''): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1980 || y > 2100 || m < 1 || m > 12 || d < 1) return null;
  if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}${time}`;
}

/** The date in an address such as `/2024/05/13/…`, or null. */
export function dateInUrl(url: string): string | null {
  const match = /[/-](20\d{2})[/-](\d{2})[/-](\d{2})(?!\d)/.exec(url.slice(0, 400));
  return match ? joined(match[1]!, match[2]!, match[3]!) : null;
}
