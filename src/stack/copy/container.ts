import { chmod, lstat, mkdir, mkdtemp, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { ContainerMount } from '../../docker/container-options';
import type { Docker } from '../../docker/docker';
import { Folder } from '../../system/folder';
import { removeTree } from '../../system/remove-tree';
import { isWithin } from './mounts';

/** A folder of a container, and the destination of its copy. */
export interface FolderCopy {
  /** Path in the container. */
  readonly folder: string;
  /** An empty folder on the host that no container can see yet. */
  readonly target: string;
  /** Mount paths of the node: links to them lead to the mounts, whatever the image has at these paths. */
  readonly mounts?: readonly string[];
}

/**
 * Copies a folder of a container, stopped or not, together with the targets of links out of the folder (see
 * {@link fillLinks}); with all owners if this process is root.
 *
 * @returns false if the container has no such folder
 * @throws CommandError if it could not be copied in full
 */
export async function copyFrom(
  docker: Docker,
  container: string,
  copy: FolderCopy,
): Promise<boolean> {
  const done = await docker.containers.copyOut(container, `${copy.folder}/.`, copy.target);
  if (done) await fillLinks(docker, container, copy);
  return done;
}

/** Folders of a home that may be or contain links: images often keep configuration elsewhere. */
const LINKED_IN = ['.', 'config'];

/**
 * Replaces links of a copied folder by their targets elsewhere in the container: in the copy, they would lead
 * into the files of whatever image the node runs on later.
 *
 * @param container one that does not run
 */
export async function fillLinks(
  docker: Docker,
  container: string,
  { folder, target, mounts = [] }: FolderCopy,
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
      await fillLink(docker, container, found, { copy, at });
    }
  }
}

/** Replaces a link by the file or folder of a container; the link stays if the container has no such target. */
async function fillLink(
  docker: Docker,
  container: string,
  found: string,
  { copy, at }: { readonly copy: Folder; readonly at: string },
): Promise<void> {
  const scratch = await mkdtemp(`${copy.root}~`); // names of services and volumes contain no ~
  const taken = path.join(scratch, 'taken');
  try {
    await mkdir(taken);
    if (!(await docker.containers.copyOut(container, found, taken, { followLink: true }))) return;
    const names = await readdir(taken); // a single one, as the container calls it; many for `/`
    await copy.remove(at);
    const from = path.join(taken, names.length === 1 ? (names[0] ?? '') : '');
    await move(from, path.join(copy.root, at));
  } finally {
    await removeTree(scratch);
  }
}

/** Moves a file or folder. Moving a folder requires write permission on it, which its mode may not give. */
async function move(from: string, to: string): Promise<void> {
  const stats = await lstat(from);
  if (stats.isDirectory()) await chmod(from, 0o700);
  await rename(from, to);
  if (stats.isDirectory()) await chmod(to, stats.mode & 0o7777);
}

/** Creates an ephemeral container for the duration of `work`; it is never started. */
export async function withContainer<T>(
  docker: Docker,
  image: string,
  mounts: readonly ContainerMount[],
  work: (container: string) => Promise<T>,
): Promise<T> {
  const container = await docker.containers.create(image, { mounts });
  try {
    return await work(container);
  } finally {
    await docker.containers.remove([container]);
  }
}

/**
 * Copies a folder out of an image, as {@link copyFrom} does.
 *
 * @returns false if there is no such folder
 */
export async function copyOut(docker: Docker, image: string, copy: FolderCopy): Promise<boolean> {
  return withContainer(docker, image, [], (container) => copyFrom(docker, container, copy));
}
