import type { Exec } from '../../system/exec';
import { nonEmptyLines } from '../../system/exec';
import { SAFE_GIT } from '../../system/git';
import { type Known, whyOf } from './fact';

/** Time limit of a command of git on local files, in milliseconds. */
const GIT_LIMIT_MS = 5_000;

/** The git repository of a folder. */
export interface Repository {
  /** Top folder, without links. */
  readonly root: string;
  /** The folder in it: empty for the top, or ending with a slash. */
  readonly prefix: string;
  /** True for a clone without its whole history, which lacks refs too. */
  readonly isShallow: boolean;
}

/** Git on local files: standard output. @throws RehearsalError if git is missing, or CommandError */
async function git(exec: Exec, folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await exec.run([...SAFE_GIT, '-C', folder, ...args], {
    timeout: GIT_LIMIT_MS,
  });
  return stdout;
}

/** Finds the repository of an existing folder. */
export async function repositoryFact(exec: Exec, folder: string): Promise<Known<Repository>> {
  try {
    const asked = ['--is-shallow-repository', '--show-toplevel', '--show-prefix'];
    const [shallow, root = '', prefix = ''] = (
      await git(exec, folder, 'rev-parse', ...asked)
    ).split('\n');
    return { known: { root, prefix, isShallow: shallow === 'true' } };
  } catch (error) {
    return { absent: `git reads no repository in ${folder} (${whyOf(error)})` };
  }
}

/** Returns true if a ref names a commit; undefined if git does not say. */
export async function hasRef(
  exec: Exec,
  { root }: Repository,
  ref: string,
): Promise<boolean | undefined> {
  const argv = [...SAFE_GIT, '-C', root, 'rev-parse', '--verify', '--quiet'] as const;
  const asked = exec.run([...argv, '--end-of-options', `${ref}^{commit}`], {
    timeout: GIT_LIMIT_MS,
    allowFailure: true,
  });
  const exitCode = await asked.then((result) => result.exitCode).catch(() => undefined);
  return exitCode === 0 || exitCode === 1 ? exitCode === 0 : undefined;
}

/** Names of all tags and branches, as a plan may give them; empty if git cannot list them. */
export async function refsOf(exec: Exec, { root }: Repository): Promise<string[]> {
  const kinds = ['refs/tags', 'refs/heads', 'refs/remotes'];
  const listed = git(exec, root, 'for-each-ref', '--format=%(refname:lstrip=2)', ...kinds);
  return nonEmptyLines(await listed.catch(() => ''));
}

/**
 * Returns true if a path of a commit, or the way to it, is a link or a submodule: what is there cannot be told from
 * the files of the commit.
 */
export async function leadsAway(
  exec: Exec,
  { root }: Repository,
  ref: string,
  file: string,
): Promise<boolean> {
  const parts = file.split('/').filter((part) => part !== '');
  const way = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const args = [
    'ls-tree',
    '-z',
    '--full-tree',
    '--end-of-options',
    `${ref}^{commit}`,
    '--',
    ...way,
  ];
  const entries = await git(exec, root, ...args).catch(() => '');
  return entries.split('\0').some((entry) => /^1[26]0000 /.test(entry));
}
