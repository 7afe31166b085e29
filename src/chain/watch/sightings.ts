/** First observation of a height. */
export interface Sighting {
  readonly height: number;
  /** Host time of the response, in milliseconds. */
  readonly at: number;
  /** Host time of the request: the height was reached between the two, or before. */
  readonly askedAt: number;
}

/** Minimum number of sightings kept: a quarter of an hour if each poll sees a new height. */
const KEPT = 10_000;

/**
 * First observations of heights, oldest first. A height skipped between two polls had been reached by the
 * second one at the latest. Memory depends on the number of polls, whatever heights a node reports.
 */
export class Sightings {
  readonly #seen: Sighting[] = [];

  /** Records a height greater than all before; ignores others. */
  note(sighting: Sighting): void {
    if (sighting.height <= (this.#seen.at(-1)?.height ?? -1)) return;
    this.#seen.push(sighting);
    if (this.#seen.length >= 2 * KEPT) this.#seen.splice(0, KEPT);
  }

  /** Host time at which a height was first observed; undefined if earlier than the first one kept. */
  at(height: number): number | undefined {
    const first = this.#seen[0];
    if (first === undefined || height < first.height) return undefined;
    return this.#seen.find((sighting) => sighting.height >= height)?.at;
  }

  /** Sightings within the given number of last heights, oldest first. */
  recent(count: number): Sighting[] {
    const above = (this.#seen.at(-1)?.height ?? 0) - count;
    const first = this.#seen.findLastIndex(({ height }) => height <= above);
    return this.#seen.slice(first + 1);
  }
}
