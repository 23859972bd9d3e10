/** What forms say that ask for consent to cookies and to the processing of personal data. */

/** What a consent form is about, a word or two each. A paragraph must name two of them. */
const SUBJECTS = [
  /\bcookies?\b/i,
  /\bconsent\b/i,
  /\bpersonal (?:data|information)\b/i,
  /\bprivacy\b/i,
  /\b(?:partners|vendors|third[ -]part(?:y|ies))\b/i,
  /\b(?:preferences|choices|settings)\b/i,
  /\b(?:identifiers|device|geolocation)\b/i,
  /\blegitimate interests?\b/i,
  /\b(?:personalised|personalized|targeted) (?:ads|advertising|content)\b/i,
  /\bprocess(?:ing)?\b/i,
];
const FEWEST_SUBJECTS = 2;
/** Who asks, and who is asked. An article about consent forms speaks of others. */
const ADDRESS = /\b(?:we|our|us|you|your)\b/i;
/** How far into a paragraph is looked, in UTF-16 units. */
const HEAD = 1000;

/** What the buttons of a consent form say, in small letters. */
const ANSWERS = new Set(
  (
    'accept|accept all|accept all cookies|accept cookies|accept and close|accept and continue|accept & continue|agree|i agree|agree to all|' +
    'agree and close|agree and continue|allow all|allow all cookies|allow cookies|yes, i agree|consent|do not consent|' +
    'reject|reject all|reject all cookies|refuse|refuse all|decline|decline all|deny|disagree|continue without accepting|' +
    'continue without agreeing|manage preferences|manage options|manage cookies|manage choices|manage settings|manage consent preferences|manage consent|' +
    'cookie settings|cookie preferences|confirm my choices|always active|more options|save preferences|save and close|got it'
  ).split('|'),
);
const LONGEST_ANSWER = 40;

/** Whether a paragraph is of a form that asks its reader for consent to cookies and the like. */
export function speaksOfConsent(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (!ADDRESS.test(head)) return false;
  let subjects = 0;
  for (const subject of SUBJECTS) if (subject.test(head) && ++subjects === FEWEST_SUBJECTS) return true;
  return false;
}

/** Whether a short line is a button that gives or refuses consent. */
export function isAnswer(text: string): boolean {
  return text.length <= LONGEST_ANSWER && ANSWERS.has(text.toLowerCase());
}
