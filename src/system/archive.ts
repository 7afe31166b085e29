import { type Argv, type Exec, TRANSFER_LIMIT_MS } from './exec';

/** Command line of GNU tar for an archive and the folder that it is created from or extracted to. */
export function tar(archive: string, folder: string): Argv {
  return ['tar', '--numeric-owner', '--file', archive, '--directory', folder];
}

/** Options for file capabilities, which only root can restore. */
function ofRoot(): string[] {
  return process.getuid?.() === 0 ? ['--xattrs-include=security.capability'] : [];
}

/**
 * Extracts an archive into a folder, with modes and times. Owners are restored if this process is root;
 * otherwise all files belong to it.
 *
 * GNU tar writes nothing outside the folder, whatever the archive contains. It strips a leading `/` and
 * everything up to a `..` from names and hard link targets. A symbolic link that is absolute or contains `..`
 * is created last, with an empty file as a placeholder until then, so no name leads through it. This would not
 * hold with `--absolute-names`, or for links already in the folder.
 *
 * @throws CommandError if the archive is damaged, or the folder cannot be written to
 */
export async function extract(
  exec: Exec,
  archive: string,
  folder: string,
  signal?: AbortSignal,
): Promise<void> {
  await exec.run([...tar(archive, folder), '--extract', '--preserve-permissions', ...ofRoot()], {
    ...(signal && { signal }),
    timeout: TRANSFER_LIMIT_MS,
  });
}
