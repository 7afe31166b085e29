import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import { exists, readBounded } from '../../system/files';
import { type GoTarget, headerFits, nameFits } from './constraints';
import { embeddedFiles, embedPatterns, readHeader } from './imports';
import {
  type GoModule,
  holdsPackage,
  isFetchable,
  moduleFolders,
  Origins,
  readModule,
} from './module';

/** A build of one main package, for linux without cgo. */
export interface GoScanRequest {
  /** Absolute path of the module's root. */
  readonly folder: string;
  /** Folder of the main package: `./cmd/checkersd`. */
  readonly package: string;
  readonly tags: readonly string[];
  /** `go.mod`, or the value of `-modfile`. */
  readonly modfile: string;
  /** GOARCH. */
  readonly arch: string;
}

/** Files of the tree that a build needs. Paths are relative to the tree; all lists are sorted. */
export interface GoSources {
  /** Module files, which define the requirements. */
  readonly modules: readonly string[];
  /** All other files. */
  readonly files: readonly string[];
  /** Packages of external modules imported directly by the tree's own code. */
  readonly packages: readonly string[];
  /** Path of the own module. */
  readonly module: string;
  /** Version of the toolchain line, or else of the go line: `1.24.3`. */
  readonly goVersion: string | undefined;
}

/** Context of a scan. */
interface Tree {
  readonly root: string;
  readonly module: GoModule;
  readonly origins: Origins;
  readonly target: GoTarget;
}

/** Compiled contents of one folder. */
interface Package {
  readonly name: string;
  readonly files: readonly string[];
  /** Imports, each with a file that contains it. */
  readonly imports: ReadonlyMap<string, string>;
}

/** Maximum size of a source file read for its imports, in bytes. */
const LARGEST_SOURCE = 8 * 1024 * 1024;
/** Maximum number of modules in a tree, each of which may provide an import. */
const MOST_MODULES = 1_000;
/** Maximum number of files in a package, including embedded ones. */
const MOST_FILES = 100_000;

/** Thrown for constructs that only Go itself can follow. */
class BeyondScan extends Error {}

/**
 * Determines the files of a tree that `go build` reads, without Go.
 *
 * @returns undefined for a tree with a workspace, a vendor folder, symbolic links among its sources, a
 *   replacement outside the tree, or excessively large sources or file lists
 * @throws RehearsalError naming a module file, the main package or an own import that the tree lacks
 */
export async function scanGo(request: GoScanRequest): Promise<GoSources | undefined> {
  for (const unknown of ['go.work', 'vendor/modules.txt']) {
    if (await exists(path.join(request.folder, unknown))) return undefined;
  }
  await readModule(request.folder, 'go.mod');
  const module = await readModule(request.folder, request.modfile);
  if (module.local.length > MOST_MODULES) return undefined;
  const places = [request.modfile, ...module.local.map(({ folder }) => folder)];
  if (places.map(path.posix.normalize).some(isOutside)) return undefined;
  const minor = Number(/^1\.(\d+)/.exec(module.go ?? '')?.[1] ?? 0);
  const target = { arch: request.arch, tags: request.tags, minor };
  try {
    const root = await realpath(request.folder);
    return await sourcesOf({ root, module, origins: new Origins(root, module), target }, request);
  } catch (error) {
    if (error instanceof BeyondScan) return undefined;
    throw error;
  }
}

async function sourcesOf(tree: Tree, request: GoScanRequest): Promise<GoSources> {
  const { root, module } = tree;
  const start = await mainFolder(tree, request.package);
  const taken = new Map<string, Package>();
  const packages = await follow(tree, start, taken, true);
  // A module in the tree may also replace a requirement of external modules. Their imports are not visible
  // here, so all of it is included, unless its path has no dot in the first element: nothing external could
  // require it then.
  const others = module.local.filter(({ path: name }) => name !== module.path && isFetchable(name));
  for (const folder of new Set(others.map((other) => other.folder))) {
    for (const inside of await moduleFolders(root, folder)) {
      await follow(tree, inside, taken, false);
    }
  }
  const present = async (...files: string[]) => {
    const found = await Promise.all(files.map((file) => exists(path.join(root, file))));
    return files.filter((_, i) => found[i]);
  };
  const requirements = path.posix.normalize(request.modfile);
  const sums = requirements.replace(/\.mod$/, '.sum');
  const replaced = module.local.map(({ folder }) => path.posix.join(folder, 'go.mod'));
  return {
    modules: sorted(await present(requirements, sums, ...replaced)),
    files: sorted([
      ...[...taken.values()].flatMap(({ files }) => files),
      // Go uses a profile of this name automatically.
      ...(await present(path.posix.join(start, 'default.pgo'))),
    ]),
    packages: sorted(packages),
    module: module.path,
    goVersion: module.toolchain ?? module.go,
  };
}

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
const isOutside = (folder: string) => /^\.\.(?:\/|$)/.test(folder);

/**
 * Folder of the main package.
 *
 * @throws RehearsalError with the main packages below cmd/ if it does not exist
 */
async function mainFolder(tree: Tree, name: string): Promise<string> {
  const { root, target } = tree;
  const isMain = async (folder: string) =>
    (await holdsPackage(root, '.', folder)) && (await readPackage(tree, folder))?.name === 'main';
  const folder = path.relative(root, path.resolve(root, name)) || '.';
  if (!isOutside(folder) && (await isMain(folder))) return folder;
  const candidates: string[] = [];
  for (const entry of await readdir(path.join(root, 'cmd')).catch(() => [])) {
    if (await isMain(`cmd/${entry}`)) candidates.push(`./cmd/${entry}`);
  }
  throw new RehearsalError(
    'GO_PACKAGE_NOT_FOUND',
    `No main package ${name} in ${root} ${conditions(target)}`,
    {
      hint:
        candidates.length === 0
          ? 'cmd/ has none either. Name the folder of the command that runs the node.'
          : `cmd/ has ${candidates.sort().join(', ')}.`,
    },
  );
}

const conditions = ({ arch, tags }: GoTarget) =>
  `for linux/${arch} ${tags.length === 0 ? 'without tags' : `with the tags ${tags.join(', ')}`}`;

/**
 * Collects the package in a folder and all its imports within the tree.
 *
 * @param strict true if its imports within the tree must exist
 * @returns their imports from external modules
 * @throws RehearsalError naming a missing import, and a file that has it
 */
async function follow(
  tree: Tree,
  start: string,
  taken: Map<string, Package>,
  strict: boolean,
): Promise<Set<string>> {
  const { root, origins, target } = tree;
  const elsewhere = new Set<string>();
  const wanted = [{ folder: start, isThere: true, name: start, importer: '' }];
  for (const want of wanted) {
    if (taken.has(want.folder)) continue;
    const found = want.isThere ? await readPackage(tree, want.folder) : undefined;
    if (found !== undefined) taken.set(want.folder, found);
    else if (strict) {
      throw new RehearsalError(
        'GO_PACKAGE_NOT_FOUND',
        `No package ${want.name} in ${path.join(root, want.folder)} ${conditions(target)}`,
        { hint: `${want.importer} imports it: at least one Go file there must match this build.` },
      );
    }
    for (const [name, importer] of found?.imports ?? []) {
      const origin = await origins.of(name);
      if (origin.kind === 'local') wanted.push({ ...origin, name, importer });
      if (origin.kind === 'elsewhere') elsewhere.add(name);
    }
  }
  return elsewhere;
}

/** Reads the package in a folder; undefined if it has no Go file for the target. */
async function readPackage({ root, target }: Tree, folder: string): Promise<Package | undefined> {
  const place = path.join(root, folder);
  if ((await realpath(place)) !== place) throw new BeyondScan();
  let name: string | undefined;
  const files: string[] = [];
  const imports = new Map<string, string>();
  for (const entry of await readdir(place, { withFileTypes: true })) {
    if (!isSource(entry.name) || !nameFits(entry.name, target)) continue;
    if (!entry.isFile() && !entry.isSymbolicLink()) continue;
    if (entry.isSymbolicLink()) throw new BeyondScan();
    const file = path.posix.join(folder, entry.name);
    // .syso files are binary.
    const text = file.endsWith('.syso') ? '' : await sourceText(path.join(root, file));
    if (!headerFits(text, target)) continue;
    if (file.endsWith('.go')) {
      const header = readHeader(text);
      if (header.imports.includes('C') || header.name === 'documentation') continue;
      name ??= header.name;
      for (const imported of header.imports) imports.set(imported, file);
      const patterns = header.imports.includes('embed') ? embedPatterns(text) : [];
      if (patterns === undefined) throw new BeyondScan();
      for (const pattern of patterns) {
        for (const relative of await embeddedFiles(place, pattern)) {
          files.push(path.posix.join(folder, relative));
        }
        if (files.length > MOST_FILES) throw new BeyondScan();
      }
    }
    files.push(file);
  }
  return name === undefined ? undefined : { name, files, imports };
}

/**
 * Reads a source file.
 *
 * @throws BeyondScan if it is larger than any written or generated one
 */
async function sourceText(file: string): Promise<string> {
  try {
    return await readBounded(file, LARGEST_SOURCE);
  } catch (error) {
    if (error instanceof RehearsalError) throw new BeyondScan();
    throw error;
  }
}

const isSource = (name: string) =>
  /^[^._].*\.(?:go|s|h|syso)$/.test(name) && !/_test\.go$/.test(name);
