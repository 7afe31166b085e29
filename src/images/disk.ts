import { statfs } from 'node:fs/promises';
import type { Disk } from '../rehearsal/timeline';
import { gigabytes } from '../report/format';
import { type Exec, nonEmptyLines } from '../system/exec';
import type { Cache } from './store/cache';

/** A cold build of three releases and a remote signer wrote 9 GB here; half of that is too little. */
const ENOUGH_TO_BUILD = 4 * 1024 ** 3;

/** @param folder the engine's data folder @param own a folder of this process */
export async function measureDisk(
  exec: Exec,
  folder: string,
  own: string,
  cache: Pick<Cache, 'bytes'>,
): Promise<Disk> {
  const { stdout } = await exec.run(['docker', 'system', 'df', '--format', '{{json .}}'], {
    allowFailure: true,
  });
  const sizes = new Map(
    nonEmptyLines(stdout).map((line) => {
      const { Type, Size } = JSON.parse(line) as { Type: string; Size: string };
      return [Type, bytesOf(Size)];
    }),
  );
  return {
    free: await freeBytes(folder, own),
    images: sizes.get('Images') ?? null,
    buildCache: sizes.get('Build Cache') ?? null,
    cache: await cache.bytes(),
  };
}

/** Free bytes of the engine's disk, or of this process's where the engine's folder is not to be seen. */
export async function freeBytes(folder: string, own: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder).catch(() => statfs(own));
  return bavail * bsize;
}

/** A warning where the disk may be full before the images are built. */
export function diskWarning(free: number): string | undefined {
  if (free >= ENOUGH_TO_BUILD) return undefined;
  return `The engine's disk has ${gigabytes(free)} free, and building images may need more than ${gigabytes(ENOUGH_TO_BUILD)}: \`docker system prune\` frees what nothing uses.`;
}

const UNITS: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

/** Bytes of a size as Docker writes it: `24.95GB`. */
export function bytesOf(size: string): number | null {
  const [, number, unit = ''] = /^([\d.]+)\s*([kMGT]?B)$/.exec(size) ?? [];
  return number === undefined ? null : Math.round(Number(number) * (UNITS[unit] ?? 1));
}
