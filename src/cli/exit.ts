import type { Report } from '../report/schema';

/** Exit codes of the command line. */
export const EXIT = { passed: 0, failed: 1, impossible: 2, cancelled: 130 } as const;

/** What they say, for the help. */
export const EXIT_WORDS: Readonly<Record<keyof typeof EXIT, string>> = {
  passed: 'passed',
  failed: 'the rehearsal failed',
  impossible: 'the plan, the options or the machine do not allow one',
  cancelled: 'cancelled',
};

/** Phases of which a failure says that there was nothing to rehearse, and not how it went. */
const BEFORE_ANYTHING: readonly string[] = ['read stack', 'preflight'];

/** The exit code of a rehearsal that has a report. */
export function exitCodeOf(
  { failure, phases }: Pick<Report, 'failure' | 'phases'>,
  wasCancelled: boolean,
): number {
  if (failure === null) return EXIT.passed;
  if (wasCancelled) return EXIT.cancelled;
  const isBefore =
    failure.phase === null ? phases.length === 0 : BEFORE_ANYTHING.includes(failure.phase);
  return isBefore ? EXIT.impossible : EXIT.failed;
}
