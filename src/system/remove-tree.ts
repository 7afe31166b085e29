import { randomBytes } from 'node:crypto';
import { type Dirent, existsSync, constants as system } from 'node:fs';
import {
  chmod,
  type FileHandle,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  unlink,
} from 'node:fs/promises';
import path from 'node:path';

/** Linux `O_PATH`: opens a location in the file tree without the right to read it. Node does not export it. */
const O_PATH = 0x20_0000;
const FOLDER = system.O_DIRECTORY | system.O_NOFOLLOW | O_PATH;
/** Number of entries of a folder removed in parallel: a release's sources are thousands of small files. */
const AT_ONCE = 64;

/**
 * Removes a folder recursively, whatever containers left in it: links are removed but not followed, at any
 * nesting depth, and unreadable folders too. Folders are moved to the top before their contents are removed,
 * and each is opened from the folder before it: so no path is long, no link is followed, and the kernel refuses
 * (`EBUSY`) to move or to remove a mount, whose files stay. A missing folder is not an error.
 *
 * @param keep name of a file to keep, together with the folder
 * @throws NodeJS.ErrnoException of the first entry that could not be removed; the others are removed all the
 *   same
 */
export async function removeTree(folder: string, keep?: string): Promise<void> {
  if (!existsSync('/proc/self/fd')) return removeByPath(folder, keep);
  let root: FileHandle;
  try {
    root = await open(folder, FOLDER);
  } catch (error) {
    return unlessMissing(error);
  }
  const failures: unknown[] = [];
  try {
    await new Removal(root, failures).run(keep);
  } finally {
    await root.close();
  }
  if (failures.length > 0) throw failures[0];
  if (keep === undefined) await rmdir(folder).catch(unlessMissing); // another process may remove it, too
}

/** Fallback for systems without `/proc/self/fd`; the engine runs in a virtual machine there. */
async function removeByPath(folder: string, keep: string | undefined): Promise<void> {
  if (keep === undefined) return rm(folder, { recursive: true, force: true });
  for (const name of (await readdir(folder).catch(unlessMissing)) ?? []) {
    if (name !== keep) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Empties one open folder. */
class Removal {
  readonly #top: string;
  readonly #mark = `.${randomBytes(6).toString('hex')}-`;
  readonly #queue: Buffer[] = [];
  #moved = 0;

  constructor(
    root: FileHandle,
    private readonly failures: unknown[],
  ) {
    this.#top = placeOf(root);
  }

  async run(keep: string | undefined): Promise<void> {
    await chmod(this.#top, 0o700).catch(() => {}); // of another user: the next steps report it
    await this.#empty(this.#top, (name) => this.#queue.push(name), keep);
    for (;;) {
      const name = this.#queue.pop();
      if (name === undefined) return;
      await this.#tried(() => this.#folder(at(this.#top, name)));
    }
  }

  /** Removes one of the folders at the top after moving its subfolders to the top. */
  async #folder(place: Buffer): Promise<void> {
    const folder = await open(place, FOLDER);
    try {
      const inner = placeOf(folder);
      await this.#empty(inner, (name) => this.#tried(() => this.#lift(inner, name)));
    } finally {
      await folder.close();
    }
    await rmdir(place);
  }

  /** Removes everything in an open folder except subfolders, whose names it hands on. */
  async #empty(inner: string, onFolder: (name: Buffer) => unknown, keep?: string): Promise<void> {
    const list = () => readdir(inner, { encoding: 'buffer', withFileTypes: true });
    const kept = keep === undefined ? undefined : Buffer.from(keep);
    const entries = (await allowed(inner, list)).filter(({ name }) => !kept?.equals(name));
    const remove = (entry: Dirent<Buffer>) =>
      this.#tried(async () => {
        if (entry.isDirectory()) await onFolder(entry.name);
        else await allowed(inner, () => unlink(at(inner, entry.name)));
      });
    for (let first = 0; first < entries.length; first += AT_ONCE) {
      await Promise.all(entries.slice(first, first + AT_ONCE).map(remove));
    }
  }

  async #lift(inner: string, given: Buffer): Promise<void> {
    const place = at(inner, given);
    const name = Buffer.from(`${this.#mark}${this.#moved++}`);
    const move = () => rename(place, at(this.#top, name));
    // Moving a folder changes its `..`, which requires write permission on it, too.
    await allowed(inner, move).catch(async (error: unknown) => {
      if (codeOf(error) !== 'EACCES') throw error;
      const folder = await open(place, FOLDER);
      await chmod(placeOf(folder), 0o700).finally(() => folder.close());
      await move();
    });
    this.#queue.push(name);
  }

  async #tried(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') this.failures.push(error);
    }
  }
}

/** Runs an operation that a folder may forbid its owner, if need be after a change of its mode. */
async function allowed<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) !== 'EACCES') throw error;
    await chmod(folder, 0o700).catch(() => {
      throw error; // folder of another user
    });
    return work();
  }
}

function placeOf({ fd }: FileHandle): string {
  return `/proc/self/fd/${fd}`;
}

/** Joins paths as bytes: not all names are UTF-8. */
function at(folder: string, name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), name]);
}

function unlessMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error;
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** Mount points at or below a folder; empty if the system does not list them (proc(5)). */
export async function mountsBelow(folder: string): Promise<string[]> {
  const text = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
  return mountPoints(text).filter(
    (point) => point === folder || point.startsWith(`${folder}${path.sep}`),
  );
}

/**
 * Mount points of `/proc/<pid>/mountinfo`: the fifth field, with octal escapes for blanks, line breaks and
 * backslashes.
 */
export function mountPoints(mountinfo: string): string[] {
  return mountinfo.split('\n').flatMap((line) => {
    const point = line.split(' ')[4];
    return point === undefined
      ? []
      : [point.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(parseInt(octal, 8)))];
  });
}
