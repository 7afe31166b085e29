import { lstat, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { InspectedContainer } from '../../docker/containers';
import type { Docker } from '../../docker/docker';
import { Folder } from '../../system/folder';
import type { ComposeVolume } from '../compose/model';
import { withContainer } from '../copy/container';
import { isWithin } from '../copy/mounts';
import { containerMount } from './cosmovisor';

/** A program found in a container or an image. */
export interface FoundProgram {
  /** 64 hex digits. */
  readonly sha256: string;
  readonly place: string;
  /** True if `place` is a link to the file. */
  readonly isLink: boolean;
}

/**
 * Computes the SHA-256 of programs, and recognises programs with a known hash: copying a hundred megabytes out of
 * a container takes a second, on processors that the chain needs.
 */
export interface Hasher {
  /**
   * @param program a path in the container, or a name to find on its PATH
   * @returns undefined if the file does not exist
   */
  inContainer(container: string, program: string): Promise<FoundProgram | undefined>;
  /** Same for a container that is created from an image and never started. */
  inImage(
    image: string,
    program: string,
    mounts?: readonly ComposeVolume[],
  ): Promise<FoundProgram | undefined>;
  /** Returns true if a path is in a read-only mount of a given folder of this machine. */
  isPinned(container: string, place: string, folder: string): Promise<boolean>;
  /** Returns true if a container runs the program found in an image: no mount covers it. */
  isImages(container: string, image: string, found: FoundProgram): Promise<boolean>;
}

/** Folder below the working folder for files copied out of containers, until they are hashed. */
const TAKEN = 'taken';
/** Docker's PATH for a container that defines none. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Hashes files as a container sees them: the engine follows the links and mounts of the container, so its image
 * needs no program for that.
 */
export class EngineHasher implements Hasher {
  #taken = 0;
  /** By container; constant for the life of a container. */
  readonly #inspected = new Map<string, Promise<InspectedContainer>>();

  /** @param folder the working folder */
  constructor(
    private readonly docker: Docker,
    private readonly folder: string,
  ) {}

  async inContainer(container: string, program: string): Promise<FoundProgram | undefined> {
    const { containers } = this.docker;
    const folder = new Folder(path.join(this.folder, TAKEN));
    const name = String(this.#taken++);
    const taken = path.join(folder.root, name);
    await mkdir(folder.root, { recursive: true });
    try {
      for (const place of await this.#placesOf(container, program)) {
        if (!(await containers.copyFile(container, place, taken))) continue;
        const isLink = (await lstat(taken)).isSymbolicLink();
        if (isLink) {
          await rm(taken);
          const followLink = true;
          if (!(await containers.copyFile(container, place, taken, { followLink }))) continue;
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
    return withContainer(this.docker, image, mounts.map(containerMount), (container) =>
      this.inContainer(container, program),
    );
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

  /** Possible paths of a program; the first that exists is the one that runs. */
  async #placesOf(container: string, program: string): Promise<string[]> {
    if (program.includes('/')) return [program];
    const { env } = await this.#inspect(container);
    const own = env?.findLast((entry) => entry.startsWith('PATH='))?.slice('PATH='.length);
    return (own ?? DEFAULT_PATH).split(':').map((folder) => path.posix.join('/', folder, program));
  }

  #inspect(container: string): Promise<InspectedContainer> {
    const known = this.#inspected.get(container);
    if (known !== undefined) return known;
    const asked = this.docker.containers.inspect(container);
    this.#inspected.set(container, asked);
    return asked;
  }
}
