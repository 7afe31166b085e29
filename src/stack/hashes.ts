import { lstat, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Exec, TRANSFER_LIMIT_MS } from '../system/exec';
import { Folder } from '../system/folder';
import { discard } from './container';
import { type ComposeVolume, RUN_LABEL } from './model';
import { isWithin } from './mounts';

/** A program as it was found. */
export interface FoundProgram {
  /** 64 hex digits. */
  readonly sha256: string;
  readonly place: string;
  /** Whether a link stands there, so that its file is elsewhere. */
  readonly isLink: boolean;
}

/**
 * Tells the SHA-256 of programs, and where that need not be read: a program of a hundred megabytes takes a
 * second to be taken out of a container, on processors that the chain needs.
 */
export interface Hasher {
  /**
   * @param program a path in the container, or a name that is looked for on its PATH
   * @returns undefined where there is no such file
   */
  inContainer(container: string, program: string): Promise<FoundProgram | undefined>;
  /** The same of a container that is made of an image, and never started. */
  inImage(
    image: string,
    program: string,
    mounts?: readonly ComposeVolume[],
  ): Promise<FoundProgram | undefined>;
  /** Whether a path is in a mount that no container can write to, from a folder of this machine. */
  isPinned(container: string, place: string, folder: string): Promise<boolean>;
  /** Whether a container has the program of an image that was found there: nothing is mounted over it. */
  isImages(container: string, image: string, found: FoundProgram): Promise<boolean>;
}

export interface HashSettings {
  readonly run: string;
  /** The working folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** Where what is taken out of containers is put for a moment, below the working folder. */
const TAKEN = 'taken';
/** What Docker gives a container without a PATH of its own. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** What `docker inspect` says of a container, as far as it is read here. */
interface Inspected {
  readonly image: string;
  readonly env: readonly string[] | null;
  readonly mounts: readonly {
    readonly Type: string;
    readonly Source?: string;
    readonly Destination: string;
    readonly RW: boolean;
  }[];
}

/**
 * Asks the engine. Files are hashed as a container sees them, through its own links and mounts, which the engine
 * follows within the container; no image needs a program for that.
 */
export class EngineHasher implements Hasher {
  #taken = 0;
  /** None of it changes while a container is there. */
  readonly #inspected = new Map<string, Promise<Inspected>>();

  constructor(
    private readonly exec: Exec,
    private readonly settings: HashSettings,
  ) {}

  async inContainer(container: string, program: string): Promise<FoundProgram | undefined> {
    const folder = new Folder(path.join(this.settings.folder, TAKEN));
    const name = String(this.#taken++);
    const taken = path.join(folder.root, name);
    await mkdir(folder.root, { recursive: true });
    try {
      for (const place of await this.#placesOf(container, program)) {
        if (!(await this.#copy(container, place, taken))) continue;
        const isLink = (await lstat(taken)).isSymbolicLink();
        if (isLink) {
          await rm(taken);
          if (!(await this.#copy(container, place, taken, '--follow-link'))) continue;
        }
        const isFile = (await lstat(taken)).isFile();
        return isFile ? { sha256: await folder.sha256(name), place, isLink } : undefined;
      }
      return undefined;
    } finally {
      await rm(taken, { recursive: true, force: true });
    }
  }

  async inImage(image: string, program: string, mounts: readonly ComposeVolume[] = []) {
    const { run, signal } = this.settings;
    const volumes = mounts.flatMap(({ source, target }) => ['--volume', `${source}:${target}:ro`]);
    const { stdout } = await this.exec.run(
      [
        ...(['docker', 'create', '--label', `${RUN_LABEL}=${run}`, '--network', 'none'] as const),
        ...[...volumes, '--entrypoint', '/', image],
      ],
      { signal },
    );
    const container = stdout.trim();
    try {
      return await this.inContainer(container, program);
    } finally {
      await discard(this.exec, container);
    }
  }

  async isPinned(container: string, place: string, folder: string): Promise<boolean> {
    const { mounts } = await this.#inspect(container);
    const over = mounts.filter(({ Destination }) => isWithin(place, Destination));
    const [innermost] = over.sort((a, b) => b.Destination.length - a.Destination.length);
    return innermost?.Type === 'bind' && innermost.Source === folder && !innermost.RW;
  }

  async isImages(container: string, image: string, { place, isLink }: FoundProgram) {
    const { image: own, mounts } = await this.#inspect(container);
    const searched = await this.#placesOf(container, path.posix.basename(place));
    const before = searched.slice(0, searched.indexOf(place) + 1);
    const over = [...before, place].some((each) =>
      mounts.some(({ Destination }) => isWithin(each, Destination)),
    );
    return own === image && !isLink && !over;
  }

  async #copy(container: string, place: string, to: string, ...options: readonly string[]) {
    const { exitCode } = await this.exec.run(
      ['docker', 'cp', ...options, `${container}:${place}`, to],
      { signal: this.settings.signal, allowFailure: true, timeout: TRANSFER_LIMIT_MS },
    );
    return exitCode === 0;
  }

  /** Where a program may be, the first that is there is the one that runs. */
  async #placesOf(container: string, program: string): Promise<string[]> {
    if (program.includes('/')) return [program];
    const { env } = await this.#inspect(container);
    const own = env?.findLast((entry) => entry.startsWith('PATH='))?.slice('PATH='.length);
    return (own ?? DEFAULT_PATH).split(':').map((folder) => path.posix.join('/', folder, program));
  }

  #inspect(container: string): Promise<Inspected> {
    const known = this.#inspected.get(container);
    if (known !== undefined) return known;
    const format = '{"image":{{json .Image}},"env":{{json .Config.Env}},"mounts":{{json .Mounts}}}';
    const asked = this.exec
      .run(['docker', 'inspect', '--format', format, container], { signal: this.settings.signal })
      .then(({ stdout }) => JSON.parse(stdout) as Inspected);
    this.#inspected.set(container, asked);
    return asked;
  }
}
