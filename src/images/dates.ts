import { chmod, lstat, lutimes, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A tree that was extracted, and those below it. */
export interface DatedTree {
  /** When it was committed, in seconds since the epoch. */
  readonly time: number;
  /** Git's id of the tree. */
  readonly tree: string;
  /** Ids of the trees below it, by path. */
  readonly inner: ReadonlyMap<string, string>;
}

/** What was found among extracted files. */
export interface SettledFiles {
  /** Paths of pointers of Git LFS, in order. */
  readonly pointers: readonly string[];
}

const MICROSECONDS = 1_000_000;

/** Modes as a checkout has them, whatever this process takes away from new files. */
const MODES = { plain: 0o644, program: 0o755 };

/** How a pointer of Git LFS begins, and the bytes that it has at most. */
const POINTER = { start: 'version https://git-lfs.github.com/spec/', size: 1024 };

/**
 * Gives extracted files the second of their commit, and a part of it that goes by what their folder holds: the
 * files of one folder have one time, so that `make` takes none of them for outdated, and folders that differ
 * have different times even in commits of one second (see docs/adr/0016). What takes files of one size and
 * time for the same (Go's package index, BuildKit's transfer) cannot take one folder's for another's.
 */
export async function settleFiles(
  folder: string,
  { time, tree, inner }: DatedTree,
): Promise<SettledFiles> {
  const pointers: string[] = [];
  const visit = async (place: Buffer, relative: string): Promise<void> => {
    // In the middle of the microsecond: the number is cut off there, and not as exact as to be on its edge.
    const at = time + (partOf(inner.get(relative) ?? tree) + 0.5) / MICROSECONDS;
    // A name may be anything but text.
    const entries = await readdir(place, { withFileTypes: true, encoding: 'buffer' });
    for (const entry of entries) {
      const each = Buffer.concat([place, Buffer.from('/'), entry.name]);
      const name = path.posix.join(relative, String(entry.name));
      if (entry.isDirectory()) await visit(each, name);
      else {
        if (entry.isFile() && (await settleFile(each))) pointers.push(name);
        await lutimes(each, at, at);
      }
    }
    await chmod(place, MODES.program);
    await lutimes(place, at, at);
  };
  await visit(Buffer.from(folder), '');
  return { pointers: pointers.sort() };
}

/** @returns whether it is a pointer of Git LFS */
async function settleFile(file: Buffer): Promise<boolean> {
  const { mode, size } = await lstat(file);
  await chmod(file, (mode & 0o100) === 0 ? MODES.plain : MODES.program);
  return size < POINTER.size && (await readFile(file, 'utf8')).startsWith(POINTER.start);
}

/** Microseconds below a second; never none, as of a file that was set back to a whole one. */
function partOf(id: string): number {
  return 1 + (Number.parseInt(id.slice(0, 12), 16) % (MICROSECONDS - 1));
}
