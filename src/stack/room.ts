import { statfs } from 'node:fs/promises';
import { RehearsalError } from '../errors';
import { gigabytes } from '../report/format';

/** Something that the stack mounts and the run copies. */
export interface ToCopy {
  /** As messages name it. */
  readonly name: string;
  readonly bytes: number;
}

/** Bytes from which on a copy is named before it is made. */
const LARGE_BYTES = 2 ** 30;
/** The part of the free disk that copies may take: the chain writes, too. */
const DISK_SHARE = 0.9;

/**
 * Sees that the disk has room for copies.
 *
 * @param folder where they are made
 * @param besides bytes that are needed for a time while they are made
 * @returns the large ones, with their sizes, as messages name them
 * @throws RehearsalError naming them, where it has not
 */
export async function requireRoom(
  folder: string,
  copies: readonly ToCopy[],
  besides: number,
): Promise<string[]> {
  const total = copies.reduce((sum, { bytes }) => sum + bytes, besides);
  const { bavail, bsize } = await statfs(folder);
  const large = copies
    .filter(({ bytes }) => bytes >= LARGE_BYTES)
    .map(({ name, bytes }) => `${name} (${gigabytes(bytes)})`);
  if (total > bavail * bsize * DISK_SHARE) {
    throw new RehearsalError(
      `The copy of what the stack mounts needs ${gigabytes(total)}, but only ${gigabytes(bavail * bsize)} are free where the working folder is (${folder})`,
      {
        hint: `Let the stack mount less${large.length === 0 ? '' : `; large are ${large.join(', ')}`}. TMPDIR (on a runner RUNNER_TEMP) says where working folders are made.`,
      },
    );
  }
  return large;
}
