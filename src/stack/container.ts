import { chmod, lstat, mkdir, mkdtemp, readdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Argv, CommandError, type Exec, TRANSFER_LIMIT_MS } from '../system/exec';
import { Folder } from '../system/folder';
import { removeTree } from '../system/remove-tree';
import { extract } from './archive';
import { RUN_LABEL } from './model';
import { isWithin } from './mounts';

/** A container that is made for a moment, outside the stack. */
export interface Momentary {
  readonly run: string;
  readonly image: string;
  readonly signal: AbortSignal;
}

/** Removes a container, with the volumes that its image declares: they have no label, so nothing finds them later. */
export async function discard(exec: Exec, container: string): Promise<void> {
  await exec.run(['docker', 'rm', '--force', '--volumes', container], { allowFailure: true });
}

/**
 * Copies what a folder of a container has, stopped or not, to a folder on the host, with its owner and those of all
 * in it where this process is root.
 *
 * @param target a folder that is there, with nothing in it
 * @returns false when the container has no such folder
 * @throws CommandError where it could not be copied in full
 */
export async function copyFolder(
  exec: Exec,
  container: string,
  folder: string,
  target: string,
  signal: AbortSignal,
): Promise<boolean> {
  return withArchive(exec, [`${container}:${folder}/.`], target, signal, (archive) =>
    extract(exec, archive, target, signal),
  );
}

/**
 * Takes something out of a container as an archive, which is there while `work` runs: where the engine's program
 * writes files itself, it gives all of them to whoever calls it.
 *
 * @param what arguments of `docker cp`
 * @param target a path beside which a folder is made for it, on the same disk, which nobody else may look into
 * @returns false when the container has no such thing
 * @throws CommandError where it came in part only
 */
async function withArchive(
  exec: Exec,
  what: readonly string[],
  target: string,
  signal: AbortSignal,
  work: (archive: string, scratch: string) => Promise<void>,
): Promise<boolean> {
  const scratch = await mkdtemp(`${target}~`); // no name of a service or a volume has a ~
  const archive = path.join(scratch, 'copy.tar');
  const argv: Argv = ['docker', 'cp', ...what, '-'];
  const options = { stdoutFile: archive, allowFailure: true, signal, timeout: TRANSFER_LIMIT_MS };
  try {
    const made = await exec.run(argv, options);
    if (made.exitCode === 0) await work(archive, scratch);
    else if ((await stat(archive)).size > 0) throw new CommandError(argv, made);
    return made.exitCode === 0;
  } finally {
    await removeTree(scratch);
  }
}

/** Copies as {@link copyFolder} does, with what links out of the folder lead to; see {@link fillLinks}. */
export async function copyFrom(
  exec: Exec,
  container: string,
  folder: string,
  target: string,
  signal: AbortSignal,
  mounts: readonly string[] = [],
): Promise<boolean> {
  const done = await copyFolder(exec, container, folder, target, signal);
  if (done) await fillLinks(exec, container, folder, target, signal, mounts);
  return done;
}

/** Folders of a home that may be links, or have some: images often keep configuration elsewhere. */
const LINKED_IN = ['.', 'config'];

/**
 * Puts what links of a copied folder lead to, elsewhere in the container, into their places: in the copy,
 * they would lead into the files of whatever image the node runs on later.
 *
 * @param folder the folder in the container, which does not run
 * @param target its copy on this machine, which no container sees yet
 * @param mounts paths that the node has mounts at: links to there lead to these, whatever the image has below them
 */
export async function fillLinks(
  exec: Exec,
  container: string,
  folder: string,
  target: string,
  signal: AbortSignal,
  mounts: readonly string[],
): Promise<void> {
  const copy = new Folder(target);
  for (const each of LINKED_IN) {
    if (!(await copy.stat(each))?.isDirectory()) continue;
    for (const name of await copy.list(each)) {
      const at = path.posix.join(each, name);
      const to = await copy.linkAt(at);
      if (to === undefined) continue;
      const found = path.posix.resolve(folder, each, to);
      if ([folder, ...mounts].some((each) => isWithin(found, each))) continue;
      const what = ['--follow-link', `${container}:${found}`];
      // Where there is nothing behind it, it stays a link.
      await withArchive(exec, what, target, signal, async (archive, scratch) => {
        const taken = path.join(scratch, 'taken');
        await mkdir(taken);
        await extract(exec, archive, taken, signal);
        const names = await readdir(taken); // one, as whatever it is called there; many of `/`
        await copy.remove(at);
        await move(
          path.join(taken, names.length === 1 ? (names[0] ?? '') : ''),
          path.join(target, at),
        );
      });
    }
  }
}

/** Moving a folder takes the right to write to it, which its mode may not give. */
async function move(from: string, to: string): Promise<void> {
  const stats = await lstat(from);
  if (stats.isDirectory()) await chmod(from, 0o700);
  await rename(from, to);
  if (stats.isDirectory()) await chmod(to, stats.mode & 0o7777);
}

/**
 * A container that is made for the time of `work` and never started.
 *
 * @param mounts arguments of `docker create`
 */
export async function withContainer<T>(
  exec: Exec,
  { run, image, signal }: Momentary,
  mounts: readonly string[],
  work: (container: string) => Promise<T>,
): Promise<T> {
  const { stdout } = await exec.run(
    // The command is never run; an image without any could not be created otherwise.
    ['docker', 'create', '--label', `${RUN_LABEL}=${run}`, ...mounts, '--entrypoint', '/', image],
    { signal },
  );
  const container = stdout.trim();
  try {
    return await work(container);
  } finally {
    await discard(exec, container);
  }
}

/** Copies a folder out of an image, as {@link copyFrom} does. @returns false when there is no such folder */
export async function copyOut(
  exec: Exec,
  momentary: Momentary,
  folder: string,
  target: string,
  mounts: readonly string[] = [],
): Promise<boolean> {
  return withContainer(exec, momentary, [], (container) =>
    copyFrom(exec, container, folder, target, momentary.signal, mounts),
  );
}
