import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf } from '../../errors/errors';
import { TRANSFER_LIMIT_MS } from '../../system/exec';
import { shortHash } from '../../text/format';
import type { Edges } from '../model/edges';
import {
  blobPath,
  blobsFolder,
  digestSchema,
  namesIn,
  readJson,
  replaceFile,
  replaceJson,
  sweepBlobs,
} from './blobs';
import { type ImageStore, keyTag } from './image-store';
import { blobsOf, keyLabel, type LayoutImage, readImages, saveImages, writeLayout } from './layout';
import { layersById, recompress } from './recompress';

const INDEX = 'index.json';

const indexSchema = z.strictObject({
  version: z.literal(1),
  images: z.record(
    z.string().regex(/^[0-9a-f]{64}$/, 'is not a key'),
    z.strictObject({ manifest: digestSchema }),
  ),
});

export interface FolderHost extends Edges {
  readonly warn: (message: string) => void;
}

/**
 * Stores images in one folder, which is restored and saved as a whole. `index.json` maps keys to manifests;
 * `blobs/` contains the manifests' contents, shared by all images, and nothing else. Its methods throw only if
 * a run is cancelled.
 */
export class FolderStore implements ImageStore {
  readonly #folder: string;
  /** Keys of intact images that the engine failed to load. */
  readonly #refused = new Set<string>();

  constructor(
    private readonly host: FolderHost,
    folder: string,
  ) {
    this.#folder = path.resolve(folder);
  }

  async load(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const loaded = new Set<string>();
    if (keys.length === 0) return loaded;
    await this.#attempt('Loading images from', async (temporary) => {
      const manifests = pick(await this.#manifests(), keys);
      const { images, damaged } = await readImages(this.#folder, manifests, this.host.signal);
      for (const [key, problem] of damaged) {
        this.host.warn(
          `The image ${shortHash(key)} of the image cache ${this.#folder} is damaged and is not used: ${problem}`,
        );
      }
      if (images.size === 0) return;
      for (const key of await this.#loadEach(images, temporary)) loaded.add(key);
    });
    return loaded;
  }

  /**
   * Saves images in the folder.
   *
   * @param inEngine keys of images in the engine; others are kept if already in the folder
   */
  async save(
    keys: readonly string[],
    inEngine: ReadonlySet<string> = new Set(keys),
  ): Promise<void> {
    await this.#attempt('Saving images to', async (temporary) => {
      const here = await this.#whole();
      // Replaced by the image built instead.
      for (const key of this.#refused) if (inEngine.has(key)) here.delete(key);
      const images = pick(here, keys);
      const missing = keys.filter((key) => !images.has(key) && inEngine.has(key));
      if (missing.length > 0) {
        for (const [key, image] of await this.#take(missing, here, temporary)) {
          images.set(key, image);
        }
      }
      await this.#write(images);
    });
  }

  /** Keys of the folder's images, which may be damaged. */
  async keys(): Promise<ReadonlySet<string>> {
    return new Set((await this.#manifests().catch(() => new Map<string, string>())).keys());
  }

  /** Intact images of the folder among the keys; problems of others were reported on loading. */
  async #whole(): Promise<Map<string, LayoutImage>> {
    const manifests = await this.#manifests().catch(() => new Map<string, string>());
    const { images } = await readImages(this.#folder, manifests, this.host.signal);
    for (const [key, image] of images) {
      if ((await keyLabel(this.#folder, image)) !== key) images.delete(key);
    }
    return images;
  }

  /**
   * Adds the blobs of images from the engine to the folder, without changing its index.
   *
   * @param here images in the folder, whose layers are not copied again
   */
  async #take(
    keys: readonly string[],
    here: ReadonlyMap<string, LayoutImage>,
    temporary: string,
  ): Promise<Map<string, LayoutImage>> {
    const saved = path.join(temporary, 'saved');
    const images = await saveImages(this.host, keys, saved);
    const known = await layersById(this.#folder, here.values());
    const taken = await recompress(this.host, saved, images, known);
    await blobsFolder(this.#folder);
    const there = digestsOf(here);
    for (const digest of digestsOf(taken)) {
      if (there.has(digest)) continue;
      const name = blobPath(digest);
      await replaceFile(path.join(saved, name), path.join(this.#folder, name));
    }
    return taken;
  }

  /** Writes the index, then sweeps, so that an index never names a missing blob. */
  async #write(images: ReadonlyMap<string, LayoutImage>): Promise<void> {
    const entries = [...images].map(([key, { manifest }]) => [key, { manifest: manifest.digest }]);
    await replaceJson(this.#folder, INDEX, {
      version: 1,
      images: Object.fromEntries(entries.sort()),
    });
    await sweepBlobs(this.#folder, digestsOf(images));
  }

  /** Loads images together, or one by one if that fails, so that one image cannot affect the others. */
  async #loadEach(images: ReadonlyMap<string, LayoutImage>, temporary: string): Promise<string[]> {
    try {
      await this.#loadAll(images, temporary);
      return [...images.keys()];
    } catch (error) {
      this.host.signal.throwIfAborted();
      const loaded: string[] = [];
      for (const [key, image] of images) {
        if (images.size === 1) await this.#refuse(key, messageOf(error));
        else loaded.push(...(await this.#loadEach(new Map([[key, image]]), temporary)));
      }
      return loaded;
    }
  }

  /** Removes an image that failed to load: the engine names an image before unpacking it. */
  async #refuse(key: string, problem: string): Promise<void> {
    const { docker, warn } = this.host;
    this.#refused.add(key);
    warn(`Cannot load the image ${shortHash(key)} of the image cache ${this.#folder}: ${problem}`);
    await docker.images.remove([keyTag(key)]);
  }

  async #loadAll(images: ReadonlyMap<string, LayoutImage>, temporary: string): Promise<void> {
    const { exec, docker, signal } = this.host;
    const layout = path.join(temporary, 'layout');
    const archive = path.join(temporary, 'layout.tar');
    await rm(layout, { recursive: true, force: true });
    await writeLayout(layout, this.#folder, images);
    const members = ['oci-layout', INDEX, 'manifest.json', 'blobs'];
    await exec.run(['tar', '--create', '--file', archive, '--directory', layout, ...members], {
      signal,
      timeout: TRANSFER_LIMIT_MS,
    });
    await docker.images.load(archive);
  }

  /** Manifest digests of the folder's images by key; empty if nothing was saved yet. */
  async #manifests(): Promise<Map<string, string>> {
    if (!(await namesIn(this.#folder)).includes(INDEX)) return new Map();
    const { images } = await readJson(this.#folder, INDEX, indexSchema);
    return new Map(Object.entries(images).map(([key, { manifest }]) => [key, manifest]));
  }

  /** Runs work with a temporary folder beside this one; a failure becomes a warning. */
  async #attempt(what: string, work: (temporary: string) => Promise<void>): Promise<void> {
    const { signal, warn } = this.host;
    try {
      await mkdir(path.dirname(this.#folder), { recursive: true });
      const temporary = await mkdtemp(`${this.#folder}.`);
      try {
        await work(temporary);
      } finally {
        await rm(temporary, { recursive: true, force: true });
      }
    } catch (error) {
      signal.throwIfAborted();
      warn(`${what} the image cache ${this.#folder} failed: ${messageOf(error)}`);
    }
  }
}

function pick<T>(all: ReadonlyMap<string, T>, keys: readonly string[]): Map<string, T> {
  return new Map([...all].filter(([key]) => keys.includes(key)));
}

function digestsOf(images: ReadonlyMap<string, LayoutImage>): Set<string> {
  return new Set([...images.values()].flatMap(blobsOf).map(({ digest }) => digest));
}
