import { relayImage, relayTarget } from '../../src/images/relay';
import { docker } from './rehearsals';

/** Title of the relay in the log: its image is the same in every plan, so that an engine may have it before. */
const RELAY = 'the relay of the run';

/** Images of a run but its relay's. */
export function withoutRelay<T extends { readonly reference: string }>(images: readonly T[]): T[] {
  return images.filter(({ reference }) => reference !== relayImage());
}

/** Titles of builds but its relay's. */
export function titlesWithoutRelay(titles: Iterable<string>): string[] {
  return [...titles].filter((title) => title !== RELAY);
}

/**
 * Builds the relay's image for a test that has no run.
 *
 * @param folder where its context goes
 */
export async function buildRelay(folder: string): Promise<void> {
  const { context } = await relayTarget(folder);
  docker(['build', '--quiet', '--tag', relayImage(), context]);
}
