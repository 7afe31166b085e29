import type { Target } from '../model/target';
import { mountOptions } from '../source/dockerfile';

/** Build argument whose value BuildKit prefixes to the ids of a build's cache mounts. */
export const NAMESPACE_ARGUMENT = 'BUILDKIT_CACHE_MOUNT_NS';

/**
 * Cache mounts that are safe to share between releases: Go finds compiled packages by content, and downloads
 * are identified by name.
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
 * Namespace of a build's cache mounts. All builds share the safe ones, which saves most of the work of the
 * second release. Others, such as a `target` of Cargo or a folder of objects, contain the output of an older or
 * newer file of the same name, and tools that compare times consider a commit's files older than that output.
 * They are shared only among builds of one image of the work tree, or of the same content of a ref. The
 * same applies to Go's caches if the files' times are not those of their writing, and may be identical for all.
 *
 * @returns undefined for mounts shared by all
 */
export function cacheNamespace({
  dockerfileText,
  args,
  content,
  origin,
  reference,
  name,
}: Target): string | undefined {
  if (args[NAMESPACE_ARGUMENT] !== undefined) return undefined; // set by the user
  const mounts = cacheMounts(dockerfileText);
  const isRestored = content.restored === true;
  const allSafe = mounts.every((place) => SAFE.some((pattern) => pattern.test(place)));
  if (mounts.length === 0 || (allSafe && !isRestored)) return undefined;
  return isRestored || origin?.at !== undefined ? content.hash : (reference ?? name);
}

/** Cache mounts in a Dockerfile; an empty text for a mount whose path cannot be determined here. */
function cacheMounts(dockerfile: string): string[] {
  return [...dockerfile.matchAll(/--mount=(\S+)/g)].flatMap(([, mount = '']) => {
    const options = mountOptions(mount);
    if (!options.some((option) => /^type=cache$/i.test(option))) return [];
    const target = options.find((option) => /^(?:target|dst|destination)=/i.test(option));
    return [target?.replace(/^\w+=/, '') ?? ''];
  });
}
