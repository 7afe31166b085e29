import path from 'node:path';
import type { PlanPath } from '../../errors/errors';
import type { Build, Plan } from '../../plan/schema';
import { refTree, workTree } from '../../repository/git-tree';
import type { Tree } from '../../repository/tree';
import type { Exec } from '../../system/exec';
import { exists } from '../../system/files';
import { type GoFacts, goFacts, type IsThere, inRepository, type Presence } from './go-build';
import { hasRef, leadsAway, type Repository, refsOf, repositoryFact } from './repository';

/** A build of the plan, with the files that it would read. */
export interface BuildFact {
  /** Path of the build in the plan. */
  readonly path: PlanPath;
  /** `release v1`, `image acme/tmkms:v1` */
  readonly title: string;
  /** Name of the release; undefined for other images. */
  readonly release: string | undefined;
  readonly build: Build;
  /** Absolute path of the context. */
  readonly context: string;
  readonly source: Source;
}

/** Files of a build's context, or why they are not known. */
export type Source =
  /** The context does not exist. */
  | { readonly kind: 'no-folder' }
  /** Git cannot be asked about the context. */
  | { readonly kind: 'no-repository'; readonly why: string }
  /** The repository has no such ref. */
  | { readonly kind: 'no-ref'; readonly isShallow: boolean; readonly refs: readonly string[] }
  | { readonly kind: 'files'; readonly files: ContextFiles };

/** What the checks read of a build's context. */
export interface ContextFiles extends GoFacts {
  /** All files of the repository, from which the context is a part. */
  readonly tree: Tree;
  /** Path of the context in it: empty for the top, or ending with a slash. */
  readonly prefix: string;
  readonly hasDockerfile: Presence;
}

/** Reads what the builds of a plan would read. */
export async function buildFacts(
  exec: Exec,
  plan: Plan,
  folder: string,
): Promise<readonly BuildFact[]> {
  const reader = new SourceReader(exec, plan.chain.binary, folder);
  return Promise.all(
    plannedBuilds(plan).map(async ({ build, ...planned }) => {
      const context = path.resolve(folder, build.context);
      return { ...planned, build, context, source: await reader.read(build, context) };
    }),
  );
}

type PlannedBuild = Pick<BuildFact, 'path' | 'title' | 'release' | 'build'>;

function plannedBuilds({ releases, stack, cosmovisor }: Plan): PlannedBuild[] {
  return [
    ...releases.map(({ name, build }, index) => ({
      ...{ path: ['releases', index, 'build'], title: `release ${name}`, release: name, build },
    })),
    ...stack.images.map(({ image, build }, index) => ({
      ...{ path: ['stack', 'images', index, 'build'], title: `image ${image}`, build },
      release: undefined,
    })),
    {
      ...{ path: ['cosmovisor', 'build'], title: `image ${cosmovisor.image}`, release: undefined },
      build: cosmovisor.build,
    },
  ].flatMap(({ build, ...planned }) => (build === undefined ? [] : [{ ...planned, build }]));
}

/** Reads contexts; each tree once, as several builds may share it. */
class SourceReader {
  readonly #trees = new Map<string, Promise<Tree | undefined>>();

  constructor(
    private readonly exec: Exec,
    private readonly binary: string,
    private readonly planFolder: string,
  ) {}

  async read(build: Build, context: string): Promise<Source> {
    if (!(await exists(context))) return { kind: 'no-folder' };
    const found = await repositoryFact(this.exec, context);
    if (build.ref === undefined) {
      const { root, prefix } = 'known' in found ? found.known : { root: context, prefix: '' };
      return this.#ofWorkTree(build, root, prefix);
    }
    return 'known' in found
      ? this.#ofRef(build, found.known, build.ref)
      : { kind: 'no-repository', why: found.absent };
  }

  async #ofWorkTree(build: Build, root: string, prefix: string): Promise<Source> {
    const tree = await this.#tree(root, undefined);
    if (tree === undefined) throw new Error(`the work tree of ${root} was not listed`);
    const isThere = async (file: string) => {
      const whole = inRepository(prefix, file);
      if (!(await exists(path.join(root, whole)))) return false;
      return isListed(tree, whole) || undefined; // ignored by git, or an empty folder
    };
    return { kind: 'files', files: await this.#files(build, tree, prefix, isThere) };
  }

  async #ofRef(build: Build, repository: Repository, ref: string): Promise<Source> {
    const { prefix, isShallow } = repository;
    const tree = await this.#tree(repository.root, ref);
    if (tree === undefined) {
      return (await hasRef(this.exec, repository, ref)) === false
        ? { kind: 'no-ref', isShallow, refs: await refsOf(this.exec, repository) }
        : { kind: 'no-repository', why: `git cannot list the files of ${ref}` };
    }
    const isThere = async (file: string) => {
      const whole = inRepository(prefix, file);
      if (isListed(tree, whole)) return true;
      return (await leadsAway(this.exec, repository, ref, whole)) ? undefined : false;
    };
    return { kind: 'files', files: await this.#files(build, tree, prefix, isThere) };
  }

  #tree(root: string, ref: string | undefined): Promise<Tree | undefined> {
    const key = JSON.stringify([root, ref]);
    const tree =
      this.#trees.get(key) ??
      (ref === undefined ? workTree(this.exec, root) : refTree(this.exec, root, ref));
    this.#trees.set(key, tree);
    return tree;
  }

  async #files(build: Build, tree: Tree, prefix: string, isThere: IsThere): Promise<ContextFiles> {
    const beside = path.resolve(this.planFolder, build.dockerfile);
    const [inContext, besidePlan, go] = await Promise.all([
      isThere(build.dockerfile),
      exists(beside),
      goFacts(build.go, this.binary, { tree, prefix, isThere }),
    ]);
    return { tree, prefix, hasDockerfile: besidePlan || inContext, ...go };
  }
}

/** Returns true if a tree has a file, or files in a folder. */
function isListed({ paths }: Tree, whole: string): boolean {
  return whole === '.' || paths.some((each) => each === whole || each.startsWith(`${whole}/`));
}
