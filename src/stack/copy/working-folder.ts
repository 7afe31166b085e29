import type { Docker } from '../../docker/docker';
import { messageOf, RehearsalError } from '../../errors/errors';
import { mountsBelow, removeTree } from '../../system/remove-tree';

/** Name pattern of a working folder: the name of its run and six characters chosen by the system. */
export const WORKING_FOLDER = /^(rehearsal-[0-9a-f]{8})-[A-Za-z0-9]{6}$/;

/** Mount path of a folder whose owner changes. */
const MOUNT = '/rehearsal';

/** Returns true if this process may change files of any user. */
export function isRoot(): boolean {
  return (process.getuid?.() ?? 0) === 0;
}

/** `uid:gid` of this process, so that it can remove files that containers write. */
export function currentUser(): string {
  return `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
}

/**
 * Gives a folder to the user of this process. Only root can change files that containers wrote as root, so a
 * container that runs as root changes their owner.
 *
 * @param image image of the relay: other images may have no program for that
 * @param folder an existing folder
 */
export async function chownFolder(docker: Docker, image: string, folder: string): Promise<void> {
  if (isRoot()) return;
  await docker.containers.run(image, ['own', currentUser(), MOUNT], {
    entrypoint: '/relay',
    user: '0:0',
    readOnly: true,
    capabilities: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER'],
    mounts: [{ type: 'bind', source: folder, target: MOUNT }],
  });
}

/** Options for removing a working folder. */
export interface FolderRemoval {
  /** Ids of images of the run; one may be used to give the folder to this user. */
  readonly images?: readonly string[];
  /** A file to keep, together with the folder. */
  readonly keep?: string | undefined;
  readonly remove?: typeof removeTree;
}

/**
 * Removes a working folder, including files that containers wrote as root. Links are not followed; mounts in it
 * keep their files.
 *
 * @throws RehearsalError naming the folder
 */
export async function removeFolder(
  docker: Docker,
  folder: string,
  { images = [], keep, remove = removeTree }: FolderRemoval = {},
): Promise<void> {
  const [mount] = await mountsBelow(folder);
  if (mount !== undefined) {
    throw new RehearsalError(
      'CLEANUP_INCOMPLETE',
      `Cannot remove the working folder ${folder}: something is mounted at ${mount}`,
      {
        hint: `Find the program that mounted it, then run: sudo umount ${mount} && sudo rm -r ${folder}`,
      },
    );
  }
  let last: unknown;
  for (const image of [undefined, ...images]) {
    try {
      if (image !== undefined) await chownFolder(docker, image, folder);
      return await remove(folder, keep);
    } catch (error) {
      last = error;
      if (image === undefined && !isForbidden(error)) break;
    }
  }
  const { code, syscall } = last as NodeJS.ErrnoException;
  const why = syscall === undefined ? messageOf(last) : code; // the system's message has paths internal to this process
  throw new RehearsalError(
    'CLEANUP_INCOMPLETE',
    `Cannot remove the working folder ${folder}: ${why}`,
    {
      hint: `Containers may have written there as root. Run: sudo rm -r ${folder}`,
      cause: last,
    },
  );
}

function isForbidden(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
}
