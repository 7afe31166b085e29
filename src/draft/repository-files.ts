import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Exec } from '../system/exec';
import { SAFE_GIT } from '../system/git';

/** Names of a repository's files. */
export interface RepositoryFiles {
  /** Root of the repository, or the given folder if it is in none. */
  readonly top: string;
  /** Paths relative to `top`, shallow ones first. */
  readonly names: readonly string[];
}

const MOST_FILES = 100_000;
const MOST_CHARACTERS = 16_000_000;
const LIST_LIMIT_MS = 10_000;
/** Without a repository: depth of the walk, and folders of dependencies that it leaves out. */
const DEEPEST = 5;
const PASSED_OVER = new Set(['.git', 'node_modules', 'vendor']);

/**
 * Lists the files of the repository that contains a folder: those that git tracks, and the untracked ones of
 * the folder itself that no rule ignores. Without a repository, the files below the folder, to a limited depth.
 */
export async function repositoryFiles(exec: Exec, folder: string): Promise<RepositoryFiles> {
  const root = await git(exec, folder, ['rev-parse', '--show-toplevel']);
  const top = root?.replace(/\n$/, '');
  const tracked = top === undefined ? undefined : await listed(exec, top, ['--cached'], '');
  if (top === undefined || tracked === undefined) {
    return { top: folder, names: shallowFirst(await walk(folder)) };
  }
  const below = path.relative(top, folder);
  const untracked = await listed(exec, folder, ['--others', '--exclude-standard'], below);
  return { top, names: shallowFirst([...new Set([...tracked, ...(untracked ?? [])])]) };
}

async function listed(exec: Exec, folder: string, which: readonly string[], below: string) {
  const output = await git(exec, folder, ['ls-files', '-z', ...which]);
  return output
    ?.split('\0')
    .filter((name) => name !== '')
    .map((name) => path.join(below, name));
}

/** Output of git; undefined if it fails. The repository's settings can name no program for it to start. */
async function git(exec: Exec, folder: string, args: readonly string[]) {
  try {
    const { exitCode, stdout } = await exec.run([...SAFE_GIT, '-C', folder, ...args], {
      allowFailure: true,
      timeout: LIST_LIMIT_MS,
      maxOutput: MOST_CHARACTERS,
    });
    return exitCode === 0 ? stdout : undefined;
  } catch {
    return undefined; // no git, or a list without end: the walk has limits of its own
  }
}

async function walk(top: string): Promise<string[]> {
  const found: string[] = [];
  let level = ['.'];
  for (let depth = 0; depth <= DEEPEST && found.length < MOST_FILES; depth++) {
    const next: string[] = [];
    for (const below of level) {
      const entries = await readdir(path.join(top, below), { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        const name = path.join(below, entry.name);
        if (entry.isFile()) found.push(name);
        else if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) next.push(name);
      }
      if (found.length + next.length > MOST_FILES) break;
    }
    level = next;
  }
  return found;
}

function shallowFirst(names: readonly string[]): string[] {
  const depth = (name: string) => name.split(path.sep).length;
  return names
    .map((name) => ({ name, depth: depth(name) }))
    .sort((a, b) => a.depth - b.depth || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_FILES)
    .map(({ name }) => name);
}
