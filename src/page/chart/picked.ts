import type { Plot } from '../model/plot';

/** Item selected by the pointer or the keys. */
export interface Picked {
  readonly key: string;
  /** Milliseconds since the start of the run. */
  readonly at: number;
  /** Pixels from the top of a plot, which may differ from the one in which it was picked. */
  readonly y: (plot: Plot) => number;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Selection of a chart's items by pointer and keys. */
export interface Picker {
  /** The item at a point of the plot. */
  readonly at: (plot: Plot, point: { readonly x: number; readonly y: number }) => Picked | null;
  /** The item after or before another one in time; without one, the first in view. */
  readonly next: (plot: Plot, before: Picked | null, by: 1 | -1) => Picked | null;
}
