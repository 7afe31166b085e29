import type { Docker } from '../../docker/docker';
import type { Clock } from '../../system/clock';
import type { Logger } from '../../system/logger';
import { keptKeys } from '../model/key';
import type { Graph } from '../model/target';
import type { Cache } from '../store/cache';
import { findByKey, pruneEngine } from '../store/engine';
import type { ComputedKeys } from './known';

export interface KeepSettings {
  readonly cache: Cache;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Saves the images of a graph that the cache keeps, and prunes the engine.
 *
 * @param docker not bound to the run's signal: builds are still valid if the run has failed
 */
export async function keepImages(
  docker: Docker,
  { graph, keys, digests }: ComputedKeys & { readonly graph: Graph },
  { cache, clock, logger }: KeepSettings,
): Promise<void> {
  const wanted = keptKeys(graph, keys);
  const found = await findByKey(docker, wanted, (message) => logger.warning(message));
  await cache.save({
    keys: wanted,
    inEngine: new Set(found.keys()),
    layers: [...graph.values()].flatMap(({ name, cachePolicy }) =>
      cachePolicy === 'layers' ? [name] : [],
    ),
    digests,
  });
  const used = new Set([...keys.values()].flatMap(({ value }) => value ?? []));
  const pruned = await pruneEngine(docker, used, clock.now());
  if (pruned > 0) logger.info(`Removed ${pruned} unused images of earlier runs`);
}
