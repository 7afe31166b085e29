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
import { messageOf, RehearsalError } from '../errors';
import { removeTree } from './remove-tree';

/** A link stands where a path of a folder leads through, or at its end. */
export class LinkError extends RehearsalError {
  /**
   * @param folder the folder on this machine
   * @param at path of the link, relative to the folder
   * @param target where the link leads, as it says itself
   */
  constructor(
    readonly folder: string,
    readonly at: string,
    readonly target: string,
  ) {
    super(`${path.join(folder, at)} is a link to ${target}, which the rehearsal does not follow`, {
      hint: 'Links in what a container can write to may lead anywhere on this machine. Put the file itself there.',
    });
    this.name = 'LinkError';
  }
}

/** Linux: a path below an open folder is looked up from that folder, as `openat(2)` does. */
const HAS_DESCRIPTORS = existsSync('/proc/self/fd');
/** Linux `O_PATH`: a place in the file tree, without the right to read it. Node has no name for it. */
const O_PATH = 0x20_0000;
const FOLDER_FLAGS =
  system.O_DIRECTORY | system.O_NOFOLLOW | (HAS_DESCRIPTORS ? O_PATH : system.O_RDONLY);

/** As many links in a row as Linux follows (`MAXSYMLINKS`). */
export const MOST_LINKS = 40;

/** Bytes of a file that is read as one text: as long as a string of Node may be. */
export const LONGEST_TEXT = 512 * 1024 * 1024 - 24;

/** Bytes of a file that are hashed at a time. */
const CHUNK = 1024 * 1024;

const MODE = { file: 0o600, folder: 0o700 };

/**
 * A folder of this run that containers may write to as well, also while it is read and written here.
 * Each path is opened one name at a time, each from the folder before it, and no link is followed
 * (`O_NOFOLLOW`): check and use are one step, so nothing outside of the folder is ever opened, whatever
 * a container puts in the way of it.
 *
 * Paths are relative, with slashes. On Linux the look-up goes by descriptors (`/proc/self/fd`);
 * elsewhere each name is checked, but by its path, as there the engine is a virtual machine.
 */
export class Folder {
  /** @param root the folder itself, on this machine; what leads to it is not in reach of any container */
  constructor(readonly root: string) {}

  /**
   * The text of a regular file.
   *
   * @param limit bytes
   * @throws LinkError, RehearsalError naming the file: missing, no regular file, too large
   */
  async readText(relative: string, limit = LONGEST_TEXT): Promise<string> {
    return this.#file(relative, system.O_RDONLY, async (file, { size }) => {
      if (size > limit) {
        throw new RehearsalError(
          `${this.#shown(relative)} has ${size} bytes, more than the ${limit} that are read of it`,
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
   * Writes a file in its place, with its folders. A new one belongs to its owner alone: most are of homes with keys.
   *
   * @throws LinkError, RehearsalError naming the file
   */
  async writeText(relative: string, content: string, mode: number = MODE.file): Promise<void> {
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

  /** Writes files by relative path. @throws as {@link writeText} */
  async writeAll(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [relative, content] of Object.entries(files)) {
      await this.writeText(relative, content);
    }
  }

  /** What is at a path, itself and not behind a link; undefined where nothing is. @throws LinkError on the way */
  async stat(relative: string): Promise<Stats | undefined> {
    return this.#at(relative, (place) => lstat(place)).catch(unlessMissing);
  }

  /** Names in a folder; none where it does not exist. @throws LinkError */
  async list(relative = '.'): Promise<string[]> {
    return (await this.entries(relative)).map(({ name }) => name);
  }

  /** What is in a folder, each with its kind, in one look; nothing where it does not exist. @throws LinkError */
  async entries(relative = '.'): Promise<Dirent[]> {
    const found = this.#folder(relative, (place) => readdir(place, { withFileTypes: true }));
    return found.catch((error) => unlessMissing(error) ?? []);
  }

  /** Regular files below a folder, by path relative to it; what links lead to is none of them. */
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

  /** Makes a folder and those that lead to it. @throws LinkError, or RehearsalError where something else is */
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

  /** Removes what is at a path, with all in it; a link itself, not what it leads to. Nothing to remove is no error. */
  async remove(relative: string): Promise<void> {
    await this.#at(relative, removeAt).catch(unlessMissing);
  }

  /** Leaves a folder with nothing in it, making it first where it is not there: it may be a mount, so it stays itself. */
  async empty(relative: string): Promise<void> {
    await this.makeFolder(relative);
    for (const name of await this.list(relative)) {
      await this.remove(path.posix.join(relative, name));
    }
  }

  /** Makes a link; where it leads is for containers, nothing here follows it. */
  async link(relative: string, target: string): Promise<void> {
    await this.makeFolder(path.posix.dirname(relative));
    await this.#at(relative, (place) => symlink(target, place));
  }

  /** Where a link leads, as it says itself; undefined where no link is. @throws LinkError on the way */
  async linkAt(relative: string): Promise<string | undefined> {
    return this.#at(relative, (place) => readlink(place)).catch((error: unknown) =>
      codeOf(error) === 'EINVAL' ? undefined : unlessMissing(error),
    );
  }

  /** Gives what is at a path to a user and a group; a link itself, not what it leads to. */
  async own(relative: string, uid: number, gid: number): Promise<void> {
    await this.#at(relative, (place) => lchown(place, uid, gid));
  }

  #shown(relative: string): string {
    return path.join(this.root, relative);
  }

  /** Opens a regular file; a pipe does not hang it. */
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
        throw new RehearsalError(`${this.#shown(relative)} is no regular file`);
      }
      return await work(file, stats);
    } finally {
      await file.close();
    }
  }

  /** Gives `work` a path that leads to an open folder. */
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

  /** Gives `work` a path whose last name is the asked one, in an open folder. */
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

  /** The error of a path, as a reader understands it; those that callers tell apart by code stay as they are. */
  async #explained(error: unknown, place: string, names: readonly string[], i: number) {
    const at = names.slice(0, i + 1).join('/');
    const code = codeOf(error);
    // Linux says ENOTDIR where a folder was to be opened, ELOOP where a file was.
    if (code === 'ELOOP' || code === 'ENOTDIR') {
      const target = await readlink(place).catch(() => undefined);
      if (target === undefined) {
        return new RehearsalError(`${this.#shown(at)} is no folder`, { cause: error });
      }
      return new LinkError(this.root, at, target);
    }
    if (error instanceof RehearsalError || (code !== undefined && TOLD_APART.has(code)))
      return error;
    return new RehearsalError(
      `Cannot open ${this.#shown(at)}: ${code ?? messageOf(error)}`, // the message has the descriptor's path
      { cause: error },
    );
  }
}

/** Codes of the system that callers of this module decide by. */
const TOLD_APART = new Set(['ENOENT', 'EEXIST', 'EINVAL']);

/** Whether an error says that there is nothing at a path. */
export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** The names of a path. @throws RehearsalError for one that climbs */
function namesIn(relative: string): string[] {
  const names = relative.split('/').filter((name) => name !== '' && name !== '.');
  if (relative.startsWith('/') || names.includes('..') || relative.includes('\0')) {
    throw new RehearsalError(`${JSON.stringify(relative)} is no path below a folder of the run`);
  }
  return names;
}

function placeOf({ fd }: FileHandle, shown: string): string {
  return HAS_DESCRIPTORS ? `/proc/self/fd/${fd}` : shown;
}

async function removeAt(place: string): Promise<void> {
  await ((await lstat(place)).isDirectory() ? removeTree(place) : unlink(place));
}
