import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Exec } from '../../system/exec';
import { exists, type freeBytes, repositoryOf } from '../../system/files';
import { removeTree } from '../../system/remove-tree';
import { isBelow } from '../compose/system-paths';
import { requireRoom } from './room';
import { readTree, writeTree } from './tree';
import { WORKING_FOLDER } from './working-folder';

/** Folder of the copy, within the working folder. */
const PREPARED = 'prepared';

/** Dependencies of the copy of a checkout. */
export interface CheckoutEdges {
  /** Runs `tar`, `cp` and `git`. */
  readonly exec: Exec;
  /** Working folder of the run. */
  readonly folder: string;
  readonly notice: (message: string) => void;
  /** Returns the free bytes at the working folder; default that of its disk. */
  readonly free?: typeof freeBytes;
}

/** Root of the git work tree that contains a folder, or the folder itself if none does. */
export async function checkoutRoot(folder: string): Promise<string> {
  return (await repositoryOf(folder)) ?? folder;
}

/**
 * Copies a checkout into the working folder, with the rules of {@link readTree} for links. Its repository is
 * another one with the same commit, index and tags, whose objects are those of the original: scripts can ask git
 * for their version, and nothing that they commit or push reaches the original.
 *
 * @param root absolute path of the checkout
 * @returns path of the copy
 * @throws RehearsalError if the disk lacks room, or too many links lead out of the checkout; system errors
 */
export async function copyCheckout(root: string, edges: CheckoutEdges): Promise<string> {
  const { exec, folder, notice, free } = edges;
  const parent = path.join(folder, PREPARED);
  // Compose derives the name of a project, and so those of its volumes, from the name of the folder.
  const copy = path.join(parent, 'checkout', path.basename(root));
  const excluded = [path.join(root, '.git'), ...(await workingFoldersBelow(root, folder))];
  const tree = await readTree(root, excluded);
  const subject = `the checkout ${root} (stack.prepare)`;
  const { bytes } = tree;
  const large = await requireRoom(folder, [{ name: subject, bytes }], bytes, free, subject);
  if (large.length > 0) notice(`Copying takes a while: ${large.join(', ')}.`);
  await mkdir(copy, { recursive: true });
  if (await writeTree(exec, tree, copy, parent)) notice(`${root} changed during its copy.`);
  if (await exists(path.join(root, '.git'))) await shareRepository(root, copy, parent, edges);
  return copy;
}

/** Working folders of runs, including this one, if they are in the checkout. */
async function workingFoldersBelow(root: string, folder: string): Promise<string[]> {
  const beside = path.dirname(folder);
  if (!isBelow(beside, root)) return [];
  const names = await readdir(beside);
  return names.filter((name) => WORKING_FOLDER.test(name)).map((name) => path.join(beside, name));
}

async function shareRepository(
  root: string,
  copy: string,
  parent: string,
  { exec, notice }: CheckoutEdges,
): Promise<void> {
  const clone = path.join(parent, 'repository');
  const git = (...args: string[]) =>
    exec.run(
      [
        'git',
        '--no-replace-objects',
        '-c',
        'core.fsmonitor=false',
        '-c',
        'core.hooksPath=/dev/null',
        ...args,
      ],
      { allowFailure: true },
    );
  const cloned = await git(
    ...['clone', '--quiet', '--shared', '--no-checkout', '--template=', '--', root, clone],
  );
  if (cloned.exitCode !== 0) {
    notice(
      `git could not read ${root}, so commands of stack.prepare find no repository in its copy: ${cloned.stderr.trim()}`,
    );
    return;
  }
  const repository = path.join(clone, '.git');
  const inClone = (...args: string[]) => git(`--git-dir=${repository}`, ...args);
  // The remote is the user's own checkout.
  await inClone('remote', 'remove', 'origin');
  await inClone('read-tree', 'HEAD');
  await rename(repository, path.join(copy, '.git'));
  await removeTree(clone);
}
