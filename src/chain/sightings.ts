/** A height that was first seen. */
export interface Sighting {
  readonly height: number;
  /** Host time in milliseconds at which the answer was there. */
  readonly at: number;
  /** Host time at which it was asked for: the height was there between the two, or before. */
  readonly askedAt: number;
}

/** How many sightings are kept at least: a quarter of an hour, where each look has seen a new height. */
const KEPT = 10_000;

/**
 * When heights were first seen, oldest first. A height that was passed between two looks was there by the
 * second one at the latest. What it holds goes by the number of looks, whatever heights a node tells.
 */
export class Sightings {
  readonly #seen: Sighting[] = [];

  /** Takes note of a height that is greater than all before. */
  note(sighting: Sighting): void {
    if (sighting.height <= (this.#seen.at(-1)?.height ?? -1)) return;
    this.#seen.push(sighting);
    if (this.#seen.length >= 2 * KEPT) this.#seen.splice(0, KEPT);
  }

  /** Host time at which a height was first seen; undefined for one before the first that is kept. */
  at(height: number): number | undefined {
    const first = this.#seen[0];
    if (first === undefined || height < first.height) return undefined;
    return this.#seen.find((sighting) => sighting.height >= height)?.at;
  }

  /** Sightings of at most so many of the last heights, oldest first. */
  recent(count: number): Sighting[] {
    const above = (this.#seen.at(-1)?.height ?? 0) - count;
    const first = this.#seen.findLastIndex(({ height }) => height <= above);
    return this.#seen.slice(first + 1);
  }
}
