import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import { Folder, LinkError, MOST_LINKS } from '../../system/folder';
import type { ComposeVolume } from '../compose/model';
import { isBelow } from '../compose/system-paths';
import { innermostMount, isWithin } from './mounts';

/** Kind of access to a path; it decides how links out of the mounts are treated. */
type Access =
  | 'read'
  /** Refuses a link to an uncopied location, into the image's own files or to nothing. */
  | 'own'
  /** Replaces such a link. */
  | 'write';

/**
 * The files in a container's mounts, addressed by their paths in the container. Links are resolved as in the
 * container: one to `/mnt/disk/data` leads to the mount that the container has at `/mnt/disk`. The host's own
 * look-up follows none (see {@link Folder}). Only mounts from the working folder are written to: folders of the
 * host are mounted unchanged.
 */
export class ContainerFiles {
  /** @param copies the working folder of the run */
  constructor(
    private readonly service: string,
    private readonly volumes: readonly ComposeVolume[],
    private readonly copies: string,
  ) {}

  /**
   * Reads a file as text.
   *
   * @param limit maximum size in bytes
   * @throws RehearsalError naming a link that leads out of the mounts; system errors such as ENOENT
   */
  readText(inContainer: string, limit?: number): Promise<string> {
    return this.#on(inContainer, 'read', (folder, file) => folder.readText(file, limit));
  }

  /**
   * Returns true if a file or folder exists.
   *
   * @throws as {@link readText}
   */
  has(inContainer: string): Promise<boolean> {
    return this.#on(inContainer, 'read', async (folder, at) => {
      const stats = await folder.stat(at);
      if (!stats?.isSymbolicLink()) return stats !== undefined;
      throw new LinkError(folder.root, at, (await folder.linkAt(at)) ?? '');
    });
  }

  /** Target as written in a link; undefined if there is no link. */
  linkAt(inContainer: string): Promise<string | undefined> {
    return this.#on(inContainer, 'read', (folder, at) => folder.linkAt(at));
  }

  /** Writes a file, replacing a link that leads out of the mounts. */
  writeText(inContainer: string, content: string | Uint8Array, mode?: number): Promise<void> {
    return this.#on(inContainer, 'write', (folder, at) => folder.writeText(at, content, mode));
  }

  /** Creates a link, replacing whatever is there. */
  link(inContainer: string, target: string): Promise<void> {
    return this.#on(inContainer, 'write', async (folder, at) => {
      await folder.remove(at);
      await folder.link(at, target);
    });
  }

  /** Removes what is at a path; a link itself, not its target. */
  remove(inContainer: string): Promise<void> {
    return this.#on(inContainer, 'write', (folder, at) => folder.remove(at));
  }

  /** Creates or empties a folder, replacing a link that leads out of the mounts. */
  emptyFolder(inContainer: string): Promise<void> {
    return this.#on(inContainer, 'write', (folder, at) => folder.empty(at));
  }

  makeFolder(inContainer: string): Promise<void> {
    return this.#on(inContainer, 'write', (folder, at) => folder.makeFolder(at));
  }

  /** Gives paths the owner of a folder, if this process may: the container's process writes to them. */
  async ownAs(owner: string, paths: readonly string[]): Promise<void> {
    if (process.getuid?.() !== 0) return;
    const stats = await this.#on(owner, 'read', (folder, at) => folder.stat(at));
    if (stats === undefined) return;
    for (const each of paths) {
      await this.#on(each, 'own', (folder, at) => folder.own(at, stats.uid, stats.gid));
    }
  }

  /** Lets every user read and write the copies in a folder, also those that are mounts of their own. */
  async share(inContainer: string): Promise<void> {
    const inner = this.volumes.filter(
      (volume) => this.#isCopy(volume) && isWithin(volume.target, inContainer),
    );
    for (const each of new Set([inContainer, ...inner.map(({ target }) => target)])) {
      await this.#on(each, 'own', (folder, at) => folder.share(at));
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
      'LINK_REFUSED',
      `More than ${MOST_LINKS} links in a row at ${inContainer} of the service ${this.service}`,
      { hint: 'The links form a circle; replace one by the file itself.' },
    );
  }

  #isCopy({ source = '' }: ComposeVolume): boolean {
    return isBelow(source, this.copies);
  }

  #isNoCopy(at: string, source: string): RehearsalError {
    return new RehearsalError(
      'MOUNT_READ_ONLY',
      `Cannot write ${at} of the service ${this.service}: ${source} is mounted without a copy`,
      {
        hint: 'The rehearsal copies system folders only if they are homes. Set chain.home to the path of the home, or mount a copy in another folder.',
      },
    );
  }

  #leadsOut(link: string, target: string): RehearsalError {
    return new RehearsalError(
      'LINK_REFUSED',
      `${link} of the service ${this.service} is a link to ${target}, which is in none of its mounts`,
      { hint: 'Mount the target as well, or replace the link by the file itself.' },
    );
  }
}
