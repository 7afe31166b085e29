import { lstat, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf, RehearsalError } from '../../errors';
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
 * Drops what BuildKit's layer cache of one image no longer names: an export only ever adds. What is kept is
 * read whole, as a build that meets a damaged layer in its cache fails instead of building it. A damaged
 * cache is removed, with a warning; half of a first export, which names nothing yet, without a word. No
 * build may use the folder meanwhile.
 *
 * @returns whether there is a cache
 */
export async function sweepLayers(
  folder: string,
  warn: (message: string) => void,
): Promise<boolean> {
  try {
    if (await sweep(folder)) return true;
  } catch (error) {
    warn(`The layer cache ${folder} is removed, as it is damaged: ${messageOf(error)}`);
  }
  await rm(folder, { recursive: true, force: true }).catch((failure) =>
    warn(`The layer cache ${folder} could not be removed: ${messageOf(failure)}`),
  );
  return false;
}

async function sweep(folder: string): Promise<boolean> {
  const stats = await lstat(folder).catch(() => undefined);
  // What a link leads to is not the cache's.
  if (!stats?.isDirectory() || !(await namesIn(folder)).includes('index.json')) return false;
  const { manifests } = await readJson(folder, 'index.json', indexSchema);
  await sweepBlobs(folder, await reach(folder, manifests));
  await rm(path.join(folder, 'ingest'), { recursive: true, force: true }); // half of an export that was ended
  return true;
}

/** All blobs that `roots` mention, and what these mention. */
async function reach(folder: string, roots: readonly Descriptor[]): Promise<Set<string>> {
  const reached = new Set<string>();
  for (let level = roots; level.length > 0; ) {
    const [problem] = (await checkBlobs(folder, level)).values();
    if (problem !== undefined) throw new RehearsalError(problem);
    for (const { digest } of level) reached.add(digest);
    const small = level.filter(({ size }) => size <= SMALL_BYTES);
    const mentions = await Promise.all(small.map(({ digest }) => mentioned(folder, digest)));
    level = mentions.flat().filter(({ digest }) => !reached.has(digest));
  }
  return reached;
}

/** What a manifest or an index mentions; nothing where a blob is neither. */
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
