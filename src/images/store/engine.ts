import type { Docker } from '../../docker/docker';
import { type Image, imageOf } from '../model/image';
import { KEY_LABEL, keyTag } from './image-store';

const REPOSITORY = keyTag('').slice(0, -1);

/**
 * Finds the engine's images with the given keys. An image with a key's name but without its label was put there
 * by another program: it loses the name.
 *
 * @param warn receives a message about each such image
 */
export async function findByKey(
  { images }: Docker,
  keys: readonly string[],
  warn: (message: string) => void,
): Promise<ReadonlyMap<string, Image>> {
  const found = new Map<string, Image>();
  const refused = new Set<string>();
  for (const inspected of await images.find(keys.map(keyTag))) {
    const label = inspected.Config.Labels?.[KEY_LABEL];
    for (const key of new Set(keys)) {
      if (!(inspected.RepoTags ?? []).includes(keyTag(key))) continue;
      if (found.has(key) || refused.has(key)) continue; // an image with two names is listed twice
      if (label === key) {
        found.set(key, imageOf(inspected));
      } else {
        refused.add(key);
        warn(
          `The image ${keyTag(key)} has the key label ${label ?? 'none'}: it is not the expected image, and is not used.`,
        );
        await images.remove([keyTag(key)]);
      }
    }
  }
  return found;
}

/** Number of days that an unused image is kept in the engine. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes the key names of images that were made or loaded more than 30 days ago and that this run does not
 * use; the engine deletes those without another name. Images under names given by others are never touched.
 *
 * @param now milliseconds since the epoch
 */
export async function pruneEngine(
  { images }: Docker,
  used: ReadonlySet<string>,
  now: number,
): Promise<number> {
  const kept = new Set([...used].map(keyTag));
  // The engine fails to list if images are removed at the same moment; a later run will retry.
  const names = (await images.names(REPOSITORY)).filter(
    (name) => /:[0-9a-f]{64}$/.test(name) && !kept.has(name),
  );
  const old = new Set<string>();
  for (const { RepoTags, Metadata } of await images.find(names)) {
    const tagged = Date.parse(Metadata?.LastTagTime ?? '');
    if (!(now - tagged > KEPT_DAYS * DAY_MS)) continue;
    for (const tag of RepoTags ?? []) if (names.includes(tag)) old.add(tag);
  }
  await images.remove([...old]);
  return old.size;
}
