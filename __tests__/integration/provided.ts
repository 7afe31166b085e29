import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stringify } from 'yaml';
import { openDocker } from '../../src/docker/docker';
import type { BakeFile, BakeTarget } from '../../src/images/build/bake';
import { BAKE_FILE } from '../../src/images/build/build';
import { RELAY_TARGET } from '../../src/images/graph/relay';
import { type BuildChoices, provideImages } from '../../src/images/provide/provide';
import type { ImageRecord } from '../../src/images/provide/record';
import type { CacheSettings } from '../../src/images/store/cache-kinds';
import { KEY_LABEL, keyTag } from '../../src/images/store/image-store';
import { openCache } from '../../src/images/store/open';
import { parsePlan } from '../../src/plan/parse';
import { removeRun } from '../../src/run/remove-objects';
import { readStack } from '../../src/stack/prepare/read';
import { systemClock } from '../../src/system/clock';
import { systemExec } from '../../src/system/system-exec';
import { FakeLogger } from '../helpers/logger';
import { docker, ROOT, temporaryFolder } from './rehearsals';
import { titlesWithoutRelay, withoutRelay } from './relay-image';

/** Provides real images of a plan, for the tests of caches, registries and builders. */

export const BASE = 'debian:bookworm-slim';

type RawBuild = Readonly<Record<string, unknown>>;

/** An image of a plan, with its build unless it is given. */
export interface RawImage {
  readonly image: string;
  readonly build?: RawBuild;
}

export interface Wanted extends Partial<BuildChoices> {
  readonly releases: readonly RawImage[];
  /** Other images of the stack. */
  readonly images?: readonly RawImage[];
  /** Default: none. */
  readonly cache?: Partial<CacheSettings>;
}

/** Origin of the images of one run. */
export interface RunContext {
  readonly records: readonly ImageRecord[];
  /** Keys of all images, including the relay's. */
  readonly keys: readonly string[];
  /** Decision on each image, in the order of the plan. */
  readonly decisions: readonly string[];
  /** Titles of the builds. */
  readonly built: readonly string[];
  readonly targets: Readonly<Record<string, BakeTarget>>;
  readonly logger: FakeLogger;
  /** Saves the images in the cache, with the logger of the run. */
  readonly keep: () => Promise<void>;
}

/** A folder with a plan's builds, whose images have unique names in the engine. */
export class Project {
  readonly id = `provided-${randomBytes(4).toString('hex')}`;
  readonly folder = temporaryFolder();
  /** Log of the newest run, including a failed one. */
  logger = new FakeLogger();
  readonly #keys = new Set<string>();
  #runs = 0;

  /** Reference of an image, unique to this project. */
  image(name: string): string {
    return `${this.id}/${name}:test`;
  }

  /** Writes files of a folder with unique content, so that its builds are new to every builder. */
  context(name: string, files: Readonly<Record<string, string>>): string {
    for (const [file, content] of Object.entries({ unique: `${this.id}/${name}`, ...files })) {
      this.write(path.join(name, file), content);
    }
    return name;
  }

  write(name: string, content: string): string {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  /** The working folder of the newest run. */
  get working(): string {
    return path.join(this.folder, `.run-${this.#runs}`);
  }

  /** Whether the newest run reached its builds. */
  get hasBuilt(): boolean {
    return existsSync(path.join(this.working, BAKE_FILE));
  }

  async provide({ releases, images = [], cache, ...choices }: Wanted): Promise<RunContext> {
    const run = `${this.id}-${++this.#runs}`;
    const { signal } = new AbortController();
    const logger = new FakeLogger();
    this.logger = logger;
    const plan = parsePlan(this.#plan(releases, images), 'rehearsal.yml').plan;
    const edges = { exec: systemExec, docker: openDocker(systemExec, { run, signal }), signal };
    const opened = await openCache(
      {
        ...{ kind: 'none', folder: path.join(this.folder, '.cache'), repository: undefined },
        ...{ scope: undefined, readOnly: undefined, platform: choices.platform, ...cache },
      },
      `plan of ${this.id}`,
      { ...edges, actions: undefined, logger },
    );
    try {
      const {
        records: all,
        built,
        keep,
      } = await provideImages(edges, plan, {
        ...{ builder: undefined, parallelism: 2, bakeFile: undefined, platform: undefined },
        ...choices,
        ...(await readStack(openDocker(systemExec, { signal }), plan, this.folder)),
        run,
        planFolder: this.folder,
        folder: this.working,
        cache: opened,
        env: {},
        logger,
        clock: systemClock,
        notice: logger.notice,
      });
      const records = withoutRelay(all);
      return {
        records,
        keys: all.flatMap(({ key }) => key?.value ?? []),
        decisions: records.map(({ decision }) => decision),
        built: titlesWithoutRelay(built.keys()),
        targets: this.#targets(),
        logger,
        keep: async () => void (await keep(edges.docker)),
      };
    } finally {
      for (const { labels } of Object.values(this.#targets())) {
        if (labels?.[KEY_LABEL] !== undefined) this.#keys.add(labels[KEY_LABEL]);
      }
      await removeRun(openDocker(systemExec, { run }), run);
    }
  }

  /** Removes the provided images from the engine, as on another machine. */
  forget(): void {
    const own = imagesOf(`${this.id}/*`);
    const kept = [...this.#keys].flatMap((key) => imagesOf(keyTag(key)));
    if (own.length + kept.length > 0) docker(['image', 'rm', ...own, ...kept]);
  }

  #targets(): Readonly<Record<string, BakeTarget>> {
    if (!this.hasBuilt) return {};
    const text = readFileSync(path.join(this.working, BAKE_FILE), 'utf8');
    const { [RELAY_TARGET]: _, ...targets } = (JSON.parse(text) as BakeFile).target;
    return targets;
  }

  #plan(releases: readonly RawImage[], images: readonly RawImage[]): string {
    const services = [...releases, ...images].map(({ image }, i) => [`service-${i}`, { image }]);
    this.write('compose.yml', stringify({ services: Object.fromEntries(services) }));
    const built = images.filter(({ build }) => build !== undefined);
    return stringify({
      chain: { binary: 'chaind' },
      releases: releases.map((release, i) => ({ name: `v${i + 1}`, ...release })),
      cosmovisor: { image: releases[0]?.image },
      stack: { compose: ['compose.yml'], rpc: 'service-0', images: built },
      accounts: { alice: { 'mnemonic-env': 'ALICE_MNEMONIC' } },
      upgrades: releases.slice(1).map((_, i) => ({ name: `to-v${i + 2}`, to: `v${i + 2}` })),
    });
  }
}

/** Warnings of a run, apart from that of this machine's disk. */
export function warnings({ logger }: RunContext): string[] {
  return logger.lines.filter((line) => line.startsWith('warning:') && !isDiskWarning(line));
}

/** Whether a line warns of little room on the engine's disk: a fact of the machine, not of the run. */
export const isDiskWarning = (line: string): boolean => line.includes("The engine's disk has");

/** Names of the engine's images that match a reference filter of `docker image ls`. */
export function imagesOf(reference: string): string[] {
  const names = ['{{.Repository}}', '{{.Tag}}'].join(':');
  const listed = docker(['image', 'ls', '--format', names, '--filter', `reference=${reference}`]);
  return listed.split('\n').filter(Boolean);
}

/** The registry of `tools/registry`, as a process of this machine. */
export class Registry {
  private constructor(
    readonly address: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(): Promise<Registry> {
    const folder = temporaryFolder();
    const program = path.join(folder, 'registry');
    execFileSync('nice', ['go', 'build', '-o', program, '.'], {
      cwd: path.join(ROOT, 'tools/registry'),
    });
    const child = spawn(program, ['-blobs', path.join(folder, 'blobs')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const lines = createInterface({ input: child.stdout });
    const address = await new Promise<string>((resolve, reject) => {
      lines.once('line', resolve);
      child.once('close', (code) => reject(new Error(`the registry ended with ${code}`)));
    });
    return new Registry(address, child);
  }

  /** Tags of a repository; none if it does not exist. */
  async tags(repository: string): Promise<string[]> {
    const answer = await fetch(`http://${this.address}/v2/${repository}/tags/list`);
    if (answer.status === 404) return [];
    return ((await answer.json()) as { tags: string[] }).tags;
  }

  /** Names of its images in the engine. */
  inEngine(): string[] {
    return imagesOf(`${this.address}/*/*`);
  }

  /** Builds a context and pushes it under names, which it removes from the engine. */
  push(context: string, ...names: readonly string[]): void {
    const references = names.map((name) => `${this.address}/${name}`);
    docker(['build', '--quiet', ...references.flatMap((name) => ['--tag', name]), context]);
    this.#push(references);
  }

  /** Pushes an image of the engine under another name. */
  mirror(image: string, name: string): void {
    const reference = `${this.address}/${name}`;
    docker(['tag', image, reference]);
    this.#push([reference]);
  }

  #push(references: readonly string[]): void {
    for (const reference of references) docker(['push', '--quiet', reference]);
    docker(['image', 'rm', ...references]);
  }

  /** Ends the process, and removes the names of its images from the engine. */
  async stop(): Promise<void> {
    const left = this.inEngine();
    if (left.length > 0) docker(['image', 'rm', ...left]);
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    this.child.kill();
    await ended;
  }
}
