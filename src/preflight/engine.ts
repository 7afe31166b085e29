import { messageOf, RehearsalError } from '../errors';
import { CommandError, type Exec } from '../system/exec';

/** The first API whose networks can be without an address of the machine: of engine 25.0 (moby `docs/api`). */
const FIRST_API = [1, 44] as const;

/** Limit of the engine's first answer, in milliseconds. */
const LIMIT_MS = 30_000;

/**
 * Makes sure that a Docker engine answers that can close the networks of a run, before anything is done that
 * needs one.
 *
 * @throws RehearsalError where there is no client, no engine behind it, or one that is too old
 */
export async function requireEngine(exec: Exec, signal: AbortSignal): Promise<void> {
  try {
    const { stdout } = await exec.run(
      ['docker', 'version', '--format', '{{.Server.Version}} {{.Server.APIVersion}}'],
      { signal, timeout: LIMIT_MS },
    );
    requireNew(stdout.trim());
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new RehearsalError(`No Docker engine answers: ${messageOf(error)}`, {
      hint: 'Start one, or say by DOCKER_HOST where it is.',
      cause: error,
    });
  }
}

/** @param told version of the engine and of its API, as in `28.0.1 1.48` */
function requireNew(told: string): void {
  const [engine = '', api = ''] = told.split(' ');
  const [major = 0, minor = 0] = api.split('.').map(Number);
  const [least, since] = FIRST_API;
  if (major > least || (major === least && minor >= since)) return;
  throw new RehearsalError(
    `The Docker engine ${engine || 'of this machine'} has the API ${api || 'of no version'}, older than ${FIRST_API.join('.')}`,
    {
      hint: 'Its networks always lead to the machine, so that a copy of your nodes could reach what is no part of the rehearsal. Use engine 25.0 or later.',
    },
  );
}
