import { PROPOSAL_STATUS } from '../../chain/modules/proposal-status';
import { lastRelease } from '../../plan/complete';
import { startReleaseOf } from '../../plan/route';
import type { Plan } from '../../plan/schema';
import { AT_RESTART, AT_START, atUpgrade } from '../../procedure/moment';
import { type CheckId, checksOfPlan } from '../../procedure/planned-checks';
import { isSameStep, type StepId } from '../../procedure/step';
import type { TimedEvent } from '../../timeline/timeline';
import {
  answersAgain,
  type CheckName,
  haveBinary,
  NOTHING_ELSE,
  PREPARED,
  preparationCheck,
  queryCheck,
  restartBinaryCheck,
  restartCheck,
  runs,
  trafficCheck,
  UPGRADE,
  upgradeCheck,
} from '../model/check-names';
import { scheduledBy } from '../model/format';
import type { Report } from '../model/schema';
import { binariesAt, binaryOf } from './binaries';
import type { ReportedPlan } from './reported-plan';
import { failed, NOT_REACHED, PASSED, type Result } from './result';
import type { Recorded } from './verdict';

type Failure = NonNullable<Report['failure']>;
type Check = Report['checks'][number];

/**
 * Derives all checks from the plan and the events: the single source of JUnit cases, annotations, the page and
 * the counts. A failed rehearsal has at least one failed check, one of them for its cause.
 */
export function checksOf(
  { plan, placeOf }: ReportedPlan,
  recorded: Recorded,
  failure: Failure | null,
  events: readonly TimedEvent[],
): Check[] {
  const found = checksOfPlan(plan).flatMap(({ id, path, provenBy }) => {
    const isOfFailure = failure?.step != null && provenBy.some(sameAs(failure.step));
    const open = isOfFailure ? failed(failure.code, failure.message) : NOT_REACHED;
    return resultsOf(id, plan, recorded, open).map(({ suite, name, result, code, message }) => ({
      check: { suite, name, result, code, message, place: path && placeOf(path) },
      isOfFailure,
    }));
  });
  // A failure shown by events always belongs to a check; a thrown error may not.
  const wasThrown = events.some(({ type }) => type === 'failed');
  const explained = found.some(
    ({ check, isOfFailure }) => check.result === 'failed' && (!wasThrown || isOfFailure),
  );
  const end = failure === null || explained ? PASSED : failed(failure.code, failure.message);
  return [...found.map(({ check }) => check), { ...NOTHING_ELSE, ...end, place: null }];
}

const sameAs = (step: StepId) => (other: StepId) => isSameStep(step, other);

/** Results of a planned check: one, or one per node. `open` is the result if no fact decides the check. */
function resultsOf(
  id: CheckId,
  plan: Plan,
  recorded: Recorded,
  open: Result,
): (CheckName & Result)[] {
  const last = lastRelease(plan).name;
  const first = startReleaseOf(plan.upgrades);
  switch (id.kind) {
    case 'prepared': {
      const isDone = recorded.phases.find(({ step }) => step.kind === id.step)?.ok === true;
      return [{ ...preparationCheck(PREPARED[id.step]), ...(isDone ? PASSED : open) }];
    }
    case 'first-binary':
      return [{ ...preparationCheck(haveBinary(first)), ...binariesAt(recorded, AT_START) }];
    case 'query':
      return [
        {
          ...queryCheck(id.query, id.release),
          ...answered(recorded, id.query, id.release, 'release'),
        },
      ];
    case 'traffic':
      return [{ ...trafficCheck(id.traffic, id.stage), ...played(recorded, id.traffic, id.stage) }];
    case 'restart':
      return [{ ...restartCheck(last), ...restarted(recorded, open) }];
    case 'restart-binary':
      return [{ ...restartBinaryCheck(last), ...binariesAt(recorded, AT_RESTART) }];
    case 'query-again':
      return [{ ...answersAgain(id.query), ...answered(recorded, id.query, last, 'restart') }];
    default:
      return upgradeResults(id, recorded, open).map(({ name, ...result }) => ({
        ...upgradeCheck(id.upgrade, name),
        ...result,
      }));
  }
}

function restarted({ restart }: Recorded, open: Result): Result {
  if (restart === null) return open;
  return restart.ok
    ? PASSED
    : failed('CHAIN_STALLED', `The chain did not resume from height ${restart.heightBefore}`);
}

type UpgradeCheckId = Extract<CheckId, { upgrade: string }>;

function upgradeResults(
  { kind, upgrade: name }: UpgradeCheckId,
  recorded: Recorded,
  open: Result,
): (Result & { readonly name: string })[] {
  const index = recorded.upgrades.findIndex((upgrade) => upgrade.name === name);
  const upgrade = recorded.upgrades[index];
  const previous = recorded.upgrades[index - 1]?.name;
  if (upgrade === undefined) return [];
  const { to, proposal, done, straddledPrevious, sameState, nodes } = upgrade;
  const decided = (holds: boolean | null, otherwise: Result = open) => (holds ? PASSED : otherwise);
  switch (kind) {
    case 'passes': {
      const isPassed = proposal?.status === PROPOSAL_STATUS.passed;
      // If traffic fails in parallel with the proposal, the failure of the step belongs to the traffic.
      const otherwise = trafficFailed(recorded, previous) ? NOT_REACHED : open;
      return [{ name: UPGRADE.passes, ...decided(isPassed, otherwise) }];
    }
    case 'straddles': {
      const otherwise =
        straddledPrevious === false
          ? failed('VOTE_NOT_STRADDLING', 'The vote ended before the previous upgrade')
          : open;
      return [{ name: UPGRADE.straddles, ...decided(straddledPrevious, otherwise) }];
    }
    case 'scheduled': {
      const { schedule } = upgrade;
      const message = schedule === null ? null : `Scheduled ${scheduledBy(schedule)}`;
      return [{ name: UPGRADE.scheduled, ...(schedule === null ? open : { ...PASSED, message }) }];
    }
    case 'through':
      return [{ name: UPGRADE.through, ...decided(done) }];
    case 'node':
      return nodes.map((node) => ({
        name: runs(node.service, to),
        ...swapped(node, binaryOf(recorded, atUpgrade(name), node.service)),
      }));
    case 'one-version':
      return [{ name: UPGRADE.binary, ...oneVersion(upgrade) }];
    case 'one-state': {
      const otherwise =
        sameState === false ? failed('STATE_DIFFERS', statesOf(nodes)) : NOT_REACHED;
      return [{ name: UPGRADE.state, ...decided(sameState, otherwise) }];
    }
  }
}

function trafficFailed({ traffic }: Recorded, upgrade: string | undefined): boolean {
  return traffic.some(({ stage, ok, mayFail }) => stage === `before:${upgrade}` && !ok && !mayFail);
}

function oneVersion({ done, nodes }: Recorded['upgrades'][number]): Result {
  const versions = new Set(nodes.flatMap(({ version }) => version || []));
  if (versions.size > 1)
    return failed(
      'BINARY_DIFFERS',
      `The nodes report different versions: ${[...versions].join(', ')}`,
    );
  const message = versions.size === 0 ? 'No node reports a version' : null;
  return { ...(done ? PASSED : NOT_REACHED), message };
}

/** Result of a node's swap: passed if Cosmovisor's link points to the release's binary. */
function swapped(
  { current, version }: Recorded['upgrades'][number]['nodes'][number],
  binary: Result,
) {
  if (binary.result === 'failed' || current === null) {
    return binary.result === 'failed' ? binary : NOT_REACHED;
  }
  const facts = [`current -> ${current}`, version && `version ${version}`, binary.message];
  return { ...binary, message: facts.filter(Boolean).join(', ') };
}

function statesOf(nodes: Recorded['upgrades'][number]['nodes']): string {
  const each = nodes.map(({ service, appHash }) => `${service} ${appHash ?? 'none'}`);
  return `The app hashes differ: ${each.join(', ')}`;
}

function answered(
  { queries }: Recorded,
  query: string,
  release: string,
  moment: 'release' | 'restart',
): Result {
  const asked = queries.find(
    (candidate) =>
      candidate.name === query && candidate.release === release && candidate.moment === moment,
  );
  if (asked === undefined) return NOT_REACHED;
  if (asked.ok) return PASSED;
  return failed(
    'QUERY_UNEXPECTED',
    `Expected: ${asked.expected}; ${asked.problem ?? 'the answer differs'}`,
  );
}

function played({ traffic }: Recorded, name: string, stage: string): Result {
  const seen = traffic.find((candidate) => candidate.name === name && candidate.stage === stage);
  if (seen === undefined) return NOT_REACHED;
  if (seen.ok) return PASSED;
  if (seen.mayFail) return { ...PASSED, message: 'It failed, which the plan allows' };
  return failed('TRAFFIC_FAILED', `It failed: ${seen.output.trim().split('\n').at(-1) ?? ''}`);
}
