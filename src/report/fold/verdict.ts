import type { Plan } from '../../plan/schema';
import { checksOfPlan } from '../../procedure/planned-checks';
import { type StepId, titleOf } from '../../procedure/step';
import type { TimedEvent } from '../../timeline/timeline';
import type { Report } from '../model/schema';
import { otherBinary } from './binaries';
import { doubtsOf } from './doubts';
import { timelineDoubts } from './timeline-doubts';
import { unless } from './upgrade-doubts';

type Failure = NonNullable<Report['failure']>;
/** The events of a report, without checks and verdict. */
export type Recorded = Omit<Report, 'schema' | 'result' | 'failure' | 'checks'>;

/** Fields that identify the subject of an event. */
const SUBJECTS = new Set(['upgrade', 'service', 'query', 'release', 'name', 'stage']);

/** Maximum number of further problems listed in the evidence lines. */
const MOST_ALSO = 5;
/** Maximum number of answer lines in the evidence lines; the query results have the whole answer. */
const ANSWER_LINES = 20;

/** Position of a failure that no step and no line of a file shows. */
const OF_NO_STEP = { phase: null, step: null, place: null };

/** The first cause of failure; null if no event is a failure and nothing required by the plan is missing. */
export function failureOf(
  plan: Plan,
  recorded: Recorded,
  events: readonly TimedEvent[],
): Failure | null {
  const failed = events.find((event) => event.type === 'failed');
  if (failed !== undefined) {
    const { code, step, message, hint, lines, place } = failed;
    return { code, ...stepOf(step), place, message, hint: hint || null, lines: [...lines] };
  }

  const [wrong, ...others] = events.flatMap((event, index) => {
    const problem = problemOf(event, recorded);
    return problem === null ? [] : [{ ...stepOf(stepAt(events, index)), place: null, ...problem }];
  });
  const missing = missingOf(plan, recorded);
  if (wrong !== undefined) {
    const also = [...others.map(({ message }) => message), ...missing];
    return { ...wrong, lines: [...wrong.lines, ...alsoLines(also)] };
  }
  const [first, ...rest] = missing;
  if (first === undefined) return null;
  const phase = recorded.phases.find(({ ok }) => ok === null) ?? recorded.phases.at(-1);
  return {
    code: 'RUN_CUT_OFF',
    ...stepOf(phase?.step ?? null),
    place: null,
    message: `The run ended ${endOf(events)} without a recorded failure, but ${first}`,
    hint: 'The run was killed or crashed; look for the reason in the logs of the evidence.',
    lines: alsoLines(rest),
  };
}

/**
 * Failure of a rehearsal without errors in which not every check was proven; null if all were.
 *
 * @param checks checks with their results, derived without a failure
 */
export function unproven(
  plan: Plan,
  recorded: Recorded,
  events: readonly TimedEvent[],
  checks: Report['checks'],
): Failure | null {
  const open = checks.filter(({ result }) => result !== 'passed');
  const [first, ...others] = open.map(({ suite, name }) => `${suite}: ${name}`);
  const hint = 'This is a bug in the action: please report it, with events.ndjson of the evidence.';
  if (first !== undefined) {
    const message = `No error occurred, but a check was not proven: ${first}`;
    return { code: 'NOT_PROVEN', ...OF_NO_STEP, message, hint, lines: alsoLines(others) };
  }
  const [doubt, ...more] = [...timelineDoubts(plan, events), ...doubtsOf({ ...recorded, checks })];
  if (doubt === undefined) return null;
  const message = `No error occurred, but the timeline does not record a complete rehearsal: ${doubt}`;
  return { code: 'NOT_PROVEN', ...OF_NO_STEP, message, hint, lines: alsoLines(more) };
}

/**
 * Judges a report of another run by its own contents: it passes only if its result is "passed" and all its
 * contents support that. Otherwise it fails, with the reason.
 */
export function judged(report: Report): Report {
  const { result, failure } = report;
  if (result === 'failed' && failure !== null) return report;
  const [first, ...others] = [
    ...unless(failure === null, `it has a failure: ${failure?.message}`),
    ...unless(result === 'passed', 'it has no failure'),
    ...doubtsOf(report),
  ];
  if (first === undefined) return report;
  const contradiction: Failure = {
    code: 'REPORT_CONTRADICTORY',
    ...OF_NO_STEP,
    message: `The report has the result "${result}", but contradicts itself: ${first}`,
    hint: 'It was changed after the rehearsal, or written by another version of the action: rehearse again.',
    lines: alsoLines(others),
  };
  return { ...report, result: 'failed', failure: contradiction };
}

/** Lines of further problems, limited so that the cause stays visible where only the last lines are shown. */
function alsoLines(others: readonly string[]): string[] {
  const lines = others.slice(0, MOST_ALSO).map((line) => `Also: ${line}`);
  const more = others.length - lines.length;
  return more === 0 ? lines : [...lines, `Also: ${more} more, listed among the checks`];
}

/** Failure reported by an event; null if none. */
function problemOf(
  event: TimedEvent,
  recorded: Recorded,
): Omit<Failure, 'phase' | 'step' | 'place'> | null {
  if (event.type === 'upgrade-done') {
    const { nodes = [], sameState } =
      recorded.upgrades.find(({ name }) => name === event.upgrade) ?? {};
    if (sameState === true) return null;
    return {
      code: 'STATE_DIFFERS',
      message: `The nodes do not have the same state after upgrade ${event.upgrade}`,
      hint: "Compare the nodes' versions; if they are equal, the migration is not deterministic.",
      lines: nodes.map(({ service, appHash }) => `${service}: ${appHash ?? 'no app hash'}`),
    };
  }
  if (!('ok' in event) || event.ok) return null;
  switch (event.type) {
    case 'binary-seen':
      return {
        code: 'BINARY_DIFFERS',
        message: `A node does not have the binary of ${event.release}: ${otherBinary(event)}`,
        hint: "A mount in the compose files, or a process in the node's container, replaced the binary. Remove that mount or process.",
        lines: [],
      };
    case 'query-answered': {
      const restarted = event.moment === 'restart' ? ' after the restart' : '';
      return {
        code: 'QUERY_UNEXPECTED',
        message: `The answer to query ${event.query} at ${event.release}${restarted} is not as expected`,
        hint: 'Compare the answer with the expectation of the plan for this release.',
        lines: [
          `command: ${event.command}`,
          `expected: ${event.expected}`,
          ...(event.problem === null ? [] : [`problem: ${event.problem}`]),
          ...event.answer.split('\n').slice(0, ANSWER_LINES),
        ],
      };
    }
    case 'restarted':
      return {
        code: 'CHAIN_STALLED',
        message: `The chain did not resume after the restart on ${event.release} without Cosmovisor`,
        hint: "Look for the reason in the nodes' logs since the restart.",
        lines: [`height before: ${event.heightBefore}`, `height after: ${event.heightAfter}`],
      };
    case 'traffic-played':
      return event.mayFail
        ? null
        : {
            code: 'TRAFFIC_FAILED',
            message: `Traffic ${event.name} (${event.stage}) failed`,
            hint: null,
            lines: [],
          };
    case 'step-ended':
      return {
        code: 'STEP_FAILED',
        message: `Phase ${titleOf(event.step)} failed`,
        hint: null,
        lines: [],
      };
  }
}

/** Step in the form used by a failure. */
function stepOf(step: StepId | null): Pick<Failure, 'phase' | 'step'> {
  return { phase: step && titleOf(step), step };
}

/** Innermost step in progress at an event; null if none. */
function stepAt(events: readonly TimedEvent[], index: number): StepId | null {
  const open: StepId[] = [];
  for (const event of events.slice(0, index)) {
    if (event.type === 'step-started') open.push(event.step);
    if (event.type === 'step-ended') open.pop();
  }
  return open.at(-1) ?? null;
}

/** Requirements of the plan that were not met. */
function missingOf(plan: Plan, recorded: Recorded): string[] {
  const answered = new Set(
    recorded.queries.map(({ name, release, moment }) => JSON.stringify([name, release, moment])),
  );
  const unanswered = checksOfPlan(plan).flatMap(({ id }) =>
    id.kind === 'query' && !answered.has(JSON.stringify([id.query, id.release, 'release']))
      ? [`query ${id.query} was not asked at ${id.release}`]
      : [],
  );
  return [
    ...(recorded.phases.length === 0 ? ['no phase began'] : []),
    ...recorded.phases
      .filter(({ ok }) => ok === null)
      .map(({ name }) => `phase ${name} did not end`),
    ...recorded.upgrades
      .filter(({ done }) => !done)
      .map(({ name }) => `upgrade ${name} was not done`),
    ...unanswered,
    ...(plan.restart && recorded.restart === null ? ['the restart was not done'] : []),
  ];
}

/** Describes the last event of the timeline. */
function endOf(events: readonly TimedEvent[]): string {
  const last = events.findLast(({ type }) => type !== 'block');
  if (last === undefined) return 'before its first event';
  const subject = Object.entries(last)
    .filter(([key]) => SUBJECTS.has(key))
    .map(([key, value]) => `${key} ${value}`);
  if ('step' in last && last.step !== null) subject.push(`phase ${titleOf(last.step)}`);
  return `after ${last.type} (${subject.join(', ')})`;
}
