import path from 'node:path';
import { type GoFile, goFile } from './go-file';
import { folderOf, type ModuleFolder, moduleOf } from './go-module';
import { isMark, isWord } from './go-tokens';
import { isOwnGo, isSampleGo, type Tree } from './tree';

/** A main package that starts a node of a chain. */
export interface NodeProgram {
  /** File name that Go gives to its binary. */
  readonly name: string;
  /** Folder in the repository. */
  readonly folder: string;
  readonly module: ModuleFolder;
  /** Path relative to its module, as Go takes it: `./cmd/demod`. */
  readonly package: string;
  /** True if its code imports the server of the SDK; else its place and its name tell. */
  readonly isCertain: boolean;
  /** True for the chain of a repository of modules, in a folder such as `simapp`. */
  readonly isSample: boolean;
}

/** The package of the SDK with the commands of a node, also in forks. */
const SERVER_COMMANDS = /\/server\/cmd$/;
/** Functions that add the command `start` to a program, of the SDK and of the servers built on it. */
const ADDERS = ['AddCommands', 'AddCommandsWithStartCmdOptions', 'StartCmd', 'StartCmdWithOptions'];
const SDK = /^[ \t]*(?:require[ \t]+)?\S+\/cosmos-sdk v/m;
const MOST_PROGRAMS = 500;

/**
 * Finds the main packages that start a node, the most certain ones first: those that import the commands of the SDK's
 * server, themselves or through a package of their module. Without any, those in a folder `cmd` of a module that
 * requires the SDK, and without these the sample chain of a repository of modules.
 */
export async function nodePrograms(
  tree: Tree,
  modules: readonly ModuleFolder[],
): Promise<NodeProgram[]> {
  const own = await programsAmong(tree, modules, isOwnGo);
  if (own.length > 0) return own;
  const samples = await programsAmong(tree, modules, isSampleGo);
  return samples.flatMap((each) => (each.isCertain ? [{ ...each, isSample: true }] : []));
}

/** @param isRead returns true for files that count */
async function programsAmong(
  tree: Tree,
  modules: readonly ModuleFolder[],
  isRead: (path: string) => boolean,
): Promise<NodeProgram[]> {
  const hits = (await tree.goFilesWith(['package main'])).filter(isRead);
  const mains = [...(await parsed(tree, hits.slice(0, MOST_PROGRAMS)))].filter(
    (file) => file.package === 'main' && file.functions.some(({ name }) => name === 'main'),
  );
  const servers = await parsed(
    tree,
    (await tree.goFilesWith(ADDERS.map((name) => `.${name}(`))).filter(isRead),
  );
  const serving = new Set(servers.filter(addsCommands).map(({ folder }) => folder));
  const found = mains.flatMap((file) => {
    const module = moduleOf(modules, file.folder);
    if (module === undefined) return [];
    const imports = [...file.imports.values()];
    const isServer = imports.some((each) => SERVER_COMMANDS.test(each));
    const near = [file.folder, ...imports.flatMap((each) => folderOf(modules, each) ?? [])];
    const points = (isServer ? 2 : 0) + (near.some((each) => serving.has(each)) ? 1 : 0);
    return [{ file, module, points: isServer || points > 0 ? points : 0 }];
  });
  const most = Math.max(...found.map(({ points }) => points), 0);
  const chosen =
    most > 0
      ? found.filter(({ points }) => points === most)
      : likely(found.filter(({ file, module }) => SDK.test(module.text) && isCommand(file.folder)));
  return chosen.map(({ file: { folder }, module }) => {
    const inside = path.posix.relative(module.folder, folder);
    return {
      name: programName(folder, module),
      ...{ folder, module, isCertain: most > 0, isSample: false },
      package: inside === '' ? '.' : `./${inside}`,
    };
  });
}

async function parsed(tree: Tree, names: readonly string[]): Promise<GoFile[]> {
  return [...(await tree.texts(names))].map(([name, text]) => goFile(name, text));
}

/** Returns true if a file calls a function that adds the commands of a node. */
function addsCommands({ tokens }: GoFile): boolean {
  return tokens.some(
    (token, at) =>
      isMark(tokens[at - 1], '.') &&
      isMark(tokens[at + 1], '(') &&
      ADDERS.some((name) => isWord(token, name)),
  );
}

function isCommand(folder: string): boolean {
  return /(?:^|\/)cmd\/[^/]+$/.test(folder);
}

/** The only program, or those with a name in d, as daemons have by custom. */
function likely<T extends { readonly file: GoFile }>(found: readonly T[]): readonly T[] {
  return found.length === 1 ? found : found.filter(({ file }) => file.folder.endsWith('d'));
}

/** Name of a binary by Go's rules: the last folder of the package, or of the module for its top. */
function programName(folder: string, module: ModuleFolder): string {
  if (folder !== (module.folder || '.')) return path.posix.basename(folder);
  const parts = module.path.split('/');
  const last = parts.pop() ?? '';
  return /^v\d+$/.test(last) ? (parts.pop() ?? last) : last;
}
