import type { Docker } from '../docker/docker';
import { RUN_LABEL } from '../docker/labels';
import { RehearsalError } from '../errors/errors';

/** A kind of engine object that a run creates; images stay if they have a name besides the run's. */
export type Kind = 'containers' | 'networks' | 'volumes' | 'images';

/** Kinds that are in use by nothing else, in an order in which they can be removed. */
export const LABELLED: readonly Kind[] = ['containers', 'networks', 'volumes'];

/**
 * Removes every container, network and volume of a run by its label, and the run's image names; a failure of
 * one kind does not stop the others. Needs only the run's name, so that a later process can clean up after a
 * killed one.
 *
 * @param docker bound to the run
 * @throws RehearsalError naming what is left
 */
export async function removeRun(
  docker: Docker,
  run: string,
  kinds: readonly Kind[] = [...LABELLED, 'images'],
): Promise<void> {
  const left: string[] = [];
  const failures: unknown[] = [];
  for (const kind of kinds) {
    const verbs = docker[kind];
    try {
      const found = await verbs.list();
      if (found.length === 0) continue;
      await verbs.remove(found);
      left.push(...(await verbs.list()));
    } catch (error) {
      failures.push(error);
    }
  }
  if (left.length > 0) {
    throw new RehearsalError(
      'CLEANUP_INCOMPLETE',
      `Could not remove all of the run ${run}; left: ${left.join(', ')}`,
      {
        hint: `docker ps --all --filter label=${RUN_LABEL}=${run}`,
      },
    );
  }
  if (failures.length > 0) throw failures[0];
}

/**
 * Ids of images that a run created or started; only these are started for a clean-up.
 *
 * @param docker bound to the run
 */
export async function imagesOf({ containers, images }: Docker, run: string): Promise<string[]> {
  const made = await images.ids(run);
  const started = await containers.imagesOf(await containers.list());
  return [...new Set([...made, ...started])].filter((id) => /^sha256:[0-9a-f]{64}$/.test(id));
}
