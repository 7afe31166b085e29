import type { Sighting } from './sightings';

/** Time between recent blocks in milliseconds: a fast and a slow estimate. */
export interface BlockTimes {
  /** Fastest: used for heights that must not come too early. */
  readonly fast: number;
  /** Third quartile: used for heights that must not come too late. */
  readonly slow: number;
}

/** Number of blocks averaged: polling measures single blocks only coarsely. */
const WINDOW = 4;

/** Multiple of the usual interval that counts as a pause: a halt, not a rate. */
const PAUSE = 8;

/**
 * Computes block times of the recent blocks, without pauses.
 *
 * @param seen sightings of the recent heights, oldest first
 * @returns undefined if there are too few blocks for one window
 */
export function blockTimes(seen: readonly Sighting[]): BlockTimes | undefined {
  const averages = withoutPauses(seen)
    .flatMap((run) => run.flatMap((from) => averageFrom(from, run) ?? []))
    .sort((a, b) => a - b);
  const [fastest] = averages;
  if (fastest === undefined) return undefined;
  const slow = averages[Math.floor(0.75 * (averages.length - 1))] ?? fastest;
  // Heights caught up with at once appear to take no time; no block does.
  return { fast: Math.max(1, fastest), slow: Math.max(1, slow) };
}

/**
 * Average time of the blocks after a sighting. A busy machine may process one response late and the next one,
 * many blocks later, immediately: so the measured time is at least the duration of the first request.
 */
function averageFrom(from: Sighting, run: readonly Sighting[]): number | undefined {
  const until = from.at + (from.at - from.askedAt);
  const to = run.find(({ height, at }) => height - from.height >= WINDOW && at >= until);
  return to && perBlock(from, to);
}

function perBlock(from: Sighting, to: Sighting): number {
  return (to.at - from.at) / (to.height - from.height);
}

/** Splits the sightings at pauses. */
function withoutPauses(seen: readonly Sighting[]): Sighting[][] {
  const intervals = seen.slice(1).map((to, i) => perBlock(seen[i] ?? to, to));
  const usual = intervals.toSorted((a, b) => a - b)[Math.floor(intervals.length / 2)] ?? 0;
  const runs: Sighting[][] = [[]];
  for (const [i, sighting] of seen.entries()) {
    if (usual > 0 && (intervals[i - 1] ?? 0) > PAUSE * usual) runs.push([]);
    runs.at(-1)?.push(sighting);
  }
  return runs;
}
