import path from 'node:path';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import { imagesOf } from '../../plan/complete';
import type { Build, Plan } from '../../plan/schema';
import type { Exec } from '../../system/exec';
import type { Logger } from '../../system/logger';
import { namesRegistry } from '../../text/references';
import type { Edges } from '../model/edges';
import { type Graph, withImage } from '../model/target';

/**
 * Returns true if an image that could be built is pulled if its reference exists. By default only for a release
 * at a git tag, which is final, and under a name that only its owner can assign: the code of a work tree or of
 * a branch must be rehearsed as it is, not as someone pushed it once.
 */
function prefersPull(build: Build, reference: string, isTag: boolean): boolean {
  return build.pull ?? (isTag && namesRegistry(reference));
}

/** Returns true if a ref is a git tag in the repository of a folder. */
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
 * Ensures that an image without a build is in the engine, pulling it if necessary.
 *
 * @returns true if it was pulled
 * @throws RehearsalError naming the image, its use and the registry's reason
 */
export async function requireGiven(
  { images }: Docker,
  plan: Plan,
  image: string,
  platform: string,
): Promise<boolean> {
  if (await images.has(image)) return false;
  const refusal = await images.pull(image, platform);
  if (refusal === undefined) return true;
  const release = plan.releases.find((candidate) => candidate.image === image)?.name;
  const use = release === undefined ? 'the stack' : `the release ${release}`;
  throw new RehearsalError(
    'IMAGE_UNAVAILABLE',
    `The image ${image} of ${use} is not in the engine and cannot be pulled: ${refusal.reason}`,
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
  readonly platform: string;
  readonly logger: Logger;
}

/** Pulls images that the plan prefers to pull rather than to build, and removes them from the graph. */
export async function pullBuilt(
  { exec, docker, signal }: Edges,
  plan: Plan,
  planned: Graph,
  { planFolder, platform, logger }: PullSettings,
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
    const refusal = await docker.images.pull(reference, platform);
    if (refusal === undefined) {
      graph = withImage(graph, name, reference);
      pulled.add(reference);
    }
    logger.info(
      `${target.title}: ${refusal === undefined ? 'pulled' : `cannot be pulled (${refusal.reason})`}`,
    );
  }
  return { graph, pulled };
}

function buildOf(plan: Plan, reference: string | undefined) {
  return imagesOf(plan).find(({ image }) => image === reference)?.build;
}
