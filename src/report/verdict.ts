import type { Plan } from '../plan/schema';
import type { TimedEvent } from '../rehearsal/timeline';
import { otherBinary } from './binaries';
import { doubtsOf } from './doubts';
import type { Report } from './schema';
import { timelineDoubts } from './timeline-doubts';
import { unless } from './upgrade-doubts';

type Failure = NonNullable<Report['failure']>;
/** What the report says happened, without its judgement. */
export type Facts = Omit<Report, 'schema' | 'result' | 'failure' | 'checks'>;

/** Fields that say what an event is about. */
const SUBJECTS = new Set(['phase', 'upgrade', 'service', 'query', 'release', 'name', 'stage']);

/** Problems beside the cause that are told in the evidence lines. */
const MOST_ALSO = 5;
/** Of an answer in the evidence lines; the queries have it whole. */
const ANSWER_LINES = 20;

/** The first cause of failure, or null if everything that the plan asks for is proven. */
export function failureOf(plan: Plan, facts: Facts, events: readonly TimedEvent[]): Failure | null {
  const failed = events.find((event) => event.type === 'failed');
  if (failed !== undefined) {
    const { phase, message, hint, lines, place } = failed;
    return { phase, place, message, hint: hint || null, lines: [...lines] };
  }

  const [wrong, ...others] = events.flatMap((event, index) => {
    const problem = problemOf(event, facts);
    return problem === null ? [] : [{ phase: phaseAt(events, index), place: null, ...problem }];
  });
  const missing = missingOf(plan, facts);
  if (wrong !== undefined) {
    const also = [...others.map(({ message }) => message), ...missing];
    return { ...wrong, lines: [...wrong.lines, ...alsoLines(also)] };
  }
  const [first, ...rest] = missing;
  if (first === undefined) return null;
  const phase = facts.phases.find(({ ok }) => ok === null) ?? facts.phases.at(-1);
  return {
    phase: phase?.name ?? null,
    place: null,
    message: `The timeline ends ${endOf(events)} with no failure in it, but ${first}`,
    hint: 'The run was ended from outside or broke off; the logs in the evidence may say why.',
    lines: alsoLines(rest),
  };
}

/**
 * The failure of a rehearsal in which nothing went wrong, but not all was proven; null where all was.
 *
 * @param checks with their results where nothing failed
 */
export function unproven(
  plan: Plan,
  facts: Facts,
  events: readonly TimedEvent[],
  checks: Report['checks'],
): Failure | null {
  const open = checks.filter(({ result }) => result !== 'passed');
  const [first, ...others] = open.map(({ suite, name }) => `${suite}: ${name}`);
  const hint =
    'The timeline lacks what proves it; please report it, with events.ndjson of the evidence.';
  if (first !== undefined) {
    const message = `Nothing went wrong as far as is known, but this was not proven: ${first}`;
    return { phase: null, place: null, message, hint, lines: alsoLines(others) };
  }
  const [doubt, ...more] = [...timelineDoubts(plan, events), ...doubtsOf({ ...facts, checks })];
  if (doubt === undefined) return null;
  const message = `Nothing went wrong as far as is known, but the timeline is not of a whole rehearsal: ${doubt}`;
  return { phase: null, place: null, message, hint, lines: alsoLines(more) };
}

/**
 * A report of another run, judged by what it says itself: it passed only where it says so and all that it tells
 * bears that out. One that does not fails, and says why.
 */
export function judged(report: Report): Report {
  const { result, failure } = report;
  if (result === 'failed' && failure !== null) return report;
  const [first, ...others] = [
    ...unless(failure === null, `it names a failure: ${failure?.message}`),
    ...unless(result === 'passed', 'it names no failure'),
    ...doubtsOf(report),
  ];
  if (first === undefined) return report;
  const contradiction: Failure = {
    phase: null,
    place: null,
    message: `The report says that the rehearsal ${result}, but contradicts itself: ${first}`,
    hint: 'It was changed after it was written, or is of another version of the action; rehearse again.',
    lines: alsoLines(others),
  };
  return { ...report, result: 'failed', failure: contradiction };
}

/** What else went wrong: as much of it as leaves room for the cause in a place that shows the last lines. */
function alsoLines(others: readonly string[]): string[] {
  const lines = others.slice(0, MOST_ALSO).map((line) => `Also: ${line}`);
  const more = others.length - lines.length;
  return more === 0 ? lines : [...lines, `Also: ${more} more, which are among the checks`];
}

/** What an event says that should not have happened. */
function problemOf(event: TimedEvent, facts: Facts): Omit<Failure, 'phase' | 'place'> | null {
  if (event.type === 'upgrade-done') {
    const { nodes = [], sameState } =
      facts.upgrades.find(({ name }) => name === event.upgrade) ?? {};
    if (sameState === true) return null;
    return {
      message: `Not all nodes have the same state after upgrade ${event.upgrade}`,
      hint: "Compare the nodes' versions; if they are equal, the migration is not deterministic.",
      lines: nodes.map(({ service, appHash }) => `${service}: ${appHash ?? 'no app hash'}`),
    };
  }
  if (!('ok' in event) || event.ok) return null;
  switch (event.type) {
    case 'binary-seen':
      return {
        message: `Not all nodes have the binary of ${event.release}: ${otherBinary(event)}`,
        hint: "A mount of the compose files, or something in the node's container, put another file in its place.",
        lines: [],
      };
    case 'query-answered': {
      const restarted = event.moment === 'restart' ? ' after the restart' : '';
      return {
        message: `Query ${event.query} at ${event.release}${restarted} did not answer as expected`,
        hint: 'Compare its answer with what the plan expects at this release.',
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
        message: `The chain did not go on after the restart on ${event.release} without Cosmovisor`,
        hint: "The logs of the nodes' last start say what stopped them.",
        lines: [`height before: ${event.heightBefore}`, `height after: ${event.heightAfter}`],
      };
    case 'traffic-played':
      return event.mayFail
        ? null
        : { message: `Traffic ${event.name} (${event.stage}) failed`, hint: null, lines: [] };
    case 'phase-ended':
      return { message: `Phase ${event.phase} failed`, hint: null, lines: [] };
  }
}

/** The innermost phase that was open when an event happened. */
function phaseAt(events: readonly TimedEvent[], index: number): string | null {
  const open: string[] = [];
  for (const event of events.slice(0, index)) {
    if (event.type === 'phase-started') open.push(event.phase);
    if (event.type === 'phase-ended') open.pop();
  }
  return open.at(-1) ?? null;
}

/** What the plan asks for and did not happen. */
function missingOf(plan: Plan, facts: Facts): string[] {
  const visited = new Set(plan.upgrades.flatMap(({ from, to }) => [from, to]));
  const answered = new Set(
    facts.queries.map(({ name, release, moment }) => JSON.stringify([name, release, moment])),
  );
  const unanswered = plan.queries.flatMap(({ name, expect }) =>
    Object.keys(expect)
      .filter((release) => visited.has(release))
      .filter((release) => !answered.has(JSON.stringify([name, release, 'release'])))
      .map((release) => `query ${name} was not asked at ${release}`),
  );
  return [
    ...(facts.phases.length === 0 ? ['no phase began'] : []),
    ...facts.phases.filter(({ ok }) => ok === null).map(({ name }) => `phase ${name} did not end`),
    ...facts.upgrades.filter(({ done }) => !done).map(({ name }) => `upgrade ${name} was not done`),
    ...unanswered,
    ...(plan.restart && facts.restart === null ? ['the restart was not done'] : []),
  ];
}

/** The point at which the timeline ends, in words. */
function endOf(events: readonly TimedEvent[]): string {
  const last = events.findLast(({ type }) => type !== 'block');
  if (last === undefined) return 'before its first event';
  const subject = Object.entries(last)
    .filter(([key]) => SUBJECTS.has(key))
    .map(([key, value]) => `${key} ${value}`);
  return `after ${last.type} (${subject.join(', ')})`;
}
