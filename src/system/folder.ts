import { createHash } from 'node:crypto';
import { type Dirent, existsSync, type Stats, constants as system } from 'node:fs';
import {
  type FileHandle,
  lchown,
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  symlink,
  unlink,
} from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { messageOf, RehearsalError } from '../errors/errors';
import { removeTree } from './remove-tree';

/** Error for a link on the way to, or at the end of, a path in a folder. */
export class LinkError extends RehearsalError {
  /**
   * @param folder folder on the host
   * @param at path of the link, relative to the folder
   * @param target target as written in the link
   */
  constructor(
    readonly folder: string,
    readonly at: string,
    readonly target: string,
  ) {
    super(
      'LINK_REFUSED',
      `${path.join(folder, at)} is a link to ${target}, which the rehearsal does not follow`,
      {
        hint: 'A link in a folder that a container can write to may lead anywhere on this machine. Put the file itself there.',
      },
    );
    this.name = 'LinkError';
  }
}

/** True on Linux: a path below an open folder is looked up from that folder, as `openat(2)` does. */
const HAS_DESCRIPTORS = existsSync('/proc/self/fd');
/** Linux `O_PATH`: opens a location in the file tree without the right to read it. Node does not export it. */
const O_PATH = 0x20_0000;
const FOLDER_FLAGS =
  system.O_DIRECTORY | system.O_NOFOLLOW | (HAS_DESCRIPTORS ? O_PATH : system.O_RDONLY);

/** Maximum number of chained links, as on Linux (`MAXSYMLINKS`). */
export const MOST_LINKS = 40;

/** Maximum size of a file read as one text, in bytes: the maximum length of a Node string. */
export const LONGEST_TEXT = 512 * 1024 * 1024 - 24;

/** Chunk size for hashing a file, in bytes. */
const CHUNK = 1024 * 1024;

const MODE = { file: 0o600, folder: 0o700 };

/**
 * A folder of this run that is safe to use while containers write to it. Each path is opened one name at a
 * time, each from the folder before it, and no link is followed (`O_NOFOLLOW`): check and use are one step, so
 * nothing outside the folder is ever opened, whatever a container places in the way. Paths are relative, with
 * slashes. On Linux the look-up uses descriptors (`/proc/self/fd`); elsewhere each name is checked by its path
 * only, as the engine runs in a virtual machine there.
 */
export class Folder {
  /** @param root path of the folder on the host; no container can reach its parents */
  constructor(readonly root: string) {}

  /**
   * Reads a regular file as text.
   *
   * @param limit maximum size in bytes
   * @throws LinkError, RehearsalError naming the file: missing, not a regular file, too large
   */
  async readText(relative: string, limit = LONGEST_TEXT): Promise<string> {
    return this.#file(relative, system.O_RDONLY, async (file, { size }) => {
      if (size > limit) {
        throw new RehearsalError(
          'FILE_TOO_LARGE',
          `${this.#shown(relative)} has ${size} bytes, more than the limit of ${limit} bytes`,
        );
      }
      const buffer = Buffer.alloc(size);
      const { bytesRead } = await file.read(buffer, 0, size, 0);
      return buffer.toString('utf8', 0, bytesRead);
    });
  }

  /** SHA-256 of a regular file, in hex digits, whatever its size. @throws as {@link readText} */
  async sha256(relative: string): Promise<string> {
    return this.#file(relative, system.O_RDONLY, async (file) => {
      const hash = createHash('sha256');
      await pipeline(file.createReadStream({ autoClose: false, highWaterMark: CHUNK }), hash);
      return hash.digest('hex');
    });
  }

  /**
   * Writes or replaces a file, with its folders. A new file is accessible to its owner only: most are in homes
   * with keys.
   *
   * @throws LinkError, RehearsalError naming the file
   */
  async writeText(
    relative: string,
    content: string | Uint8Array,
    mode: number = MODE.file,
  ): Promise<void> {
    await this.makeFolder(path.posix.dirname(relative));
    await this.#file(
      relative,
      system.O_WRONLY | system.O_CREAT,
      async (file) => {
        await file.truncate(0);
        await file.writeFile(content);
      },
      mode,
    );
  }

  /**
   * Writes files by relative path.
   *
   * @throws as {@link writeText}
   */
  async writeAll(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [relative, content] of Object.entries(files)) {
      await this.writeText(relative, content);
    }
  }

  /**
   * Stats of what is at a path, without following a link; undefined if nothing is.
   *
   * @throws LinkError if a link is on the way
   */
  async stat(relative: string): Promise<Stats | undefined> {
    return this.#at(relative, (place) => lstat(place)).catch(unlessMissing);
  }

  /**
   * Lists the names in a folder; empty if it does not exist.
   *
   * @throws LinkError
   */
  async list(relative = '.'): Promise<string[]> {
    return (await this.entries(relative)).map(({ name }) => name);
  }

  /**
   * Lists the entries of a folder with their kinds, in one pass; empty if it does not exist.
   *
   * @throws LinkError
   */
  async entries(relative = '.'): Promise<Dirent[]> {
    const found = this.#folder(relative, (place) => readdir(place, { withFileTypes: true }));
    return found.catch((error) => unlessMissing(error) ?? []);
  }

  /** Lists the regular files below a folder, by relative path; links are not followed. */
  async files(relative = '.'): Promise<string[]> {
    const found: string[] = [];
    for (const entry of await this.entries(relative)) {
      const { name } = entry;
      if (entry.isFile()) found.push(name);
      if (!entry.isDirectory()) continue;
      for (const inner of await this.files(path.posix.join(relative, name))) {
        found.push(path.posix.join(name, inner));
      }
    }
    return found;
  }

  /**
   * Creates a folder and its parents.
   *
   * @throws LinkError, or RehearsalError if something else is there
   */
  async makeFolder(relative: string): Promise<void> {
    const names = namesIn(relative);
    for (const i of names.keys()) {
      const each = names.slice(0, i + 1).join('/');
      await this.#at(each, (place) => mkdir(place, MODE.folder)).catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error;
      });
    }
    await this.#folder(relative, async () => {}); // what exists may be a link or a file
  }

  /** Removes what is at a path, recursively; a link itself, not its target. A missing path is not an error. */
  async remove(relative: string): Promise<void> {
    await this.#at(relative, removeAt).catch(unlessMissing);
  }

  /** Empties a folder, or creates it. The folder itself is not replaced: it may be a mount. */
  async empty(relative: string): Promise<void> {
    await this.makeFolder(relative);
    for (const name of await this.list(relative)) {
      await this.remove(path.posix.join(relative, name));
    }
  }

  /** Creates a link. Its target is meant for containers; nothing here follows it. */
  async link(relative: string, target: string): Promise<void> {
    await this.makeFolder(path.posix.dirname(relative));
    await this.#at(relative, (place) => symlink(target, place));
  }

  /**
   * Target as written in a link; undefined if there is no link.
   *
   * @throws LinkError if a link is on the way
   */
  async linkAt(relative: string): Promise<string | undefined> {
    return this.#at(relative, (place) => readlink(place)).catch((error: unknown) =>
      codeOf(error) === 'EINVAL' ? undefined : unlessMissing(error),
    );
  }

  /** Changes owner and group of what is at a path; of a link itself, not its target. */
  async own(relative: string, uid: number, gid: number): Promise<void> {
    await this.#at(relative, (place) => lchown(place, uid, gid));
  }

  /** Lets every user read and write what is at a path and below it (`chmod a+rwX`); links stay as they are. */
  async share(relative: string): Promise<void> {
    const stats = await this.stat(relative);
    const isFolder = stats?.isDirectory() === true;
    if (stats === undefined || !(isFolder || stats.isFile())) return;
    const executable = isFolder || (stats.mode & 0o111) !== 0;
    const flags = system.O_RDONLY | system.O_NOFOLLOW | system.O_NONBLOCK;
    const opened = await this.#at(relative, (place) => open(place, flags));
    try {
      await opened.chmod((stats.mode & 0o7777) | (executable ? 0o777 : 0o666));
    } finally {
      await opened.close();
    }
    if (!isFolder) return;
    for (const name of await this.list(relative)) await this.share(path.posix.join(relative, name));
  }

  #shown(relative: string): string {
    return path.join(this.root, relative);
  }

  /** Opens a regular file, without blocking on a pipe. */
  async #file<T>(
    relative: string,
    flags: number,
    work: (file: FileHandle, stats: Stats) => Promise<T>,
    mode?: number,
  ): Promise<T> {
    const careful = flags | system.O_NOFOLLOW | system.O_NONBLOCK;
    const file = await this.#at(relative, (place) => open(place, careful, mode));
    try {
      const stats = await file.stat();
      if (!stats.isFile()) {
        throw new RehearsalError(
          'FILE_UNREADABLE',
          `${this.#shown(relative)} is not a regular file`,
        );
      }
      return await work(file, stats);
    } finally {
      await file.close();
    }
  }

  /** Calls `work` with a path to the opened folder. */
  async #folder<T>(relative: string, work: (place: string) => Promise<T>): Promise<T> {
    const names = namesIn(relative);
    let shown = this.root;
    let folder = await open(this.root, FOLDER_FLAGS);
    try {
      for (const [i, name] of names.entries()) {
        const next = await this.#enter(placeOf(folder, shown), names, i);
        await folder.close();
        folder = next;
        shown = path.join(shown, name);
      }
      return await work(placeOf(folder, shown));
    } finally {
      await folder.close();
    }
  }

  async #enter(place: string, names: readonly string[], i: number): Promise<FileHandle> {
    const at = path.join(place, names[i] ?? '');
    try {
      return await open(at, FOLDER_FLAGS);
    } catch (error) {
      throw await this.#explained(error, at, names, i);
    }
  }

  /** Calls `work` with a path to the requested last name in its opened folder. */
  async #at<T>(relative: string, work: (place: string) => Promise<T>): Promise<T> {
    const names = namesIn(relative);
    const last = names.length - 1;
    if (last < 0) return this.#folder('.', (folder) => work(`${folder}/.`));
    return this.#folder(names.slice(0, -1).join('/'), async (folder) => {
      const place = path.join(folder, names[last] ?? '');
      try {
        return await work(place);
      } catch (error) {
        throw await this.#explained(error, place, names, last);
      }
    });
  }

  /** Turns an error of a path into a readable one; errors that callers distinguish by code are unchanged. */
  async #explained(error: unknown, place: string, names: readonly string[], i: number) {
    const at = names.slice(0, i + 1).join('/');
    const code = codeOf(error);
    // Linux reports ENOTDIR when opening a folder, ELOOP when opening a file.
    if (code === 'ELOOP' || code === 'ENOTDIR') {
      const target = await readlink(place).catch(() => undefined);
      if (target === undefined) {
        return new RehearsalError('FILE_UNREADABLE', `${this.#shown(at)} is not a folder`, {
          cause: error,
        });
      }
      return new LinkError(this.root, at, target);
    }
    if (error instanceof RehearsalError || (code !== undefined && TOLD_APART.has(code)))
      return error;
    return new RehearsalError(
      'FILE_UNREADABLE',
      `Cannot open ${this.#shown(at)}: ${code ?? messageOf(error)}`, // the message contains the descriptor's path
      { cause: error },
    );
  }
}

/** System error codes that callers of this module distinguish. */
const TOLD_APART = new Set(['ENOENT', 'EEXIST', 'EINVAL']);

/** Returns true if an error means that a path does not exist. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

/** Handler of an error that means that a path does not exist; @throws any other error. */
export function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/**
 * Splits a path into its names.
 *
 * @throws RehearsalError for a path that leaves the folder
 */
function namesIn(relative: string): string[] {
  const names = relative.split('/').filter((name) => name !== '' && name !== '.');
  if (relative.startsWith('/') || names.includes('..') || relative.includes('\0')) {
    throw new RehearsalError(
      'FILE_NAME_INVALID',
      `${JSON.stringify(relative)} is not a path inside a folder of the run`,
    );
  }
  return names;
}

function placeOf({ fd }: FileHandle, shown: string): string {
  return HAS_DESCRIPTORS ? `/proc/self/fd/${fd}` : shown;
}

async function removeAt(place: string): Promise<void> {
  await ((await lstat(place)).isDirectory() ? removeTree(place) : unlink(place));
}
