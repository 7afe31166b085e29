import type { Stats } from 'node:fs';
import { lstat, mkdir, readdir, readlink, realpath, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import { extract, tar } from '../../system/archive';
import { type Argv, CommandError, type Exec, TRANSFER_LIMIT_MS } from '../../system/exec';
import { writeText } from '../../system/files';
import { unlessMissing } from '../../system/folder';
import { quoted } from '../../text/words';
import { isBelow, isSystemPath } from '../compose/system-paths';
import { requireReadable } from './unreadable';

/** A link of the user's that leads out of its tree; the copy contains its target instead. */
export interface FollowedLink {
  /** Path of the link, relative to the tree. */
  readonly at: string;
  /** Target of the link, without any links. */
  readonly tree: Tree;
}

/** A folder or file of the user's, as it will be copied. */
export interface Tree {
  /** Path without any links. */
  readonly source: string;
  readonly kind: 'folder' | 'file' | 'missing' | 'not copied';
  /** Total size of all copied files, including link targets. */
  readonly bytes: number;
  /** Paths omitted from the copy, relative to the tree. */
  readonly leftOut: readonly string[];
  /** Absolute links into the tree itself, by path; they become relative in the copy. */
  readonly inner: ReadonlyMap<string, string>;
  readonly followed: readonly FollowedLink[];
}

/** Folder at the top of a disk (ext4) that only root can read, and no program of a stack needs. */
const LOST = 'lost+found';

/** Upper bound on followed links of a tree: two that lead to two others, and so on, would never end. */
const MOST_FOLLOWED = 1_000;

/** Maximum number of entries inspected in a host folder. */
const MOST_ENTRIES = 20_000;

/**
 * Returns true if a path is a socket or a pipe, or contains one visible to this user: even a read-only mount in
 * a container without a network reaches the program behind it.
 */
export async function leadsToPrograms(at: string): Promise<boolean> {
  const stats = await stat(at).catch(unlessMissing);
  if (stats?.isSocket() || stats?.isFIFO()) return true;
  if (stats?.isDirectory() !== true || isBelow(at, '/sys')) return false; // managed by the kernel
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
 * Inspects a folder or file before it is copied; nothing is written. Links within it stay links. The target of
 * a link out of it becomes part of it, as no container would find it otherwise and no copy may lead back to the
 * original; but a link to a system folder (`/usr`, `/etc`) or to nothing refers to the container's files, and
 * stays. Sockets and devices are left out.
 *
 * @param excluded absolute paths to leave out
 * @throws RehearsalError if too many links lead out of it; system errors
 */
export async function readTree(source: string, excluded: readonly string[]): Promise<Tree> {
  let followed = 0;
  return read(source, excluded, [], (link) => {
    if (++followed <= MOST_FOLLOWED) return;
    throw new RehearsalError(
      'LINK_REFUSED',
      `More than ${MOST_FOLLOWED} links lead out of ${source} or of their targets; one of them is ${link}`,
      {
        hint: 'The target of each link would be copied. Mount less of the folder, or mount the targets as well.',
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
  if (present.isFile()) {
    await requireReadable(source);
    return { ...none, kind: 'file', bytes: present.size };
  }
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
      if (stats === undefined) continue; // disappeared meanwhile: it may be in use
      if (stats.isDirectory()) await visit(at);
      else if (stats.isFile()) {
        await requireReadable(absolute);
        found.bytes += stats.size;
      } else if (stats.isSymbolicLink()) await visitLink(at, absolute);
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
    // A link back to a folder being inspected would recurse forever.
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
 * Size of a file whose name is not valid text, which nothing else here could look up.
 *
 * @throws RehearsalError for a link or a folder, whose effect on the copy is unknown
 */
async function bytesOfOdd(folder: string, name: Buffer): Promise<number> {
  const place = Buffer.concat([Buffer.from(`${folder}${path.sep}`), name]);
  const stats = await lstat(place).catch(unlessMissing);
  if (stats?.isSymbolicLink() || stats?.isDirectory()) {
    throw new RehearsalError(
      'FILE_NAME_INVALID',
      `${folder} has a link or a folder with a name that is not valid UTF-8: ${quoted(String(name))}`,
      { hint: 'Rename it, or mount less of the folder.' },
    );
  }
  return stats?.isFile() ? stats.size : 0;
}

/**
 * Copies an inspected tree, with owners, modes and times.
 *
 * @param target the copy; existing files stay unless the tree has the same name
 * @param scratch a folder for a temporary file
 * @returns true if the source was written to meanwhile
 * @throws CommandError if it cannot be read or written
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
  if (kind === 'missing') return false; // the engine would create an empty folder
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
  // In a list file, tar ends names at line feeds and trims trailing blanks; too many names do not fit as
  // arguments.
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
    // GNU tar exits with 1 if a file changed while it was read; the archive then contains what was there.
    if (made.exitCode > 1) throw new CommandError(argv, made);
    await extract(exec, archive, target);
    return made.exitCode === 1;
  } finally {
    for (const each of [archive, list]) await rm(each, { force: true });
  }
}

function unlessThere(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
}
