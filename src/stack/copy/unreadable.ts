import { access, constants, lstat } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../../errors/errors';
import { listed } from '../../text/words';
import type { ComposeModel } from '../compose/model';
import { isRoot } from './working-folder';

/**
 * Checks that this user may read a file: the program that copies it would end without saying whose it is.
 *
 * @throws the system's error
 */
export async function requireReadable(file: string): Promise<void> {
  if (!isRoot()) await access(file, constants.R_OK);
}

/** Error for a mount that cannot be read, naming the services, and the owner where this user lacks permission. */
export async function unreadableMount(
  error: unknown,
  source: string,
  { services }: ComposeModel,
): Promise<RehearsalError> {
  const users = Object.entries(services)
    .filter(([, { volumes = [] }]) => volumes.some((volume) => volume.source === source))
    .map(([service]) => service);
  const mounted = `which ${listed(users)} ${users.length === 1 ? 'mounts' : 'mount'}`;
  const { code = '', path: at = source } = error as NodeJS.ErrnoException;
  if (!['EACCES', 'EPERM'].includes(code)) {
    return new RehearsalError(
      'MOUNT_UNREADABLE',
      `Cannot read all of ${source}, ${mounted}: ${messageOf(error)}`,
      { hint: 'Mount less of it, or repair the file system.', cause: error },
    );
  }
  const user = process.getuid?.() ?? 0;
  return new RehearsalError(
    'MOUNT_UNREADABLE',
    `Cannot read ${at} in ${source}, ${mounted}: ${await ownerOf(at)}, and this process runs as uid ${user}`,
    {
      hint: `Give this user access, for example with: sudo setfacl --recursive --modify u:${user}:rX ${source}. Or run the rehearsal as root. Containers that wrote there as another user leave such files; with stack.state: reset, the data folders of homes are not read.`,
      cause: error,
    },
  );
}

/** Owner and mode of a file, or of the nearest folder above it that this user may look at. */
async function ownerOf(file: string): Promise<string> {
  const stats = await lstat(file).catch(() => undefined);
  const above = path.dirname(file);
  if (stats === undefined) return above === file ? 'its owner is unknown' : ownerOf(above);
  const mode = (stats.mode & 0o7777).toString(8).padStart(4, '0');
  return `${file} belongs to uid ${stats.uid} with mode ${mode}`;
}
