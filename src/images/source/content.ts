import { createHash, type Hash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import dockerignore from '@balena/dockerignore';
import { messageOf, RehearsalError } from '../../errors/errors';
import { readBounded } from '../../system/files';
import type { Content } from '../model/target';

/** Maximum size of a .dockerignore, in bytes. */
const LARGEST_RULES = 1024 * 1024;

/**
 * Lines of a .dockerignore that the library used here and BuildKit interpret alike. For others, such as `c++`
 * or `a|b`, they build different regular expressions; three stars are among them.
 */
const PLAIN_RULE =
  /^(?!.*\*{3})(?:[\p{L}\p{N}_\-./*?!#@~,=%&:;'" \t]|\[(?:a-z|A-Z|0-9|[A-Za-z0-9_])+\])*\r?$/u;

/**
 * Limits on rules, stars per rule and folders per path, above which a rule is not evaluated: the library tries
 * all ways to divide a path among the stars of a rule, as many as the path's length to the power of their
 * number.
 */
const MOST_RULES = 1_000;
const MOST_STARS = 3;
const DEEPEST = 64;

/** Mode bits that a build can see and that every checkout preserves: the executable bits. */
const EXECUTABLE = 0o111;

/**
 * Hash of the files that a folder sends to a build: paths, contents, links and executable bits, without those in
 * `.dockerignore` (or by `<dockerfile>.dockerignore`, which takes precedence, as in BuildKit). Times and owners
 * differ between checkouts of the same tree, so they are excluded.
 *
 * @param seen called with each included file
 * @returns with `git`: true if the build also receives a `.git`, which is not in the hash
 * @throws RehearsalError naming a file that cannot be read
 */
export async function folderContent(
  folder: string,
  dockerfile: string,
  seen: (stats: Stats) => void = () => {},
): Promise<Content & { readonly git: boolean }> {
  const rules = understood(await ignoreRules(folder, dockerfile));
  const ignored = dockerignore({ ignorecase: false }).add(rules);
  const ignores = (name: string) =>
    name.split('/', DEEPEST + 1).length <= DEEPEST && ignored.ignores(name);
  const comesBack = /^[^\S\r\n\u2028\u2029]*!/m.test(rules);
  const hash = createHash('sha256');
  let files = 0;
  let git = false;
  const visit = async (relative: string): Promise<void> => {
    const entries = await readdir(path.join(folder, relative), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const name = path.posix.join(relative, entry.name);
      if (name === '.git') {
        git = !ignores(name);
      } else if (entry.isDirectory()) {
        const isIgnored = ignores(name);
        if (!isIgnored) hash.update(`folder ${name}\0`);
        if (!isIgnored || comesBack) await visit(name);
      } else if (!ignores(name)) {
        seen(await addFile(hash, folder, name));
        files++;
      }
    }
  };
  try {
    await visit('');
  } catch (error) {
    throw new RehearsalError(
      'BUILD_CONTEXT_UNREADABLE',
      `Cannot read the build context ${folder}: ${messageOf(error)}`,
      {
        hint: 'The build could not read it either: make it readable, or list it in .dockerignore.',
        cause: error,
      },
    );
  }
  return { how: `${files} files of the work tree`, hash: hash.digest('hex'), git };
}

/** Hash of the given files of a folder, which are all that a build receives, computed as in {@link folderContent}. */
export async function filesContent(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) await addFile(hash, folder, file);
  return hash.digest('hex');
}

async function addFile(hash: Hash, folder: string, name: string): Promise<Stats> {
  const file = path.join(folder, name);
  const stats = await lstat(file);
  if (stats.isSymbolicLink()) {
    hash.update(`link ${name}\0${await readlink(file)}\0`);
  } else if (stats.isFile()) {
    const mode = (stats.mode & EXECUTABLE) === 0 ? 'file' : 'program';
    hash.update(`${mode} ${name}\0${stats.size}\0`);
    await pipeline(createReadStream(file), async (chunks) => {
      for await (const chunk of chunks) hash.update(chunk as Buffer);
    });
  } // sockets and the like are not sent
  return stats;
}

/**
 * Text of a .dockerignore; undefined if there is none.
 *
 * @throws RehearsalError if it is not a file, or larger than any hand-written one
 */
export async function rulesIn(file: string): Promise<string | undefined> {
  try {
    return await readBounded(file, LARGEST_RULES);
  } catch (error) {
    if (error instanceof RehearsalError) throw error;
    return undefined;
  }
}

async function ignoreRules(folder: string, dockerfile: string): Promise<string> {
  for (const file of [`${dockerfile}.dockerignore`, path.join(folder, '.dockerignore')]) {
    const text = await rulesIn(file);
    if (text !== undefined) return text;
  }
  return '';
}

/**
 * Rules that never exclude a file that a build receives: a superfluous file in a hash costs a build, a missing
 * one gives a wrong image.
 */
function understood(rules: string): string {
  const lines = rules.split('\n').filter((line) => !line.startsWith('#'));
  if (lines.length > MOST_RULES) return '';
  const isPlain = (line: string) =>
    PLAIN_RULE.test(line) && (line.match(/\*+/g) ?? []).length <= MOST_STARS;
  const bringsBack = lines.some((line) => !isPlain(line) && line.includes('!'));
  return bringsBack ? '' : lines.filter(isPlain).join('\n');
}
