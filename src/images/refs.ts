import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../errors';
import type { Build, Plan } from '../plan/schema';
import type { Exec } from '../system/exec';

/**
 * Extracts the contexts of builds that name a git ref, each into a folder of its own, without
 * touching the work tree.
 *
 * @throws RehearsalError naming the ref, the folder and what git said
 */
export async function extractRefs(
  exec: Exec,
  plan: Plan,
  planFolder: string,
  target: string,
  signal: AbortSignal,
): Promise<Map<Build, string>> {
  const folders = new Map<Build, string>();
  const builds = [...plan.releases, ...plan.stack.images].flatMap(({ build }) => build ?? []);
  for (const [i, build] of builds.entries()) {
    if (build.ref === undefined) continue;
    const folder = path.join(target, String(i));
    const archive = `${folder}.tar`;
    await mkdir(folder, { recursive: true });
    const context = path.resolve(planFolder, build.context);
    try {
      // Run inside the context's folder, `git archive` takes that folder of the ref.
      await exec.run(
        ['git', '-C', context, 'archive', '--format', 'tar', '--output', archive, build.ref],
        { signal },
      );
    } catch (error) {
      throw new RehearsalError(
        `Cannot take ${context} from the git ref ${build.ref}: ${messageOf(error)}`,
        {
          hint: 'The ref must be fetched: actions/checkout fetches one commit, unless fetch-depth: 0.',
          cause: error,
        },
      );
    }
    await exec.run(['tar', '--extract', '--file', archive, '--directory', folder], { signal });
    folders.set(build, folder);
  }
  return folders;
}
