interface Leg {
  readonly from: string;
  readonly to: string;
}

/** Releases that upgrades lead through, in order; a release visited twice is in it twice. */
export function routeOf(upgrades: readonly Leg[]): string[] {
  const [first] = upgrades;
  return first === undefined ? [] : [first.from, ...upgrades.map(({ to }) => to)];
}

/** Release that the chain starts with; the empty name if there are no upgrades, which no plan allows. */
export function startReleaseOf(upgrades: readonly Leg[]): string {
  return upgrades[0]?.from ?? '';
}

/** Releases that any of the upgrades starts from or leads to. */
export function visitedReleases(upgrades: readonly Leg[]): Set<string> {
  return new Set(upgrades.flatMap(({ from, to }) => [from, to]));
}
