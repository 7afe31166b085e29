import type { Plan, Query, Release, Traffic, Upgrade } from './schema';
import { stageParts } from './stage';

/**
 * Plan with other releases and the upgrades between them. Settings for proposals and votes are taken from the
 * plan's own upgrades in turn; references to removed releases or upgrades are removed.
 */
export function replaceReleases(
  plan: Plan,
  images: ReadonlyMap<string, string>,
  upgradeNames: readonly string[],
): Plan {
  const [first] = plan.releases; // whose image the nodes of the compose files have
  const releases: Release[] = [...images].map(([name, image], i) => ({
    name,
    image,
    ...(i === 0 && first !== undefined && { replaces: first.image }),
  }));
  const upgrades = releases.slice(1).flatMap((release, index): Upgrade[] => {
    const base = plan.upgrades[index % plan.upgrades.length];
    const from = releases[index];
    const name = upgradeNames[index];
    if (!base || !from || name === undefined) return [];
    return [{ ...base, name, from: from.name, to: release.name }];
  });
  const names = releases.map(({ name }) => name);
  return {
    ...plan,
    releases,
    upgrades,
    traffic: plan.traffic.filter((entry) => isPossible(entry, names, upgradeNames)),
    queries: plan.queries.flatMap((query) => stillAsked(query, names)),
  };
}

function isPossible(
  { release, stage }: Traffic,
  releases: readonly string[],
  upgrades: readonly string[],
): boolean {
  const [, upgrade] = stageParts(stage);
  return (
    (release === undefined || releases.includes(release)) &&
    (upgrade === undefined || upgrades.includes(upgrade))
  );
}

/**
 * Queries for the remaining releases; one whose client is gone is removed, as its expected answers are those of
 * that client.
 */
function stillAsked(query: Query, releases: readonly string[]): Query[] {
  if (query.client !== undefined && !releases.includes(query.client)) return [];
  const expect = Object.entries(query.expect).filter(([name]) => releases.includes(name));
  return expect.length === 0 ? [] : [{ ...query, expect: Object.fromEntries(expect) }];
}
