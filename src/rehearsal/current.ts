import { readlinkSync } from 'node:fs';
import { RehearsalError } from '../errors';
import { GENESIS } from '../stack/cosmovisor';
import type { PreparedStack } from '../stack/stack';

/** Where Cosmovisor's `current` link of a node points, relative to its folder: `upgrades/v2`. */
function readCurrent({ homes }: PreparedStack, service: string): string {
  try {
    const target = readlinkSync(homes.get(service)?.file('cosmovisor/current') ?? '');
    return target.replace(/^.*\/cosmovisor\//, '').replace(/\/$/, '');
  } catch {
    return 'nothing';
  }
}

/** Sees that `current` of every node under Cosmovisor points at a folder. @throws RehearsalError naming the first that does not */
export function requireCurrent(stack: PreparedStack, expected: string): void {
  for (const service of stack.cosmovisorNodes) {
    const current = readCurrent(stack, service);
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
