import path from 'node:path';
import { isDockerfile } from '../repository/dockerfiles';
import { workTree } from '../repository/git-tree';
import { type ModuleFolder, modulesIn } from '../repository/go-module';
import { type MakeFacts, makeFacts } from '../repository/make';
import { type NodeProgram, nodePrograms } from '../repository/programs';
import type { Tree } from '../repository/tree';
import type { Exec } from '../system/exec';
import { assignedIn, commandsIn, filledIn, wholeLines } from './shell-words';

/** The programs of a tree that start a node, the most certain ones first, with what Makefiles say about each. */
export interface Programs {
  readonly tree: Tree;
  readonly programs: readonly NodeProgram[];
  readonly made: ReadonlyMap<NodeProgram, MakeFacts>;
  /** All names that the code's builds give to binaries; undefined if only a shell could tell one. Read once. */
  built(): Promise<ReadonlySet<string> | undefined>;
}

export async function programsIn(tree: Tree): Promise<Programs> {
  const goMods = tree.paths.filter((name) => path.posix.basename(name) === 'go.mod');
  const modules = modulesIn(await tree.texts(goMods));
  const programs = await nodePrograms(tree, modules);
  const made = new Map<NodeProgram, MakeFacts>();
  for (const each of programs) made.set(each, await makeFacts(tree, each.module.folder));
  let built: ReturnType<Programs['built']> | undefined;
  return {
    ...{ tree, programs, made },
    built() {
      built ??= builtNames(tree, knownNames(tree, programs, made), modules);
      return built;
    },
  };
}

/** Reads the programs in the work tree of a repository, given its top folder. */
export type ReadPrograms = (root: string) => Promise<Programs>;

/** Reads each repository once. */
export function programReader(exec: Exec): ReadPrograms {
  const read = new Map<string, Promise<Programs>>();
  return (root) => {
    const programs = read.get(root) ?? workTree(exec, root).then(programsIn);
    read.set(root, programs);
    return programs;
  };
}

/** Names that a program's binary may have: the one of a Makefile, of its folder, of GoReleaser. */
export function namesOfProgram(
  { name, folder, package: pack }: NodeProgram,
  make: MakeFacts | undefined,
): { readonly value: string; readonly from: string }[] {
  const own = { value: name, from: folder };
  const given = make?.binaries.get(pack.replace(/^\.\//, ''));
  if (given === undefined || given.value === name) return [own];
  const other = { value: given.value, from: `${given.path}:${given.line}` };
  return /goreleaser/.test(given.path) ? [own, other] : [other, own];
}

/**
 * Those of some binaries that are no program of a repository's code, by any name that its builds give to a binary.
 *
 * @returns none if the repository has no program that certainly starts a node, or a sample chain only, or builds a
 *   program under a name that only a shell could tell
 */
export async function foreignTo(
  { tree, programs, built: read }: Programs,
  binaries: readonly string[],
): Promise<ReadonlySet<string>> {
  if (binaries.length === 0 || programs.length === 0) return new Set();
  if (!programs.every(({ isCertain, isSample }) => isCertain && !isSample)) return new Set();
  const built = await read();
  if (built === undefined) return new Set();
  // A program may be a script of the repository.
  const files = new Set(tree.paths.map((name) => path.posix.basename(name)));
  const isOwn = (name: string) =>
    /\./.test(name) || // most likely a script
    files.has(name) ||
    [name, ...name.split(/[-_]/)].some((part) => built.has(part)) ||
    [...built].some((each) => name.startsWith(`${each}-`) || name.startsWith(`${each}_`));
  return new Set(binaries.filter((name) => !isOwn(name)));
}

/** Names of programs by their folders and the Makefiles' facts. */
function knownNames(
  tree: Tree,
  programs: readonly NodeProgram[],
  made: ReadonlyMap<NodeProgram, MakeFacts>,
): ReadonlySet<string> {
  return new Set([
    ...programs.flatMap((each) => namesOfProgram(each, made.get(each)).map(({ value }) => value)),
    ...[...made.values()].flatMap((make) => [...make.binaries.values()].map(({ value }) => value)),
    ...tree.paths.flatMap((name) => (MAIN.exec(name) ?? []).slice(1).filter(Boolean)),
  ]);
}

/** Folders of main packages by custom, with their names. */
const MAIN = /(?:^|\/)cmd\/([^/]+)\/[^/]*\.go$|(?:^|\/)([^/]+)\/main\.go$/;
const SCRIPT = /(?:^|\/)(?:GNU)?[Mm]akefile$|(?:^|\/)\.?[Jj]ustfile$|\.(?:mk|just|sh)$/;
const MOST_SCRIPTS = 400;
/** Commands and instructions that give a file another name. */
const RENAMING = /^(?:mv|cp|ln|install|COPY|ADD)$/;

/**
 * Adds the names that scripts and Dockerfiles give to binaries: by `go build -o`, and by copying those with known names.
 *
 * @returns undefined if a name has variables without a plain value
 */
async function builtNames(
  tree: Tree,
  known: ReadonlySet<string>,
  modules: readonly ModuleFolder[],
): Promise<ReadonlySet<string> | undefined> {
  const scripts = tree.paths.filter((name) => SCRIPT.test(name) || isDockerfile(name));
  const commands = [...(await tree.texts(scripts.slice(0, MOST_SCRIPTS))).values()].flatMap(
    commandsOf,
  );
  const names = new Set(known);
  const outputs = commands.flatMap((words) => outputOf(words) ?? []);
  const isHere = placesOf(tree, modules, new Set(outputs.flatMap(({ target }) => target ?? [])));
  for (const { name, target } of outputs) {
    // Other chains are built in Dockerfiles, from their own repositories.
    if (target !== undefined && !isHere(target)) continue;
    if (/[$`{]/.test(name)) return undefined;
    names.add(name);
  }
  for (const words of commands) {
    const [program = '', ...all] = words;
    if (!RENAMING.test(program)) continue;
    const given = all.filter((word) => !word.startsWith('-'));
    const to = given.at(-1) ?? '';
    const isRenamed = given.slice(0, -1).some((from) => names.has(path.posix.basename(from)));
    if (isRenamed && /\w$/.test(to)) names.add(path.posix.basename(to));
  }
  return names;
}

/** Commands of a script, and of a Dockerfile with its instructions to copy, that build or rename. */
function commandsOf(text: string): string[][] {
  const plain = text.replace(/^[ \t]*(?:RUN|ARG|ENV)[ \t]+(?:--\S+[ \t]+)*/gim, '');
  const variables = assignedIn(plain);
  return wholeLines(plain)
    .filter(({ text: line }) => /\bbuild\b|\b(?:mv|cp|ln|install|COPY|ADD)\s/.test(line))
    .flatMap(({ text: line }) => commandsIn(filledIn(line, variables)))
    .map((words) => words.map((word, at) => (at === 0 ? word.replace(/^[@+-]+/, '') : word)));
}

/** What `go build -o` makes. */
interface Output {
  readonly name: string;
  /** Its package, if that may be one of another repository. */
  readonly target: string | undefined;
}

/** What a command builds by `go build -o`; undefined for other commands. */
function outputOf(words: readonly string[]): Output | undefined {
  const at = words.findIndex((word) => /^(?:\$\(GO\)|go)$/i.test(path.posix.basename(word)));
  if (at === -1 || words[at + 1] !== 'build') return undefined;
  const flag = words.findIndex((word) => /^-o(?:=|$)/.test(word));
  const output = words[flag]?.startsWith('-o=') ? words[flag]?.slice(3) : words[flag + 1];
  if (flag === -1 || output === undefined || /\/$|\.(?:so|wasm|a)$/.test(output)) return undefined;
  const target = words
    .at(-1)
    ?.replace(/^\.\//, '')
    .replace(/\/(?:\.\.\.|\*|[\w-]+\.go)?$/, '');
  const isPath = target !== undefined && /^[\w-][\w.-]*\/[\w./-]+$/.test(target);
  return { name: path.posix.basename(output), target: isPath ? target : undefined };
}

/** Parts of a path that is looked for; longer ones count as found. */
const MOST_PARTS = 10;

/**
 * Tells whether a package is one of the repository: below the path of one of its modules, or in a folder that ends
 * with its path. Looks at each path of the tree once.
 */
function placesOf(
  tree: Tree,
  modules: readonly ModuleFolder[],
  targets: ReadonlySet<string>,
): (target: string) => boolean {
  const own = new Set(modules.map((each) => each.path));
  const isOfModule = (target: string) =>
    endsOfParts(target).some((end) => own.has(target.slice(0, end)));
  const searched = [...targets].filter((target) => !isLong(target) && !isOfModule(target));
  const wanted = new Set(searched);
  const found = new Set<string>();
  const folders = new Set(
    searched.length === 0 ? [] : tree.paths.map((name) => path.posix.dirname(name)),
  );
  for (const folder of folders) {
    const ends = endsOfParts(folder);
    for (const first of ends.keys()) {
      const start = first === 0 ? 0 : (ends[first - 1] ?? 0) + 1;
      for (const end of ends.slice(first + 1, first + MOST_PARTS)) {
        const part = folder.slice(start, end);
        if (wanted.has(part)) found.add(part);
      }
    }
  }
  return (target) => !wanted.has(target) || found.has(target);
}

function isLong(target: string): boolean {
  return endsOfParts(target).length > MOST_PARTS;
}

/** Positions at which the parts of a path end. */
function endsOfParts(name: string): number[] {
  return [...name.matchAll(/\/|$/g)].map(({ index }) => index);
}
