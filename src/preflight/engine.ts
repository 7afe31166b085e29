import type { Docker } from '../docker/docker';
import type { EngineVersion } from '../docker/engine';
import { messageOf, RehearsalError } from '../errors/errors';
import { CommandError } from '../system/exec';
import { isAtLeast } from '../text/versions';

/** First API version with networks that have no address of the host: engine 25.0 (moby `docs/api`). */
const FIRST_API = '1.44';

/**
 * Checks, before any work that needs it, that a Docker engine answers and can seal the networks of a run from
 * the host.
 *
 * @throws RehearsalError if the client is missing, no engine answers, or the engine is too old
 */
export async function requireEngine(docker: Docker): Promise<void> {
  try {
    requireNew(await docker.engine.version());
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new RehearsalError(
      'DOCKER_UNREACHABLE',
      `No Docker engine answers: ${messageOf(error)}`,
      {
        hint: 'Start the Docker engine, or set DOCKER_HOST to its address.',
        cause: error,
      },
    );
  }
}

function requireNew({ engine, api }: EngineVersion): void {
  if (isAtLeast(api, FIRST_API) === true) return;
  throw new RehearsalError(
    'DOCKER_TOO_OLD',
    `The Docker engine ${engine || 'of this machine'} has API version ${api || 'unknown'}; the rehearsal needs ${FIRST_API} or later`,
    {
      hint: 'Use Docker engine 25.0 or later. The networks of older engines always reach the host, so copies of your nodes could connect to hosts outside the rehearsal.',
    },
  );
}
