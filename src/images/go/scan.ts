import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import { exists } from '../../system/files';
import type { GoTarget } from './constraints';
import { type GoLayout, type GoRequest, readLayout } from './layout';
import { isOutside, MOST_MODULES, sorted } from './module-files';
import { holdsPackage, isFetchable, moduleFolders, Origins } from './origins';
import { BeyondScan, type Package, readPackage, WrittenInC } from './package';

/** Properties of a build for linux that decide which files are compiled. */
export interface GoScanTarget {
  readonly tags: readonly string[];
  /** GOARCH. */
  readonly arch: string;
  /** Whether C is compiled; by default if a package of the tree itself is written in it. */
  readonly cgo?: boolean | undefined;
}

/** A build of one main package. */
export type GoScanRequest = GoRequest & GoScanTarget;

/** Files of the tree that a build needs. Paths are relative to the tree; all lists are sorted. */
export interface GoSources {
  /** Module files, which define the requirements. */
  readonly modules: readonly string[];
  /** All other files. */
  readonly files: readonly string[];
  /** Packages of external modules imported directly by the tree's own code. */
  readonly packages: readonly string[];
  /** A file of the tree that is compiled with C, and may thus need files that are not in these lists. */
  readonly c: string | undefined;
  /** Build tags of the build that constraints of the tree's own files name. */
  readonly tags: readonly string[];
}

/** Context of a scan. */
interface Tree {
  readonly root: string;
  readonly layout: GoLayout;
  readonly origins: Origins;
  readonly target: GoTarget;
  /** True if it is not decided whether the build has C. */
  readonly isUndecided: boolean;
}

/** Determines the files of a tree that `go build` reads, as {@link scanLayout} of its own layout. */
export async function scanGo(request: GoScanRequest): Promise<GoSources | undefined> {
  return scanLayout(await readLayout(request), request);
}

/**
 * Determines the files of a tree that `go build` reads, without Go.
 *
 * @returns undefined for a tree with a vendor folder, symbolic links among its sources, a module outside the tree,
 *   or excessively large sources or file lists
 * @throws RehearsalError naming the main package or an own import that the tree lacks
 */
export async function scanLayout(
  layout: GoLayout,
  request: GoScanRequest,
): Promise<GoSources | undefined> {
  const { folder, tags, arch, cgo } = request;
  const { local, isVendored, outside, goVersion } = layout;
  if (isVendored || outside.length > 0 || local.length >= MOST_MODULES) return undefined;
  const minor = Number(/^1\.(\d+)/.exec(goVersion ?? '')?.[1] ?? 0);
  const root = await realpath(folder);
  const scan = (withC: boolean, isUndecided: boolean) => {
    const target = { arch, tags, minor, cgo: withC };
    const origins = new Origins(root, layout);
    return sourcesOf({ root, layout, origins, target, isUndecided }, request);
  };
  try {
    return await scan(cgo ?? false, cgo === undefined).catch((error: unknown) => {
      if (error instanceof WrittenInC) return scan(true, false);
      throw error;
    });
  } catch (error) {
    if (error instanceof BeyondScan) return undefined;
    throw error;
  }
}

async function sourcesOf(tree: Tree, request: GoRequest): Promise<GoSources> {
  const { root, layout } = tree;
  const start = await mainFolder(tree, request);
  const taken = new Map<string, Package>();
  const packages = await follow(tree, start, taken, true);
  // A module in the tree may also replace a requirement of external modules. Their imports are not visible
  // here, so all of it is included, unless its path has no dot in the first element: nothing external could
  // require it then.
  const others = layout.local.filter(
    (other) => other.path !== layout.module && isFetchable(other.path),
  );
  for (const folder of new Set(others.map((other) => other.folder))) {
    for (const inside of await moduleFolders(root, folder)) {
      await follow(tree, inside, taken, false);
    }
  }
  // Go uses a profile of this name automatically.
  const profile = path.posix.join(start, 'default.pgo');
  const read = [...taken.values()];
  return {
    modules: layout.modules,
    files: sorted([
      ...read.flatMap(({ files }) => files),
      ...((await exists(path.join(root, profile))) ? [profile] : []),
    ]),
    packages: sorted(packages),
    c: read.find(({ c }) => c !== undefined)?.c,
    tags: sorted(read.flatMap(({ tags }) => [...tags])),
  };
}

/**
 * Folder of the main package.
 *
 * @throws RehearsalError with the main packages of the tree's cmd/ folders if it does not exist
 */
async function mainFolder(tree: Tree, request: GoRequest): Promise<string> {
  const { root, layout, target } = tree;
  const { folder: module, package: folder } = layout;
  const isMain = async (top: string, place: string) =>
    (await holdsPackage(root, top, place)) && (await packageIn(tree, place))?.name === 'main';
  const isInside = module === '.' ? !isOutside(folder) : `${folder}/`.startsWith(`${module}/`);
  if (isInside && (await isMain(module, folder))) return folder;
  const given = request.module !== undefined;
  const candidates: string[] = [];
  for (const top of given ? [module] : await modulesBelow(root)) {
    const commands = await foldersIn(path.join(root, top, 'cmd'));
    for (const { name } of commands.slice(0, MOST_MODULES)) {
      const place = path.posix.join(top, 'cmd', name);
      const shown = given ? `cmd/${name}` : place;
      if (await isMain(top, place)) candidates.push(`./${shown}`);
    }
  }
  throw new RehearsalError(
    'GO_PACKAGE_NOT_FOUND',
    `No main package ${request.package} in ${path.join(root, module)} ${conditions(target)}`,
    {
      hint:
        candidates.length === 0
          ? 'cmd/ has none either. Name the folder of the command that runs the node.'
          : `Set build.go.package to one of ${candidates.sort().join(', ')}.`,
    },
  );
}

/** The top of a tree and the modules directly below it. */
async function modulesBelow(root: string): Promise<string[]> {
  const found = ['.'];
  for (const { name } of (await foldersIn(root)).slice(0, MOST_MODULES)) {
    if (await exists(path.join(root, name, 'go.mod'))) found.push(name);
  }
  return found;
}

async function foldersIn(place: string) {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory());
}

const packageIn = ({ root, target, isUndecided }: Tree, folder: string) =>
  readPackage(root, folder, target, isUndecided);

const conditions = ({ arch, tags, cgo = false }: GoTarget) =>
  `for linux/${arch} ${cgo ? 'with' : 'without'} C, ${tags.length === 0 ? 'without tags' : `with the tags ${tags.join(', ')}`}`;

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
    const found = want.isThere ? await packageIn(tree, want.folder) : undefined;
    if (found !== undefined) taken.set(want.folder, found);
    else if (strict) {
      throw new RehearsalError(
        'GO_PACKAGE_NOT_FOUND',
        `No package ${want.name} in ${path.join(root, want.folder)} ${conditions(target)}`,
        {
          hint: (await exists(path.join(root, want.folder)))
            ? `${want.importer} imports it: at least one Go file there must match this build.`
            : `${want.importer} imports it. Code that is generated before a build must be in the context: commit it, or write a Dockerfile that generates it.`,
        },
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
