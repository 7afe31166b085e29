import { type Argv, type Exec, TRANSFER_LIMIT_MS } from '../system/exec';

/** GNU tar, which this process calls for an archive and the folder that it is made of or put into. */
export function tar(archive: string, folder: string): Argv {
  return ['tar', '--numeric-owner', '--file', archive, '--directory', folder];
}

/** Owners, and what a program may do without being root's, only root can give to files. */
function ofRoot(): string[] {
  return process.getuid?.() === 0 ? ['--xattrs-include=security.capability'] : [];
}

/**
 * Puts what an archive has into a folder, with modes and times; with owners where this process is root, who gets
 * files of its own otherwise.
 *
 * GNU tar writes nothing outside of the folder, whatever is in the archive. Of names, and of what hard links lead to,
 * it strips a `/` at the beginning and all up to a `..`. A symbolic link that is absolute or has a `..` is made when
 * all else is there, an empty file stands in its place until then: so no name leads through it. It would with
 * `--absolute-names`, and through a link that is in the folder before.
 *
 * @throws CommandError where the archive is damaged, or the folder cannot be written to
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
