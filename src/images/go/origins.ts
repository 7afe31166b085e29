import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { exists } from '../../system/files';

/** A module with its source in the tree: the chain's own, the target of a replace line, one of a workspace. */
export interface LocalModule {
  readonly path: string;
  /** Folder relative to the tree; `.` is the whole tree. */
  readonly folder: string;
}

/** Modules among which the origin of a package is found. */
export interface KnownModules {
  /** Paths of required modules. */
  readonly required: readonly string[];
  readonly local: readonly LocalModule[];
}

/** Origin of an imported package. */
export type Origin =
  | { readonly kind: 'local'; readonly folder: string; readonly isThere: boolean }
  | { readonly kind: 'std' | 'elsewhere' };

/** Maximum length of a path, as for folders. */
const LONGEST_PATH = 4096;

/** Looks up the origin of packages by every possible module path, in time independent of the number of modules. */
export class Origins {
  readonly #required: ReadonlySet<string>;
  /** Folders of the tree by module path. */
  readonly #local = new Map<string, Set<string>>();
  /** Origins found before, by package: most are imported by many others. */
  readonly #found = new Map<string, Promise<Origin>>();

  constructor(
    private readonly root: string,
    { required, local }: KnownModules,
  ) {
    const inTree = new Set(local.map((module) => module.path));
    this.#required = new Set(required.filter((name) => !inTree.has(name)));
    for (const { path: name, folder } of local) {
      const folders = this.#local.get(name) ?? new Set();
      this.#local.set(name, folders.add(folder));
    }
  }

  /** Origin of an imported package. */
  of(name: string): Promise<Origin> {
    const found = this.#found.get(name) ?? this.#find(name);
    this.#found.set(name, found);
    return found;
  }

  async #find(name: string): Promise<Origin> {
    const modules = modulePaths(name);
    const candidates = modules.flatMap((module) =>
      [...(this.#local.get(module) ?? [])].map((top) => ({
        top,
        folder: path.posix.join(top, name.slice(module.length)),
      })),
    );
    for (const { top, folder } of candidates) {
      if (await holdsPackage(this.root, top, folder)) {
        return { kind: 'local', folder, isThere: true };
      }
    }
    // An external module may have a path below that of the own module.
    if (modules.some((module) => this.#required.has(module))) return { kind: 'elsewhere' };
    const [first] = candidates;
    if (first !== undefined) return { kind: 'local', folder: first.folder, isThere: false };
    return { kind: isFetchable(name) ? 'elsewhere' : 'std' };
  }
}

/** Paths of modules that may contain a package of this name, longest first. */
function modulePaths(name: string): string[] {
  const paths = name.length <= LONGEST_PATH ? [name] : [];
  for (let at = name.lastIndexOf('/', LONGEST_PATH); at > 0; at = name.lastIndexOf('/', at - 1)) {
    paths.push(name.slice(0, at));
  }
  return paths;
}

/** Returns true if a path may be a module on a server: its first element contains a dot. */
export const isFetchable = (name: string): boolean => /^[^/]*\./.test(name);

/** Returns true if a folder contains Go files and belongs to the module of a given parent folder. */
export async function holdsPackage(root: string, module: string, folder: string): Promise<boolean> {
  if (folder.length > LONGEST_PATH) return false;
  for (let at = folder; at !== module && at !== '.'; at = path.posix.dirname(at)) {
    if (await exists(path.join(root, at, 'go.mod'))) return false;
  }
  const names = await readdir(path.join(root, folder)).catch(() => []);
  return names.some((name) => name.endsWith('.go'));
}

/** Folders of a module that may contain packages imported by others; empty if the module is missing. */
export async function moduleFolders(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const found = entries.length === 0 ? [] : [folder];
  for (const entry of entries) {
    const inside = path.posix.join(folder, entry.name);
    if (!entry.isDirectory() || /^(?:[._].*|testdata|vendor)$/.test(entry.name)) continue;
    if (await exists(path.join(root, inside, 'go.mod'))) continue;
    for (const each of await moduleFolders(root, inside)) found.push(each);
  }
  return found;
}
