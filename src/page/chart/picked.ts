import type { Plot } from '../model/plot';

/** What the pointer or the keys are at. */
export interface Picked {
  readonly key: string;
  /** Milliseconds since the start of the run. */
  readonly at: number;
  /** Pixels from the top of a plot, which may be another one than it was picked in. */
  readonly y: (plot: Plot) => number;
  readonly title: string;
  readonly lines: readonly string[];
}

/** How a chart answers the pointer and the keys. */
export interface Picker {
  /** What is at a point of the plot. */
  readonly at: (plot: Plot, point: { readonly x: number; readonly y: number }) => Picked | null;
  /** What is next to the one before, in time; the first in view without one. */
  readonly next: (plot: Plot, before: Picked | null, by: 1 | -1) => Picked | null;
}
