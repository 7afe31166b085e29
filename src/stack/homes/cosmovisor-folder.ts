import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { GATE } from '../../cosmovisor/gate';
import { PRE_UPGRADE_SCRIPT } from '../../cosmovisor/launcher';
import type { Exec } from '../../system/exec';
import { Folder } from '../../system/folder';
import type { NodeHome } from '../copy/home';
import { readTree, writeTree } from '../copy/tree';
import { LAID_OUT } from './homes';

/** Name of the copy in the working folder. */
const COPY = 'cosmovisor-folder';

/**
 * Copies the user's own content of Cosmovisor's folder to the working folder.
 *
 * @param source absolute path
 * @param folder the working folder
 * @returns files of the copy for homes
 * @throws RehearsalError, system errors if it cannot be copied
 */
export async function copyCosmovisorFolder(
  exec: Exec,
  source: string,
  folder: string,
  notice: (message: string) => void,
): Promise<Folder> {
  const copy = new Folder(path.join(folder, COPY));
  await writeTree(exec, await readTree(source, []), copy.root, folder);
  for (const name of [...LAID_OUT, PRE_UPGRADE_SCRIPT]) {
    if ((await copy.stat(name)) === undefined) continue;
    await copy.remove(name);
    notice(`${name} of cosmovisor.folder is left out: the rehearsal lays it out itself.`);
  }
  return copy;
}

/** Puts these files beside the binaries in the home of a node, and there a link for its pre-upgrade script. */
export async function addToCosmovisor(
  home: NodeHome,
  files: Folder,
  isLaunched: boolean,
): Promise<void> {
  for (const file of await files.files()) {
    const own = path.join(files.root, file);
    const { mode } = await lstat(own);
    await home.writeFile(`cosmovisor/${file}`, await readFile(own), mode & 0o777);
  }
  if (!isLaunched) return;
  await home.link(`cosmovisor/${PRE_UPGRADE_SCRIPT}`, GATE);
  await home.own(`cosmovisor/${PRE_UPGRADE_SCRIPT}`);
}
