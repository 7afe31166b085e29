import { createHash } from 'node:crypto';
import { messageOf } from '../errors';
import type { Plan } from '../plan/schema';
import type { Journal } from '../system/journal';

/** What is used of @actions/cache. */
export type CachePort = Pick<
  typeof import('@actions/cache'),
  'restoreCache' | 'saveCache' | 'isFeatureAvailable'
>;

/** The cache of build layers between jobs. */
export interface LayerCache {
  readonly port: CachePort;
  /** The folder; it is part of the cache's version, so it must stay the same from job to job. */
  readonly folder: string;
  /** Commit under test: one entry per commit, the newest of any commit is restored. */
  readonly commit: string;
  readonly remember: (key: string, exact: boolean) => void;
}

/** Raised when the layout of the cached folder changes. */
const VERSION = 1;

/** Key of an entry and the prefix of entries that serve instead of it. */
export function layerKeys(plan: Plan, commit: string): { key: string; prefix: string } {
  const images = JSON.stringify([plan.releases, plan.stack.images, plan.cosmovisor]);
  const graph = createHash('sha256').update(images).digest('hex').slice(0, 16);
  const prefix = `upgrade-rehearsal-layers-${VERSION}-${process.platform}-${process.arch}-`;
  return { key: `${prefix}${graph}-${commit}`, prefix };
}

/** Restores the layer cache where there is one. A cache that fails costs time, never the run. */
export async function restoreLayers(
  cache: LayerCache | undefined,
  plan: Plan,
  journal: Journal,
): Promise<{ folder: string } | undefined> {
  if (cache === undefined || !cache.port.isFeatureAvailable()) return undefined;
  const { key, prefix } = layerKeys(plan, cache.commit);
  try {
    const hit = await cache.port.restoreCache([cache.folder], key, [prefix]);
    journal.info(
      `layer cache ${key}: ${hit === undefined ? 'nothing to restore' : `restored ${hit}`}`,
    );
    cache.remember(key, hit === key);
  } catch (error) {
    journal.warning(`The layer cache ${key} could not be restored: ${messageOf(error)}`);
    cache.remember(key, false);
  }
  return { folder: cache.folder };
}

/** Saves the layer cache, unless the very entry was restored. */
export async function saveLayers(
  port: CachePort,
  folder: string,
  key: string,
  journal: Journal,
): Promise<void> {
  try {
    const id = await port.saveCache([folder], key);
    journal.info(
      `layer cache ${key}: ${id === -1 ? 'not saved, the service refused it' : 'saved'}`,
    );
  } catch (error) {
    journal.warning(`The layer cache ${key} could not be saved: ${messageOf(error)}`);
  }
}
