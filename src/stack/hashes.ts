import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { messageOf, RehearsalError } from '../errors';
import type { Exec } from '../system/exec';
import type { Cosmovisor } from './cosmovisor';
import { type ComposeVolume, RUN_LABEL } from './model';

/** Tells the SHA-256 of programs, 64 hex digits; undefined where there is no such file. */
export interface Hasher {
  /** @param program a path in the container, or a name that is looked for on its PATH */
  inContainer(container: string, program: string): Promise<string | undefined>;
  inImage(
    image: string,
    programs: readonly string[],
    mounts?: readonly ComposeVolume[],
  ): Promise<(string | undefined)[]>;
}

export interface HashSettings {
  readonly run: string;
  /** The working folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** Where what is taken out of containers is put for a moment, below the working folder. */
const TAKEN = 'binaries';
/** What Docker gives a container without a PATH of its own. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Limit of the copy of one binary, in milliseconds. */
const COPY_LIMIT_MS = 60_000;
/** Bytes that are hashed at a time. */
const CHUNK = 1024 * 1024;

/**
 * Hashes files as a container sees them, through its own links and mounts, which the engine follows within the
 * container; no image needs a program for that. What comes out is not trusted: no link of it is followed here.
 */
export class EngineHasher implements Hasher {
  #taken = 0;

  constructor(
    private readonly exec: Exec,
    private readonly settings: HashSettings,
  ) {}

  async inContainer(container: string, program: string): Promise<string | undefined> {
    const { folder, signal } = this.settings;
    const taken = path.join(folder, TAKEN, String(this.#taken++));
    await mkdir(path.dirname(taken), { recursive: true });
    try {
      for (const place of await this.#placesOf(container, program)) {
        const { exitCode } = await this.exec.run(
          ['docker', 'cp', '--follow-link', `${container}:${place}`, taken],
          { signal, allowFailure: true, timeout: COPY_LIMIT_MS },
        );
        if (exitCode === 0) return await hashFile(taken);
      }
      return undefined;
    } finally {
      await rm(taken, { recursive: true, force: true });
    }
  }

  async inImage(image: string, programs: readonly string[], mounts: readonly ComposeVolume[] = []) {
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
      const hashes: (string | undefined)[] = [];
      for (const program of programs) hashes.push(await this.inContainer(container, program));
      return hashes;
    } finally {
      await this.exec.run(['docker', 'rm', '--force', '--volumes', container], {
        allowFailure: true,
      });
    }
  }

  /** Where a program may be, the first that is there is the one that runs. */
  async #placesOf(container: string, program: string): Promise<string[]> {
    if (program.includes('/')) return [program];
    const { stdout } = await this.exec.run(
      ['docker', 'inspect', '--format', '{{json .Config.Env}}', container],
      { signal: this.settings.signal },
    );
    const all = (JSON.parse(stdout) as string[] | null) ?? [];
    const own = all.findLast((entry) => entry.startsWith('PATH='))?.slice('PATH='.length);
    return (own ?? DEFAULT_PATH).split(':').map((folder) => path.posix.join('/', folder, program));
  }
}

async function hashFile(file: string): Promise<string | undefined> {
  const careful = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const opened = await open(file, careful).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ELOOP') return undefined;
    throw new RehearsalError(`Cannot read ${file}: ${messageOf(error)}`, { cause: error });
  });
  if (opened === undefined) return undefined;
  try {
    if (!(await opened.stat()).isFile()) return undefined;
    const hash = createHash('sha256');
    await pipeline(opened.createReadStream({ autoClose: false, highWaterMark: CHUNK }), hash);
    return hash.digest('hex');
  } finally {
    await opened.close();
  }
}

/**
 * Hashes each release's binary as the nodes are to run it under Cosmovisor.
 *
 * @throws RehearsalError naming a binary that the image has not
 */
export async function hashReleases(
  hasher: Hasher,
  { image, binaries, mounts }: Cosmovisor,
): Promise<ReadonlyMap<string, string>> {
  const releases = [...binaries];
  const hashes = await hasher.inImage(
    image,
    releases.map(([, file]) => file),
    mounts,
  );
  return new Map(
    releases.map(([release, file], i) => {
      const hash = hashes[i];
      if (hash !== undefined) return [release, hash];
      throw new RehearsalError(`The binary ${file} of ${release} cannot be read`, {
        hint: 'It is taken out of the image with Cosmovisor, to be compared with what the nodes run.',
      });
    }),
  );
}
