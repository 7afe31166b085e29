import { constants } from 'node:fs';
import { access, chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors';
import { RELEASES_FOLDER } from '../images/cosmovisor';
import type { Exec } from '../system/exec';
import { Folder } from '../system/folder';
import { copyOut } from './container';
import type { Cosmovisor } from './cosmovisor';
import type { Hasher, HashSettings } from './hashes';

/** Name of the folder of the binaries in the working folder. */
const PINNED = 'binaries';

/** Cosmovisor with the releases' binaries as the nodes are to have them, and what each one is. */
export interface PinnedReleases {
  readonly cosmovisor: Cosmovisor;
  readonly releases: HashedReleases;
}

/**
 * Pins the releases' binaries, and hashes them.
 *
 * @throws RehearsalError naming a binary that the image has not
 */
export async function pinReleases(
  exec: Exec,
  hasher: Hasher,
  opened: Cosmovisor,
  settings: HashSettings,
): Promise<PinnedReleases> {
  const cosmovisor = await pinBinaries(exec, opened, settings);
  return { cosmovisor, releases: await hashReleases(hasher, cosmovisor) };
}

/**
 * Takes the releases' binaries out of the image with Cosmovisor that was made, so that all containers have them by
 * a mount that none can write to: what is hashed once is what every node has there. Where programs cannot be
 * run from the working folder (`noexec`), the image's own stay, and are read out of the nodes.
 */
export async function pinBinaries(
  exec: Exec,
  cosmovisor: Cosmovisor,
  { run, folder, signal }: HashSettings,
): Promise<Cosmovisor> {
  if (cosmovisor.madeFor !== undefined) return cosmovisor; // the user's own image has its binaries mounted
  const pinned = path.join(folder, PINNED);
  await mkdir(pinned, { recursive: true });
  await copyOut(exec, { run, image: cosmovisor.image, signal }, RELEASES_FOLDER, pinned);
  const mounts = [
    { type: 'bind', source: pinned, target: RELEASES_FOLDER, read_only: true },
  ] as const;
  await chmod(pinned, READABLE);
  for (const file of cosmovisor.binaries.values()) {
    const own = path.posix.relative(RELEASES_FOLDER, file);
    if (!(await isProgram(pinned, own))) return cosmovisor;
    await chmod(path.join(pinned, path.posix.dirname(own)), READABLE);
  }
  return { ...cosmovisor, mounts };
}

/** Nodes may run as any user. */
const READABLE = 0o755;

async function isProgram(folder: string, relative: string): Promise<boolean> {
  const stats = await new Folder(folder).stat(relative).catch(() => undefined);
  if (!stats?.isFile()) return false;
  return access(path.join(folder, relative), constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** What each release's binary is under Cosmovisor. */
export interface HashedReleases {
  /** SHA-256 in hex digits. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Folder of this machine that nodes have all of them from; undefined where they have not. */
  readonly folder: string | undefined;
}

/**
 * Hashes each release's binary as the nodes are to run it under Cosmovisor.
 *
 * @throws RehearsalError naming a binary that the image has not
 */
export async function hashReleases(
  hasher: Hasher,
  { image, binaries, mounts }: Cosmovisor,
): Promise<HashedReleases> {
  const hashes = new Map<string, string>();
  const [mount] = mounts;
  let folder = mount?.source;
  for (const [release, file] of binaries) {
    const pinned =
      mount?.source === undefined
        ? undefined
        : await new Folder(mount.source)
            .sha256(path.posix.relative(mount.target, file))
            .catch(() => undefined); // of a user's image it may be a link to elsewhere in that
    if (pinned === undefined) folder = undefined;
    const hash = pinned ?? (await hasher.inImage(image, file, mounts))?.sha256;
    if (hash === undefined) {
      throw new RehearsalError(`The binary ${file} of ${release} cannot be read`, {
        hint: 'It is taken out of the image with Cosmovisor, to be compared with what the nodes run.',
      });
    }
    hashes.set(release, hash);
  }
  return { hashes, folder };
}
