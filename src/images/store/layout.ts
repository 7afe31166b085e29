import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf, RehearsalError } from '../../errors/errors';
import { TRANSFER_LIMIT_MS } from '../../system/exec';
import { writeText } from '../../system/files';
import { shortHash } from '../../text/format';
import type { Edges } from '../model/edges';
import {
  blobId,
  blobPath,
  checkBlob,
  checkBlobs,
  type Descriptor,
  descriptorSchema,
  indexSchema,
  type LayoutIndex,
  readJson,
} from './blobs';
import { KEY_LABEL, keyTag } from './image-store';

/** Annotations for image names in an index, as used by engines and BuildKit. */
const IMAGE_NAME = 'io.containerd.image.name';
const REF_NAME = 'org.opencontainers.image.ref.name';

/** Name of a key's image in the form of {@link IMAGE_NAME}. */
function imageName(key: string): string {
  return `docker.io/library/${keyTag(key)}`;
}

const OCI = 'application/vnd.oci.image';
const DOCKER = 'application/vnd.docker';
const INDEX_TYPES = [`${OCI}.index.v1+json`, `${DOCKER}.distribution.manifest.list.v2+json`];

export const manifestSchema = z.looseObject({
  schemaVersion: z.literal(2),
  mediaType: z
    .enum([`${OCI}.manifest.v1+json`, `${DOCKER}.distribution.manifest.v2+json`])
    .default(`${OCI}.manifest.v1+json`),
  config: descriptorSchema.extend({
    mediaType: z.enum([`${OCI}.config.v1+json`, `${DOCKER}.container.image.v1+json`]),
  }),
  layers: z.array(
    descriptorSchema.extend({
      mediaType: z.enum([
        ...['', '+gzip', '+zstd'].map((packed) => `${OCI}.layer.v1.tar${packed}`),
        ...['', '.gzip', '.zstd'].map((packed) => `${DOCKER}.image.rootfs.diff.tar${packed}`),
      ]),
    }),
  ),
});

/** An image of a layout, with all its blobs. */
export interface LayoutImage {
  readonly manifest: Descriptor;
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

const configSchema = z.looseObject({
  config: z.looseObject({ Labels: z.record(z.string(), z.string()).nullish() }).nullish(),
});

/** Key on an image's own label; undefined if there is none, whatever its config contains. */
export async function keyLabel(
  folder: string,
  { config }: LayoutImage,
): Promise<string | undefined> {
  const read = await readJson(folder, blobPath(config.digest), configSchema).catch(() => undefined);
  return read?.config?.Labels?.[KEY_LABEL];
}

export function blobsOf({ manifest, config, layers }: LayoutImage): Descriptor[] {
  return [manifest, config, ...layers];
}

/**
 * Reads images by the digests of their manifests, and verifies every byte.
 *
 * @returns the intact images, and the problems of the others, by the given names
 */
export async function readImages(
  folder: string,
  manifests: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<{ images: Map<string, LayoutImage>; damaged: Map<string, string> }> {
  const images = new Map<string, LayoutImage>();
  const damaged = new Map<string, string>();
  for (const [name, digest] of manifests) {
    try {
      images.set(name, await readManifest(folder, digest, signal));
    } catch (error) {
      signal.throwIfAborted();
      damaged.set(name, messageOf(error));
    }
  }
  const contents = [...images.values()].flatMap(({ config, layers }) => [config, ...layers]);
  const problems = await checkBlobs(folder, contents, signal);
  for (const [name, image] of images) {
    const found = blobsOf(image).map((blob) => problems.get(blobId(blob)));
    const problem = found.find((text) => text !== undefined);
    if (problem === undefined) continue;
    images.delete(name);
    damaged.set(name, problem);
  }
  return { images, damaged };
}

async function readManifest(
  folder: string,
  digest: string,
  signal: AbortSignal,
): Promise<LayoutImage> {
  const size = await checkBlob(folder, { digest }, signal);
  const { mediaType, config, layers } = await readJson(folder, blobPath(digest), manifestSchema);
  return { manifest: { mediaType, digest, size }, config, layers };
}

/**
 * Digest of the single image behind an index entry: an index also lists the image's attestations, and may list
 * platforms that the engine does not have.
 *
 * @throws RehearsalError when there is not exactly one
 */
async function imageDigest(folder: string, entry: Descriptor): Promise<string> {
  if (!INDEX_TYPES.includes(entry.mediaType)) return entry.digest;
  const { manifests } = await readJson(folder, blobPath(entry.digest), indexSchema);
  const blobs = new Set(await readdir(path.join(folder, 'blobs/sha256')));
  const here = manifests.filter(
    ({ digest, annotations }) =>
      blobs.has(path.basename(blobPath(digest))) &&
      annotations?.['vnd.docker.reference.type'] === undefined,
  );
  const [only] = here;
  if (only === undefined || here.length > 1) {
    throw new RehearsalError(
      'IMAGE_LAYOUT_DAMAGED',
      `${entry.digest} has ${here.length} images instead of one`,
    );
  }
  return only.digest;
}

/**
 * Creates a layout from images of another layout, by key, under their names for the engine. `manifest.json` is
 * for engines without the containerd image store.
 */
export async function writeLayout(
  target: string,
  source: string,
  images: ReadonlyMap<string, LayoutImage>,
): Promise<void> {
  await mkdir(path.join(target, 'blobs/sha256'), { recursive: true });
  const names = [...images.values()].flatMap(blobsOf).map(({ digest }) => blobPath(digest));
  for (const name of new Set(names)) {
    const [from, to] = [path.join(source, name), path.join(target, name)];
    // Some file systems have no links, and some users may not link files of others.
    await link(from, to).catch(() => copyFile(from, to));
  }
  const manifests = [...images].map(([key, { manifest }]) => ({
    ...manifest,
    annotations: { [IMAGE_NAME]: imageName(key), [REF_NAME]: key },
  }));
  const legacy = [...images].map(([key, { config, layers }]) => ({
    Config: blobPath(config.digest),
    RepoTags: [keyTag(key)],
    Layers: layers.map(({ digest }) => blobPath(digest)),
  }));
  await writeText(path.join(target, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  await writeText(path.join(target, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  await writeText(path.join(target, 'manifest.json'), JSON.stringify(legacy));
}

/**
 * Saves images of the engine as an OCI layout in a new folder.
 *
 * @throws RehearsalError if the engine has no such image, or writes no OCI layout
 */
async function saveLayout(
  { exec, docker, signal }: Edges,
  references: readonly string[],
  folder: string,
): Promise<LayoutIndex> {
  const archive = path.join(folder, 'saved.tar');
  await mkdir(folder, { recursive: true });
  try {
    await docker.images.save(archive, references);
    await exec.run(['tar', '--extract', '--file', archive, '--directory', folder], {
      signal,
      timeout: TRANSFER_LIMIT_MS,
    });
  } finally {
    await rm(archive, { force: true });
  }
  if (!(await readdir(folder)).includes('index.json')) {
    throw new RehearsalError(
      'DOCKER_TOO_OLD',
      'this engine cannot write OCI layouts; Docker 25 and newer do',
    );
  }
  return readJson(folder, 'index.json', indexSchema);
}

/**
 * Saves images of the engine by their keys as an OCI layout in a new folder.
 *
 * @throws RehearsalError if the engine lacks one of them, writes it damaged, or writes no OCI layout
 */
export async function saveImages(
  edges: Edges,
  keys: readonly string[],
  folder: string,
): Promise<Map<string, LayoutImage>> {
  const { manifests } = await saveLayout(edges, keys.map(keyTag), folder);
  const digests = new Map<string, string>();
  for (const key of keys) {
    const entry = manifests.find((each) => each.annotations?.[IMAGE_NAME] === imageName(key));
    if (entry === undefined)
      throw new RehearsalError(
        'IMAGE_LAYOUT_DAMAGED',
        `the engine saved no image ${shortHash(key)}`,
      );
    digests.set(key, await imageDigest(folder, entry));
  }
  const { images, damaged } = await readImages(folder, digests, edges.signal);
  for (const [key, problem] of damaged) {
    throw new RehearsalError(
      'IMAGE_LAYOUT_DAMAGED',
      `the engine saved the image ${shortHash(key)} damaged: ${problem}`,
    );
  }
  return images;
}

/**
 * Saves one image of the engine as an OCI layout in a new folder: `oci-layout://<folder>@<digest>` is then a
 * context for builders that cannot see the engine's images.
 *
 * @returns digest of its manifest, or of its index
 * @throws RehearsalError if the engine has no such image, or writes no OCI layout
 */
export async function layoutOf(edges: Edges, reference: string, folder: string): Promise<string> {
  const { manifests } = await saveLayout(edges, [reference], folder);
  const digests = [...new Set(manifests.map(({ digest }) => digest))];
  const [digest] = digests;
  if (digest === undefined || digests.length > 1) {
    throw new RehearsalError(
      'IMAGE_AMBIGUOUS',
      `${reference} names ${digests.length} images; name one by its tag`,
    );
  }
  return digest;
}
