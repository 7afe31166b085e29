/** A height that was first seen at a host time in milliseconds. */
interface Sighting {
  readonly height: number;
  readonly at: number;
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
  note(height: number, at: number): void {
    if (height <= (this.#seen.at(-1)?.height ?? -1)) return;
    this.#seen.push({ height, at });
    if (this.#seen.length >= 2 * KEPT) this.#seen.splice(0, KEPT);
  }

  /** Host time at which a height was first seen; undefined for one before the first that is kept. */
  at(height: number): number | undefined {
    const first = this.#seen[0];
    if (first === undefined || height < first.height) return undefined;
    return this.#seen.find((sighting) => sighting.height >= height)?.at;
  }

  /** Host times of at most so many of the last heights, oldest first. */
  recent(count: number): number[] {
    const times: number[] = [];
    for (let i = this.#seen.length - 1; i >= 0 && times.length < count; i--) {
      const { height, at } = this.#seen[i] as Sighting;
      const before = this.#seen[i - 1]?.height ?? height - 1;
      const passed = Math.min(height - before, count - times.length);
      times.push(...Array.from({ length: passed }, () => at));
    }
    return times.reverse();
  }
}
