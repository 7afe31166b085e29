import path from 'node:path';
import { exists } from '../../system/files';
import { isFolder, type Modfile } from './modfile';
import {
  inTreeOf,
  isOutside,
  MOST_MODULES,
  moduleAt,
  type Placed,
  present,
  requirementsOf,
  workspaceOf,
} from './module-files';
import type { KnownModules, LocalModule } from './origins';
import { newest } from './toolchain';

/** A main package in a tree. */
export interface GoRequest {
  /** Absolute path of the tree, the build context. */
  readonly folder: string;
  /** Folder of the module in the tree; by default that of the nearest go.mod above the package. */
  readonly module?: string | undefined;
  /** Folder of the main package, such as `./cmd/checkersd`: in the module if that is given, or else in the tree. */
  readonly package: string;
  /** `go.mod`, or the value of `-modfile`. */
  readonly modfile: string;
}

/** Modules of a tree that a build of a main package uses. Folders and files are relative to the tree. */
export interface GoLayout extends KnownModules {
  /** Path of the main module. */
  readonly module: string;
  readonly folder: string;
  /** Folder of the main package. */
  readonly package: string;
  /** Module files, which define the requirements; sorted. */
  readonly modules: readonly string[];
  /** Go's version as requested by the main module or its workspace: `1.24.3`. */
  readonly goVersion: string | undefined;
  /** Module files by which the build may need C: of the main module and of required ones in the tree. */
  readonly requirements: readonly Modfile[];
  /** True if there is a go.work that does not apply to the build. */
  readonly ignoresWorkspace: boolean;
  /** Folders of the module's workspace that have no module, as those of submodules: without them it cannot apply. */
  readonly missing: readonly string[];
  /** True if dependencies are in the tree. */
  readonly isVendored: boolean;
  /** Folders outside of the tree, of replaced modules and of modules of the workspace that the build needs. */
  readonly outside: readonly string[];
}

/**
 * Finds the module of a main package, its workspace if it is part of one, and all modules with sources in the tree.
 *
 * @throws RehearsalError if the tree lacks a module file, or if one names no module
 */
export async function readLayout(request: GoRequest): Promise<GoLayout> {
  const { folder: root } = request;
  const { folder, inTree } = await placeOf(request);
  const own = await moduleAt(root, folder, 'go.mod');
  const modfile = path.posix.normalize(request.modfile);
  const main = modfile === 'go.mod' ? own : await moduleAt(root, folder, modfile);
  const workspace = await workspaceOf(root, folder);
  const applies = workspace?.folders.includes(folder) === true && modfile === 'go.mod';
  const missing = applies ? await withoutModule(root, workspace.folders) : [];
  const isUsed = applies && missing.length === 0;
  const used = isUsed ? workspace.folders.slice(0, MOST_MODULES) : [folder];
  const members = await Promise.all(
    used
      .filter((member) => !isOutside(member))
      .map(async (member) => {
        const file = member === folder ? main : await moduleAt(root, member, 'go.mod');
        return { folder: member, file };
      }),
  );
  const files = [...members, ...(isUsed ? [workspace] : [])];
  const replaced = files.flatMap((each) => replacedBy(root, each)).slice(0, MOST_MODULES);
  const local = [
    ...members.map((member) => ({ path: member.file.module, folder: member.folder })),
    ...replaced.filter((each) => !isOutside(each.folder)),
  ];
  const required = members.flatMap(({ file }) => file.requires.map((each) => each.path));
  const isRequired = new Set(required);
  const outside = [
    ...used.filter(isOutside),
    ...replaced
      .filter((each) => isOutside(each.folder) && isRequired.has(each.path))
      .map((each) => each.folder),
  ];
  const top = isUsed ? workspace.folder : folder;
  return {
    module: main.module,
    folder,
    package: inTree,
    required,
    local,
    modules: await present(root, [
      path.posix.join(folder, modfile),
      path.posix.join(folder, modfile.replace(/\.mod$/, '.sum')),
      ...local.map((each) => path.posix.join(each.folder, 'go.mod')),
      ...(isUsed ? members.map((each) => path.posix.join(each.folder, 'go.sum')) : []),
      ...(isUsed ? ['go.work', 'go.work.sum'].map((name) => path.posix.join(top, name)) : []),
    ]),
    goVersion: newest(files.flatMap(({ file }) => file.toolchain ?? file.go ?? [])),
    requirements: await requirementsOf(root, main, local),
    ignoresWorkspace: workspace !== undefined && !isUsed,
    missing,
    isVendored: await exists(path.join(root, top, 'vendor/modules.txt')),
    outside,
  };
}

/** Folders of the module and of the main package. */
async function placeOf(request: GoRequest): Promise<{ folder: string; inTree: string }> {
  const { folder: root, module, package: name } = request;
  const base = path.posix.normalize(module ?? '.').replace(/\/$/, '');
  const inTree = path.relative(root, path.resolve(root, base, name)) || '.';
  if (module !== undefined || isOutside(inTree)) return { folder: base, inTree };
  for (let at = inTree; at !== '.'; at = path.posix.dirname(at)) {
    if (await exists(path.join(root, at, 'go.mod'))) return { folder: at, inTree };
  }
  return { folder: '.', inTree };
}

/** Folders of the tree, among those of a workspace, that have no go.mod. */
async function withoutModule(root: string, folders: readonly string[]): Promise<string[]> {
  const inTree = folders.filter((folder) => !isOutside(folder)).slice(0, MOST_MODULES);
  const found = await Promise.all(inTree.map((each) => exists(path.join(root, each, 'go.mod'))));
  return inTree.filter((_, i) => found[i] === false);
}

function replacedBy(root: string, { folder, file }: Placed): LocalModule[] {
  return file.replaces
    .filter(({ by }) => isFolder(by))
    .map(({ path: name, by }) => ({ path: name, folder: inTreeOf(root, folder, by) }));
}
