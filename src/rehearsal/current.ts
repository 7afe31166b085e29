import { RehearsalError } from '../errors';
import { GENESIS } from '../stack/cosmovisor';
import type { PreparedStack } from '../stack/stack';

/** Where Cosmovisor's `current` link of a node points, relative to its folder: `upgrades/v2`. */
async function readCurrent({ homes }: PreparedStack, service: string): Promise<string> {
  const target = await homes
    .get(service)
    ?.linkAt('cosmovisor/current')
    .catch(() => undefined);
  return target?.replace(/^.*\/cosmovisor\//, '').replace(/\/$/, '') ?? 'nothing';
}

/** Sees that `current` of every node under Cosmovisor points at a folder. @throws RehearsalError naming the first that does not */
export async function requireCurrent(stack: PreparedStack, expected: string): Promise<void> {
  for (const service of stack.cosmovisorNodes) {
    const current = await readCurrent(stack, service);
    if (current === expected) continue;
    throw new RehearsalError(
      `On ${service} Cosmovisor's current link points at ${current}, not at ${expected}`,
      {
        hint:
          expected === GENESIS
            ? 'The home has been through an upgrade already: start from a fresh one.'
            : 'The old binary went through the upgrade by itself: it must not have its handler.',
      },
    );
  }
}
