import path from 'node:path';
import { exists, folderBytes } from '../../system/files';
import type { Target } from '../model/target';
import { entryKey, hasEntry, restoreEntry, tellDamaged } from './actions';
import type {
  ActionsCache,
  Cache,
  CacheContent,
  CacheHost,
  LayerPlaces,
  OpenSettings,
} from './cache';
import { FolderStore } from './folder';

/**
 * GitHub's cache with an entry for each image, by its key, and BuildKit's own entries (`type=gha`) for the
 * layers. A job restores only the entries that it needs, and saves only new ones; GitHub evicts unused entries.
 */
export class GhaCache implements Cache {
  readonly kind = 'gha';
  readonly #restored = new Set<string>();

  constructor(
    private readonly settings: OpenSettings,
    private readonly host: CacheHost,
    private readonly actions: ActionsCache,
    /** True if the Buildx in use can write the service's entries. */
    private readonly layersToo: boolean,
  ) {}

  expect(): void {}

  async recordedDigests(): Promise<ReadonlyMap<string, string>> {
    return new Map();
  }

  async load(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const loaded = new Set<string>();
    for (const key of keys) {
      const folder = this.#folder(key);
      const wanted = { folder, key: this.#entry(key), prefixes: [] };
      const hit = await restoreEntry(this.actions, wanted, this.host.logger);
      if (hit !== undefined) this.#restored.add(key);
      if (await exists(folder)) {
        for (const got of await this.#store(key).load([key])) loaded.add(got);
      }
      if (hit !== undefined && !loaded.has(key)) tellDamaged(hit, this.host.logger);
    }
    return loaded;
  }

  async layerPlaces({ name }: Target): Promise<LayerPlaces> {
    if (!this.layersToo) return { from: [], to: [] };
    const scope = `${entryKey(this.settings.scope, name)}-layers`;
    return {
      from: [`type=gha,scope=${scope}`],
      to:
        this.settings.readOnly === undefined
          ? [`type=gha,scope=${scope},mode=max,ignore-error=true`]
          : [],
    };
  }

  async save({ keys, inEngine }: CacheContent): Promise<void> {
    const { readOnly } = this.settings;
    if (readOnly !== undefined) return this.host.logger.info(`cache: not saved, ${readOnly}`);
    for (const key of keys) {
      if (this.#restored.has(key) || !inEngine.has(key)) continue;
      if (await hasEntry(this.actions, this.#folder(key), this.#entry(key))) continue;
      const store = this.#store(key);
      await store.save([key], inEngine);
      // An entry can never be replaced: an incomplete image must not become one.
      if (!(await store.keys()).has(key)) continue;
      this.actions.upload({ folder: this.#folder(key), key: this.#entry(key) });
    }
  }

  bytes(): Promise<number> {
    return folderBytes(this.settings.folder);
  }

  #folder(key: string): string {
    return path.join(this.settings.folder, key);
  }

  #entry(key: string): string {
    return entryKey(this.settings.scope, `image-${key}`);
  }

  #store(key: string): FolderStore {
    const warn = (message: string) => this.host.logger.warning(message);
    return new FolderStore({ ...this.host, warn }, this.#folder(key));
  }
}
