import { messageOf } from '../../errors';
import { nonEmptyLines, TRANSFER_LIMIT_MS } from '../../system/exec';
import { tagImage } from '../image';
import type { Target } from '../target';
import type { Cache, CacheContent, CacheHost, LayerPlaces, OpenSettings } from './cache';
import { findByKey } from './engine';
import { keyTag } from './store';

/**
 * A repository of a registry, with a tag for each image, which is its key, and one for the layers of each
 * image. Several machines share it; its own rules of retention drop what is old.
 */
export class RegistryCache implements Cache {
  readonly kind = 'registry';
  readonly #there = new Set<string>();
  /** Keys under whose names the repository has other images, which are to be replaced. */
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
    const { exec, signal, journal } = this.host;
    const { platform } = this.settings;
    // An engine takes no other platform's image than its own unless it is told to.
    const pull = [
      'docker',
      'pull',
      '--quiet',
      ...(platform ? ['--platform', platform] : []),
    ] as const;
    const warn = (message: string) => journal.warning(message);
    const loaded = new Set<string>();
    await Promise.all(
      keys.map(async (key) => {
        const name = this.#name(key);
        const { exitCode, stderr } = await exec.run([...pull, name], {
          signal,
          allowFailure: true,
          timeout: TRANSFER_LIMIT_MS,
        });
        if (exitCode === 0) {
          this.#there.add(key);
          try {
            await tagImage(exec, name, keyTag(key), signal);
            if ((await findByKey(exec, [key], signal, warn)).has(key)) loaded.add(key);
            else this.#foreign.add(key);
          } catch (error) {
            signal.throwIfAborted();
            journal.warning(`The cached image ${name} is not used: ${messageOf(error)}`);
          } finally {
            await this.#untag(name);
          }
        } else if (!/not found|manifest unknown|name unknown/i.test(stderr)) {
          const said = nonEmptyLines(stderr).at(-1) ?? 'it said nothing';
          journal.warning(`The cached image ${name} could not be pulled: ${said}`);
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
    const { exec, signal, journal } = this.host;
    const { readOnly } = this.settings;
    if (readOnly !== undefined) return journal.info(`cache: not saved, ${readOnly}`);
    for (const key of keys) {
      if (!inEngine.has(key)) continue;
      const name = this.#name(key);
      const isThere = this.#there.has(key) || (await this.#has(name));
      if (isThere && !this.#foreign.has(key)) continue;
      try {
        await tagImage(exec, keyTag(key), name, signal);
        await exec.run(['docker', 'push', '--quiet', name], {
          signal,
          timeout: TRANSFER_LIMIT_MS,
        });
        journal.info(`cache: pushed ${name}`);
      } catch (error) {
        journal.warning(`The image ${name} could not be pushed to the cache: ${messageOf(error)}`);
      } finally {
        await this.#untag(name);
      }
    }
  }

  async bytes(): Promise<number> {
    return 0; // none on this machine
  }

  async #has(name: string): Promise<boolean> {
    const { exec, signal } = this.host;
    const { exitCode } = await exec.run(['docker', 'buildx', 'imagetools', 'inspect', name], {
      signal,
      allowFailure: true,
    });
    return exitCode === 0;
  }

  #name(key: string): string {
    return `${this.repository}:${key}`;
  }

  /** The name was for the way only; the image has its name by key. */
  async #untag(name: string): Promise<void> {
    await this.host.exec.run(['docker', 'image', 'rm', '--no-prune', name], { allowFailure: true });
  }
}
