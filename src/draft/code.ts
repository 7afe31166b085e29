import path from 'node:path';
import { type Modfile, needOfC, parseModfile } from '../images/go-modules';
import { type NodeDockerfile, nodeDockerfile } from '../repository/dockerfiles';
import { refTree, tagsOf } from '../repository/git-tree';
import type { MakeFacts } from '../repository/make';
import type { NodeProgram } from '../repository/programs';
import { isInFull, releaseTags, tagNamed, upToCheckout, type VersionTag } from '../repository/tags';
import type { Tree } from '../repository/tree';
import { chooseUpgrade, type UpgradeChoice } from '../repository/upgrade-choice';
import { type UpgradeNames, upgradeNamesOf } from '../repository/upgrade-names';
import type { Exec } from '../system/exec';
import { repositoryOf } from '../system/files';
import { tagIn } from '../text/references';
import { type ChainValues, chainValues } from './chain-values';
import {
  namesOfProgram,
  type Programs,
  programReader,
  programsIn,
  type ReadPrograms,
} from './programs';

/** How a tree's code is built. */
export interface CodeAt {
  readonly program: NodeProgram;
  /** True if no other program was as likely. */
  readonly isOnly: boolean;
  readonly make: MakeFacts;
  readonly dockerfile: NodeDockerfile | undefined;
  /** Reason to build with C; undefined if none is known. */
  readonly needOfC: string | undefined;
  /** True if the module uses the EVM of Ethermint, Evmos or cosmos/evm. */
  readonly isEvm: boolean;
  /** True if the module uses folders outside of its own. */
  readonly reachesOut: boolean;
}

/** Facts of the chain's code in the repository around the stack. */
export interface CodeFacts {
  /** Top folder of the repository. */
  readonly root: string;
  readonly now: CodeAt;
  /** Code of the current release; undefined without a tag, and without a program in it. */
  readonly base: CodeAt | undefined;
  /** True if git has all files of the base. */
  readonly isBaseRead: boolean;
  /** Code after the upgrade. */
  readonly next: CodeAt;
  readonly choice: UpgradeChoice;
  /** How the tag of the stack's image names the base; undefined if it does not. */
  readonly byImage: NamedByImage | undefined;
  /** Names in the code after the upgrade. */
  readonly names: UpgradeNames;
  readonly values: ChainValues;
}

/**
 * How the tag of an image names a release:
 * - `in full`: with its whole version, as an image of this code
 * - `perhaps`: with a part of the version, as a tag that floats does, or as an image that may be of another chain
 */
export type NamedByImage = 'in full' | 'perhaps';

/** What the stack tells about its code. */
export interface StackHints {
  /** Folder of the compose files. */
  readonly folder: string;
  /** Folder of a go.mod near the stack, for folders without git. */
  readonly source: string | undefined;
  readonly image: string | undefined;
  /** Binaries that the nodes start, as far as known. */
  readonly binaries: readonly string[];
}

/**
 * Reads the code of the chain in the repository around a stack: the main package of its node, its builds, release
 * tags and upgrade names. Runs nothing of it.
 *
 * @param read reads the programs of the work tree, perhaps shared with other readers
 * @returns undefined if no program of the repository starts a node
 */
export async function readCode(
  exec: Exec,
  { folder, source, image, binaries }: StackHints,
  read: ReadPrograms = programReader(exec),
): Promise<CodeFacts | undefined> {
  const root = (await repositoryOf(folder)) ?? source;
  if (root === undefined) return undefined;
  const programs = await read(root);
  const { tree } = programs;
  const now = await codeAt(programs, binaries, path.relative(root, folder));
  if (now === undefined) return undefined;
  const all = await tagsOf(exec, root, 'all');
  const module = now.program.module.folder;
  const imageTag = tagIn(image ?? '') ?? '';
  const current = tagNamed(all, imageTag, module);
  const trees = new Map<string | undefined, Promise<Tree | undefined>>([
    [undefined, Promise.resolve(tree)],
  ]);
  const at = (tag: VersionTag | undefined) => {
    const opened = trees.get(tag?.tag) ?? refTree(exec, root, tag?.tag ?? '');
    trees.set(tag?.tag, opened);
    return opened;
  };
  const names = new Map<string | undefined, Promise<UpgradeNames | undefined>>();
  const namesOf = (tag: VersionTag | undefined) => {
    const read =
      names.get(tag?.tag) ?? at(tag).then((each) => (each ? upgradeNamesOf(each) : undefined));
    names.set(tag?.tag, read);
    return read;
  };
  const tags = upToCheckout(releaseTags(all, module), await tagsOf(exec, root, 'HEAD'));
  const choice = await chooseUpgrade({ tags, current, namesOf });
  const base = choice.base && (await at(choice.base));
  const next = choice.next && (await at(choice.next));
  const isBase = current !== undefined && choice.base?.tag === current.tag;
  const isSure = isBase && isInFull(current, imageTag) && isOwnImage(now, image, binaries);
  const wanted = [now.program.name];
  return {
    root,
    now,
    base: base && (await codeAt(await programsIn(base), wanted, '')),
    next: (next && (await codeAt(await programsIn(next), wanted, ''))) ?? now,
    choice,
    isBaseRead: base !== undefined,
    byImage: isBase ? (isSure ? 'in full' : 'perhaps') : undefined,
    names: (await namesOf(choice.next)) ?? NO_NAMES,
    values: await chainValues(tree, now.program),
  };
}

/** Code of a tree. Of several programs, that of the stack, of the Makefile, or nearest to the stack. */
export async function codeAt(
  { tree, programs, made }: Programs,
  binaries: readonly string[],
  near: string,
): Promise<CodeAt | undefined> {
  const rank = (each: NodeProgram) =>
    (namesOfProgram(each, made.get(each)).some(({ value }) => binaries.includes(value)) ? 4 : 0) +
    (made.get(each)?.words.has(each.name) ? 2 : 0) +
    (near !== '' && each.folder.startsWith(`${near.split('/')[0]}/`) ? 1 : 0);
  const [program, second] = programs.toSorted((a, b) => rank(b) - rank(a));
  const make = program && made.get(program);
  if (program === undefined || make === undefined) return undefined;
  const modfile = parseModfile(program.module.text);
  const tags = make.tags.map(({ value }) => value);
  return {
    program,
    isOnly: second === undefined || rank(second) < rank(program),
    make,
    dockerfile: await nodeDockerfile(tree, program, make),
    needOfC: needOfC(modfile, tags),
    isEvm: [program.module.path, ...requiredBy(modfile)].some((each) => EVM.test(each)),
    reachesOut:
      modfile.replaces.some(({ by }) => by.startsWith('../')) || tree.paths.includes('go.work'),
  };
}

/** Modules with an EVM for the SDK, also their forks. */
const EVM = /\/(?:ethermint|evmos|cosmos\/evm)(?:\/|$)/;

function requiredBy({ requires }: Modfile): string[] {
  return requires.flatMap(({ path: name, isIndirect }) => (isIndirect ? [] : [name]));
}

const NO_NAMES: UpgradeNames = {
  registered: [],
  declared: [],
  calls: [],
  unknown: [],
  byVersion: [],
  versionVariables: [],
};

/** Returns true if the nodes start this code's program, or their image is called like it, its chain or its module. */
function isOwnImage(
  { program, make }: CodeAt,
  image: string | undefined,
  binaries: readonly string[],
): boolean {
  const names = namesOfProgram(program, make).map(({ value }) => value);
  if (names.some((name) => binaries.includes(name))) return true;
  const module = program.module.path
    .replace(/\/v\d+$/, '')
    .split('/')
    .at(-1);
  const called = image?.split('/').at(-1)?.split(/[:@]/)[0];
  const chains = names.map((name) => name.replace(/d$/, ''));
  return [...names, ...chains, make.name?.value, module].some(
    (name) => name !== undefined && name.toLowerCase() === called,
  );
}
