import type { Stats } from 'node:fs';
import { lstat, mkdir, readdir, readlink, realpath, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors';
import { quoted } from '../plan/words';
import { type Argv, CommandError, type Exec, TRANSFER_LIMIT_MS } from '../system/exec';
import { writeText } from '../system/files';
import { isMissing } from '../system/folder';
import { extract, tar } from './archive';
import { isBelow, isSystemPath } from './system-paths';

/** A link of the user's that leads out of its tree: what it leads to is copied into its place. */
export interface FollowedLink {
  /** Path of the link, relative to the tree. */
  readonly at: string;
  /** What it leads to, without any links. */
  readonly tree: Tree;
}

/** A folder or file of the user's, as it is to be copied. */
export interface Tree {
  /** Path without any links. */
  readonly source: string;
  readonly kind: 'folder' | 'file' | 'missing' | 'not copied';
  /** Of all files that are copied, also by links. */
  readonly bytes: number;
  /** Paths, relative to the tree, that the copy leaves out. */
  readonly leftOut: readonly string[];
  /** Absolute links into the tree itself, by path: the copy has relative ones. */
  readonly inner: ReadonlyMap<string, string>;
  readonly followed: readonly FollowedLink[];
}

/** A folder at the top of a disk (ext4) that only root may look into, and no program of a stack does. */
const LOST = 'lost+found';

/** Links of a tree that are followed: two that lead to two others, and so on, would be without end. */
const MOST_FOLLOWED = 1_000;

/** Entries of a folder of the machine's own that are looked at. */
const MOST_ENTRIES = 20_000;

/**
 * Whether a path is a socket or a pipe, or has one below it, as far as this user sees: who reads or writes there is
 * reached also by a mount that is read-only, and by a container without any network.
 */
export async function leadsToPrograms(at: string): Promise<boolean> {
  const stats = await stat(at).catch(unlessMissing);
  if (stats?.isSocket() || stats?.isFIFO()) return true;
  if (stats?.isDirectory() !== true || isBelow(at, '/sys')) return false; // the kernel's own
  const folders = [at];
  let seen = 0;
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    if (entries.some((entry) => entry.isSocket() || entry.isFIFO())) return true;
    for (const entry of entries) {
      if (entry.isDirectory()) folders.push(path.join(folder, entry.name));
    }
    seen += entries.length;
    if (seen > MOST_ENTRIES) break;
  }
  return false;
}

/**
 * Looks through a folder or file before it is copied; nothing is written. Its own links stay links.
 * What a link out of it leads to becomes part of it, as no container would find it there otherwise and no
 * copy may lead back to the original; but a link to the machine's own folders (`/usr`, `/etc`) or to
 * nothing means the container's files, and stays. Sockets and devices are left out.
 *
 * @param excluded absolute paths that are left out
 * @throws RehearsalError where too many links lead out of it; the system's errors
 */
export async function readTree(source: string, excluded: readonly string[]): Promise<Tree> {
  let followed = 0;
  return read(source, excluded, [], (link) => {
    if (++followed <= MOST_FOLLOWED) return;
    throw new RehearsalError(
      `More than ${MOST_FOLLOWED} links lead out of ${source}, or out of what they lead to; one of them is ${link}`,
      {
        hint: 'What each leads to would be copied. Let the stack mount less of it, or what they lead to as well.',
      },
    );
  });
}

async function read(
  given: string,
  excluded: readonly string[],
  outer: readonly string[],
  follow: (link: string) => void,
): Promise<Tree> {
  const present = await stat(given).catch(unlessMissing);
  const source = present === undefined ? given : await realpath(given);
  const none = { source, bytes: 0, leftOut: [], inner: new Map(), followed: [] } as const;
  if (present === undefined) return { ...none, kind: 'missing' };
  if (present.isFile()) return { ...none, kind: 'file', bytes: present.size };
  if (!present.isDirectory()) return { ...none, kind: 'not copied' };
  if (excluded.includes(given) || excluded.includes(source)) return { ...none, kind: 'missing' };

  const found = {
    bytes: 0,
    leftOut: [] as string[],
    inner: new Map<string, string>(),
    followed: [] as FollowedLink[],
  };
  const visit = async (folder: string): Promise<void> => {
    for (const bytes of await readdir(path.join(source, folder), { encoding: 'buffer' })) {
      const name = String(bytes);
      const at = path.join(folder, name);
      const absolute = path.join(source, at);
      if (!Buffer.from(name).equals(bytes)) {
        found.bytes += await bytesOfOdd(path.join(source, folder), bytes);
        continue;
      }
      const isExcluded = excluded.includes(absolute) || excluded.includes(path.join(given, at));
      if (isExcluded || name === LOST) {
        found.leftOut.push(at);
        continue;
      }
      const stats: Stats | undefined = await lstat(absolute).catch(unlessMissing);
      if (stats === undefined) continue; // gone meanwhile: it may be in use
      if (stats.isDirectory()) await visit(at);
      else if (stats.isFile()) found.bytes += stats.size;
      else if (stats.isSymbolicLink()) await visitLink(at, absolute);
      else if (!stats.isFIFO()) found.leftOut.push(at);
    }
  };
  const visitLink = async (at: string, absolute: string): Promise<void> => {
    const target = await readlink(absolute);
    const inner = [given, source].find((root) =>
      isBelow(path.resolve(path.dirname(absolute), target), root),
    );
    if (inner !== undefined) {
      if (!path.isAbsolute(target)) return;
      found.leftOut.push(at);
      const within = path.join(source, path.relative(inner, target));
      found.inner.set(at, path.relative(path.dirname(absolute), within) || '.');
      return;
    }
    const real = await realpath(absolute).catch(() => undefined);
    if (real === undefined || isSystemPath(real) || isBelow(real, source)) return;
    found.leftOut.push(at);
    // What leads back to a folder that is being looked through would never end.
    if ([...outer, source].some((each) => isBelow(each, real))) return;
    follow(absolute);
    const tree = await read(real, excluded, [...outer, source], follow);
    found.followed.push({ at, tree });
    found.bytes += tree.bytes;
  };
  await visit('');
  return { source, kind: 'folder', ...found };
}

/**
 * The size of what has a name that is no text, by which nothing else here could find it.
 *
 * @throws RehearsalError for a link or a folder: nobody knows what the copy would have by it
 */
async function bytesOfOdd(folder: string, name: Buffer): Promise<number> {
  const place = Buffer.concat([Buffer.from(`${folder}${path.sep}`), name]);
  const stats = await lstat(place).catch(unlessMissing);
  if (stats?.isSymbolicLink() || stats?.isDirectory()) {
    throw new RehearsalError(
      `${folder} has a link or a folder whose name is no text in UTF-8: ${quoted(String(name))}`,
      { hint: 'Give it another name, or let the stack mount less.' },
    );
  }
  return stats?.isFile() ? stats.size : 0;
}

/**
 * Copies what was looked through, with owners, modes and times.
 *
 * @param target the copy; what is there already stays as far as the tree has nothing of its name
 * @param scratch a folder for a temporary file
 * @returns whether something was written to meanwhile
 * @throws CommandError where it cannot be read or written
 */
export async function writeTree(
  exec: Exec,
  tree: Tree,
  target: string,
  scratch: string,
): Promise<boolean> {
  const { source, kind } = tree;
  if (kind === 'not copied') return false;
  await mkdir(kind === 'file' ? path.dirname(target) : target, { recursive: true });
  if (kind === 'missing') return false; // an empty folder, as the engine would make
  if (kind === 'file') {
    await exec.run(['cp', '--archive', '--dereference', '--', source, target], {
      timeout: TRANSFER_LIMIT_MS,
    });
    return false;
  }
  let changed = await copyFolder(exec, tree, target, scratch);
  for (const [at, to] of tree.inner) await symlink(to, path.join(target, at)).catch(unlessThere);
  for (const link of tree.followed) {
    const inner = await writeTree(exec, link.tree, path.join(target, link.at), scratch);
    changed ||= inner;
  }
  return changed;
}

async function copyFolder(
  exec: Exec,
  { source, leftOut }: Tree,
  target: string,
  scratch: string,
): Promise<boolean> {
  const archive = path.join(scratch, 'copy.tar');
  const list = path.join(scratch, 'left-out');
  // In a list tar ends names at line feeds, and takes blanks off their ends; as arguments too many do not fit.
  const isArgument = (at: string) => /\n|\s$/.test(at);
  const listed = leftOut.filter((at) => !isArgument(at)).map((at) => `./${at}\n`);
  const argv: Argv = [
    ...tar(archive, source),
    ...['--anchored', '--no-wildcards', '--no-wildcards-match-slash'],
    ...leftOut.filter(isArgument).flatMap((at) => ['--exclude', `./${at}`]),
    ...(listed.length > 0 ? ['--exclude-from', list] : []),
    ...['--create', '.'],
  ];
  try {
    if (listed.length > 0) await writeText(list, listed.join(''));
    const made = await exec.run(argv, { allowFailure: true, timeout: TRANSFER_LIMIT_MS });
    // GNU tar: 1 where a file changed while it was read, of which the archive has as much as was there.
    if (made.exitCode > 1) throw new CommandError(argv, made);
    await extract(exec, archive, target);
    return made.exitCode === 1;
  } finally {
    for (const each of [archive, list]) await rm(each, { force: true });
  }
}

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

function unlessThere(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}
