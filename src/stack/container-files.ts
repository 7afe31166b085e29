import path from 'node:path';
import { RehearsalError } from '../errors';
import { Folder, LinkError, MOST_LINKS } from '../system/folder';
import type { ComposeVolume } from './model';
import { innermostMount } from './mounts';
import { isBelow } from './system-paths';

/** What is done at a path. */
type Access =
  | 'read'
  /** A link that leads to where no copy is, into the image's own files or to nothing, is refused. */
  | 'own'
  /** Such a link is replaced. */
  | 'write';

/**
 * The files that a container sees in its mounts, by their paths in the container. Links mean what they
 * mean there: one to `/mnt/disk/data` leads to the mount that the container has at `/mnt/disk`. None is
 * followed by this machine's own look-up (see {@link Folder}). Only what is mounted from the working
 * folder is written to: a folder of the machine's own is mounted as it is.
 */
export class ContainerFiles {
  /** @param copies the working folder of the run */
  constructor(
    private readonly service: string,
    private readonly volumes: readonly ComposeVolume[],
    private readonly copies: string,
  ) {}

  /**
   * The text of a file.
   *
   * @param limit bytes
   * @throws RehearsalError naming the link, where one leads out of the mounts; system errors such as ENOENT
   */
  readText(inContainer: string, limit?: number): Promise<string> {
    return this.#on(inContainer, 'read', (folder, file) => folder.readText(file, limit));
  }

  /** Whether there is a file or a folder. @throws as {@link readText} */
  has(inContainer: string): Promise<boolean> {
    return this.#on(inContainer, 'read', async (folder, at) => {
      const stats = await folder.stat(at);
      if (!stats?.isSymbolicLink()) return stats !== undefined;
      throw new LinkError(folder.root, at, (await folder.linkAt(at)) ?? '');
    });
  }

  /** Where a link leads, as it says itself; undefined where no link is. */
  linkAt(inContainer: string): Promise<string | undefined> {
    return this.#on(inContainer, 'read', (folder, at) => folder.linkAt(at));
  }

  /** Writes a file; a link that leads out of the mounts is replaced by it. */
  writeText(inContainer: string, content: string): Promise<void> {
    return this.#on(inContainer, 'write', (folder, at) => folder.writeText(at, content));
  }

  /** Makes a link in the place of whatever is there. */
  link(inContainer: string, target: string): Promise<void> {
    return this.#on(inContainer, 'write', async (folder, at) => {
      await folder.remove(at);
      await folder.link(at, target);
    });
  }

  /** Removes what is there; of a link, the link. */
  remove(inContainer: string): Promise<void> {
    return this.#on(inContainer, 'write', (folder, at) => folder.remove(at));
  }

  /** Makes a folder with nothing in it; a link that leads out of the mounts is replaced by it. */
  emptyFolder(inContainer: string): Promise<void> {
    return this.#on(inContainer, 'write', (folder, at) => folder.empty(at));
  }

  makeFolder(inContainer: string): Promise<void> {
    return this.#on(inContainer, 'write', (folder, at) => folder.makeFolder(at));
  }

  /** Gives paths the owner of a folder, where this process may: what runs there writes to them. */
  async ownAs(owner: string, paths: readonly string[]): Promise<void> {
    if (process.getuid?.() !== 0) return;
    const stats = await this.#on(owner, 'read', (folder, at) => folder.stat(at));
    if (stats === undefined) return;
    for (const each of paths) {
      await this.#on(each, 'own', (folder, at) => folder.own(at, stats.uid, stats.gid));
    }
  }

  async #on<T>(
    inContainer: string,
    access: Access,
    work: (folder: Folder, relative: string) => Promise<T>,
  ): Promise<T> {
    let at = inContainer;
    for (let followed = 0; followed < MOST_LINKS; followed++) {
      const mount = innermostMount(this.volumes, at);
      if (mount === undefined) throw new Error(`${at} of ${this.service} is in no mount`);
      const { source = '', target } = mount;
      if (access !== 'read' && !this.#isCopy(mount)) throw this.#isNoCopy(at, source);
      const folder = new Folder(path.dirname(source));
      const name = path.basename(source);
      try {
        return await work(folder, path.posix.join(name, path.posix.relative(target, at)));
      } catch (error) {
        if (!(error instanceof LinkError)) throw error;
        const link = path.posix.join(target, error.at.slice(name.length));
        const to = path.posix.resolve(path.posix.dirname(link), error.target);
        const next = innermostMount(this.volumes, to);
        if (next !== undefined && (access === 'read' || this.#isCopy(next)))
          at = path.posix.join(to, path.posix.relative(link, at));
        else if (access === 'write') await folder.remove(error.at);
        else throw this.#leadsOut(link, error.target);
      }
    }
    throw new RehearsalError(
      `More than ${MOST_LINKS} links lead from one to the next at ${inContainer} of the service ${this.service}`,
      { hint: 'They lead in a circle; put the file itself there.' },
    );
  }

  #isCopy({ source = '' }: ComposeVolume): boolean {
    return isBelow(source, this.copies);
  }

  #isNoCopy(at: string, source: string): RehearsalError {
    return new RehearsalError(
      `${at} of the service ${this.service} is in ${source}, which is mounted as it is: the rehearsal does not write there`,
      {
        hint: 'What belongs to the machine is copied where it is known to be a home: say where the home is (chain.home), or mount a copy that lies elsewhere.',
      },
    );
  }

  #leadsOut(link: string, target: string): RehearsalError {
    return new RehearsalError(
      `${link} of the service ${this.service} is a link to ${target}, which is in none of its mounts`,
      { hint: 'Mount what it leads to as well, or put the file itself in its place.' },
    );
  }
}
