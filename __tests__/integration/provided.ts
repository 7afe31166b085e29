import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stringify } from 'yaml';
import type { BakeFile, BakeTarget } from '../../src/images/bake';
import { BAKE_FILE } from '../../src/images/build';
import { type BuildChoices, type ImageRecord, provideImages } from '../../src/images/provide';
import { RELAY_TARGET } from '../../src/images/relay';
import type { CacheSettings } from '../../src/images/store/cache';
import { openCache } from '../../src/images/store/open';
import { KEY_LABEL, keyTag } from '../../src/images/store/store';
import { parsePlan } from '../../src/plan/parse';
import { removeRun } from '../../src/stack/project';
import { readStack } from '../../src/stack/read';
import { systemClock } from '../../src/system/clock';
import { systemExec } from '../../src/system/exec';
import { FakeJournal } from '../helpers/journal';
import { docker, ROOT, temporaryFolder } from './rehearsals';
import { titlesWithoutRelay, withoutRelay } from './relay-image';

/** A plan's images, provided for real: what the tests of caches, registries and builders share. */

export const BASE = 'debian:bookworm-slim';

type RawBuild = Readonly<Record<string, unknown>>;

/** An image of a plan: how it is built, or nothing where it is given. */
export interface RawImage {
  readonly image: string;
  readonly build?: RawBuild;
}

export interface Wanted extends Partial<BuildChoices> {
  readonly releases: readonly RawImage[];
  /** Other images of the stack. */
  readonly images?: readonly RawImage[];
  /** Default none. */
  readonly cache?: Partial<CacheSettings>;
}

/** How the images of one run came about. */
export interface Run {
  readonly records: readonly ImageRecord[];
  /** Keys of all images, the relay's too. */
  readonly keys: readonly string[];
  /** What became of each image, in the order of the plan. */
  readonly decisions: readonly string[];
  /** Titles of what was built. */
  readonly built: readonly string[];
  readonly targets: Readonly<Record<string, BakeTarget>>;
  readonly journal: FakeJournal;
  /** Keeps the images, with the journal of the run. */
  readonly keep: () => Promise<void>;
}

/** A folder with a plan's builds, and all that comes of them in the engine under names of its own. */
export class Project {
  readonly id = `provided-${randomBytes(4).toString('hex')}`;
  readonly folder = temporaryFolder();
  /** What the newest run said; also of one that failed. */
  journal = new FakeJournal();
  readonly #keys = new Set<string>();
  #runs = 0;

  /** Reference of an image that only this project has. */
  image(name: string): string {
    return `${this.id}/${name}:test`;
  }

  /** Writes files of a folder, in which nothing is as it was anywhere before: its builds are new to every builder. */
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

  /** Whether the newest run came as far as to build. */
  get hasBuilt(): boolean {
    return existsSync(path.join(this.working, BAKE_FILE));
  }

  async provide({ releases, images = [], cache, ...choices }: Wanted): Promise<Run> {
    const run = `${this.id}-${++this.#runs}`;
    const { signal } = new AbortController();
    const journal = new FakeJournal();
    this.journal = journal;
    const plan = parsePlan(this.#plan(releases, images), 'rehearsal.yml').plan;
    const host = { exec: systemExec, actions: undefined, journal, signal };
    const opened = await openCache(
      {
        ...{ kind: 'none', folder: path.join(this.folder, '.cache'), repository: undefined },
        ...{ scope: undefined, readOnly: undefined, platform: choices.platform, ...cache },
      },
      `plan of ${this.id}`,
      host,
    );
    try {
      const {
        records: all,
        built,
        keep,
      } = await provideImages(systemExec, plan, {
        ...{ builder: undefined, parallelism: 2, bakeFile: undefined, platform: undefined },
        ...choices,
        ...(await readStack(systemExec, plan, this.folder, signal)),
        run,
        planFolder: this.folder,
        folder: this.working,
        cache: opened,
        env: {},
        journal,
        clock: systemClock,
        signal,
        notice: journal.notice,
      });
      const records = withoutRelay(all);
      return {
        records,
        keys: all.flatMap(({ key }) => key?.value ?? []),
        decisions: records.map(({ decision }) => decision),
        built: titlesWithoutRelay(built.keys()),
        targets: this.#targets(),
        journal,
        keep: async () => void (await keep()),
      };
    } finally {
      for (const { labels } of Object.values(this.#targets())) {
        if (labels?.[KEY_LABEL] !== undefined) this.#keys.add(labels[KEY_LABEL]);
      }
      await removeRun(systemExec, run);
    }
  }

  /** Takes what was provided out of the engine, as on another machine. */
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

/** What a run warned of. */
export function warnings({ journal }: Run): string[] {
  return journal.lines.filter((line) => line.startsWith('warning:'));
}

/** Names of the engine's images that match, as `docker image ls` takes it. */
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

  /** Tags of a repository; none where there is no such repository. */
  async tags(repository: string): Promise<string[]> {
    const answer = await fetch(`http://${this.address}/v2/${repository}/tags/list`);
    if (answer.status === 404) return [];
    return ((await answer.json()) as { tags: string[] }).tags;
  }

  /** Names of its images in the engine. */
  inEngine(): string[] {
    return imagesOf(`${this.address}/*/*`);
  }

  /** Builds a context and pushes it under names, which the engine forgets. */
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

  /** Ends the process, and takes the names of its images out of the engine. */
  async stop(): Promise<void> {
    const left = this.inEngine();
    if (left.length > 0) docker(['image', 'rm', ...left]);
    const ended = new Promise((resolve) => this.child.once('close', resolve));
    this.child.kill();
    await ended;
  }
}
