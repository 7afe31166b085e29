import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Exec, RunOptions } from '../system/exec';
import { Folder } from '../system/folder';
import { SAFE_GIT } from '../system/git';
import { LARGEST_SOURCE, type Tree } from './tree';

/** Limits for one command of git, and on the total size of the texts read at once in bytes. */
const LIMIT_MS = 20_000;
const MOST_BYTES = 24 * 1024 * 1024;
/** Limits for a folder without git. */
const MOST_FILES = 20_000;
const DEEPEST = 12;

type Git = (args: readonly string[], input?: string) => Promise<string | undefined>;

/** Git in a repository: the output of a command; undefined if it fails. */
function gitIn(exec: Exec, root: string): Git {
  const options: RunOptions = { allowFailure: true, timeout: LIMIT_MS };
  return async (args, input) => {
    const argv = [...SAFE_GIT, '-C', root, ...args] as const;
    try {
      const { exitCode, stdout } = await exec.run(argv, {
        ...options,
        ...(input !== undefined && { input }),
      });
      const isNothing = args[0] === 'grep' && exitCode === 1; // as opposed to a failure
      return exitCode === 0 || isNothing ? stdout : undefined;
    } catch {
      return undefined; // without git, or at a limit
    }
  };
}

/** Names of a repository's tags, of all or of those of the commit that is checked out; empty without git. */
export async function tagsOf(exec: Exec, root: string, of: 'all' | 'HEAD'): Promise<string[]> {
  const chosen = of === 'HEAD' ? ['--points-at', 'HEAD'] : [];
  const listed = await gitIn(exec, root)(['tag', '--list', ...chosen]);
  return (listed ?? '').split('\n').filter((tag) => tag !== '');
}

/**
 * Opens the files of a git ref, from its commit at this moment.
 *
 * @param root top folder of the repository
 * @returns undefined if git or the ref is not there, or some of its files are not: a partial clone lacks those of other
 *   commits, and code with gaps tells nothing
 */
export async function refTree(exec: Exec, root: string, ref: string): Promise<Tree | undefined> {
  const git = gitIn(exec, root);
  const found = await git([
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  const commit = found?.trim();
  if (!commit) return undefined;
  // The sizes make it look up each file: it fails at one that it would have to fetch.
  const listed = await git(['ls-tree', '-r', '-z', '--long', '--full-tree', commit]);
  const objects = listed === undefined ? undefined : filesListed(listed);
  if (objects === undefined) return undefined;
  return {
    ref,
    paths: [...objects.keys()],
    texts: (paths) => {
      const chosen = paths.flatMap((name) => {
        const id = objects.get(name);
        return id === undefined ? [] : [{ name, id }];
      });
      return blobs(git, chosen);
    },
    async goFilesWith(words) {
      const hits = await git([...grep(words), commit, '--', ...GO_FILES]);
      return (hits ?? '').split('\0').flatMap((hit) => {
        const name = hit.slice(commit.length + 1);
        return objects.has(name) ? [name] : [];
      });
    },
  };
}

/**
 * Parses `git ls-tree -r -z --long` (`mode type id size\tpath`): ids of regular files by path.
 *
 * @returns undefined if one is not in the repository: git has no size for it
 */
function filesListed(listed: string): ReadonlyMap<string, string> | undefined {
  const objects = new Map<string, string>();
  for (const entry of listed.split('\0')) {
    const at = entry.indexOf('\t');
    const [mode = '', type, id = '', size = ''] = entry.slice(0, at).split(/ +/);
    if (type !== 'blob' || !mode.startsWith('100')) continue;
    if (!/^\d+$/.test(size)) return undefined;
    objects.set(entry.slice(at + 1), id);
  }
  return objects;
}

const GO_FILES = ['*.go', ':(exclude)*_test.go', ':(exclude)*.pb.go', ':(exclude)*.pb.gw.go'];

function grep(words: readonly string[]): string[] {
  const patterns = words.flatMap((word) => ['-e', word]);
  return [
    'grep',
    '--files-with-matches',
    '-z',
    '-I',
    '--fixed-strings',
    '--full-name',
    ...patterns,
  ];
}

/** Texts of git objects, read by two processes: sizes first, then those that are small enough. */
async function blobs(
  git: Git,
  files: readonly { readonly name: string; readonly id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (files.length === 0) return texts;
  const ids = files.map(({ id }, index) => `${id} ${index}\n`).join('');
  const sizes = await git(['cat-file', '--batch-check=%(objectsize) %(rest)'], ids);
  let left = MOST_BYTES;
  const chosen = (sizes ?? '').split('\n').flatMap((line) => {
    const [, size = '', index = ''] = /^(\d+) (\d+)$/.exec(line) ?? [];
    const file = files[Number(index)];
    if (index === '' || file === undefined || Number(size) > Math.min(LARGEST_SOURCE, left))
      return [];
    left -= Number(size);
    return [file];
  });
  if (chosen.length === 0) return texts;
  // No file can contain a word drawn just now; counting bytes would need the output as bytes.
  const border = randomBytes(16).toString('hex');
  const input = chosen.map(({ id }) => `${id} ${border}\n`).join('');
  const output = await git(['cat-file', '--batch=%(rest)'], input);
  for (const [index, text] of (output ?? '').split(`${border}\n`).slice(1).entries()) {
    texts.set(chosen[index]?.name ?? '', text.replace(/\n$/, ''));
  }
  return texts;
}

/** Opens the files of the work tree, also those not yet added, without ignored ones; of any folder without git. */
export async function workTree(exec: Exec, root: string): Promise<Tree> {
  const git = gitIn(exec, root);
  const folder = new Folder(root);
  const listed = await git(['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const isGit = listed !== undefined && listed !== '';
  const paths = isGit ? [...new Set(listed.split('\0'))].filter(Boolean) : await filesBelow(folder);
  const known = new Set(paths);
  const texts = async (names: readonly string[]) => {
    const read = new Map<string, string>();
    let left = MOST_BYTES;
    for (const name of names) {
      if (!known.has(name)) continue;
      const text = await folder.readText(name, LARGEST_SOURCE).catch(() => undefined); // gone, a link, too large
      if (text === undefined || text.length > left) continue;
      left -= text.length;
      read.set(name, text);
    }
    return read;
  };
  return {
    ref: undefined,
    paths,
    texts,
    async goFilesWith(words) {
      if (isGit) {
        const hits = await git([...grep(words), '--untracked', '--', ...GO_FILES]);
        if (hits !== undefined) return hits.split('\0').filter((name) => known.has(name));
      }
      const read = await texts(paths.filter((name) => name.endsWith('.go')));
      return [...read].flatMap(([name, text]) =>
        words.some((word) => text.includes(word)) ? [name] : [],
      );
    },
  };
}

/** Files below a folder, without hidden folders and those of packages for Node. */
async function filesBelow(folder: Folder): Promise<string[]> {
  const found: string[] = [];
  const visit = async (at: string, depth: number): Promise<void> => {
    for (const entry of await folder.entries(at).catch(() => [])) {
      if (found.length >= MOST_FILES) return;
      const name = path.posix.join(at, entry.name);
      if (entry.isFile()) found.push(name);
      const isHidden = /^(?:\.|node_modules$)/.test(entry.name);
      if (entry.isDirectory() && !isHidden && depth < DEEPEST) await visit(name, depth + 1);
    }
  };
  await visit('.', 0);
  return found;
}
