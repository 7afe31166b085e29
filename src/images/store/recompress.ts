import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf } from '../../errors';
import { type Exec, TRANSFER_LIMIT_MS } from '../../system/exec';
import { writeText } from '../../system/files';
import { blobPath, type Descriptor, digestOf, readJson, replaceFile } from './blobs';
import { type LayoutImage, manifestSchema } from './layout';

/** Smaller layers gain too little for the time that it takes. */
const MIN_BYTES = 16 * 1024 * 1024;

const ZSTD_TYPES = [
  'application/vnd.oci.image.layer.v1.tar+zstd',
  'application/vnd.docker.image.rootfs.diff.tar.zstd',
];

const configSchema = z.looseObject({
  rootfs: z.looseObject({ diff_ids: z.array(z.string()) }),
});

/** Edges that layers are compressed with. */
export interface RecompressHost {
  readonly exec: Exec;
  readonly signal: AbortSignal;
  readonly warn: (message: string) => void;
}

/** Layers by what they unpack to, and as what. */
export type LayersById = ReadonlyMap<string, Descriptor>;

/** The layers of a layout's images. */
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
 * Compresses large layers of a layout again, as BuildKit does that fast rather than well, and what is kept
 * counts against the 10 GB of GitHub's cache: compiled Go packages get a tenth smaller, of a gigabyte in half
 * a minute. Only the manifests change: an image's config says what its
 * layers unpack to, and the engine holds them to that. Without the program `zstd` layers stay as they are.
 *
 * @param known layers that are elsewhere already, and are named instead of what unpacks to the same
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

/** The layers of an image, each with its {@link LayersById} id; its digest stands in for what no config tells. */
async function identify(
  folder: string,
  { config, layers }: LayoutImage,
): Promise<[id: string, layer: Descriptor][]> {
  const told = await readJson(folder, blobPath(config.digest), configSchema).catch(() => undefined);
  const ids = told?.rootfs.diff_ids ?? [];
  const whole = ids.length === layers.length;
  return layers.map((layer, at) => [
    `${(whole ? ids[at] : undefined) ?? layer.digest} ${layer.mediaType}`,
    layer,
  ]);
}

async function hasZstd({ exec, signal }: RecompressHost): Promise<boolean> {
  return exec.run(['zstd', '--version'], { signal }).then(
    () => true,
    () => {
      signal.throwIfAborted();
      return false;
    },
  );
}

/** The layer compressed again, if that makes it smaller. */
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
    warn(`The layer ${layer.digest} is kept as it is, not compressed again: ${messageOf(error)}`);
    return layer;
  } finally {
    for (const made of [tar, packed]) await rm(made, { force: true });
  }
}

/** The image with other layers that unpack to the same. */
async function withLayers(
  folder: string,
  image: LayoutImage,
  chosen: readonly Descriptor[],
): Promise<LayoutImage> {
  const { digest: before, mediaType } = image.manifest;
  const layers = image.layers.map((layer, at) => {
    const { mediaType, digest, size } = chosen[at] ?? layer;
    // Annotations may tell of the old blob's bytes (a table of contents), and are not taken over.
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
