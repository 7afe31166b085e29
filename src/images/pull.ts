import path from 'node:path';
import { RehearsalError } from '../errors';
import type { Build, Plan } from '../plan/schema';
import { type Exec, nonEmptyLines, TRANSFER_LIMIT_MS } from '../system/exec';
import type { Journal } from '../system/journal';
import { type Graph, withImage } from './target';

/** Whether a reference names a registry (`ghcr.io/acme/chain:v1`), so that nobody else can own the name. */
function namesRegistry(reference: string): boolean {
  const [host = '', ...rest] = reference.split('/');
  return rest.length > 0 && (/[.:]/.test(host) || host === 'localhost');
}

/**
 * Whether an image that can be built is pulled where its reference exists. Left to itself only for a
 * release at a git tag, which is final, and under a name that only its owner can give: the code of a work
 * tree or of a branch must be rehearsed as it is, and not as somebody pushed it once.
 */
function prefersPull(build: Build, reference: string, isTag: boolean): boolean {
  return build.pull ?? (isTag && namesRegistry(reference));
}

/** Whether a ref is a git tag in the repository of a folder. */
async function isGitTag(
  exec: Exec,
  folder: string,
  ref: string | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  if (ref === undefined) return false;
  const name = ref.replace(/^refs\/tags\//, '');
  const { exitCode } = await exec.run(
    ['git', '-C', folder, 'show-ref', '--verify', '--quiet', `refs/tags/${name}`],
    { signal, allowFailure: true },
  );
  return exitCode === 0;
}

/**
 * Pulls an image.
 *
 * @returns what the registry said where it could not be
 */
async function pull(
  exec: Exec,
  reference: string,
  platform: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { exitCode, stderr } = await exec.run(
    ['docker', 'pull', '--quiet', '--platform', platform, '--', reference],
    { allowFailure: true, signal, timeout: TRANSFER_LIMIT_MS },
  );
  return exitCode === 0 ? undefined : (nonEmptyLines(stderr).at(-1) ?? 'it said nothing');
}

/**
 * Sees that an image that nothing builds is in the engine, or pulls it.
 *
 * @returns whether it was pulled
 * @throws RehearsalError naming the image, its use and what the registry said
 */
export async function requireGiven(
  exec: Exec,
  plan: Plan,
  image: string,
  platform: string,
  signal: AbortSignal,
): Promise<boolean> {
  const inspect = await exec.run(['docker', 'image', 'inspect', '--', image], {
    allowFailure: true,
    signal,
  });
  if (inspect.exitCode === 0) return false;
  const said = await pull(exec, image, platform, signal);
  if (said === undefined) return true;
  const release = plan.releases.find((candidate) => candidate.image === image)?.name;
  const use = release === undefined ? 'the stack' : `the release ${release}`;
  throw new RehearsalError(
    `The image ${image} of ${use} is neither in the engine nor to be pulled: ${said}`,
    {
      hint:
        release === undefined
          ? 'Build or push it before the rehearsal, or list it with its `build` in stack.images.'
          : 'Build or push it before the rehearsal, or give the release a `build` in the plan.',
    },
  );
}

export interface PullSettings {
  readonly planFolder: string;
  readonly journal: Journal;
  readonly signal: AbortSignal;
}

/** Pulls what the plan would rather have pulled than built, and takes it out of the graph. */
export async function pullBuilt(
  exec: Exec,
  plan: Plan,
  planned: Graph,
  platform: string,
  { planFolder, journal, signal }: PullSettings,
): Promise<{ graph: Graph; pulled: Set<string> }> {
  let graph = planned;
  const pulled = new Set<string>();
  for (const target of planned.values()) {
    const { name, reference } = target;
    const build = buildOf(plan, reference);
    if (reference === undefined || build === undefined) continue;
    const folder = path.resolve(planFolder, build.context);
    const isTag = await isGitTag(exec, folder, build.ref, signal);
    if (!prefersPull(build, reference, isTag)) continue;
    const said = await pull(exec, reference, platform, signal);
    if (said === undefined) {
      graph = withImage(graph, name, reference);
      pulled.add(reference);
    }
    journal.info(
      `${target.title}: ${said === undefined ? 'pulled' : `not to be pulled (${said})`}`,
    );
  }
  return { graph, pulled };
}

function buildOf(plan: Plan, reference: string | undefined) {
  const all = [...plan.releases, ...plan.stack.images, plan.cosmovisor];
  return all.find(({ image }) => image === reference)?.build;
}
