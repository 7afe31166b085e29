import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../errors';
import type { Build, Plan } from '../plan/schema';
import { listed } from '../plan/words';
import { type Exec, TRANSFER_LIMIT_MS } from '../system/exec';
import { exists, readText } from '../system/files';
import { sha256 } from '../system/hash';
import { folderContent, rulesIn } from './content';
import { type SettledFiles, settleFiles } from './dates';
import { LARGEST_DOCKERFILE } from './dockerfile';
import type { Content } from './target';

/** Where a build finds its context on this machine. */
export interface Source {
  readonly folder: string;
  /** Git tree of the folder, where it is taken from a ref. */
  readonly tree: string | undefined;
  /** The commit that the ref was at, where it is taken from one. */
  readonly commit?: string;
  /** Files of it that are pointers of Git LFS, which has not put in what they stand for. */
  readonly pointers?: readonly string[];
}

/** A Dockerfile that was found. */
export interface FoundDockerfile {
  readonly path: string;
  readonly text: string;
}

/**
 * The context of each build of the plan. Contexts of a git ref are extracted, each tree once into a
 * folder of its own, without touching the work tree: several refs of one repository at the same time.
 *
 * @throws RehearsalError naming the ref, the folder and what git said
 */
export async function openSources(
  exec: Exec,
  plan: Plan,
  planFolder: string,
  target: string,
  signal: AbortSignal,
  notice: (message: string) => void = () => {},
): Promise<ReadonlyMap<Build, Source>> {
  const sources = new Map<Build, Source>();
  const extracted = new Map<string, Extracted>();
  const builds = [...plan.releases, ...plan.stack.images, plan.cosmovisor].flatMap(
    ({ build }) => build ?? [],
  );
  for (const build of builds) {
    const context = path.resolve(planFolder, build.context);
    if (build.ref === undefined) {
      sources.set(build, { folder: context, tree: undefined });
      continue;
    }
    const found = await findTree(exec, context, build.ref, signal);
    const { tree, commit } = found;
    let files = extracted.get(tree);
    if (files === undefined) {
      files = await extract(exec, context, found, path.join(target, tree), signal);
      extracted.set(tree, files);
      sayMissing(build.ref, context, files, notice);
    }
    const { folder, pointers } = files;
    sources.set(build, { folder, tree, commit, ...(pointers.length > 0 && { pointers }) });
  }
  return sources;
}

/** What a folder of a repository is at a ref. */
interface FoundTree {
  readonly tree: string;
  readonly commit: string;
  /** When it was committed, in seconds since the epoch. */
  readonly time: number;
}

/** Files of a tree. */
interface Extracted extends SettledFiles {
  readonly folder: string;
  /** Paths of submodules, which are empty folders. */
  readonly submodules: readonly string[];
}

/** Says what a build of extracted files is not sent, though a full checkout may have it. */
function sayMissing(
  ref: string,
  context: string,
  { submodules, pointers }: Extracted,
  notice: (message: string) => void,
): void {
  if (submodules.length > 0) {
    notice(
      `The git ref ${ref} of ${context} has submodules, which are empty folders in its build: ${listed(submodules)}.`,
    );
  }
  if (pointers.length > 0) {
    notice(
      `The git ref ${ref} of ${context} has files in Git LFS, of which its build has the pointers: ${listed(pointers)}.`,
    );
  }
}

/** Looks up a ref once, so that one that moves meanwhile gives files and commit of one moment. */
async function findTree(
  exec: Exec,
  context: string,
  ref: string,
  signal: AbortSignal,
): Promise<FoundTree> {
  const git = async (...args: string[]) => {
    const { stdout } = await exec.run(['git', '--no-replace-objects', '-C', context, ...args], {
      signal,
    });
    return stdout.replace(/\n$/, '');
  };
  const idOf = (name: string) => git('rev-parse', '--verify', '--end-of-options', name);
  try {
    const prefix = await git('rev-parse', '--show-prefix');
    const commit = await idOf(`${ref}^{commit}`);
    const tree = await idOf(`${commit}:${prefix}`);
    const dated = await git('rev-list', '--max-count=1', '--timestamp', commit);
    return { tree, commit, time: Number(dated.split(' ')[0]) };
  } catch (error) {
    throw new RehearsalError(
      `Cannot take ${context} from the git ref ${ref}: ${messageOf(error)}`,
      {
        hint: 'The ref must be fetched: actions/checkout fetches one commit, unless fetch-depth: 0.',
        cause: error,
      },
    );
  }
}

/**
 * Extracts a tree by its id as a checkout has it: equal trees give equal files, whichever commit they are from.
 * `git archive` would leave out what is marked for archives of sources (`export-ignore`). They get that
 * commit's time and not the one of the extraction, which all releases of a run share.
 */
async function extract(
  exec: Exec,
  repository: string,
  { tree, time }: FoundTree,
  folder: string,
  signal: AbortSignal,
): Promise<Extracted> {
  await mkdir(folder, { recursive: true });
  // From a subfolder, git would look for that folder in the tree again.
  const { stdout } = await exec.run(['git', '-C', repository, 'rev-parse', '--absolute-git-dir'], {
    signal,
  });
  const git = (...args: string[]) =>
    exec.run(
      [
        ...(['git', '--no-replace-objects', '-c', 'core.fsmonitor=false'] as const),
        ...['-c', 'core.splitIndex=false', `--git-dir=${stdout.trim()}`],
        ...[`--work-tree=${folder}`, ...args],
      ],
      // An index of its own: that of the repository stays as it is.
      { signal, timeout: TRANSFER_LIMIT_MS, env: { GIT_INDEX_FILE: `${folder}.index` } },
    );
  await git('read-tree', '--no-sparse-checkout', tree);
  await git('checkout-index', '--all', '--force');
  const { stdout: entries } = await git('ls-tree', '-d', '-r', '-z', '--full-tree', tree);
  const { trees, submodules } = entriesListed(entries);
  const { pointers } = await settleFiles(folder, { time, tree, inner: trees });
  return { folder, submodules, pointers };
}

/** What `git ls-tree -d -r -z` lists (`mode type id\tpath`): ids of the trees below a tree by path, and submodules. */
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

/** What a key says of a whole context. */
export async function contentOf(
  exec: Exec,
  { folder, tree, pointers = [] }: Source,
  dockerfile: string,
  signal: AbortSignal,
): Promise<Content> {
  if (tree !== undefined) {
    // Where Git LFS is installed, the same tree gives other files.
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
  const hash = `${content.hash}+${await gitState(exec, folder, signal)}`;
  return { how: `${content.how}, and .git`, hash, ...times };
}

/**
 * What a build can read out of a `.git` that it is sent, as the Makefiles of chains do to name a version: the commit,
 * the branch, and tags on the way to it. Git's own files change with every fetch.
 */
async function gitState(exec: Exec, folder: string, signal: AbortSignal): Promise<string> {
  const git = async (...args: string[]) => {
    const { stdout } = await exec.run(['git', '-C', folder, ...args], {
      signal,
      allowFailure: true,
    });
    return stdout.trim();
  };
  const commit = await git('rev-parse', 'HEAD');
  const names = [
    await git('symbolic-ref', '--quiet', 'HEAD'),
    await git('for-each-ref', '--format=%(refname) %(objectname)', '--merged=HEAD', 'refs/tags'),
  ];
  return `${commit}+${sha256(JSON.stringify(names))}`;
}

/** What a Dockerfile outside of a tree has beside it to say which files of the tree are sent. */
async function rulesBeside(folder: string, dockerfile: string): Promise<string> {
  if (!path.relative(folder, dockerfile).startsWith('..')) return '';
  const rules = await rulesIn(`${dockerfile}.dockerignore`);
  return rules === undefined ? '' : `+${sha256(rules)}`;
}

/**
 * The Dockerfile of a build: in the context, or else beside the plan.
 *
 * @returns undefined where neither has it
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

/** Where the Dockerfile of a build is looked for. */
export function placesOf(
  build: Pick<Build, 'dockerfile'>,
  folder: string,
  planFolder: string,
): string[] {
  const places = [folder, planFolder].map((base) => path.resolve(base, build.dockerfile));
  return [...new Set(places)];
}
