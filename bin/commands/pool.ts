/** Works through things a few at a time; stops at the first failure. */
export async function eachOf<T>(
  things: AsyncIterable<T> | Iterable<T>,
  atOnce: number,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let failure: unknown;
  for await (const thing of things) {
    if (failure) break;
    const run: Promise<void> = work(thing)
      .catch((error) => {
        failure ??= error;
      })
      .finally(() => running.delete(run));
    running.add(run);
    if (running.size >= atOnce) await Promise.race(running);
  }
  await Promise.all(running);
  if (failure) throw failure;
}
