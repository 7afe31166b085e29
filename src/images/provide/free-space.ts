import type { Docker } from '../../docker/docker';
import { freeBytes as freeBytesOn } from '../../system/files';
import { gigabytes } from '../../text/format';
import type { Disk } from '../../timeline/timeline';
import type { Cache } from '../store/cache';

/**
 * Minimum free disk space for a build: a cold build of three releases and a remote signer wrote 9 GB here; half
 * of that is too little.
 */
const ENOUGH_TO_BUILD = 4 * 1024 ** 3;

/**
 * Measures the disk space of images and caches.
 *
 * @param folder the engine's data folder
 * @param own a folder of this process
 */
export async function measureDisk(
  { engine }: Docker,
  folder: string,
  own: string,
  cache: Pick<Cache, 'bytes'>,
): Promise<Disk> {
  const sizes = await engine.disk();
  return { free: await freeBytes(folder, own), ...sizes, cache: await cache.bytes() };
}

/** Free bytes on the engine's disk, or on this process's if the engine's folder is not visible. */
export async function freeBytes(folder: string, own: string): Promise<number> {
  return freeBytesOn(folder).catch(() => freeBytesOn(own));
}

/** Warning if the disk may fill up before the images are built; undefined otherwise. */
export function diskWarning(free: number): string | undefined {
  if (free >= ENOUGH_TO_BUILD) return undefined;
  return `The engine's disk has ${gigabytes(free)} free, and building images may need more than ${gigabytes(ENOUGH_TO_BUILD)}: \`docker system prune\` removes unused data.`;
}
