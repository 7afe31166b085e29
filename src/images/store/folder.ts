import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf } from '../../errors';
import { type Exec, TRANSFER_LIMIT_MS } from '../../system/exec';
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
import {
  blobsOf,
  keyLabel,
  type LayoutImage,
  readImages,
  saveImages,
  shortKey,
  writeLayout,
} from './layout';
import { layersById, recompress } from './recompress';
import { type ImageStore, keyTag } from './store';

const INDEX = 'index.json';

const indexSchema = z.strictObject({
  version: z.literal(1),
  images: z.record(
    z.string().regex(/^[0-9a-f]{64}$/, 'is not a key'),
    z.strictObject({ manifest: digestSchema }),
  ),
});

export interface FolderOptions {
  readonly signal: AbortSignal;
  readonly warn: (message: string) => void;
}

/**
 * Images in one folder, which is restored and saved as a whole: `index.json` says which manifest a key has,
 * `blobs/` has what the manifests consist of, once however many images share it, and nothing else.
 *
 * A run that is cancelled is all that its methods throw.
 */
export class FolderStore implements ImageStore {
  readonly #folder: string;
  /** What the engine did not load, though it is whole. */
  readonly #refused = new Set<string>();

  constructor(
    private readonly exec: Exec,
    folder: string,
    private readonly options: FolderOptions,
  ) {
    this.#folder = path.resolve(folder);
  }

  async load(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const loaded = new Set<string>();
    if (keys.length === 0) return loaded;
    await this.#attempt('Loading images from', async (temporary) => {
      const manifests = pick(await this.#manifests(), keys);
      const { images, damaged } = await readImages(this.#folder, manifests, this.options.signal);
      for (const [key, problem] of damaged) {
        this.options.warn(
          `The image ${shortKey(key)} of the image cache ${this.#folder} is damaged and is not used: ${problem}`,
        );
      }
      if (images.size === 0) return;
      for (const key of await this.#loadEach(images, temporary)) loaded.add(key);
    });
    return loaded;
  }

  /** @param inEngine those of the keys that the engine has; others are kept where they are here already */
  async save(
    keys: readonly string[],
    inEngine: ReadonlySet<string> = new Set(keys),
  ): Promise<void> {
    await this.#attempt('Saving images to', async (temporary) => {
      const here = await this.#whole();
      // What was built instead of it takes its place.
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

  /** Keys of the images that are in the folder, which may be damaged. */
  async keys(): Promise<ReadonlySet<string>> {
    return new Set((await this.#manifests().catch(() => new Map<string, string>())).keys());
  }

  /** The folder's images that are whole, and those of their keys; what is wrong with others was told on loading. */
  async #whole(): Promise<Map<string, LayoutImage>> {
    const manifests = await this.#manifests().catch(() => new Map<string, string>());
    const { images } = await readImages(this.#folder, manifests, this.options.signal);
    for (const [key, image] of images) {
      if ((await keyLabel(this.#folder, image)) !== key) images.delete(key);
    }
    return images;
  }

  /**
   * Takes images from the engine; their blobs are in the folder then, and its index is as before.
   *
   * @param here what the folder has: layers of it are not taken again
   */
  async #take(
    keys: readonly string[],
    here: ReadonlyMap<string, LayoutImage>,
    temporary: string,
  ): Promise<Map<string, LayoutImage>> {
    const { exec, options } = this;
    const saved = path.join(temporary, 'saved');
    const images = await saveImages(exec, keys, saved, options.signal);
    const known = await layersById(this.#folder, here.values());
    const taken = await recompress({ exec, ...options }, saved, images, known);
    await blobsFolder(this.#folder);
    const there = digestsOf(here);
    for (const digest of digestsOf(taken)) {
      if (there.has(digest)) continue;
      const name = blobPath(digest);
      await replaceFile(path.join(saved, name), path.join(this.#folder, name));
    }
    return taken;
  }

  /** What is swept is swept last, so that an index never names what is not there. */
  async #write(images: ReadonlyMap<string, LayoutImage>): Promise<void> {
    const entries = [...images].map(([key, { manifest }]) => [key, { manifest: manifest.digest }]);
    await replaceJson(this.#folder, INDEX, {
      version: 1,
      images: Object.fromEntries(entries.sort()),
    });
    await sweepBlobs(this.#folder, digestsOf(images));
  }

  /** Loads images together, or one by one where that fails, so that one does not take the others with it. */
  async #loadEach(images: ReadonlyMap<string, LayoutImage>, temporary: string): Promise<string[]> {
    try {
      await this.#loadAll(images, temporary);
      return [...images.keys()];
    } catch (error) {
      this.options.signal.throwIfAborted();
      const loaded: string[] = [];
      for (const [key, image] of images) {
        if (images.size === 1) await this.#refuse(key, messageOf(error));
        else loaded.push(...(await this.#loadEach(new Map([[key, image]]), temporary)));
      }
      return loaded;
    }
  }

  /** The engine names an image before it unpacks it: one that failed then must not keep the name. */
  async #refuse(key: string, problem: string): Promise<void> {
    const { signal, warn } = this.options;
    this.#refused.add(key);
    warn(
      `The image ${shortKey(key)} of the image cache ${this.#folder} could not be loaded: ${problem}`,
    );
    await this.exec.run(['docker', 'image', 'rm', keyTag(key)], { signal, allowFailure: true });
  }

  async #loadAll(images: ReadonlyMap<string, LayoutImage>, temporary: string): Promise<void> {
    const { signal } = this.options;
    const layout = path.join(temporary, 'layout');
    const archive = path.join(temporary, 'layout.tar');
    await rm(layout, { recursive: true, force: true });
    await writeLayout(layout, this.#folder, images);
    const members = ['oci-layout', INDEX, 'manifest.json', 'blobs'];
    await this.exec.run(['tar', '--create', '--file', archive, '--directory', layout, ...members], {
      signal,
      timeout: TRANSFER_LIMIT_MS,
    });
    await this.exec.run(['docker', 'load', '--input', archive], {
      signal,
      timeout: TRANSFER_LIMIT_MS,
    });
  }

  /** Digests of the folder's images by key; none where nothing was saved yet. */
  async #manifests(): Promise<Map<string, string>> {
    if (!(await namesIn(this.#folder)).includes(INDEX)) return new Map();
    const { images } = await readJson(this.#folder, INDEX, indexSchema);
    return new Map(Object.entries(images).map(([key, { manifest }]) => [key, manifest]));
  }

  /** Does something with a temporary folder beside this one; a failure is a warning. */
  async #attempt(what: string, work: (temporary: string) => Promise<void>): Promise<void> {
    const { signal, warn } = this.options;
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
