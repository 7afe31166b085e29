import type { Docker } from '../docker/docker';
import { messageOf, RehearsalError } from '../errors/errors';
import type { ComposeModel } from '../stack/compose/model';
import { type ReadOptions, readCompose } from '../stack/compose/read';
import { listed } from '../text/words';
import { named } from './files';

/**
 * Reads compose files with Docker Compose, as a rehearsal does.
 *
 * @param cwd base of the files' paths in messages
 * @throws RehearsalError if Compose does not answer, or with the line and its reason if it refuses the files
 */
export async function readModel(
  docker: Docker,
  files: readonly string[],
  cwd: string,
  options: ReadOptions = {},
): Promise<ComposeModel> {
  try {
    return await readCompose(docker, files, { ...options, cwd });
  } catch (error) {
    const silence = await docker.compose.version().then(() => undefined, messageOf);
    if (silence === undefined) throw error;
    const names = listed(files.map((file) => named(file, cwd)));
    throw new RehearsalError(
      'COMPOSE_UNAVAILABLE',
      `Cannot read ${names} with \`docker compose config\`: Docker Compose does not answer (${silence})`,
      {
        hint: 'Install Docker with its Compose plugin and start it, until `docker compose version` succeeds. A rehearsal needs both, too.',
        cause: error,
      },
    );
  }
}
