import path from 'node:path';
import { type Exec, TRANSFER_LIMIT_MS } from '../system/exec';
import { Folder } from '../system/folder';
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

/** `--archive` keeps owners, which only root can give to files. */
function archive(): string[] {
  return process.getuid?.() === 0 ? ['--archive'] : [];
}

/**
 * Copies what a folder of a container has, stopped or not, to a folder on the host.
 *
 * @returns false when the container has no such folder
 */
export async function copyFolder(
  exec: Exec,
  container: string,
  folder: string,
  target: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { exitCode } = await exec.run(
    ['docker', 'cp', ...archive(), `${container}:${folder}/.`, target],
    { allowFailure: true, signal, timeout: TRANSFER_LIMIT_MS },
  );
  return exitCode === 0;
}

/** Copies as {@link copyFolder} does, with what links out of the folder lead to; see {@link fillLinks}. */
export async function copyFrom(
  exec: Exec,
  container: string,
  folder: string,
  target: string,
  signal: AbortSignal,
): Promise<boolean> {
  const done = await copyFolder(exec, container, folder, target, signal);
  if (done) await fillLinks(exec, container, folder, target, signal);
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
 */
export async function fillLinks(
  exec: Exec,
  container: string,
  folder: string,
  target: string,
  signal: AbortSignal,
): Promise<void> {
  const copy = new Folder(target);
  for (const each of LINKED_IN) {
    if (!(await copy.stat(each))?.isDirectory()) continue;
    for (const name of await copy.list(each)) {
      const at = path.posix.join(each, name);
      const to = await copy.linkAt(at);
      if (to === undefined) continue;
      const found = path.posix.resolve(folder, each, to);
      if (isWithin(found, folder)) continue;
      await copy.remove(at);
      const { exitCode } = await exec.run(
        [
          'docker',
          'cp',
          ...archive(),
          '--follow-link',
          `${container}:${found}`,
          path.join(target, at),
        ],
        { allowFailure: true, signal, timeout: TRANSFER_LIMIT_MS },
      );
      if (exitCode !== 0) await copy.link(at, to); // there is nothing behind it
    }
  }
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

/** Copies a folder out of an image. @returns false when there is no such folder */
export async function copyOut(
  exec: Exec,
  momentary: Momentary,
  folder: string,
  target: string,
): Promise<boolean> {
  return withContainer(exec, momentary, [], (container) =>
    copyFrom(exec, container, folder, target, momentary.signal),
  );
}
