import { needsOf } from '../../plan/release-needs';
import type { Plan } from '../../plan/schema';
import type { NodeHome } from '../copy/home';
import { setToml } from '../homes/toml';
import { type OnStranger, type Own, ownConfiguration } from '../isolation/strangers';

/** Homes of nodes, and the members of their stack. */
interface Configured {
  readonly homes: ReadonlyMap<string, NodeHome>;
  readonly surroundings: Own & OnStranger;
}

/**
 * Writes the values that a release needs in the configuration of nodes, as an operator does before the height: running
 * processes read their files at their start only.
 *
 * @param services nodes that get them
 * @throws RehearsalError if a file is not TOML, or has a value in place of a table
 */
export async function configureNodes(
  { homes, surroundings }: Configured,
  plan: Plan,
  release: string,
  services: readonly string[] = [...homes.keys()],
): Promise<void> {
  const { config } = needsOf(plan, release);
  for (const [service, home] of homes) {
    if (!services.includes(service)) continue;
    for (const [name, settings] of config) {
      const file = `config/${name}`;
      const text = (await home.has(file)) ? await home.readText(file) : '';
      const changed = setToml(text, `${home.inContainer}/${file} of ${service}`, settings);
      await home.writeText(file, ownConfiguration(changed, name, surroundings, surroundings));
    }
  }
}
