import { lutimes, readdir } from 'node:fs/promises';
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

const MICROSECONDS = 1_000_000;

/**
 * Gives extracted files the second of their commit, and a part of it that goes by what their folder holds: the
 * files of one folder have one time, so that `make` takes none of them for outdated, and folders that differ
 * have different times even in commits of one second (see docs/adr/0016). What takes files of one size and
 * time for the same (Go's package index, BuildKit's transfer) cannot take one folder's for another's.
 */
export async function dateFiles(folder: string, { time, tree, inner }: DatedTree): Promise<void> {
  const visit = async (place: Buffer, relative: string): Promise<void> => {
    // In the middle of the microsecond: the number is cut off there, and not as exact as to be on its edge.
    const at = time + (partOf(inner.get(relative) ?? tree) + 0.5) / MICROSECONDS;
    // A name may be anything but text.
    const entries = await readdir(place, { withFileTypes: true, encoding: 'buffer' });
    for (const entry of entries) {
      const each = Buffer.concat([place, Buffer.from('/'), entry.name]);
      if (entry.isDirectory()) await visit(each, path.posix.join(relative, String(entry.name)));
      else await lutimes(each, at, at);
    }
    await lutimes(place, at, at);
  };
  await visit(Buffer.from(folder), '');
}

/** Microseconds below a second; never none, as of a file that was set back to a whole one. */
function partOf(id: string): number {
  return 1 + (Number.parseInt(id.slice(0, 12), 16) % (MICROSECONDS - 1));
}
