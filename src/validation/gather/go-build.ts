import path from 'node:path';
import { defaultPackage, isMainPackage } from '../../images/inspect';
import type { Build } from '../../plan/schema';
import { modulesIn } from '../../repository/go-module';
import { nodePrograms } from '../../repository/programs';
import type { Tree } from '../../repository/tree';

/** Presence of a file or folder; undefined where only a build can tell. */
export type Presence = boolean | undefined;

/** Presence of a path of the context. */
export type IsThere = (inContext: string) => Promise<Presence>;

/** What a Go build of a context reads first. */
export interface GoFacts {
  /** Presence of go.mod, or of the file that the plan names instead, at the main package or above it. */
  readonly hasModule: Presence;
  readonly mainPackage: MainPackage;
}

export interface MainPackage {
  /** Folder in the context. */
  readonly name: string;
  /** True if a main package is there. */
  readonly isThere: Presence;
  /** True if there are Go files at all. */
  readonly hasFiles: boolean;
  /** Folders of the context with a main package that starts a node; empty if this one is there. */
  readonly others: readonly string[];
}

/** The context of a build. */
interface Context {
  readonly tree: Tree;
  /** Path of the context in the tree: empty for the top, or ending with a slash. */
  readonly prefix: string;
  readonly isThere: IsThere;
}

/** Reads the module and the main package of a Go build. */
export async function goFacts(go: Build['go'], binary: string, context: Context): Promise<GoFacts> {
  const name = path.posix.join(go?.module ?? '.', go?.package ?? defaultPackage(binary));
  const modules = go?.module === undefined ? foldersAbove(name) : [go.module];
  const modfiles = modules.map((folder) => path.posix.join(folder, go?.modfile ?? 'go.mod'));
  const [found, mainPackage] = await Promise.all([
    Promise.all(modfiles.map(context.isThere)),
    mainPackageAt(name, go?.tags ?? [], context),
  ]);
  const isUnknown = found.includes(undefined) ? undefined : false;
  return { hasModule: found.includes(true) || isUnknown, mainPackage };
}

/** A folder and those that contain it, up to the context itself. */
function foldersAbove(name: string): string[] {
  const folders = ['.'];
  for (let at = path.posix.normalize(name); ; at = path.posix.dirname(at)) {
    if (at === '.' || at === '/' || at.endsWith('..')) return folders;
    folders.push(at);
  }
}

async function mainPackageAt(
  name: string,
  tags: readonly string[],
  { tree, prefix, isThere }: Context,
): Promise<MainPackage> {
  const folder = inRepository(prefix, name);
  const files = tree.paths.filter((file) => path.posix.dirname(file) === folder);
  const goFiles = files.filter((file) => file.endsWith('.go'));
  const texts = await tree.texts(goFiles);
  const named = new Map([...texts].map(([file, text]) => [path.posix.basename(file), text]));
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const isMain = isMainPackage(named, { arch, tags });
  // Files that are there and were not read (a link, a file without text) may be the package.
  const isSure =
    goFiles.length === texts.size && (files.length > 0 || (await isThere(name)) !== undefined);
  return {
    name,
    isThere: isMain || (isSure ? false : undefined),
    hasFiles: goFiles.length > 0,
    others: isMain ? [] : await programsBelow(tree, prefix),
  };
}

async function programsBelow(tree: Tree, prefix: string): Promise<string[]> {
  const isModfile = (file: string) => path.posix.basename(file) === 'go.mod';
  const modules = modulesIn(await tree.texts(tree.paths.filter(isModfile)));
  const programs = await nodePrograms(tree, modules);
  return programs.flatMap(({ folder }) =>
    `${folder}/`.startsWith(prefix) ? [`./${folder.slice(prefix.length)}`] : [],
  );
}

/** Path in a repository of a path in a context; `.` is the top. */
export function inRepository(prefix: string, inContext: string): string {
  return path.posix.join(prefix, inContext).replace(/(?<=.)\/$/, '');
}
