import { RehearsalError } from '../../errors/errors';
import { freeBytes } from '../../system/files';
import { gigabytes } from '../../text/format';

/** A mount of the stack that the run copies. */
export interface ToCopy {
  /** Name in messages. */
  readonly name: string;
  readonly bytes: number;
}

/** Size in bytes from which a copy is announced before it is made. */
const LARGE_BYTES = 2 ** 30;
/** Maximum fraction of the free disk for copies: the chain writes, too. */
const DISK_SHARE = 0.9;

/**
 * Checks that the disk has room for copies.
 *
 * @param folder destination of the copies
 * @param besides bytes needed temporarily while copying
 * @param subject what is copied, in messages
 * @returns the large ones with their sizes, as text for messages
 * @throws RehearsalError naming the copies if there is not enough room
 */
export async function requireRoom(
  folder: string,
  copies: readonly ToCopy[],
  besides: number,
  freeOn = freeBytes,
  subject = "the stack's mounts",
): Promise<string[]> {
  const total = copies.reduce((sum, { bytes }) => sum + bytes, besides);
  const free = await freeOn(folder);
  const large = copies
    .filter(({ bytes }) => bytes >= LARGE_BYTES)
    .map(({ name, bytes }) => `${name} (${gigabytes(bytes)})`);
  if (total > free * DISK_SHARE) {
    throw new RehearsalError(
      'DISK_SPACE_LOW',
      `The copy of ${subject} needs ${gigabytes(total)}, but the disk of the working folder (${folder}) has only ${gigabytes(free)} free`,
      {
        hint: `Reduce ${subject}${large.length === 0 ? '' : `; the large ones are ${large.join(', ')}`}. TMPDIR (RUNNER_TEMP on a runner) sets the location of working folders.`,
      },
    );
  }
  return large;
}
