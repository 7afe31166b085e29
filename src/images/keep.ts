import type { Clock } from '../system/clock';
import type { Exec } from '../system/exec';
import type { Journal } from '../system/journal';
import { keptKeys } from './key';
import type { KnownKeys } from './known';
import type { Cache } from './store/cache';
import { findByKey, pruneEngine } from './store/engine';
import type { Graph } from './target';

export interface KeepSettings {
  readonly cache: Cache;
  readonly clock: Clock;
  readonly journal: Journal;
}

/** Saves what the cache is to keep of a graph, and prunes the engine. */
export async function keepImages(
  exec: Exec,
  { graph, keys, digests }: KnownKeys & { readonly graph: Graph },
  { cache, clock, journal }: KeepSettings,
): Promise<void> {
  const wanted = keptKeys(graph, keys);
  // The run may have failed and its signal be aborted; what was built is as good.
  const { signal } = new AbortController();
  const found = await findByKey(exec, wanted, signal, (message) => journal.warning(message));
  await cache.save({
    keys: wanted,
    inEngine: new Set(found.keys()),
    layers: [...graph.values()].flatMap(({ name, keeps }) => (keeps === 'layers' ? [name] : [])),
    digests,
  });
  const used = new Set([...keys.values()].flatMap(({ value }) => value ?? []));
  const pruned = await pruneEngine(exec, used, clock.now());
  if (pruned > 0) journal.info(`${pruned} images of earlier runs dropped, unused for long`);
}
