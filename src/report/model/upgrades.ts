import { routeOf } from '../../plan/route';
import type { Report } from './schema';

type Upgrade = Report['upgrades'][number];

/** Releases that ran, in order; empty if the report has neither upgrades nor releases. */
export function doneRoute({ upgrades, releases }: Pick<Report, 'upgrades' | 'releases'>): string[] {
  const done = routeOf(upgrades.filter((upgrade) => upgrade.done));
  const first = upgrades[0]?.from ?? releases[0]?.name;
  return done.length > 0 || first === undefined ? done : [first];
}

/** The upgrade with the longest halt; undefined if none was measured. */
export function longestHalt(upgrades: readonly Upgrade[]): Upgrade | undefined {
  return upgrades.reduce<Upgrade | undefined>(
    (most, upgrade) =>
      (upgrade.resumedAfterMs ?? -1) > (most?.resumedAfterMs ?? -1) ? upgrade : most,
    undefined,
  );
}
