import { reclassifyBody } from '#shared/events.ts';
import type { ObjectStore } from '#shared/objects/objects.ts';
import type { Records } from '#shared/records/records.ts';

/**
 * Orders every clean text to be labelled that was never labelled to the end, or by other packs than `pack` where it is
 * given. An order counts for more than whatever labels the same text at the moment, and than the order before it.
 */
export async function catchUp(
  texts: Pick<ObjectStore, 'list'>,
  records: Pick<Records, 'control'>,
  send: (body: string) => void,
  pack?: string,
): Promise<void> {
  for await (const { key } of texts.list()) {
    const control = await records.control(key.slice(0, key.indexOf('/')));
    if (control?.settled && control.text === key && (pack === undefined || control.pack === pack)) continue;
    const generation = Math.max(Date.now(), (control?.generation ?? 0) + 1);
    send(reclassifyBody({ key, generation }));
  }
}
