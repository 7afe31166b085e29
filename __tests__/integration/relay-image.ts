import { relayImage, relayTarget } from '../../src/images/graph/relay';
import { docker } from './rehearsals';

/** Title of the relay in the log. Its image is the same for every plan, so the engine may already have it. */
const RELAY = 'the relay of the run';

/** Images of a run without that of its relay. */
export function withoutRelay<T extends { readonly reference: string }>(images: readonly T[]): T[] {
  return images.filter(({ reference }) => reference !== relayImage());
}

/** Decisions on the images of a run, without that on its relay. */
export function decisions(
  images: readonly { readonly reference: string; readonly decision: string }[],
): string[] {
  return withoutRelay(images).map(({ decision }) => decision);
}

/** Titles of builds without that of the relay. */
export function titlesWithoutRelay(titles: Iterable<string>): string[] {
  return [...titles].filter((title) => title !== RELAY);
}

/**
 * Builds the relay's image for a test without a run.
 *
 * @param folder for its build context
 */
export async function buildRelay(folder: string): Promise<void> {
  const { context } = await relayTarget(folder);
  docker(['build', '--quiet', '--tag', relayImage(), context]);
}
