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
 * @param seen host times at which consecutive heights were first seen, oldest first
 * @returns undefined with too few blocks for one window
 */
export function blockTimes(seen: readonly number[]): BlockTimes | undefined {
  const averages = withoutPauses(seen)
    .flatMap((run) => run.slice(WINDOW).map((at, i) => (at - (run[i] ?? at)) / WINDOW))
    .sort((a, b) => a - b);
  const [fastest] = averages;
  if (fastest === undefined) return undefined;
  const slow = averages[Math.floor(0.75 * (averages.length - 1))] ?? fastest;
  // Heights that were caught up with at once took no time at all; no block does.
  return { fast: Math.max(1, fastest), slow: Math.max(1, slow) };
}

/** The times in runs without a pause between them. */
function withoutPauses(seen: readonly number[]): number[][] {
  const intervals = seen.slice(1).map((at, i) => at - (seen[i] ?? at));
  const usual = intervals.toSorted((a, b) => a - b)[Math.floor(intervals.length / 2)] ?? 0;
  const runs: number[][] = [[]];
  for (const [i, at] of seen.entries()) {
    if (usual > 0 && (intervals[i - 1] ?? 0) > PAUSE * usual) runs.push([]);
    runs.at(-1)?.push(at);
  }
  return runs;
}
