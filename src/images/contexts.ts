import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../errors';
import type { Build, Plan } from '../plan/schema';
import type { Exec } from '../system/exec';
import type { BuildFolders } from './bake';

/**
 * Where each build of the plan finds its context and its Dockerfile. Contexts of a git ref are
 * extracted, each into a folder of its own, without touching the work tree. A Dockerfile that the
 * context does not have is looked for beside the plan.
 *
 * @throws RehearsalError naming the ref, the folder and what git said, or the places without a Dockerfile
 */
export async function buildFolders(
  exec: Exec,
  plan: Plan,
  planFolder: string,
  target: string,
  signal: AbortSignal,
): Promise<Map<Build, BuildFolders>> {
  const folders = new Map<Build, BuildFolders>();
  const builds = [...plan.releases, ...plan.stack.images, plan.cosmovisor].flatMap(
    ({ build }) => build ?? [],
  );
  for (const [i, build] of builds.entries()) {
    const given = path.resolve(planFolder, build.context);
    const context =
      build.ref === undefined
        ? given
        : await extractRef(exec, given, build.ref, path.join(target, String(i)), signal);
    folders.set(build, { context, dockerfile: await dockerfileOf(build, context, planFolder) });
  }
  return folders;
}

async function extractRef(
  exec: Exec,
  context: string,
  ref: string,
  folder: string,
  signal: AbortSignal,
): Promise<string> {
  const archive = `${folder}.tar`;
  await mkdir(folder, { recursive: true });
  try {
    // Run inside the context's folder, `git archive` takes that folder of the ref.
    await exec.run(['git', '-C', context, 'archive', '--format', 'tar', '--output', archive, ref], {
      signal,
    });
  } catch (error) {
    throw new RehearsalError(
      `Cannot take ${context} from the git ref ${ref}: ${messageOf(error)}`,
      {
        hint: 'The ref must be fetched: actions/checkout fetches one commit, unless fetch-depth: 0.',
        cause: error,
      },
    );
  }
  await exec.run(['tar', '--extract', '--file', archive, '--directory', folder], { signal });
  return folder;
}

async function dockerfileOf(build: Build, context: string, planFolder: string): Promise<string> {
  const places = [context, planFolder].map((folder) => path.resolve(folder, build.dockerfile));
  for (const place of places) {
    const exists = await access(place).then(
      () => true,
      () => false,
    );
    if (exists) return place;
  }
  throw new RehearsalError(
    `There is no Dockerfile ${build.dockerfile}; tried ${places.join(', ')}`,
    {
      hint: 'build.dockerfile is relative to the build context, or else to the plan file.',
    },
  );
}
