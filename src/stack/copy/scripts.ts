import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import type { Exec } from '../../system/exec';
import { exists, readBounded } from '../../system/files';
import { SAFE_GIT } from '../../system/git';
import { isBelow } from '../compose/system-paths';
import { findMakers, type Maker, type Script } from './makers';

/** Files that may make a stack's folders, as git's pathspecs: in any folder, in any case. */
const SCRIPTS = [
  ...['makefile*', 'gnumakefile', '*.mk', '*.sh', '*.bash'],
  ...['justfile', '.justfile', '*.just', 'taskfile*.yml', 'taskfile*.yaml'],
].map((name) => `:(top,icase,glob)**/${name}`);

const MOST_SCRIPTS = 300;
const LARGEST_SCRIPT = 256 * 1024;
/** Limits on git's answer, for repositories of any size. */
const LIST_LIMIT_MS = 10_000;
const LIST_CHARACTERS = 1_000_000;

/** Finds the scripts and targets that mention a missing path, given as absolute, the likeliest first. */
export type FindMakers = (missing: string) => Promise<Maker[]>;

/**
 * Reads the scripts of a folder's repository, those that git knows or would add, and executes none. Without git or a
 * repository, no maker is found.
 *
 * @param folder any folder of the repository
 */
export async function makerFinder(exec: Exec, folder: string): Promise<FindMakers> {
  const read = await readScripts(exec, folder);
  if (read === undefined) return async () => [];
  const { root, scripts } = read;
  return async (missing) => {
    if (!isBelow(missing, root)) return [];
    const names = path.relative(root, missing).split(path.sep);
    let present = 0;
    while (
      present < names.length &&
      (await exists(path.join(root, ...names.slice(0, present + 1))))
    )
      present++;
    return present === names.length ? [] : findMakers({ names, present }, scripts);
  };
}

async function readScripts(
  exec: Exec,
  folder: string,
): Promise<{ readonly root: string; readonly scripts: readonly Script[] } | undefined> {
  const git = async (...args: string[]) => {
    const limits = { timeout: LIST_LIMIT_MS, maxOutput: LIST_CHARACTERS };
    return (await exec.run([...SAFE_GIT, '-C', folder, ...args], limits)).stdout;
  };
  try {
    const root = (await git('rev-parse', '--show-toplevel')).replace(/\n$/, '');
    const listed = ['--cached', '--others', '--exclude-standard', '--full-name', '-z'];
    const files = (await git('ls-files', ...listed, '--', ...SCRIPTS)).split('\0').filter(Boolean);
    const scripts: Script[] = [];
    for (const file of files.slice(0, MOST_SCRIPTS)) {
      const text = await readBounded(path.join(root, file), LARGEST_SCRIPT).catch(() => undefined);
      if (text !== undefined) scripts.push({ file, text });
    }
    return { root, scripts };
  } catch (error) {
    if (!(error instanceof RehearsalError)) throw error;
    return undefined; // no git, or no repository: what is found is a hint only
  }
}
