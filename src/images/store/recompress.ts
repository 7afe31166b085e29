import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf } from '../../errors/errors';
import { type Exec, TRANSFER_LIMIT_MS } from '../../system/exec';
import { writeText } from '../../system/files';
import { blobPath, type Descriptor, digestOf, readJson, replaceFile } from './blobs';
import { type LayoutImage, manifestSchema } from './layout';

/** Minimum size of a recompressed layer in bytes; smaller ones gain too little for the time. */
const MIN_BYTES = 16 * 1024 * 1024;

const ZSTD_TYPES = [
  'application/vnd.oci.image.layer.v1.tar+zstd',
  'application/vnd.docker.image.rootfs.diff.tar.zstd',
];

const configSchema = z.looseObject({
  rootfs: z.looseObject({ diff_ids: z.array(z.string()) }),
});

/** Interfaces to the machine used for compression. */
export interface RecompressHost {
  readonly exec: Exec;
  readonly signal: AbortSignal;
  readonly warn: (message: string) => void;
}

/** Layers by the digest and type of their uncompressed content. */
export type LayersById = ReadonlyMap<string, Descriptor>;

/** Layers of a layout's images. */
export async function layersById(
  folder: string,
  images: Iterable<LayoutImage>,
): Promise<LayersById> {
  const layers = new Map<string, Descriptor>();
  for (const image of images) {
    for (const [id, layer] of await identify(folder, image)) layers.set(id, layer);
  }
  return layers;
}

/**
 * Recompresses large layers of a layout: BuildKit compresses for speed, and kept images count against the 10 GB
 * of GitHub's cache. Compiled Go packages become a tenth smaller, a gigabyte in half a minute. Only the
 * manifests change: an image's config lists the digests of its uncompressed layers, which the engine verifies.
 * Without the program `zstd`, layers stay unchanged.
 *
 * @param known existing layers, used in place of those with the same uncompressed content
 * @returns the images, whose new blobs are in the layout beside the old ones
 */
export async function recompress(
  host: RecompressHost,
  folder: string,
  images: ReadonlyMap<string, LayoutImage>,
  known: LayersById,
): Promise<Map<string, LayoutImage>> {
  const layers = new Map(known);
  let able: Promise<boolean> | undefined;
  const better = async (layer: Descriptor): Promise<Descriptor> => {
    if (!ZSTD_TYPES.includes(layer.mediaType) || layer.size < MIN_BYTES) return layer;
    able ??= hasZstd(host);
    return (await able) ? pack(host, folder, layer) : layer;
  };
  const made = new Map<string, LayoutImage>();
  for (const [key, image] of images) {
    const chosen: Descriptor[] = [];
    for (const [id, layer] of await identify(folder, image)) {
      const best = layers.get(id) ?? (await better(layer));
      layers.set(id, best);
      chosen.push(best);
    }
    made.set(key, await withLayers(folder, image, chosen));
  }
  return made;
}

/** Layers of an image, each with its {@link LayersById} id, or its digest if the config lists none. */
async function identify(
  folder: string,
  { config, layers }: LayoutImage,
): Promise<[id: string, layer: Descriptor][]> {
  const content = await readJson(folder, blobPath(config.digest), configSchema).catch(
    () => undefined,
  );
  const ids = content?.rootfs.diff_ids ?? [];
  const whole = ids.length === layers.length;
  return layers.map((layer, at) => [
    `${(whole ? ids[at] : undefined) ?? layer.digest} ${layer.mediaType}`,
    layer,
  ]);
}

async function hasZstd({ exec, signal }: RecompressHost): Promise<boolean> {
  const found = await exec.capture(['zstd', '--version']).then(
    () => true,
    () => false,
  );
  signal.throwIfAborted();
  return found;
}

/** Recompresses a layer, if that makes it smaller. */
async function pack(
  { exec, signal, warn }: RecompressHost,
  folder: string,
  layer: Descriptor,
): Promise<Descriptor> {
  const file = path.join(folder, blobPath(layer.digest));
  const [tar, packed] = [`${file}.tar`, `${file}.tar.zst`];
  try {
    const options = { signal, timeout: TRANSFER_LIMIT_MS };
    await exec.run(['zstd', '--decompress', '--force', '--quiet', '-o', tar, file], options);
    await exec.run(['zstd', '-9', '-T0', '--force', '--quiet', '-o', packed, tar], options);
    const { size } = await stat(packed);
    if (size >= layer.size) return layer;
    const digest = await digestOf(packed, signal);
    await replaceFile(packed, path.join(folder, blobPath(digest)));
    return { mediaType: layer.mediaType, digest, size };
  } catch (error) {
    signal.throwIfAborted();
    warn(`Cannot recompress the layer ${layer.digest}, which stays unchanged: ${messageOf(error)}`);
    return layer;
  } finally {
    for (const made of [tar, packed]) await rm(made, { force: true });
  }
}

/** The image with replaced layers of the same uncompressed content. */
async function withLayers(
  folder: string,
  image: LayoutImage,
  chosen: readonly Descriptor[],
): Promise<LayoutImage> {
  const { digest: before, mediaType } = image.manifest;
  const layers = image.layers.map((layer, at) => {
    const { mediaType, digest, size } = chosen[at] ?? layer;
    // Annotations may describe the old blob's bytes (a table of contents), and are dropped.
    return digest === layer.digest ? layer : { mediaType, digest, size };
  });
  if (layers.every((layer, at) => layer === image.layers[at])) return image;
  const manifest = await readJson(folder, blobPath(before), manifestSchema);
  const made = path.join(folder, `${blobPath(before)}.new`);
  await writeText(made, JSON.stringify({ ...manifest, layers }));
  const [digest, { size }] = [await digestOf(made), await stat(made)];
  await replaceFile(made, path.join(folder, blobPath(digest)));
  return { ...image, manifest: { mediaType, digest, size }, layers };
}
