import path from 'node:path';
import { messageOf } from '../../errors';
import type { Journal } from '../../system/journal';
import {
  type ActionsCache,
  CACHE_VERSION,
  type CachePort,
  type CacheSettings,
  type Upload,
} from './cache';

/** How the keys of all entries begin. The platform is in it because images are of one. */
const OWN = `upgrade-rehearsal-images-${CACHE_VERSION}-${process.platform}-${process.arch}-`;

/** Key of an entry in GitHub's cache: lower case, as some servers know no other. */
export function entryKey(scope: string, rest: string): string {
  return `${OWN}${scope}-${rest}`;
}

/** A scope, and either the hash of all images or the key of one. */
const SCOPE_AND_REST = /^([a-z0-9_.-]+?)-(?:[0-9a-f]{32}|image-([0-9a-f]{64}))$/;
/** The scope of a plan that is given none (`openCache`). */
const PLAN_SCOPE = /^[0-9a-f]{12}$/;

/**
 * Whether a job with these settings saves such an entry: with `local` its one folder, with `gha` a folder below it
 * for each image; nothing where it may only read.
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

/**
 * Restores an entry; a service that fails costs time, never the run.
 *
 * @returns the key of what was restored
 */
export async function restoreEntry(
  { load }: ActionsCache,
  folder: string,
  key: string,
  prefixes: readonly string[],
  journal: Journal,
): Promise<string | undefined> {
  const port = await load();
  if (!port.isFeatureAvailable()) {
    journal.info("cache: this runner has no service for GitHub's cache");
    return undefined;
  }
  try {
    const hit = await port.restoreCache([folder], key, [...prefixes]);
    journal.info(`cache ${key}: ${hit === undefined ? 'nothing to restore' : `restored ${hit}`}`);
    return hit;
  } catch (error) {
    journal.warning(`The cache ${key} could not be restored: ${messageOf(error)}`);
    return undefined;
  }
}

/** Tells of an entry that costs a build in each job: it can be deleted, and then made anew, but not replaced. */
export function tellDamaged(key: string, journal: Journal): void {
  journal.warning(
    `GitHub's cache has ${key}, but not all of its images could be used. No job can replace it: delete it under Actions, Caches; until then they are built each time.`,
  );
}

/** Whether there is this very entry, without bringing it here; a service that does not say has none. */
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

/** Saves the folders that were remembered; what fails is a warning. */
export async function saveUploads(
  port: CachePort,
  uploads: readonly Upload[],
  journal: Journal,
): Promise<void> {
  for (const { folder, key } of uploads) {
    try {
      const id = await port.saveCache([folder], key);
      const refused = id === -1 ? 'not saved: the service refused it, or has it already' : 'saved';
      journal.info(`cache ${key}: ${refused}`);
    } catch (error) {
      journal.warning(`The cache ${key} could not be saved: ${messageOf(error)}`);
    }
  }
}
