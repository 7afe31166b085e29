import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import { exists, readBounded } from '../../system/files';
import { type Modfile, parseModfile } from './modfile';
import type { LocalModule } from './origins';

/** Maximum size of a go.mod, in bytes. */
const LARGEST_MODFILE = 1024 * 1024;
/** Maximum number of modules in a tree that are read. */
export const MOST_MODULES = 1_000;

export const isOutside = (folder: string): boolean => /^\.\.(?:\/|$)/.test(folder);
export const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

/** A path relative to a folder, as one relative to the tree. */
export const inTreeOf = (root: string, folder: string, name: string) =>
  path.relative(root, path.resolve(root, folder, name)) || '.';

/** A module file and its folder. */
export interface Placed {
  readonly folder: string;
  readonly file: Modfile;
}

/**
 * Reads a module file.
 *
 * @throws RehearsalError if the tree has no such file, or the file names no module
 */
export async function moduleAt(
  root: string,
  folder: string,
  name: string,
): Promise<Modfile & { readonly module: string }> {
  const at = path.join(root, folder);
  const file = path.join(at, name);
  const text = await readBounded(file, LARGEST_MODFILE).catch(async (cause: unknown) => {
    if (cause instanceof RehearsalError) throw cause;
    const hint = await elsewhere(at, folder);
    throw new RehearsalError('GO_MODULE_NOT_FOUND', `No ${name} in ${at}`, { hint, cause });
  });
  const parsed = parseModfile(text);
  if (parsed.module !== undefined) return { ...parsed, module: parsed.module };
  throw new RehearsalError('GO_MODULE_NOT_FOUND', `${file} names no module`, {
    hint: 'A go.mod has a line `module <path>`.',
  });
}

/** Where a missing module file may be instead. */
async function elsewhere(at: string, folder: string): Promise<string> {
  const names = (await readdir(at).catch(() => [])).filter((name) => !name.startsWith('.'));
  const others = names.filter((name) => name.endsWith('.mod'));
  if (others.length > 0) return `The folder has ${others.join(', ')}.`;
  const below: string[] = [];
  for (const name of names.sort().slice(0, MOST_MODULES)) {
    if (await exists(path.join(at, name, 'go.mod'))) below.push(path.posix.join(folder, name));
  }
  return below.length === 0
    ? 'A Go build needs a module at the root of its context, or in the folder build.go.module.'
    : `Modules are in ${below.join(', ')}: name one as build.go.module.`;
}

/** The workspace of a module: the nearest go.work in the tree, with the folders of its modules. */
export async function workspaceOf(
  root: string,
  module: string,
): Promise<(Placed & { readonly folders: readonly string[] }) | undefined> {
  for (let folder = module; ; folder = path.posix.dirname(folder)) {
    const file = path.join(root, folder, 'go.work');
    if (await exists(file)) {
      const parsed = parseModfile(await readBounded(file, LARGEST_MODFILE));
      const folders = parsed.uses.map((use) => inTreeOf(root, folder, use));
      return { folder, file: parsed, folders };
    }
    if (folder === '.' || isOutside(folder)) return undefined;
  }
}

/** Module files of a module and of all modules in the tree that it requires, also through one another. */
export async function requirementsOf(
  root: string,
  main: Modfile,
  local: readonly LocalModule[],
): Promise<Modfile[]> {
  const folders = new Map(local.map((each) => [each.path, each.folder]));
  const files = [main];
  const seen = new Set<string>();
  for (const { requires } of files) {
    for (const { path: name } of requires) {
      const folder = folders.get(name);
      if (folder === undefined || seen.has(name)) continue;
      seen.add(name);
      const text = await readBounded(path.join(root, folder, 'go.mod'), LARGEST_MODFILE).catch(
        () => '', // Go reports it if the build needs it
      );
      files.push(parseModfile(text));
    }
  }
  return files;
}

/** Files that the tree has. Links that lead out of it do not count: what they lead to is not part of the build. */
export async function present(root: string, files: readonly string[]): Promise<string[]> {
  const top = await realpath(root);
  const found: string[] = [];
  for (const file of new Set(files)) {
    const real = await realpath(path.join(root, file)).catch(() => undefined);
    if (real?.startsWith(`${top}${path.sep}`)) found.push(file);
  }
  return sorted(found);
}
