import { clipped } from '../../text/plain';

/** Number of lines kept at each end of a build's output. */
const KEPT = 2_000;
/** Maximum number of steps whose first line is kept. */
const STEPS = 1_000;
/** Maximum length of a line searched for the cause of a failure, in characters. */
const CHARACTERS = 4 * 1024;

/**
 * Excerpt of a build's output that explains its failure: its beginning, where it reads its files, the first
 * line of each step, which names it, and its end. Limited, as a step may write endlessly.
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

  /** All kept lines in order, except that first lines of steps precede the end. */
  get all(): string[] {
    const shown = new Set(this.#first);
    const steps = [...this.#steps.values()].filter((line) => !shown.has(line));
    return [...this.#first, ...steps, ...this.#last.slice(-KEPT)];
  }
}
