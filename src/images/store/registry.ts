import { messageOf } from '../../errors/errors';
import type { Target } from '../model/target';
import type { Cache, CacheContent, CacheHost, LayerPlaces, OpenSettings } from './cache';
import { findByKey } from './engine';
import { keyTag } from './image-store';

/**
 * A repository of a registry, with one tag for each image, its key, and one for the layers of each image.
 * Several machines share it; its own retention rules remove old images.
 */
export class RegistryCache implements Cache {
  readonly kind = 'registry';
  readonly #there = new Set<string>();
  /** Keys whose tags hold other images in the repository, which will be replaced. */
  readonly #foreign = new Set<string>();

  constructor(
    private readonly settings: OpenSettings,
    private readonly host: CacheHost,
    private readonly repository: string,
  ) {}

  expect(): void {}

  async recordedDigests(): Promise<ReadonlyMap<string, string>> {
    return new Map();
  }

  async load(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const { docker, signal, logger } = this.host;
    const { images } = docker;
    const warn = (message: string) => logger.warning(message);
    const loaded = new Set<string>();
    await Promise.all(
      keys.map(async (key) => {
        const name = this.#name(key);
        const refusal = await images.pull(name, this.settings.platform);
        if (refusal === undefined) {
          this.#there.add(key);
          try {
            await images.tag(name, keyTag(key));
            if ((await findByKey(docker, [key], warn)).has(key)) loaded.add(key);
            else this.#foreign.add(key);
          } catch (error) {
            signal.throwIfAborted();
            logger.warning(`The cached image ${name} is not used: ${messageOf(error)}`);
          } finally {
            await this.#untag(name);
          }
        } else if (!refusal.isUnknown) {
          logger.warning(`Cannot pull the cached image ${name}: ${refusal.reason}`);
        }
      }),
    );
    return loaded;
  }

  async layerPlaces({ name }: Target): Promise<LayerPlaces> {
    const ref = `${this.repository}:layers-${this.settings.scope}-${name}`;
    return {
      from: [`type=registry,ref=${ref}`],
      to:
        this.settings.readOnly === undefined
          ? [
              `type=registry,ref=${ref},mode=max,compression=zstd,image-manifest=true,oci-mediatypes=true,ignore-error=true`,
            ]
          : [],
    };
  }

  async save({ keys, inEngine }: CacheContent): Promise<void> {
    const { docker, logger } = this.host;
    const { images, buildx } = docker;
    const { readOnly } = this.settings;
    if (readOnly !== undefined) return logger.info(`cache: not saved, ${readOnly}`);
    for (const key of keys) {
      if (!inEngine.has(key)) continue;
      const name = this.#name(key);
      const isThere = this.#there.has(key) || (await buildx.isInRegistry(name));
      if (isThere && !this.#foreign.has(key)) continue;
      try {
        await images.tag(keyTag(key), name);
        await images.push(name);
        logger.info(`cache: pushed ${name}`);
      } catch (error) {
        logger.warning(`Cannot push the image ${name} to the cache: ${messageOf(error)}`);
      } finally {
        await this.#untag(name);
      }
    }
  }

  async bytes(): Promise<number> {
    return 0; // nothing on this machine
  }

  #name(key: string): string {
    return `${this.repository}:${key}`;
  }

  /** Removes the transfer name of an image, which is kept under its key name. */
  #untag(name: string): Promise<void> {
    return this.host.docker.images.remove([name], { prune: false });
  }
}
