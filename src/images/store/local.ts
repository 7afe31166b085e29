import { lstat, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf } from '../../errors/errors';
import { exists, folderBytes } from '../../system/files';
import { sha256 } from '../../system/hash';
import type { Target } from '../model/target';
import { entryKey, hasEntry, restoreEntry, tellDamaged } from './actions';
import { digestSchema, namesIn, readJson, replaceJson } from './blobs';
import type { Cache, CacheContent, CacheHost, LayerPlaces, OpenSettings } from './cache';
import { FolderStore } from './folder';
import { sweepLayers } from './sweep-layers';

const DIGESTS = 'digests.json';
const digestsSchema = z.record(z.string(), digestSchema);

/**
 * A folder with all images of a plan, and the layers of those with Dockerfiles of their own. In a workflow,
 * GitHub's cache keeps the folder between jobs as one entry: restored as a whole, and saved again if anything
 * has changed. It only contains the data that the last job used.
 */
export class LocalCache implements Cache {
  readonly kind = 'local';
  readonly #store: FolderStore;
  /** Parent of one folder per target, as concurrent exports into one folder may fail on its lock. */
  readonly #layers: string;
  #expected: readonly string[] = [];
  /** Key of the restored entry, once requested. */
  #restored: Promise<string | undefined> | undefined;

  constructor(
    private readonly settings: OpenSettings,
    private readonly host: CacheHost,
  ) {
    const { folder } = settings;
    this.#layers = path.join(folder, 'layers');
    this.#store = new FolderStore({ ...host, warn: this.#warn }, path.join(folder, 'images'));
  }

  expect(keys: readonly string[]): void {
    this.#expected = keys;
  }

  async recordedDigests(): Promise<ReadonlyMap<string, string>> {
    const { folder } = this.settings;
    await this.#fetch();
    if (!(await exists(path.join(folder, DIGESTS)))) return new Map();
    try {
      return new Map(Object.entries(await readJson(folder, DIGESTS, digestsSchema)));
    } catch (error) {
      this.#warn(`The digests of the cache ${folder} are not used: ${messageOf(error)}`);
      return new Map();
    }
  }

  async load(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const restored = await this.#fetch();
    const loaded = await this.#store.load(keys);
    const lacks = this.#expected.some((key) => keys.includes(key) && !loaded.has(key));
    if (lacks && restored !== undefined && restored === this.#entry(this.#expected)) {
      tellDamaged(restored, this.host.logger);
    }
    return loaded;
  }

  /** Verifies existing layers before a build, which would fail on damaged ones. */
  async layerPlaces({ name }: Target): Promise<LayerPlaces> {
    await this.#fetch();
    const folder = path.join(this.#layers, name);
    const known = (await this.#targets()).includes(name) && (await sweepLayers(folder, this.#warn));
    const options = 'mode=max,compression=zstd,ignore-error=true';
    return {
      from: known ? [`type=local,src=${folder}`] : [],
      to: this.settings.readOnly === undefined ? [`type=local,dest=${folder},${options}`] : [],
    };
  }

  async save({ keys, inEngine, layers, digests }: CacheContent): Promise<void> {
    const { actions, logger } = this.host;
    const { folder, readOnly } = this.settings;
    const entry = this.#entry(keys);
    if (readOnly !== undefined) return logger.info(`cache: not saved, ${readOnly}`);
    if (await this.#isSaved(entry)) return logger.info('cache: nothing changed, not saved again');
    await this.#fetch(); // images missing in the engine are kept, too
    await this.#store.save(keys, inEngine);
    for (const name of await this.#targets()) {
      const layersOf = path.join(this.#layers, name);
      if (layers.includes(name)) await sweepLayers(layersOf, this.#warn);
      else await rm(layersOf, { recursive: true, force: true });
    }
    await replaceJson(folder, DIGESTS, Object.fromEntries(digests));
    if (actions === undefined) return;
    const kept = await this.#store.keys();
    // An entry can never be replaced: an incomplete one would be restored until something changes.
    if (keys.some((key) => inEngine.has(key) && !kept.has(key))) {
      return logger.info('cache: not saved, as it lacks images');
    }
    actions.upload({ folder, key: entry });
  }

  bytes(): Promise<number> {
    return folderBytes(this.settings.folder);
  }

  readonly #warn = (message: string) => this.host.logger.warning(message);

  /** Names of the targets with layers here; none if the folder is a link, whose target is not ours. */
  async #targets(): Promise<string[]> {
    const stats = await lstat(this.#layers).catch(() => undefined);
    if (stats?.isDirectory()) return namesIn(this.#layers);
    await rm(this.#layers, { force: true });
    return [];
  }

  /** Fetches the folder to this machine, once. */
  #fetch(): Promise<string | undefined> {
    const { actions, logger } = this.host;
    const { folder, scope } = this.settings;
    if (actions === undefined) return Promise.resolve(undefined);
    const key = this.#entry(this.#expected);
    const wanted = { folder, key, prefixes: [entryKey(scope, '')] };
    this.#restored ??= restoreEntry(actions, wanted, logger);
    return this.#restored;
  }

  async #isSaved(entry: string): Promise<boolean> {
    const { actions } = this.host;
    if (actions === undefined) return false;
    return this.#restored === undefined
      ? hasEntry(actions, this.settings.folder, entry)
      : (await this.#restored) === entry;
  }

  #entry(keys: readonly string[]): string {
    const hash = sha256([...keys].sort().join('\n'));
    return entryKey(this.settings.scope, hash.slice(0, 32));
  }
}
