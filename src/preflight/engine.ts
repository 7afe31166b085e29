import { messageOf, RehearsalError } from '../errors';
import { CommandError, type Exec } from '../system/exec';

/**
 * Makes sure that a Docker engine answers, before anything is done that needs one.
 *
 * @throws RehearsalError where there is no client, or no engine behind it
 */
export async function requireEngine(exec: Exec, signal: AbortSignal): Promise<void> {
  try {
    await exec.run(['docker', 'version', '--format', '{{.Server.Version}}'], { signal });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new RehearsalError(`No Docker engine answers: ${messageOf(error)}`, {
      hint: 'Start one, or say by DOCKER_HOST where it is.',
      cause: error,
    });
  }
}
