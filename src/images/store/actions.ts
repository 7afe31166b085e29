import path from 'node:path';
import { messageOf } from '../../errors/errors';
import type { Logger } from '../../system/logger';
import { type ActionsCache, CACHE_VERSION, type CachePort, type Upload } from './cache';
import type { CacheSettings } from './cache-kinds';

/** Prefix of all entry keys. It contains the platform because images are platform-specific. */
const OWN = `upgrade-rehearsal-images-${CACHE_VERSION}-${process.platform}-${process.arch}-`;

/** Key of an entry in GitHub's cache, in lower case as required by some servers. */
export function entryKey(scope: string, rest: string): string {
  return `${OWN}${scope}-${rest}`;
}

/** Remainder of an entry key: a scope, and either the hash of all images or the key of one. */
const SCOPE_AND_REST = /^([a-z0-9_.-]+?)-(?:[0-9a-f]{32}|image-([0-9a-f]{64}))$/;
/** Default scope of a plan (`openCache`). */
const PLAN_SCOPE = /^[0-9a-f]{12}$/;

/**
 * Returns true if a job with these settings saves such an entry: with `local` its one folder, with `gha` a
 * folder below it for each image; never if it is read-only.
 */
export function isOwnEntry(
  { folder, key }: Upload,
  { kind, folder: own, scope, readOnly }: CacheSettings,
): boolean {
  if (readOnly !== undefined || !key.startsWith(OWN)) return false;
  const [, of = '', image] = SCOPE_AND_REST.exec(key.slice(OWN.length)) ?? [];
  if (scope === undefined ? !PLAN_SCOPE.test(of) : of !== scope) return false;
  if (kind === 'local') return image === undefined && folder === own;
  return kind === 'gha' && image !== undefined && folder === path.join(own, image);
}

/** A requested cache entry. */
export interface WantedEntry {
  /** Folder from which it was saved, and to which it is restored. */
  readonly folder: string;
  readonly key: string;
  /** Key prefixes of fallback entries, if there is none with this key. */
  readonly prefixes: readonly string[];
}

/**
 * Restores an entry; a failing service costs time, but never fails the run.
 *
 * @returns key of the restored entry
 */
export async function restoreEntry(
  { load }: ActionsCache,
  { folder, key, prefixes }: WantedEntry,
  logger: Logger,
): Promise<string | undefined> {
  const port = await load();
  if (!port.isFeatureAvailable()) {
    logger.info("cache: this runner has no service for GitHub's cache");
    return undefined;
  }
  try {
    const hit = await port.restoreCache([folder], key, [...prefixes]);
    logger.info(`cache ${key}: ${hit === undefined ? 'nothing to restore' : `restored ${hit}`}`);
    return hit;
  } catch (error) {
    logger.warning(`Cannot restore the cache ${key}: ${messageOf(error)}`);
    return undefined;
  }
}

/** Warns about a damaged entry, which costs a build in each job: it can be deleted and recreated, but not replaced. */
export function tellDamaged(key: string, logger: Logger): void {
  logger.warning(
    `GitHub's cache entry ${key} has unusable images. No job can replace an entry: delete it under Actions, Caches; until then, each job builds these images.`,
  );
}

/**
 * Returns true if an entry with exactly this key exists, without downloading it; false if the service does not
 * respond.
 */
export async function hasEntry(
  { load }: ActionsCache,
  folder: string,
  key: string,
): Promise<boolean> {
  const port = await load();
  if (!port.isFeatureAvailable()) return false;
  try {
    return (await port.restoreCache([folder], key, [], { lookupOnly: true })) === key;
  } catch {
    return false;
  }
}

/** Saves the registered folders; failures become warnings. */
export async function saveUploads(
  port: CachePort,
  uploads: readonly Upload[],
  logger: Logger,
): Promise<void> {
  for (const { folder, key } of uploads) {
    try {
      const id = await port.saveCache([folder], key);
      const refused = id === -1 ? 'not saved: the service refused it, or has it already' : 'saved';
      logger.info(`cache ${key}: ${refused}`);
    } catch (error) {
      logger.warning(`Cannot save the cache ${key}: ${messageOf(error)}`);
    }
  }
}
