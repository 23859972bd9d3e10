/** Which rows a fit leaves out: the fifth that is only ever counted, and the fifths of a cross-validation. */
import { createHash } from 'node:crypto';

/** Whether a row is left out of whatever is counted on the rows left out, by its text, id or event. */
export function isCheck(id: string): boolean {
  return fifthBy(id) === 0;
}

/** The fifth (0…4) of a row in one of many divisions; rows of one group fall together. */
export function fifthOf(group: string, division: number): number {
  return fifthBy(`${division} ${group}`);
}

function fifthBy(key: string): number {
  return createHash('sha1').update(key).digest()[0]! % 5;
}
