import { messageOf } from '../../errors';
import type { Journal } from '../../system/journal';
import { type ActionsCache, CACHE_VERSION, type CachePort, type Upload } from './cache';

/**
 * Key of an entry in GitHub's cache: lower case, as some servers know no other. The platform is in it
 * because images are of one.
 */
export function entryKey(scope: string, rest: string): string {
  return `upgrade-rehearsal-images-${CACHE_VERSION}-${process.platform}-${process.arch}-${scope}-${rest}`;
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
