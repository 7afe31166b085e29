import { isSameStep, type StepId, titleOf } from '../procedure/step';
import type { Step } from '../procedure/steps';
import type { Timeline } from '../timeline/timeline';

/** Runs the steps of a procedure one after another, and records when each began and how it ended. */
export class StepRecorder {
  /** Current or last step; null before the first. */
  current: StepId | null = null;
  #next = 0;

  constructor(
    private readonly timeline: Timeline,
    private procedure: readonly Step[],
  ) {}

  /** Continues with the steps of another procedure, which is the same up to the current step. */
  follow(procedure: readonly Step[]): void {
    this.procedure = procedure;
  }

  /**
   * Runs a step. Steps before it may have been left out after a failure.
   *
   * @throws Error if the procedure has no such step after the last one: a bug
   */
  readonly run = async <T>(step: StepId, work: () => Promise<T>): Promise<T> => {
    const ahead = this.procedure.slice(this.#next).findIndex(({ id }) => isSameStep(id, step));
    if (ahead === -1) throw new Error(`the procedure does not continue with "${titleOf(step)}"`);
    this.#next += ahead + 1;
    this.current = step;
    this.timeline.add({ type: 'step-started', step });
    let ok = false;
    try {
      const result = await work();
      ok = true;
      return result;
    } finally {
      this.timeline.add({ type: 'step-ended', step, ok });
    }
  };
}
