import path from 'node:path';
import { openDocker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import type { Plan } from '../../plan/schema';
import { type ReadStack, readStack } from '../../stack/prepare/read';
import type { Exec } from '../../system/exec';
import { exists } from '../../system/files';
import { type Fact, whyOf } from './fact';

const REMOTE = {
  absent: 'they include remote files, which are not fetched here',
  remedy: 'A rehearsal fetches them, and checks all of this before it starts the stack.',
};

/** Time that Compose gets for reading the files, in milliseconds; it usually takes a tenth of a second. */
const COMPOSE_LIMIT_MS = 10_000;

/**
 * Compose files of the plan that do not exist.
 *
 * @returns their positions in `stack.compose`, with absolute paths
 */
export async function missingComposeFiles(
  { stack }: Plan,
  folder: string,
): Promise<{ readonly index: number; readonly file: string }[]> {
  const files = stack.compose.map((file, index) => ({ index, file: path.resolve(folder, file) }));
  const there = await Promise.all(files.map(({ file }) => exists(file)));
  return files.filter((_, index) => !there[index]);
}

/** The stack as the run reads it in its first step, through Compose. */
export async function stackFact(exec: Exec, plan: Plan, folder: string): Promise<Fact<ReadStack>> {
  const docker = openDocker(exec, { signal: AbortSignal.timeout(COMPOSE_LIMIT_MS) });
  try {
    return { known: await readStack(docker, plan, folder) };
  } catch (error) {
    const silence = await docker.compose.version().then(() => undefined, whyOf);
    if (silence !== undefined) return { absent: `Docker Compose does not answer (${silence})` };
    if (isOfRemoteFile(error)) return REMOTE;
    if (error instanceof RehearsalError) return { wrong: error };
    throw error;
  }
}

/** Returns true if Compose refuses the files only as it must not fetch one (`include: https://...git`, `oci://`). */
function isOfRemoteFile(error: unknown): boolean {
  return (
    error instanceof RehearsalError &&
    error.code === 'COMPOSE_FILE_REFUSED' &&
    /\bremote resource is disabled\b/i.test(error.message)
  );
}
