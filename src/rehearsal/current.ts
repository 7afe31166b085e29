import { GENESIS } from '../cosmovisor/layout';
import { RehearsalError } from '../errors/errors';
import type { PreparedStack } from '../stack/prepare/prepare';

/** Target of a node's Cosmovisor `current` link, relative to Cosmovisor's folder: `upgrades/v2`. */
export async function readCurrent({ homes }: PreparedStack, service: string): Promise<string> {
  const target = await homes
    .get(service)
    ?.linkAt('cosmovisor/current')
    .catch(() => undefined);
  return target?.replace(/^.*\/cosmovisor\//, '').replace(/\/$/, '') ?? 'nothing';
}

/**
 * Checks that the `current` link of every node under Cosmovisor points at a folder.
 *
 * @throws RehearsalError naming the first node whose link does not
 */
export async function requireCurrent(stack: PreparedStack, expected: string): Promise<void> {
  for (const service of stack.cosmovisorNodes) {
    const current = await readCurrent(stack, service);
    if (current === expected) continue;
    throw new RehearsalError(
      'COSMOVISOR_LINK_WRONG',
      `On ${service} Cosmovisor's current link points at ${current}, not at ${expected}`,
      {
        hint:
          expected === GENESIS
            ? 'The home has already been through an upgrade: start from a fresh home.'
            : 'The old binary applied the upgrade itself: remove the upgrade handler from it.',
      },
    );
  }
}
