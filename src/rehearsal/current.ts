import { RehearsalError } from '../errors';
import type { LiveStack } from '../stack/live';
import type { Run } from './run';

/** Cosmovisor's folder of the binary that a chain starts with. */
export const GENESIS = 'genesis';

/** Cosmovisor's folder of an upgrade's binary. */
export function upgradeFolder(upgrade: string): string {
  return `upgrades/${upgrade}`;
}

/** Where Cosmovisor's `current` link of a node points, relative to its folder: `upgrades/v2`. */
async function readCurrent(run: Run, live: LiveStack, service: string): Promise<string> {
  const link = `${run.plan.chain.home}/cosmovisor/current`;
  const { stdout } = await run.exec.run(
    ['docker', 'exec', live.container(service), 'readlink', link],
    { signal: run.signal },
  );
  return stdout
    .trim()
    .replace(/^.*\/cosmovisor\//, '')
    .replace(/\/$/, '');
}

/** Sees that `current` of every named node points at a folder. @throws RehearsalError naming the first that does not */
export async function requireCurrent(
  run: Run,
  live: LiveStack,
  services: readonly string[],
  expected: string,
): Promise<void> {
  const links = await Promise.all(services.map((service) => readCurrent(run, live, service)));
  for (const [i, current] of links.entries()) {
    if (current === expected) continue;
    throw new RehearsalError(
      `On ${services[i]} Cosmovisor's current link points at ${current}, not at ${expected}`,
      {
        hint:
          expected === GENESIS
            ? 'The home has been through an upgrade already: start from a fresh one.'
            : 'The old binary went through the upgrade by itself: it must not have its handler.',
      },
    );
  }
}
