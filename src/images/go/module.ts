import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import { exists, readBounded } from '../../system/files';

/** Maximum size of a go.mod, in bytes. */
const LARGEST_MODFILE = 1024 * 1024;

/** A module with its source in the tree: the chain's own, or the target of a replace line. */
export interface LocalModule {
  readonly path: string;
  /** Folder relative to the tree; `.` is the whole tree. */
  readonly folder: string;
}

/** The parts of a go.mod that determine the origin of packages. */
export interface GoModule {
  readonly path: string;
  /** Version of the go line. */
  readonly go: string | undefined;
  /** Version of the toolchain line. */
  readonly toolchain: string | undefined;
  /** Paths of required modules outside the tree. */
  readonly required: readonly string[];
  /** The own module, and modules replaced by local ones. */
  readonly local: readonly LocalModule[];
}

/**
 * Reads a go.mod. Errors in it are left for Go to report.
 *
 * @throws RehearsalError if the tree has no such file, or the file names no module
 */
export async function readModule(root: string, file: string): Promise<GoModule> {
  const text = await readBounded(path.join(root, file), LARGEST_MODFILE).catch(
    async (cause: unknown) => {
      if (cause instanceof RehearsalError) throw cause;
      const others = (await readdir(root).catch(() => [])).filter((name) => name.endsWith('.mod'));
      throw new RehearsalError('GO_MODULE_NOT_FOUND', `No ${file} in ${root}`, {
        hint:
          others.length === 0
            ? 'The folder of a Go build must be the root of a Go module.'
            : `The folder has ${others.join(', ')}.`,
        cause,
      });
    },
  );
  const lines = directives(text);
  const first = (verb: string) => lines.find(([word]) => word === verb)?.[1];
  const own = first('module');
  if (own === undefined) {
    throw new RehearsalError('GO_MODULE_NOT_FOUND', `${path.join(root, file)} names no module`, {
      hint: 'A go.mod begins with a line `module <path>`.',
    });
  }
  const replaced = lines.flatMap(([verb, from = '', ...rest]) => {
    const to = rest[rest.indexOf('=>') + 1] ?? '';
    // A replacement of one version is treated as one of all versions: only Go knows which version is used.
    if (verb !== 'replace' || !/^(?:\.{1,2}(?:\/|$)|\/)/.test(to)) return [];
    return [{ path: from, folder: path.relative(root, path.resolve(root, to)) || '.' }];
  });
  const local = [{ path: own, folder: '.' }, ...replaced];
  const inTree = new Set(local.map((module) => module.path));
  return {
    path: own,
    go: first('go'),
    toolchain: /^go(\d.*)/.exec(first('toolchain') ?? '')?.[1],
    required: lines
      .flatMap(([verb, required]) => (verb === 'require' && required ? [required] : []))
      .filter((required) => !inTree.has(required)),
    local,
  };
}

/** Splits the lines of a go.mod into words; lines of a block begin with the block's directive. */
function directives(text: string): string[][] {
  const found: string[][] = [];
  let block: string | undefined;
  for (const line of text.split('\n')) {
    const words = line.match(/\/\/.*|"[^"]*"|`[^`]*`|=>|[()]|(?:(?!\/\/)[^\s()"`])+/g) ?? [];
    const [first, ...rest] = words
      .filter((word) => !word.startsWith('//'))
      .map((word) => word.replace(/^["`](.*)["`]$/, '$1'));
    if (first === undefined) continue;
    if (first === ')') block = undefined;
    else if (rest[0] === '(') block = first;
    else found.push(block === undefined ? [first, ...rest] : [block, first, ...rest]);
  }
  return found;
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

  constructor(
    private readonly root: string,
    { required, local }: GoModule,
  ) {
    this.#required = new Set(required);
    for (const { path: name, folder } of local) {
      const folders = this.#local.get(name) ?? new Set();
      this.#local.set(name, folders.add(folder));
    }
  }

  /** Origin of an imported package. */
  async of(name: string): Promise<Origin> {
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
