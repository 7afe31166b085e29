import path from 'node:path';
import type { Image } from '../images/image';
import { type Provided, provideImages } from '../images/provide';
import type { ReadStack } from '../stack/prepare/read';
import type { OpenRun } from './open-run';

/** Parts of an open run that its images need. */
export type Providing = Pick<
  OpenRun,
  | 'name'
  | 'loaded'
  | 'settings'
  | 'env'
  | 'cache'
  | 'folder'
  | 'exec'
  | 'docker'
  | 'clock'
  | 'logger'
  | 'signal'
  | 'notice'
>;

/**
 * Provides the images of a run's plan and stack.
 *
 * @param onFirst work on the image of the first release, begun as soon as it is there; its failure ends the builds
 */
export function provide(
  { name, loaded, settings, env, cache, folder, ...machine }: Providing,
  { services, references, nodeImages }: Pick<ReadStack, 'services' | 'references' | 'nodeImages'>,
  onFirst?: (image: Image) => Promise<void>,
): Promise<Provided> {
  const { exec, docker, clock, logger, signal, notice } = machine;
  return provideImages({ exec, docker, signal }, loaded.plan, {
    ...settings.build,
    services,
    references,
    nodeImages,
    run: name,
    planFolder: loaded.folder,
    folder: path.join(folder, 'images'),
    cache,
    env,
    logger,
    clock,
    notice,
    onFirst,
  });
}
