import { readFileSync } from 'node:fs';
import type { BakeFile } from '../../src/images/bake';
import type { InspectedImage } from '../../src/images/image';
import { KEY_LABEL, keyTag } from '../../src/images/store/store';
import { type Call, FakeExec, type Reply } from './exec';

const KEPT = 'rehearsal-cache';
const MANIFEST_UNKNOWN = 'Error response from daemon: manifest unknown\n';

interface EngineImage {
  readonly id: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly digests?: readonly string[];
  /** When one of its names was given, as the engine tells it. */
  readonly tagged?: string;
}

export interface EngineOptions {
  /** Answers before the engine does; undefined leaves it to the engine. */
  readonly reply?: (command: string, call: Call) => Reply | Promise<Reply>;
  /** Driver of the Buildx builder in use. */
  readonly driver?: string;
  /** Whether the engine has the containerd image store. */
  readonly containerd?: boolean;
  /** References of the images that can be pulled. */
  readonly registry?: readonly string[];
  /** Digests that registries tell of images, by reference. */
  readonly digests?: Readonly<Record<string, string>>;
}

/** An engine with Buildx and registries, as far as images are asked of it: it has names and labels only. */
export class FakeEngine {
  readonly exec: FakeExec;
  /** Names of images in the engine. */
  readonly names = new Map<string, EngineImage>();
  /** Targets that were built, in order. */
  readonly built: string[] = [];
  readonly registry: Set<string>;

  constructor(private readonly options: EngineOptions = {}) {
    this.registry = new Set(options.registry);
    this.exec = new FakeExec(
      async (command, call) => (await options.reply?.(command, call)) ?? this.#answer(call),
    );
  }

  /** An image that was built by its key in an earlier run; its label is another one if one is given. */
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

  /** Commands that start with `start`, without it. */
  asked(start: string): string[] {
    return this.exec.commands
      .filter((command) => command.startsWith(start))
      .map((command) => command.slice(start.length).trim());
  }

  #answer({ argv, options }: Call): Reply {
    const [program, ...words] = argv;
    const last = argv.at(-1) ?? '';
    if (program === 'git') return { exitCode: 1 };
    switch (words.slice(0, 2).join(' ')) {
      case 'info --format':
        return this.#info();
      case 'buildx inspect':
        return `Name:   default\nDriver: ${this.options.driver ?? 'docker'}\n\nNodes:\nStatus: running\n`;
      case 'buildx imagetools': {
        const pulled = this.registry.has(last) ? `sha256:${'d'.repeat(64)}` : undefined;
        const digest = this.options.digests?.[last] ?? pulled;
        return digest === undefined
          ? { exitCode: 1, stderr: 'ERROR: not found\n' }
          : `"${digest}"\n`;
      }
      case 'buildx bake':
        return this.#bake(words[words.indexOf('--file') + 1] ?? '', last);
      case 'image inspect':
        return this.#inspect(words.slice(2));
      case 'image ls':
        return [...this.names.keys()]
          .filter((name) => name.startsWith(`${KEPT}:`))
          .map((name) => `${name.slice(KEPT.length + 1)}\n`)
          .join('');
      case 'image rm':
        for (const name of words.slice(2)) this.names.delete(name);
        return '';
      case 'system df':
        return [
          '{"Active":"0","Reclaimable":"36.55GB (100%)","Size":"36.55GB","TotalCount":"34","Type":"Images"}',
          '{"Active":"0","Reclaimable":"4.185GB","Size":"4.185GB","TotalCount":"1085","Type":"Build Cache"}',
        ].join('\n');
    }
    switch (words[0]) {
      case 'tag':
        return this.#tag(words.at(-2) ?? '', last);
      case 'pull':
        if (!this.registry.has(last)) return { exitCode: 1, stderr: MANIFEST_UNKNOWN };
        {
          const key = /:([0-9a-f]{64})$/.exec(last)?.[1];
          const digests = [`${last.replace(/:[^/]*$/, '')}@sha256:${'d'.repeat(64)}`];
          this.add(last, { digests, ...(key !== undefined && { labels: { [KEY_LABEL]: key } }) });
        }
        return '';
      case 'push':
        this.registry.add(last);
        return '';
    }
    throw new Error(
      `the engine of this test knows no ${argv.join(' ')}, ${JSON.stringify(options)}`,
    );
  }

  #info(): string {
    const classic = [['Backing Filesystem', 'extfs']];
    const containerd = [['driver-type', 'io.containerd.snapshotter.v1']];
    return JSON.stringify({
      ...{ ID: 'e2a7c270', Driver: 'overlayfs', OSType: 'linux', Architecture: 'x86_64' },
      DriverStatus: this.options.containerd ? containerd : classic,
      DockerRootDir: '/nowhere/docker',
    });
  }

  #inspect(words: readonly string[]): Reply {
    const given = words[0] === '--format' ? words.slice(2) : words;
    const names = given[0] === '--' ? given.slice(1) : given;
    const missing = names.filter((name) => !this.names.has(name));
    const lines = names.flatMap((name) => {
      const image = this.names.get(name);
      return image === undefined ? [] : [JSON.stringify(this.#inspected(image))];
    });
    return {
      exitCode: missing.length > 0 ? 1 : 0,
      stdout: lines.map((line) => `${line}\n`).join(''),
      stderr: missing.map((name) => `Error: No such image: ${name}\n`).join(''),
    };
  }

  #inspected({ id, labels, digests, tagged }: EngineImage): InspectedImage {
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

  #tag(from: string, to: string): Reply {
    const image = this.names.get(from);
    if (image === undefined) return { exitCode: 1, stderr: `No such image: ${from}\n` };
    this.names.set(to, image);
    return '';
  }

  #bake(file: string, name: string): Reply {
    const { target } = JSON.parse(readFileSync(file, 'utf8')) as BakeFile;
    const { tags = [], labels = {}, output = [] } = target[name] ?? {};
    this.built.push(name);
    const image = { id: `sha256:built-${name}-${this.built.length}`, labels };
    if (!output.includes('type=cacheonly')) for (const tag of tags) this.names.set(tag, image);
    return '';
  }
}
