import { lstat, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf, RehearsalError } from '../../errors/errors';
import {
  blobPath,
  checkBlobs,
  type Descriptor,
  descriptorSchema,
  indexSchema,
  namesIn,
  readJson,
  SMALL_BYTES,
  sweepBlobs,
} from './blobs';

/**
 * Removes unreferenced data from BuildKit's layer cache of one image, as an export only ever adds. Kept data is
 * verified, as a build fails on a damaged cached layer instead of rebuilding it. A damaged cache is removed
 * with a warning, an interrupted first export, which references nothing yet, silently. No build may use the
 * folder meanwhile.
 *
 * @returns true if there is a cache
 */
export async function sweepLayers(
  folder: string,
  warn: (message: string) => void,
): Promise<boolean> {
  try {
    if (await sweep(folder)) return true;
  } catch (error) {
    warn(`Removing the damaged layer cache ${folder}: ${messageOf(error)}`);
  }
  await rm(folder, { recursive: true, force: true }).catch((failure) =>
    warn(`Cannot remove the layer cache ${folder}: ${messageOf(failure)}`),
  );
  return false;
}

async function sweep(folder: string): Promise<boolean> {
  const stats = await lstat(folder).catch(() => undefined);
  // A link's target does not belong to the cache.
  if (!stats?.isDirectory() || !(await namesIn(folder)).includes('index.json')) return false;
  const { manifests } = await readJson(folder, 'index.json', indexSchema);
  await sweepBlobs(folder, await reach(folder, manifests));
  await rm(path.join(folder, 'ingest'), { recursive: true, force: true }); // an interrupted export
  return true;
}

/** Digests of all blobs reachable from `roots`. */
async function reach(folder: string, roots: readonly Descriptor[]): Promise<Set<string>> {
  const reached = new Set<string>();
  for (let level = roots; level.length > 0; ) {
    const [problem] = (await checkBlobs(folder, level)).values();
    if (problem !== undefined) throw new RehearsalError('IMAGE_LAYOUT_DAMAGED', problem);
    for (const { digest } of level) reached.add(digest);
    const small = level.filter(({ size }) => size <= SMALL_BYTES);
    const mentions = await Promise.all(small.map(({ digest }) => mentioned(folder, digest)));
    level = mentions.flat().filter(({ digest }) => !reached.has(digest));
  }
  return reached;
}

/** Descriptors referenced by a manifest or an index; none for other blobs. */
async function mentioned(folder: string, digest: string): Promise<Descriptor[]> {
  let content: Record<string, unknown>;
  try {
    content = await readJson(folder, blobPath(digest), z.record(z.string(), z.unknown()));
  } catch {
    return []; // a layer
  }
  return [content.manifests, content.layers, content.config].flat().flatMap((item) => {
    const { data } = descriptorSchema.safeParse(item);
    return data === undefined ? [] : [data];
  });
}
