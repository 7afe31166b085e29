import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../../errors/errors';
import { imagesOf } from '../../plan/complete';
import type { Build, Plan } from '../../plan/schema';
import { type Exec, TRANSFER_LIMIT_MS } from '../../system/exec';
import { exists, readText } from '../../system/files';
import { sha256 } from '../../system/hash';
import { listed } from '../../text/words';
import type { Content } from '../model/target';
import { folderContent, rulesIn } from './content';
import { type SettledFiles, settleFiles } from './dates';
import { LARGEST_DOCKERFILE } from './dockerfile';
import { emptySubmodules } from './submodules';

/** Location of a build's context on the host. */
export interface Source {
  readonly folder: string;
  /** Git tree of the folder, if taken from a ref. */
  readonly tree: string | undefined;
  /** Commit of the ref, if taken from one. */
  readonly commit?: string;
  /** Files in it that are still pointers of Git LFS, without their content. */
  readonly pointers?: readonly string[];
}

/** A located Dockerfile. */
export interface FoundDockerfile {
  readonly path: string;
  readonly text: string;
}

export interface SourceSettings {
  readonly planFolder: string;
  /** Working folder for extracted files. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly notice?: (message: string) => void;
}

/**
 * Opens the context of each build of the plan. Contexts of a git ref are extracted, each tree once into a
 * folder of its own, without touching the work tree; several refs of one repository may be in use at the same
 * time.
 *
 * @throws RehearsalError naming the ref, the folder and git's message
 */
export async function openSources(
  exec: Exec,
  plan: Plan,
  { planFolder, folder: target, signal, notice = () => {} }: SourceSettings,
): Promise<ReadonlyMap<Build, Source>> {
  const sources = new Map<Build, Source>();
  const extracted = new Map<string, Extracted>();
  const workTrees = new Set<string>();
  const builds = imagesOf(plan).flatMap(({ build }) => build ?? []);
  for (const build of builds) {
    const context = path.resolve(planFolder, build.context);
    if (build.ref === undefined) {
      if (!workTrees.has(context)) sayEmpty(context, await emptySubmodules(context), notice);
      workTrees.add(context);
      sources.set(build, { folder: context, tree: undefined });
      continue;
    }
    const found = await findTree(exec, context, build.ref);
    const { tree, commit } = found;
    let files = extracted.get(tree);
    if (files === undefined) {
      files = await extract(exec, found, path.join(target, tree), signal);
      extracted.set(tree, files);
      sayMissing(build.ref, context, files, notice);
    }
    const { folder, pointers } = files;
    sources.set(build, { folder, tree, commit, ...(pointers.length > 0 && { pointers }) });
  }
  return sources;
}

/** A folder of a repository at a ref. */
interface FoundTree {
  /** Path of the folder. */
  readonly context: string;
  readonly tree: string;
  readonly commit: string;
  /** Commit time, in seconds since the epoch. */
  readonly time: number;
}

/** Files extracted from a tree. */
interface Extracted extends SettledFiles {
  readonly folder: string;
  /** Paths of submodules, which are empty folders. */
  readonly submodules: readonly string[];
}

/** Number of submodules or files that a notice names. */
const MOST_MISSING = 3;

/** Reports submodules of a work tree that were not fetched. */
function sayEmpty(
  context: string,
  submodules: readonly string[],
  notice: (message: string) => void,
): void {
  if (submodules.length === 0) return;
  notice(
    `${context} has submodules that are empty folders, also in its build: ${listed(submodules, MOST_MISSING)}. Fetch them with git submodule update --init, or with "submodules: true" of actions/checkout.`,
  );
}

/** Reports files that a build of extracted files lacks, but a full checkout may have. */
function sayMissing(
  ref: string,
  context: string,
  { submodules, pointers }: Extracted,
  notice: (message: string) => void,
): void {
  if (submodules.length > 0) {
    notice(
      `The git ref ${ref} of ${context} has submodules, which are empty folders in its build: ${listed(submodules, MOST_MISSING)}.`,
    );
  }
  if (pointers.length > 0) {
    notice(
      `The git ref ${ref} of ${context} has files in Git LFS, which are pointers in its build: ${listed(pointers, MOST_MISSING)}.`,
    );
  }
}

/** Resolves a ref once, so that files and commit are consistent even if the ref moves. */
async function findTree(exec: Exec, context: string, ref: string): Promise<FoundTree> {
  const git = async (...args: string[]) => {
    const argv = ['git', '--no-replace-objects', '-C', context, ...args] as const;
    const { stdout } = await exec.capture(argv);
    return stdout.replace(/\n$/, '');
  };
  const idOf = (name: string) => git('rev-parse', '--verify', '--end-of-options', name);
  try {
    const prefix = await git('rev-parse', '--show-prefix');
    const commit = await idOf(`${ref}^{commit}`);
    const tree = await idOf(`${commit}:${prefix}`);
    const dated = await git('rev-list', '--max-count=1', '--timestamp', commit);
    return { context, tree, commit, time: Number(dated.split(' ')[0]) };
  } catch (error) {
    throw new RehearsalError(
      'GIT_REF_UNAVAILABLE',
      `Cannot extract ${context} from the git ref ${ref}: ${messageOf(error)}`,
      {
        hint: 'Fetch the ref first: actions/checkout fetches one commit, unless you set fetch-depth: 0.',
        cause: error,
      },
    );
  }
}

/**
 * Extracts a tree by its id as a checkout would: equal trees give equal files, whichever commit they are from.
 * `git archive` would leave out files marked `export-ignore`. Files get the commit's time rather than that of
 * the extraction, which all releases of a run share.
 */
async function extract(
  exec: Exec,
  { context, tree, time }: FoundTree,
  folder: string,
  signal: AbortSignal,
): Promise<Extracted> {
  await mkdir(folder, { recursive: true });
  // From a subfolder, git would look for that folder in the tree again.
  const where = ['git', '-C', context, 'rev-parse', '--absolute-git-dir'] as const;
  const { stdout } = await exec.capture(where);
  const git = (...args: string[]) =>
    exec.run(
      [
        ...(['git', '--no-replace-objects', '-c', 'core.fsmonitor=false'] as const),
        ...['-c', 'core.splitIndex=false', `--git-dir=${stdout.trim()}`],
        ...[`--work-tree=${folder}`, ...args],
      ],
      // A separate index: that of the repository stays unchanged.
      { signal, timeout: TRANSFER_LIMIT_MS, env: { GIT_INDEX_FILE: `${folder}.index` } },
    );
  await git('read-tree', '--no-sparse-checkout', tree);
  await git('checkout-index', '--all', '--force');
  const { stdout: entries } = await git('ls-tree', '-d', '-r', '-z', '--full-tree', tree);
  const { trees, submodules } = entriesListed(entries);
  const { pointers } = await settleFiles(folder, { time, tree, inner: trees });
  return { folder, submodules, pointers };
}

/** Parses `git ls-tree -d -r -z` (`mode type id\tpath`): ids of the trees below a tree by path, and submodules. */
function entriesListed(listed: string): {
  readonly trees: ReadonlyMap<string, string>;
  readonly submodules: readonly string[];
} {
  const trees = new Map<string, string>();
  const submodules: string[] = [];
  for (const line of listed.split('\0')) {
    const [what = '', name = ''] = line.split('\t', 2);
    const [, type, id = ''] = what.split(' ');
    if (type === 'tree') trees.set(name, id);
    if (type === 'commit') submodules.push(name);
  }
  return { trees, submodules };
}

/** Identity of a whole context, for a key. */
export async function contentOf(
  exec: Exec,
  { folder, tree, pointers = [] }: Source,
  dockerfile: string,
): Promise<Content> {
  if (tree !== undefined) {
    // If Git LFS is installed, the same tree gives other files.
    const unfilled = pointers.length > 0 ? `+${sha256(JSON.stringify(pointers))}` : '';
    const hash = `${tree}${unfilled}${await rulesBeside(folder, dockerfile)}`;
    return { how: 'git tree', hash };
  }
  let restored = 0;
  const content = await folderContent(folder, dockerfile, ({ mtimeMs }) => {
    if (mtimeMs % 1_000 === 0) restored++;
  });
  const times = restored > 0 && { restored: true };
  if (!content.git) return { how: content.how, hash: content.hash, ...times };
  const hash = `${content.hash}+${await gitState(exec, folder)}`;
  return { how: `${content.how}, and .git`, hash, ...times };
}

/**
 * State that a build can read from a `.git` it receives, as Makefiles of chains do to determine a version: the
 * commit, the branch, and tags on the way to it. Git's own files change with every fetch.
 */
async function gitState(exec: Exec, folder: string): Promise<string> {
  const git = async (...args: string[]) => {
    const argv = ['git', '-C', folder, ...args] as const;
    const { stdout } = await exec.capture(argv, { allowFailure: true });
    return stdout.trim();
  };
  const commit = await git('rev-parse', 'HEAD');
  const names = [
    await git('symbolic-ref', '--quiet', 'HEAD'),
    await git('for-each-ref', '--format=%(refname) %(objectname)', '--merged=HEAD', 'refs/tags'),
  ];
  return `${commit}+${sha256(JSON.stringify(names))}`;
}

/** Ignore rules beside a Dockerfile outside the tree, which select the files of the tree to send. */
async function rulesBeside(folder: string, dockerfile: string): Promise<string> {
  if (!path.relative(folder, dockerfile).startsWith('..')) return '';
  const rules = await rulesIn(`${dockerfile}.dockerignore`);
  return rules === undefined ? '' : `+${sha256(rules)}`;
}

/**
 * Finds the Dockerfile of a build: in the context, or else beside the plan.
 *
 * @returns undefined if neither has it
 */
export async function findDockerfile(
  build: Pick<Build, 'dockerfile'>,
  { folder }: Source,
  planFolder: string,
): Promise<FoundDockerfile | undefined> {
  for (const place of placesOf(build, folder, planFolder)) {
    if (await exists(place))
      return { path: place, text: await readText(place, LARGEST_DOCKERFILE) };
  }
  return undefined;
}

/** Possible locations of a build's Dockerfile. */
export function placesOf(
  build: Pick<Build, 'dockerfile'>,
  folder: string,
  planFolder: string,
): string[] {
  const places = [folder, planFolder].map((base) => path.resolve(base, build.dockerfile));
  return [...new Set(places)];
}
