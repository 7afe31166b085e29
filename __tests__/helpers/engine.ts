import { readFileSync } from 'node:fs';
import type { Baking } from '../../src/docker/buildx';
import type { Docker } from '../../src/docker/docker';
import type { InspectedImage, Refusal } from '../../src/docker/images';
import type { BakeFile } from '../../src/images/build/bake';
import { KEY_LABEL, keyTag } from '../../src/images/store/image-store';
import { CommandError } from '../../src/system/exec';
import { type FakeDocker, fakeDocker, type GivenVerbs } from './docker';

interface EngineImage {
  readonly id: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly digests?: readonly string[];
  /** Time at which one of its names was given, in the engine's format. */
  readonly tagged?: string;
}

type Hook<T> = T extends (...args: infer A) => unknown ? (...args: A) => unknown : never;
type Verb = (...args: readonly unknown[]) => unknown;

export interface EngineOptions {
  /** Verbs that replace the engine's own. */
  readonly instead?: GivenVerbs;
  /** Work before the verb's own; its error becomes the verb's. */
  readonly before?: {
    readonly [R in keyof Docker]?: { readonly [V in keyof Docker[R]]?: Hook<Docker[R][V]> };
  };
  /** Driver of the current Buildx builder. */
  readonly driver?: string;
  /** Whether the engine has the containerd image store. */
  readonly containerd?: boolean;
  /** References of images that can be pulled. */
  readonly registry?: readonly string[];
  /** Digests of images in registries, by reference. */
  readonly digests?: Readonly<Record<string, string>>;
}

/** The error of a command with this output. */
export function refused(stderr: string): CommandError {
  return new CommandError(['docker'], { exitCode: 1, stdout: '', stderr });
}

/** An engine with Buildx and registries for tests of images: it has only names and labels. */
export class FakeEngine {
  readonly docker: FakeDocker;
  /** Images of the engine by name. */
  readonly names = new Map<string, EngineImage>();
  /** Built targets, in order. */
  readonly built: string[] = [];
  readonly registry: Set<string>;

  constructor(private readonly options: EngineOptions = {}) {
    this.registry = new Set(options.registry);
    const { instead = {}, before = {} } = options;
    const verbsOf = (room: 'engine' | 'images' | 'buildx') => {
      const hooks = before[room] as Readonly<Record<string, Verb>> | undefined;
      const verbs = { ...this.#own[room], ...instead[room] } as Record<string, Verb>;
      const hooked = Object.entries(verbs).map(([name, verb]) => [
        name,
        async (...args: unknown[]) => {
          await hooks?.[name]?.(...args);
          return verb(...args);
        },
      ]);
      return Object.fromEntries(hooked);
    };
    const [engine, images, buildx] = [verbsOf('engine'), verbsOf('images'), verbsOf('buildx')];
    this.docker = fakeDocker({ engine, images, buildx });
  }

  /** An image built by its key in an earlier run; its label may be given separately. */
  keep(key: string, label: string | undefined = key): void {
    const labels = label === '' ? {} : { [KEY_LABEL]: label };
    this.names.set(keyTag(key), { id: `sha256:kept-${key.slice(0, 4)}`, labels });
  }

  add(name: string, image: Partial<EngineImage> = {}): void {
    this.names.set(name, { id: `sha256:${name}`, ...image });
  }

  idOf(name: string): string | undefined {
    return this.names.get(name)?.id;
  }

  /** Used verbs, in order. */
  get verbs(): string[] {
    return this.docker.calls.map(({ verb }) => verb);
  }

  readonly #own: GivenVerbs = {
    engine: {
      info: async () => ({
        platform: 'linux/amd64',
        containerd: this.options.containerd ?? false,
        folder: '/nowhere/docker',
      }),
      disk: async () => ({ images: 36_550_000_000, buildCache: 4_185_000_000 }),
    },
    images: {
      inspect: async (name) => this.#inspected(name),
      find: async (names) =>
        names.filter((name) => this.names.has(name)).map((name) => this.#inspected(name)),
      has: async (name) => this.names.has(name),
      tag: async (image, name) => void this.names.set(name, this.#image(image)),
      names: async (repository) =>
        [...this.names.keys()].filter((name) => name.startsWith(`${repository}:`)),
      remove: async (names) => {
        for (const name of names) this.names.delete(name);
      },
      pull: async (reference) => this.#pull(reference),
      push: async (name) => {
        this.#image(name);
        this.registry.add(name);
      },
    },
    buildx: {
      inspect: async () => ({ driver: this.options.driver ?? 'docker', trouble: undefined }),
      isInRegistry: async (reference) => this.registry.has(reference),
      digest: async (reference) =>
        this.options.digests?.[reference] ?? (this.registry.has(reference) ? PULLED : undefined),
      bake: async (baking) => this.#bake(baking),
    },
  };

  #image(name: string): EngineImage {
    const image = this.names.get(name);
    if (image === undefined) throw refused(`No such image: ${name}`);
    return image;
  }

  #inspected(name: string): InspectedImage {
    const { id, labels, digests, tagged } = this.#image(name);
    const own = [...this.names].flatMap(([name, image]) => (image.id === id ? [name] : []));
    return {
      Id: id,
      RepoTags: own,
      RepoDigests: [...(digests ?? [])],
      Size: 1_000,
      ...(tagged !== undefined && { Metadata: { LastTagTime: tagged } }),
      Config: { Entrypoint: ['/entry'], Labels: labels ?? null },
    };
  }

  #pull(reference: string): Refusal | undefined {
    if (!this.registry.has(reference)) return { isUnknown: true, reason: 'manifest unknown' };
    const key = /:([0-9a-f]{64})$/.exec(reference)?.[1];
    const digests = [`${reference.replace(/:[^/]*$/, '')}@${PULLED}`];
    this.add(reference, { digests, ...(key !== undefined && { labels: { [KEY_LABEL]: key } }) });
    return undefined;
  }

  #bake({ file, target: name }: Baking): void {
    const { target } = JSON.parse(readFileSync(file, 'utf8')) as BakeFile;
    const { tags = [], labels = {}, output = [] } = target[name] ?? {};
    this.built.push(name);
    const image = { id: `sha256:built-${name}-${this.built.length}`, labels };
    if (!output.includes('type=cacheonly')) for (const tag of tags) this.names.set(tag, image);
  }
}

const PULLED = `sha256:${'d'.repeat(64)}`;
