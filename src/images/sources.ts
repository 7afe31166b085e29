import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../errors';
import type { Build, Plan } from '../plan/schema';
import { type Exec, TRANSFER_LIMIT_MS } from '../system/exec';
import { exists, readText } from '../system/files';
import { folderContent, rulesIn } from './content';
import { dateFiles } from './dates';
import { LARGEST_DOCKERFILE } from './dockerfile';
import type { Content } from './target';

/** Where a build finds its context on this machine. */
export interface Source {
  readonly folder: string;
  /** Git tree of the folder, where it is taken from a ref. */
  readonly tree: string | undefined;
  /** The commit that the ref was at, where it is taken from one. */
  readonly commit?: string;
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
): Promise<ReadonlyMap<Build, Source>> {
  const sources = new Map<Build, Source>();
  const extracted = new Map<string, string>();
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
    const folder = extracted.get(tree) ?? path.join(target, tree);
    if (!extracted.has(tree)) await extract(exec, context, found, folder, signal);
    extracted.set(tree, folder);
    sources.set(build, { folder, tree, commit });
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

/** Looks up a ref once, so that one that moves meanwhile gives files and commit of one moment. */
async function findTree(
  exec: Exec,
  context: string,
  ref: string,
  signal: AbortSignal,
): Promise<FoundTree> {
  const git = async (...args: string[]) => {
    const { stdout } = await exec.run(['git', '-C', context, ...args], { signal });
    return stdout.trim();
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
 * Extracts a tree by its id: equal trees give equal files, whichever commit they are from. They get that
 * commit's time and not the one of the extraction, which all releases of a run would share.
 */
async function extract(
  exec: Exec,
  repository: string,
  { tree, time }: FoundTree,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const archive = `${folder}.tar`;
  const options = { signal, timeout: TRANSFER_LIMIT_MS };
  await mkdir(folder, { recursive: true });
  // From a subfolder, `git archive` would look for that folder in the tree again.
  const { stdout } = await exec.run(['git', '-C', repository, 'rev-parse', '--absolute-git-dir'], {
    signal,
  });
  await exec.run(
    [
      ...(['git', `--git-dir=${stdout.trim()}`, 'archive', '--format', 'tar'] as const),
      ...['--output', archive, tree],
    ],
    options,
  );
  await exec.run(['tar', '--extract', '--file', archive, '--directory', folder], options);
  const listed = await exec.run(
    [
      ...(['git', `--git-dir=${stdout.trim()}`, 'ls-tree', '-d', '-r', '-z'] as const),
      ...['--full-tree', tree],
    ],
    { signal },
  );
  await dateFiles(folder, { time, tree, inner: treesListed(listed.stdout) });
}

/** Ids of the trees below a tree by path, of what `git ls-tree -d -r -z` lists (`mode type id\tpath`). */
function treesListed(listed: string): ReadonlyMap<string, string> {
  return new Map(
    listed.split('\0').flatMap((line): [string, string][] => {
      const [what = '', name = ''] = line.split('\t', 2);
      const [, type, id = ''] = what.split(' ');
      return type === 'tree' ? [[name, id]] : [];
    }),
  );
}

/** What a key says of a whole context. */
export async function contentOf(
  exec: Exec,
  { folder, tree }: Source,
  dockerfile: string,
  signal: AbortSignal,
): Promise<Content> {
  if (tree !== undefined)
    return { how: 'git tree', hash: `${tree}${await rulesBeside(folder, dockerfile)}` };
  let restored = 0;
  const content = await folderContent(folder, dockerfile, ({ mtimeMs }) => {
    if (mtimeMs % 1_000 === 0) restored++;
  });
  const times = restored > 0 && { restored: true };
  if (!content.git) return { how: content.how, hash: content.hash, ...times };
  // Git's own files change with every fetch; what a build can read out of them is the commit.
  const { stdout } = await exec.run(['git', '-C', folder, 'rev-parse', 'HEAD'], {
    signal,
    allowFailure: true,
  });
  const hash = `${content.hash}+${stdout.trim()}`;
  return { how: `${content.how}, and .git`, hash, ...times };
}

/** What a Dockerfile outside of a tree has beside it to say which files of the tree are sent. */
async function rulesBeside(folder: string, dockerfile: string): Promise<string> {
  if (!path.relative(folder, dockerfile).startsWith('..')) return '';
  const rules = await rulesIn(`${dockerfile}.dockerignore`);
  return rules === undefined ? '' : `+${createHash('sha256').update(rules).digest('hex')}`;
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
