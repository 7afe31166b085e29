import { clipped } from '../system/plain';

/** Lines that are kept of the beginning of a build, and of its end. */
const KEPT = 2_000;
/** Steps whose first line is kept, wherever it is. */
const STEPS = 1_000;
/** Characters of a line in which the reason of a failure is looked for. */
const CHARACTERS = 4 * 1024;

/**
 * What is kept of a build to explain its failure: its beginning, where it reads its files, the first line
 * of each step, which names it, and the end. A step may write without end.
 */
export class BuildLines {
  readonly #first: string[] = [];
  readonly #steps = new Map<string, string>();
  #last: string[] = [];

  push(line: string): void {
    const kept = clipped(line, CHARACTERS);
    const step = /^#\d{1,9} /.exec(kept)?.[0];
    const isNew = step !== undefined && !this.#steps.has(step);
    if (isNew && this.#steps.size < STEPS) this.#steps.set(step, kept);
    if (this.#first.length < KEPT) {
      this.#first.push(kept);
      return;
    }
    this.#last.push(kept);
    if (this.#last.length > 2 * KEPT) this.#last = this.#last.slice(-KEPT);
  }

  /** All that is kept, in order, but for a step's first line, which comes before the end. */
  get all(): string[] {
    const shown = new Set(this.#first);
    const steps = [...this.#steps.values()].filter((line) => !shown.has(line));
    return [...this.#first, ...steps, ...this.#last.slice(-KEPT)];
  }
}
