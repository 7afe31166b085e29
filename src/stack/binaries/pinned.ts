import { constants } from 'node:fs';
import { access, chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { GATE } from '../../cosmovisor/gate';
import { PLACE_FILE, RELEASES_FOLDER } from '../../cosmovisor/layout';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import { Folder } from '../../system/folder';
import type { ComposeVolume } from '../compose/model';
import { copyOut } from '../copy/container';
import { isWithin } from '../copy/mounts';
import type { Cosmovisor } from './cosmovisor';
import type { Hasher } from './hashes';

/** Folder of the binaries in the working folder. */
const PINNED = 'binaries';

/** Cosmovisor with the releases' binaries as mounted in the nodes, and the hashes of the binaries. */
export interface PinnedReleases {
  readonly cosmovisor: Cosmovisor;
  readonly releases: HashedReleases;
  /** Path of each release's binary in its own image, if known. */
  readonly places: ReadonlyMap<string, string>;
}

/**
 * Pins the releases' binaries and hashes them.
 *
 * @param folder the working folder
 * @throws RehearsalError naming a binary that the image lacks
 */
export async function pinReleases(
  docker: Docker,
  hasher: Hasher,
  opened: Cosmovisor,
  folder: string,
): Promise<PinnedReleases> {
  const cosmovisor = await pinBinaries(docker, opened, folder);
  const releases = await hashReleases(hasher, cosmovisor);
  return { cosmovisor, releases, places: await placesOf(cosmovisor, folder) };
}

/**
 * Copies the releases' binaries out of the generated Cosmovisor image and mounts them read-only in all containers:
 * every node then has the files that are hashed once. If programs cannot run from the working folder (`noexec`),
 * the nodes use the binaries of the image, which are hashed in the nodes.
 */
export async function pinBinaries(
  docker: Docker,
  cosmovisor: Cosmovisor,
  folder: string,
): Promise<Cosmovisor> {
  if (cosmovisor.madeFor !== undefined) return cosmovisor; // the user's own image has its binaries mounted
  const pinned = path.join(folder, PINNED);
  await mkdir(pinned, { recursive: true });
  await copyOut(docker, cosmovisor.image, { folder: RELEASES_FOLDER, target: pinned });
  const mounts = [
    { type: 'bind', source: pinned, target: RELEASES_FOLDER, read_only: true },
    ...cosmovisor.mounts,
  ] as const;
  await chmod(pinned, READABLE);
  for (const file of [...cosmovisor.binaries.values(), ...cosmovisor.programs.values()]) {
    const own = path.posix.relative(RELEASES_FOLDER, file);
    if (!(await isProgram(pinned, own))) return cosmovisor;
    await chmod(path.join(pinned, path.posix.dirname(own)), READABLE);
  }
  const gate = path.join(pinned, path.posix.relative(RELEASES_FOLDER, GATE));
  return { ...cosmovisor, mounts, gate };
}

/** Path of each release's binary in its own image; none for binaries of the user's own Cosmovisor image. */
async function placesOf({ madeFor, binaries }: Cosmovisor, folder: string) {
  const places = new Map<string, string>();
  if (madeFor !== undefined) return places;
  const pinned = new Folder(path.join(folder, PINNED));
  for (const [release, file] of binaries) {
    const beside = path.posix.dirname(path.posix.relative(RELEASES_FOLDER, file));
    places.set(release, await pinned.readText(`${beside}/${PLACE_FILE}`, LONGEST_PATH));
  }
  return places;
}

/** Longest path of Linux, in characters. */
const LONGEST_PATH = 4096;

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

/** Hashes of the releases' binaries under Cosmovisor. */
export interface HashedReleases {
  /** SHA-256 in hex digits. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Folder of this machine with all binaries, mounted in the nodes; undefined if a binary is from an image. */
  readonly folder: string | undefined;
  /** SHA-256 of the launchers that start the binaries; undefined if they start without one. */
  readonly launcher: string | undefined;
}

/**
 * Hashes each release's binary as the nodes run it under Cosmovisor.
 *
 * @throws RehearsalError naming a binary that the image lacks
 */
export async function hashReleases(
  hasher: Hasher,
  { image, programs, mounts, madeFor }: Cosmovisor,
): Promise<HashedReleases> {
  const hashes = new Map<string, string>();
  const [any = ''] = programs.values();
  const mount = mounts.find(({ target }) => isWithin(any, target));
  let folder = mount?.source;
  for (const [release, file] of programs) {
    const pinned =
      mount?.source === undefined
        ? undefined
        : await new Folder(mount.source)
            .sha256(path.posix.relative(mount.target, file))
            .catch(() => undefined); // in a user's image it may be a link to another folder of the image
    if (pinned === undefined) folder = undefined;
    const hash = pinned ?? (await hasher.inImage(image, file, mounts))?.sha256;
    if (hash === undefined) {
      throw new RehearsalError(
        'BINARY_UNREADABLE',
        `Cannot read the binary ${file} of ${release} in the Cosmovisor image`,
        {
          hint: 'The rehearsal hashes it, to compare it with the programs that the nodes run. The image must contain this file.',
        },
      );
    }
    hashes.set(release, hash);
  }
  const launcher = madeFor === undefined ? await hashLauncher(hasher, image, mount) : undefined;
  return { hashes, folder, launcher };
}

async function hashLauncher(
  hasher: Hasher,
  image: string,
  mount: ComposeVolume | undefined,
): Promise<string | undefined> {
  return mount?.source === undefined
    ? (await hasher.inImage(image, GATE))?.sha256
    : new Folder(mount.source).sha256(path.posix.relative(mount.target, GATE));
}
