import { chmod, lstat, lutimes, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** An extracted tree, with the trees below it. */
export interface DatedTree {
  /** Commit time, in seconds since the epoch. */
  readonly time: number;
  /** Git's id of the tree. */
  readonly tree: string;
  /** Ids of the trees below it, by path. */
  readonly inner: ReadonlyMap<string, string>;
}

/** Findings among extracted files. */
export interface SettledFiles {
  /** Paths of Git LFS pointers, in order. */
  readonly pointers: readonly string[];
}

const MICROSECONDS = 1_000_000;

/** File modes as in a checkout, independent of this process's umask. */
const MODES = { plain: 0o644, program: 0o755 };

/** Beginning of a Git LFS pointer, and its maximum size in bytes. */
const POINTER = { start: 'version https://git-lfs.github.com/spec/', size: 1024 };

/**
 * Sets the times of extracted files to their commit's second plus a fraction derived from their folder's
 * content. All files of one folder have the same time, so that `make` considers none of them outdated, and
 * different folders have different times even in commits of one second (see docs/adr/0016). Tools that compare
 * files by size and time (Go's package index, BuildKit's transfer) thus cannot confuse two folders.
 */
export async function settleFiles(
  folder: string,
  { time, tree, inner }: DatedTree,
): Promise<SettledFiles> {
  const pointers: string[] = [];
  const visit = async (place: Buffer, relative: string): Promise<void> => {
    // The middle of the microsecond: the number is truncated there, and not precise enough to lie on the edge.
    const at = time + (partOf(inner.get(relative) ?? tree) + 0.5) / MICROSECONDS;
    // File names may not be valid text.
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

/**
 * Sets the mode and time of a file.
 *
 * @returns true if it is a pointer of Git LFS
 */
async function settleFile(file: Buffer): Promise<boolean> {
  const { mode, size } = await lstat(file);
  await chmod(file, (mode & 0o100) === 0 ? MODES.plain : MODES.program);
  return size < POINTER.size && (await readFile(file, 'utf8')).startsWith(POINTER.start);
}

/** Fraction of a second in microseconds; never 0, which would look like a time reset to a whole second. */
function partOf(id: string): number {
  return 1 + (Number.parseInt(id.slice(0, 12), 16) % (MICROSECONDS - 1));
}
