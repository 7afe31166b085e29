import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../../errors';
import { readBounded } from '../../system/files';

/** Bytes of a go.mod. */
const LARGEST_MODFILE = 1024 * 1024;

/** A module whose source is in the tree: the chain's own, or one that a replace line leads to. */
export interface LocalModule {
  readonly path: string;
  /** Relative to the tree; `.` is all of it. */
  readonly folder: string;
}

/** What a go.mod says, as far as it decides where a package is from. */
export interface GoModule {
  readonly path: string;
  /** Version of the go line. */
  readonly go: string | undefined;
  /** Version of the toolchain line. */
  readonly toolchain: string | undefined;
  /** Paths of the required modules that are not in the tree. */
  readonly required: readonly string[];
  /** The own module, and the local replaced ones. */
  readonly local: readonly LocalModule[];
}

/**
 * Reads a go.mod. What it would say wrong is left for Go to say.
 *
 * @throws RehearsalError where the tree has no such file, or the file names no module
 */
export async function readModule(root: string, file: string): Promise<GoModule> {
  const text = await readBounded(path.join(root, file), LARGEST_MODFILE).catch(
    async (cause: unknown) => {
      if (cause instanceof RehearsalError) throw cause;
      const others = (await readdir(root).catch(() => [])).filter((name) => name.endsWith('.mod'));
      throw new RehearsalError(`There is no ${file} in ${root}`, {
        hint:
          others.length === 0
            ? 'The folder of a Go build must be the root of a Go module.'
            : `There is ${others.join(', ')}.`,
        cause,
      });
    },
  );
  const lines = directives(text);
  const first = (verb: string) => lines.find(([word]) => word === verb)?.[1];
  const own = first('module');
  if (own === undefined) {
    throw new RehearsalError(`${path.join(root, file)} names no module`, {
      hint: 'A go.mod begins with a line `module <path>`.',
    });
  }
  const replaced = lines.flatMap(([verb, from = '', ...rest]) => {
    const to = rest[rest.indexOf('=>') + 1] ?? '';
    // A replacement of one version is taken for one of all: which version counts, only Go knows.
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

/** The lines of a go.mod as words; those of a block begin with the word before it. */
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

/** Where the package of an import is from. */
export type Origin =
  | { readonly kind: 'local'; readonly folder: string; readonly isThere: boolean }
  | { readonly kind: 'std' | 'elsewhere' };

/** Characters of a path: no folder has a longer one. */
const LONGEST_PATH = 4096;

/** Looks up where packages are from, by each path that a module of theirs may have, however many modules there are. */
export class Origins {
  readonly #required: ReadonlySet<string>;
  /** Folders of the tree by the path of the module in them. */
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

  /** The origin of the package that an import names. */
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
    // A module from elsewhere may have a path below the own one's.
    if (modules.some((module) => this.#required.has(module))) return { kind: 'elsewhere' };
    const [first] = candidates;
    if (first !== undefined) return { kind: 'local', folder: first.folder, isThere: false };
    return { kind: isFetchable(name) ? 'elsewhere' : 'std' };
  }
}

/** The paths of which a module may have a package of this name, the longest first. */
function modulePaths(name: string): string[] {
  const paths = name.length <= LONGEST_PATH ? [name] : [];
  for (let at = name.lastIndexOf('/', LONGEST_PATH); at > 0; at = name.lastIndexOf('/', at - 1)) {
    paths.push(name.slice(0, at));
  }
  return paths;
}

/** Whether a path may be a module's on some server: its first element has a dot. */
export const isFetchable = (name: string): boolean => /^[^/]*\./.test(name);

/** Whether a folder holds Go files and belongs to the module of another folder above it. */
export async function holdsPackage(root: string, module: string, folder: string): Promise<boolean> {
  if (folder.length > LONGEST_PATH) return false;
  for (let at = folder; at !== module && at !== '.'; at = path.posix.dirname(at)) {
    if (await exists(path.join(root, at, 'go.mod'))) return false;
  }
  const names = await readdir(path.join(root, folder)).catch(() => []);
  return names.some((name) => name.endsWith('.go'));
}

/** All folders of a module that may hold packages which others import; none where it is absent. */
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

/** Whether there is such a file or folder. */
export const exists = (place: string): Promise<boolean> =>
  access(place).then(
    () => true,
    () => false,
  );
