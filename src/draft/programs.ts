import path from 'node:path';
import { isDockerfile } from '../repository/dockerfiles';
import { workTree } from '../repository/git-tree';
import { modulesIn } from '../repository/go-module';
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
}

export async function programsIn(tree: Tree): Promise<Programs> {
  const goMods = tree.paths.filter((name) => path.posix.basename(name) === 'go.mod');
  const modules = modulesIn(await tree.texts(goMods));
  const programs = await nodePrograms(tree, modules);
  const made = new Map<NodeProgram, MakeFacts>();
  for (const each of programs) made.set(each, await makeFacts(tree, each.module.folder));
  return { tree, programs, made };
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
 * @returns none if the repository has no program that certainly starts a node, or builds one under a name that only
 *   a shell could tell
 */
export async function foreignTo(
  { tree, programs, made }: Programs,
  binaries: readonly string[],
): Promise<ReadonlySet<string>> {
  if (binaries.length === 0 || programs.length === 0) return new Set();
  if (!programs.every(({ isCertain }) => isCertain)) return new Set();
  const own = new Set([
    ...programs.flatMap((each) => namesOfProgram(each, made.get(each)).map(({ value }) => value)),
    ...[...made.values()].flatMap((make) => [...make.binaries.values()].map(({ value }) => value)),
    ...tree.paths.flatMap((name) => (MAIN.exec(name) ?? []).slice(1).filter(Boolean)),
  ]);
  const built = await builtNames(tree, own);
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
): Promise<ReadonlySet<string> | undefined> {
  const scripts = tree.paths.filter((name) => SCRIPT.test(name) || isDockerfile(name));
  const commands = [...(await tree.texts(scripts.slice(0, MOST_SCRIPTS))).values()].flatMap(
    commandsOf,
  );
  const names = new Set(known);
  for (const words of commands) {
    const name = outputOf(words, tree);
    if (name === undefined) continue;
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

/** Name that `go build -o` gives to a binary of the repository; undefined for other commands. */
function outputOf(words: readonly string[], tree: Tree): string | undefined {
  const at = words.findIndex((word) => /^(?:\$\(GO\)|go)$/i.test(path.posix.basename(word)));
  if (at === -1 || words[at + 1] !== 'build') return undefined;
  const flag = words.findIndex((word) => /^-o(?:=|$)/.test(word));
  const output = words[flag]?.startsWith('-o=') ? words[flag]?.slice(3) : words[flag + 1];
  if (flag === -1 || output === undefined || /\/$|\.(?:so|wasm|a)$/.test(output)) return undefined;
  const target = words
    .at(-1)
    ?.replace(/^\.\//, '')
    .replace(/\/(?:\.\.\.|\*|[\w-]+\.go)?$/, '');
  // Other chains are built in Dockerfiles, from their own repositories.
  const isElsewhere =
    target !== undefined &&
    /^[\w-][\w.-]*\/[\w./-]+$/.test(target) &&
    !tree.paths.some((name) => name.startsWith(`${target}/`) || name.includes(`/${target}/`));
  return isElsewhere ? undefined : path.posix.basename(output);
}
