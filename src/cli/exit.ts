import { isRefusal } from '../procedure/step';
import type { Report } from '../report/model/schema';

/** Exit codes of the command line. */
export const EXIT = { passed: 0, failed: 1, impossible: 2, cancelled: 130 } as const;

/** Meanings of the exit codes, for the help text. */
export const EXIT_WORDS: Readonly<Record<keyof typeof EXIT, string>> = {
  passed: 'passed',
  failed: 'the rehearsal failed',
  impossible: 'the plan, the options or the machine do not allow a rehearsal',
  cancelled: 'cancelled',
};

/** Exit code of a rehearsal, from its report. */
export function exitCodeOf(
  { failure, phases }: Pick<Report, 'failure' | 'phases'>,
  wasCancelled: boolean,
): number {
  if (failure === null) return EXIT.passed;
  if (wasCancelled) return EXIT.cancelled;
  const isBefore = failure.step === null ? phases.length === 0 : isRefusal(failure.step);
  return isBefore ? EXIT.impossible : EXIT.failed;
}
