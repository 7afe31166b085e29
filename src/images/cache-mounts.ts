import { mountOptions } from './dockerfile';
import type { Target } from './target';

/** Build argument that BuildKit puts before the ids of a build's cache mounts. */
export const NAMESPACE_ARGUMENT = 'BUILDKIT_CACHE_MOUNT_NS';

/**
 * Cache mounts from which nothing of one release gets into another: Go finds by content what it compiled, and
 * downloads are what their names say.
 */
const SAFE = [
  /(?:^|\/)go-build\/?$/,
  /^(?:\/root)?\/go\/pkg(?:\/mod)?(?:\/cache(?:\/download)?)?\/?$/,
  /\/go\/pkg\/mod\/?$/,
  /^\$\{?GO(?:MOD)?CACHE\}?$/,
  /^\/root\/\.cache\/?$/,
  /^\/var\/(?:cache|lib)\/(?:apt|apk)(?:\/(?:lists|archives))?\/?$/,
  /^\/etc\/apk\/cache\/?$/,
  /\/\.?cargo\/(?:registry|git)(?:\/(?:cache|index|db))?\/?$/,
  /\/(?:\.npm|\.cache\/(?:pip|yarn))\/?$/,
];

/**
 * Whose cache mounts a build shares. All builds share those that are safe, which spares most of the second
 * release. Others, as a `target` of Cargo or a folder of objects, hold what an older or newer file of the same
 * name was compiled to, and what goes by the order of times finds a commit's files older than that: they are
 * shared among builds of one image of the work tree, and of a ref among builds of the same content only. So
 * is Go's where the files' times are not those at which they were written, and may be the same for all.
 *
 * @returns undefined for what all share
 */
export function cacheNamespace({
  dockerfileText,
  args,
  content,
  origin,
  reference,
  name,
}: Target): string | undefined {
  if (args[NAMESPACE_ARGUMENT] !== undefined) return undefined; // the user's own
  const mounts = cacheMounts(dockerfileText);
  const isRestored = content.restored === true;
  const allSafe = mounts.every((place) => SAFE.some((pattern) => pattern.test(place)));
  if (mounts.length === 0 || (allSafe && !isRestored)) return undefined;
  return isRestored || origin?.at !== undefined ? content.hash : (reference ?? name);
}

/** Where a Dockerfile mounts caches; an empty text where it does not say in a way that is read here. */
function cacheMounts(dockerfile: string): string[] {
  return [...dockerfile.matchAll(/--mount=(\S+)/g)].flatMap(([, mount = '']) => {
    const options = mountOptions(mount);
    if (!options.some((option) => /^type=cache$/i.test(option))) return [];
    const target = options.find((option) => /^(?:target|dst|destination)=/i.test(option));
    return [target?.replace(/^\w+=/, '') ?? ''];
  });
}
