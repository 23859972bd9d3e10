/**
 * JSON as an item's bytes: raw deflate (RFC 1951) primed with a dictionary of what every article's item says in the same
 * words, so that a record of 12 KB takes two write units instead of twelve.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Part of the table's format: items can be read only with the dictionary they were written with. Likeliest last. */
const DICTIONARY = Buffer.from(
  [
    'medtop:01000000","medtop:02000000","medtop:03000000","medtop:04000000","medtop:05000000","medtop:06000000"',
    'medtop:07000000","medtop:08000000","medtop:09000000","medtop:10000000","medtop:12000000","medtop:13000000"',
    'medtop:14000000","medtop:15000000","medtop:16000000","medtop:17000000","path":["medtop:11000000","medtop:20000',
    '"status":"rejected","reason":"no-article","detail":"',
    '"event":"CONSULT","event":"ACCUSE","event":"REJECT","event":"SUPPORT","event":"AGREE","event":"COOPERATE"',
    '"quad":"material_conf","quad":"material_coop","quad":"verbal_conf","quad":"verbal_coop","quad":null,"event":null',
    '"channel":"narrator","channel":"act","channel":"reported","channel":"quote","conditional":true,"confidence":0.',
    '"by":"","sentence":[],"quote":[],"quoteText":"',
    '{"holder":"RUS","holderName":"Russia","target":"USA","targetName":"the United States","label":"support","score":0.',
    '"label":"oppose","score":-0."label":"neutral","score":0,"counts":{"support":1,"oppose":0,"neutral":0},"evidence":[',
    '"statements":[],"stances":[],"dead":[],"deadTexts":[],"fencedUntil":0,"parts":0,"generation":0,"state":"record"',
    '"facts":{"id":"","at":"2026-01-01T00:00:00Z","outlet":"unknown","pack":"","topics":["medtop:","stances":[["',
    '{"control":{"sequencer":"","version":"","text":""},"record":{"title":"","authors":["","publisher":"","outlet":"',
    '"published":null,"published":"2026-01-01","at":"2026-01-01T00:00:00Z","language":"en","url":"https://www.',
    '"url":null,"notes":[],"id":"","status":"labelled","source":{"bucket":"","key":".txt","part":1,"version":"',
    '"etag":"","size":,"sequencer":"","received":"2026-01-01T00:00:00.000Z"},"cleaner":"","cleaned":"2026-01-01T',
    '.json","length":,"textHash":"","signature":"","pack":"","classified":"2026-01-01T00:00:00.000Z"},"topics":[',
    '{"id":"medtop:20000","label":"","path":["medtop:11000000","medtop:20000","medtop:20000"],"score":0.,"evidence":[',
    '{"from":,"to":,"rule":"government/","in":"title","text":"government"},{"from":1,"to":1,"rule":"economy/","text":"',
  ].join(''),
);

export function pack(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: 9, dictionary: DICTIONARY });
}

export function unpack<Value>(bytes: Uint8Array): Value {
  return JSON.parse(inflateRawSync(bytes, { dictionary: DICTIONARY }).toString()) as Value;
}
