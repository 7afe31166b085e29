import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Docker } from '../docker/docker';
import { messageOf, RehearsalError } from '../errors/errors';
import { isRoot, removeFolder, WORKING_FOLDER } from '../stack/copy/working-folder';
import type { Logger } from '../system/logger';
import { isLeftover, OWNER_FILE } from './owner-file';
import { imagesOf, type Kind, LABELLED, removeRun } from './remove-objects';

/** Creates an engine client bound to a run but to no signal: a clean-up continues after the end of its run. */
export type DockerOf = (run: string) => Docker;

/** A failed part of the clean-up. */
export interface LeftBehind {
  /** Beginning of a sentence: `Removing the containers`. */
  readonly what: string;
  readonly error: unknown;
}

/** Warns about a failed clean-up, with its cause and remediation. */
export function warnOfLeft(
  logger: Pick<Logger, 'warning'>,
  run: string,
  { what, error }: LeftBehind,
): void {
  const { hint } = error instanceof RehearsalError ? error : {};
  const advice = hint === undefined ? '' : ` ${hint}`;
  logger.warning(`${what} of ${run} failed: ${messageOf(error)}${advice}`);
}

/**
 * Removes everything a run created: containers, networks and volumes by its label, its builder and image tags
 * by its name, its working folder by its path. A failure of one does not stop the others. The working folder
 * stays as long as anything is left, so that a later run finds it.
 *
 * @param docker bound to the run, and to no signal
 * @returns the failures
 */
export async function cleanUp(docker: Docker, run: string, folder: string): Promise<LeftBehind[]> {
  const left: LeftBehind[] = [];
  const part = async ([work, what]: readonly [() => Promise<unknown>, string]) => {
    await work().catch((error: unknown) => left.push({ what, error }));
  };
  // Read before the images lose their names: one may be needed to give the folder to this user.
  const images = isRoot() ? [] : await imagesOf(docker, run).catch((): string[] => []);
  const remove = (keep?: string) => removeFolder(docker, folder, { images, keep });
  const ofEngine = (kinds: readonly Kind[]) => removeRun(docker, run, kinds);
  await part([() => ofEngine(LABELLED), 'Removing the containers']);
  await part([() => docker.buildx.remove(), 'Removing the builder']);
  await part([() => remove(OWNER_FILE), 'Removing the working folder']);
  await part([() => ofEngine(['images']), 'Removing the names of images']);
  if (left.length === 0) await part([() => remove(), 'Removing the working folder']);
  return left;
}

/**
 * Removes leftovers of this user's dead runs: a process killed in a terminal, or a failed clean-up. Folders of
 * other users, of live runs and of other machines stay.
 *
 * @param temporary parent folder of working folders
 */
export async function removeLeftovers(
  dockerOf: DockerOf,
  temporary: string,
  logger: Pick<Logger, 'notice' | 'warning'>,
): Promise<void> {
  for (const { run, folder } of await leftovers(temporary, logger)) {
    const left = await cleanUp(dockerOf(run), run, folder);
    for (const each of left) warnOfLeft(logger, run, each);
    if (left.length > 0) continue;
    logger.notice(
      `The run ${run} had ended without its clean-up: removed its containers and ${folder}.`,
    );
  }
}

async function leftovers(
  temporary: string,
  logger: Pick<Logger, 'warning'>,
): Promise<{ run: string; folder: string }[]> {
  const found: { run: string; folder: string }[] = [];
  const names = await readdir(temporary).catch((error: unknown) => {
    logger.warning(`Cannot look for remains of earlier runs in ${temporary}: ${messageOf(error)}`);
    return [];
  });
  for (const name of names) {
    const run = WORKING_FOLDER.exec(name)?.[1];
    const folder = path.join(temporary, name);
    if (run !== undefined && (await isLeftover(folder, run))) found.push({ run, folder });
  }
  return found;
}
