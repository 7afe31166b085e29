import type { Sighting } from './sightings';

/** Times from one block to the next, in milliseconds: a quick one and a slow one of the recent blocks. */
export interface BlockTimes {
  /** The quickest: heights that must not come too early are planned with it. */
  readonly fast: number;
  /** Third quartile: heights that must not come too late are judged with it. */
  readonly slow: number;
}

/** Blocks over which a time is averaged: a watch that looks every so often sees single blocks coarsely. */
const WINDOW = 4;

/** How many times the usual interval makes a pause: a halt, which is no rate. */
const PAUSE = 8;

/**
 * Block times of the recent blocks, leaving out pauses.
 *
 * @param seen sightings of the recent heights, oldest first
 * @returns undefined with too few blocks for one window
 */
export function blockTimes(seen: readonly Sighting[]): BlockTimes | undefined {
  const averages = withoutPauses(seen)
    .flatMap((run) => run.flatMap((from) => averageFrom(from, run) ?? []))
    .sort((a, b) => a - b);
  const [fastest] = averages;
  if (fastest === undefined) return undefined;
  const slow = averages[Math.floor(0.75 * (averages.length - 1))] ?? fastest;
  // Heights that were caught up with at once took no time at all; no block does.
  return { fast: Math.max(1, fastest), slow: Math.max(1, slow) };
}

/**
 * The average of the blocks from a sighting on. A busy machine takes note of an answer late, and of the next one, many
 * blocks later, at once: so the time that is measured is at least what the first answer took.
 */
function averageFrom(from: Sighting, run: readonly Sighting[]): number | undefined {
  const until = from.at + (from.at - from.askedAt);
  const to = run.find(({ height, at }) => height - from.height >= WINDOW && at >= until);
  return to && perBlock(from, to);
}

function perBlock(from: Sighting, to: Sighting): number {
  return (to.at - from.at) / (to.height - from.height);
}

/** The sightings in runs without a pause between them. */
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
