import { stageParts } from './names';
import type { Plan, Query, Release, Traffic, Upgrade } from './schema';

/**
 * The plan with other releases and the upgrades between them. How upgrades are proposed and voted
 * is taken from the plan's own upgrades in turn; what names a release or upgrade that is gone goes
 * with it.
 */
export function replaceReleases(
  plan: Plan,
  images: ReadonlyMap<string, string>,
  upgradeNames: readonly string[],
): Plan {
  const releases: Release[] = [...images].map(([name, image]) => ({ name, image }));
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

/** A query goes with its client, since what it expects is what that client answers. */
function stillAsked(query: Query, releases: readonly string[]): Query[] {
  if (query.client !== undefined && !releases.includes(query.client)) return [];
  const expect = Object.entries(query.expect).filter(([name]) => releases.includes(name));
  return expect.length === 0 ? [] : [{ ...query, expect: Object.fromEntries(expect) }];
}
