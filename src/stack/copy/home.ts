import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import { isMissing } from '../../system/folder';
import type { ComposeService, ComposeVolume } from '../compose/model';
import { ContainerFiles } from './container-files';
import { innermostMount } from './mounts';
/**
 * Maximum size of a hand-written file in bytes; a container can leave one of any size in its place. Parsed TOML
 * can take some hundred times the memory of its text.
 */
export const LARGEST_CONFIGURATION = 512 * 1024;

/** Copy of a node's home, with files addressed by their paths in it. */
export class NodeHome {
  /** Mounts of the node's container. */
  readonly volumes: readonly ComposeVolume[];
  readonly #files: ContainerFiles;

  /** @param folder working folder of the run: no other mount is written to */
  constructor(
    readonly service: string,
    readonly inContainer: string,
    { volumes = [] }: ComposeService,
    folder: string,
  ) {
    if (innermostMount(volumes, inContainer) === undefined) {
      throw new Error(`the home of ${service} is not a mount of the copy`);
    }
    this.volumes = volumes;
    this.#files = new ContainerFiles(service, volumes, folder);
  }

  /**
   * Reads a file of the home, which its container may write to meanwhile.
   *
   * @param limit maximum size in bytes
   * @throws RehearsalError naming the file: missing, too large, or behind a link that leads out of the mounts
   */
  async readText(relative: string, limit = LARGEST_CONFIGURATION): Promise<string> {
    try {
      return await this.#files.readText(this.#path(relative), limit);
    } catch (error) {
      if (!isMissing(error)) throw error;
      throw new RehearsalError(
        'HOME_INCOMPLETE',
        `The home of ${this.service} (${this.inContainer}) has no ${relative}`,
        {
          hint: WHOLE_HOME,
          cause: error,
        },
      );
    }
  }

  has(relative: string): Promise<boolean> {
    return this.#files.has(this.#path(relative));
  }

  /**
   * Returns true if a path is free for a file of the copy: nothing is there, or only a link that leads out of
   * the mounts.
   */
  async lacks(relative: string): Promise<boolean> {
    return !(await this.has(relative).catch(() => false));
  }

  linkAt(relative: string): Promise<string | undefined> {
    return this.#files.linkAt(this.#path(relative));
  }

  writeText(relative: string, content: string): Promise<void> {
    return this.writeFile(relative, content);
  }

  /** Writes a file; a new file and its new folders get the owner of the home. */
  async writeFile(relative: string, content: string | Uint8Array, mode?: number): Promise<void> {
    const names = relative.split('/');
    const made: string[] = [];
    for (let end = names.length; end > 0; end--) {
      const each = names.slice(0, end).join('/');
      if (!(await this.lacks(each))) break;
      made.push(each);
    }
    await this.#files.writeText(this.#path(relative), content, mode);
    await this.own(...made);
  }

  /** Writes files by their paths in the home. */
  async writeAll(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, content] of Object.entries(files)) await this.writeText(name, content);
  }

  remove(relative: string): Promise<void> {
    return this.#files.remove(this.#path(relative));
  }

  emptyFolder(relative: string): Promise<void> {
    return this.#files.emptyFolder(this.#path(relative));
  }

  makeFolder(relative: string): Promise<void> {
    return this.#files.makeFolder(this.#path(relative));
  }

  link(relative: string, target: string): Promise<void> {
    return this.#files.link(this.#path(relative), target);
  }

  /** Gives paths of the home the owner of the home. */
  own(...relative: readonly string[]): Promise<void> {
    return this.#files.ownAs(
      this.inContainer,
      relative.map((each) => this.#path(each)),
    );
  }

  /**
   * Lets every user read and write the home. Its files belong to whoever made the copy, and the node may run as
   * another user of its image; the working folder around them is closed to others.
   */
  share(): Promise<void> {
    return this.#files.share(this.inContainer);
  }

  #path(relative: string): string {
    return path.posix.join(this.inContainer, relative);
  }
}

/** Addresses of known peers, by path in the home. */
export const ADDRESS_BOOK = 'config/addrbook.json';

export const WHOLE_HOME =
  'Mount the whole home, or create it in the container before the node starts; chain.home in the plan gives its path.';
