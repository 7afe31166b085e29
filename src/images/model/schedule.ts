/**
 * Runs `work` for all names, each after its prerequisites, with at most `limit` at the same time. After the
 * first failure, no further work is started, and running work, which `work` must then abort, is awaited.
 *
 * @param waitsFor prerequisites of a name; those not among `names` count as done
 */
export async function inOrder(
  names: readonly string[],
  waitsFor: (name: string) => readonly string[],
  limit: number,
  work: (name: string) => Promise<void>,
): Promise<void> {
  const open = new Set(names);
  const running = new Map<string, Promise<void>>();
  const isReady = (name: string) =>
    !waitsFor(name).some((before) => open.has(before) || running.has(before));
  while (open.size > 0 || running.size > 0) {
    for (const name of open) {
      if (running.size >= limit || !isReady(name)) continue;
      open.delete(name);
      running.set(
        name,
        work(name).then(() => void running.delete(name)),
      );
    }
    if (running.size === 0) throw new Error(`${[...open].join(', ')} wait for each other`);
    try {
      await Promise.race(running.values());
    } catch (error) {
      await Promise.allSettled(running.values());
      throw error;
    }
  }
}
