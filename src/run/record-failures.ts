import type { ErrorCode } from '../errors/codes';
import { knownFailure, messageOf, RehearsalError } from '../errors/errors';
import { type LoadedPlan, shortened } from '../plan/load';
import type { StepId } from '../procedure/step';
import type { Clock } from '../system/clock';
import type { Timeline } from '../timeline/timeline';

/** Maximum delay in milliseconds until the watch over the containers reports a death. */
const CAUSE_LIMIT_MS = 3_000;

/** Codes of failures that may follow from the death of a container: a broken connection, an unanswered query. */
const MAY_FOLLOW: ReadonlySet<ErrorCode> = new Set([
  'NODE_UNREACHABLE',
  'COMMAND_FAILED',
  'CONTAINER_DIED',
  'BINARY_DIFFERS',
  'QUERY_UNEXPECTED',
  'TRAFFIC_FAILED',
]);

/**
 * Cause of a failed run: the abort reason of its signal; the error thrown is then a secondary error. The
 * secondary error may come first: a connection breaks before the engine reports the death of the container
 * behind it.
 */
export async function causeOf(error: unknown, signal: AbortSignal, clock: Clock): Promise<unknown> {
  if (!(error instanceof RehearsalError) || MAY_FOLLOW.has(error.code))
    await clock.sleep(CAUSE_LIMIT_MS, signal).catch(() => {});
  return signal.aborted ? signal.reason : error;
}

/** Records failures in the timeline, at the line of the user's file to change where there is one. */
export function recorder(timeline: Timeline, { placeOf }: LoadedPlan, cwd: string) {
  return (step: StepId | null, error: unknown): void => {
    const known = knownFailure(error);
    const { place, planPath } = known ?? {};
    const inPlan = planPath === undefined ? null : placeOf(planPath);
    timeline.add({
      type: 'failed',
      code: known?.code ?? 'INTERNAL_ERROR',
      step,
      message: known?.message ?? messageOf(error),
      hint:
        known === undefined
          ? 'This is a fault of the rehearsal itself, not of the chain; please report it.'
          : (known.hint ?? ''),
      lines: known?.lines ?? stackOf(error),
      place: place ? { ...place, file: shortened(place.file, cwd) } : inPlan,
    });
  };
}

function stackOf(error: unknown): string[] {
  return error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6) : [];
}

/** Reports an error of a listener, whose callers expect none, by an orderly end of the run. */
export class Guard {
  /** First error of a listener. */
  broken: unknown;

  constructor(private readonly stop: AbortController) {}

  readonly over =
    <T>(listener: (heard: T) => void) =>
    (heard: T): void => {
      try {
        listener(heard);
      } catch (error) {
        this.broken ??= error;
        this.stop.abort(error);
      }
    };
}
