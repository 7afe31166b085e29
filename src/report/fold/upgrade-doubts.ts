import { PROPOSAL_STATUS } from '../../chain/modules/proposal-status';
import type { Report } from '../model/schema';

type Upgrade = Report['upgrades'][number];
type Proposal = NonNullable<Upgrade['proposal']>;

/** Returns the doubt unless a condition holds. */
export function unless(holds: boolean, doubt: string): string[] {
  return holds ? [] : [doubt];
}

/** Returns true if all values are present and in ascending order. */
export function inOrder<T extends string | number>(values: readonly (T | null)[]): boolean {
  return values.every((value, index) => {
    const before = values[index - 1];
    return value !== null && (before === undefined || (before !== null && before <= value));
  });
}

/** Gaps and contradictions in the report of an upgrade, also compared with the previous one. */
export function upgradeDoubts(upgrade: Upgrade, previous: Upgrade | undefined): string[] {
  const doubts = [
    ...(upgrade.schedule === null ? proposalDoubts(upgrade) : scheduleDoubts(upgrade)),
    ...courseDoubts(upgrade),
    ...nodesDoubts(upgrade),
    ...orderDoubts(upgrade, previous),
  ];
  return doubts.map((doubt) => `upgrade ${upgrade.name}: ${doubt}`);
}

function proposalDoubts({ proposal, height, haltedAt }: Upgrade): string[] {
  if (proposal === null) return ['it has no proposal'];
  const { status, failedReason, submittedAt, decidedAt } = proposal;
  const { submittedHeight, decidedHeight } = proposal;
  const isBefore = decidedHeight !== null && height !== null && decidedHeight < height;
  return [
    ...unless(status === PROPOSAL_STATUS.passed, `its proposal has the status ${status}`),
    ...unless(failedReason === null, 'its proposal failed to execute'),
    ...unless(hasVotes(proposal), 'its proposal has no yes votes'),
    ...unless(
      Date.parse(proposal.votingStart) < Date.parse(proposal.votingEnd),
      'its voting period ends before it begins',
    ),
    ...unless(
      inOrder([1, submittedHeight, decidedHeight]) && isBefore,
      `the heights of submission, decision and upgrade are not in order: ${submittedHeight}, ${decidedHeight}, ${height}`,
    ),
    ...unless(
      inOrder([submittedAt, decidedAt, haltedAt]),
      `the times of submission, decision and halt are not in order: ${submittedAt}, ${decidedAt}, ${haltedAt}`,
    ),
  ];
}

function scheduleDoubts({ schedule, proposal, height, haltedAt }: Upgrade): string[] {
  const { by, account, scheduledHeight, scheduledAt } = schedule ?? {};
  return [
    ...unless(proposal === null, 'it has both a schedule and a proposal'),
    ...unless((by === 'account') === (account !== null), 'its schedule contradicts its account'),
    ...unless(
      scheduledHeight !== undefined && height !== null && scheduledHeight < height,
      `it was scheduled at height ${scheduledHeight}, not before its height ${height}`,
    ),
    ...unless(
      inOrder([scheduledAt ?? null, haltedAt]),
      `it was scheduled at ${scheduledAt}, but halted at ${haltedAt}`,
    ),
  ];
}

function hasVotes({ tally }: Proposal): boolean {
  const areAmounts = tally !== null && Object.values(tally).every((votes) => /^\d+$/.test(votes));
  return areAmounts && !/^0+$/.test(tally.yes);
}

function courseDoubts(upgrade: Upgrade): string[] {
  const { done, haltedAt, resumedAt, appliedAfterMs, resumedAfterMs, sameState } = upgrade;
  const stood = Date.parse(resumedAt ?? '') - Date.parse(haltedAt ?? '');
  return [
    ...unless(done, 'it is not done'),
    ...unless(
      inOrder([haltedAt, resumedAt]),
      `the chain resumed at ${resumedAt}, but halted at ${haltedAt}`,
    ),
    ...unless(
      resumedAfterMs === stood,
      `the halt is given as ${resumedAfterMs} ms, but its times differ by ${stood} ms`,
    ),
    ...unless(
      inOrder([0, appliedAfterMs, resumedAfterMs]),
      `the first node applied it after ${appliedAfterMs} ms, in a halt of ${resumedAfterMs} ms`,
    ),
    ...unless(sameState === true, 'the nodes do not have the same state'),
  ];
}

function nodesDoubts({ nodes, height, haltedAt }: Upgrade): string[] {
  const versions = new Set(nodes.flatMap(({ version }) => version || []));
  const places = new Set(nodes.map(({ current }) => current));
  const states = new Set(nodes.map(({ appHash }) => appHash));
  return [
    ...unless(nodes.length > 0, 'it has no nodes'),
    ...unless(
      new Set(nodes.map(({ service }) => service)).size === nodes.length,
      'it lists a node twice',
    ),
    ...unless(versions.size <= 1, 'its nodes report different versions'),
    ...unless(places.size <= 1, "Cosmovisor's current links of its nodes differ"),
    ...unless(states.size <= 1, 'its nodes have different app hashes'),
    ...nodes.flatMap(({ service, ...node }) =>
      [
        ...unless(/^upgrades\/./.test(node.current ?? ''), 'was not swapped'),
        ...unless(
          node.haltHeight === null || node.haltHeight === height,
          `halted at height ${node.haltHeight}, not ${height}`,
        ),
        ...unless(
          inOrder([node.haltedAt, node.servingAt]) && inOrder([haltedAt, node.servingAt]),
          `served at ${node.servingAt}, but halted at ${node.haltedAt}`,
        ),
        ...unless(inOrder([0, node.swapMs]), `has the invalid swap time ${node.swapMs} ms`),
        ...unless(/^(?:[0-9A-F]{2})+$/.test(node.appHash ?? ''), 'has no app hash'),
      ].map((doubt) => `${service} ${doubt}`),
    ),
  ];
}

/** Requires `end of vote 1 < height 1 < end of vote 2 < height 2`, or a proposal after height 1. */
function orderDoubts(upgrade: Upgrade, previous: Upgrade | undefined): string[] {
  const { straddledPrevious, height, proposal, schedule, from, resumedAt } = upgrade;
  if (previous === undefined) {
    return unless(
      straddledPrevious === false,
      'its vote is marked as straddling a previous upgrade, but it is the first',
    );
  }
  const before = previous.height ?? Number.POSITIVE_INFINITY;
  const submitted = schedule?.scheduledHeight ?? proposal?.submittedHeight ?? 0;
  const decided = schedule?.scheduledHeight ?? proposal?.decidedHeight ?? 0;
  const services = (nodes: Upgrade['nodes']) => JSON.stringify(nodes.map(({ service }) => service));
  return [
    ...unless(from === previous.to, `it starts from release ${from}, not from ${previous.to}`),
    ...unless(
      height !== null && before < height && inOrder([previous.resumedAt, resumedAt]),
      `its height or time is before that of ${previous.name}`,
    ),
    ...unless(
      straddledPrevious !== null && straddledPrevious === submitted < before,
      straddledPrevious
        ? `its vote began after ${previous.name}`
        : `its vote or schedule began before ${previous.name}`,
    ),
    ...unless(before < decided, `its vote ended before ${previous.name}`),
    ...unless(
      services(previous.nodes) === services(upgrade.nodes),
      `its nodes differ from those of ${previous.name}`,
    ),
  ];
}
