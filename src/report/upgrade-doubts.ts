import type { Report } from './schema';

type Upgrade = Report['upgrades'][number];
type Proposal = NonNullable<Upgrade['proposal']>;

/** A statement, where a condition does not hold. */
export function unless(holds: boolean, doubt: string): string[] {
  return holds ? [] : [doubt];
}

/** Whether times of the report, or heights, come one after the other; one that is missing comes nowhere. */
export function inOrder<T extends string | number>(values: readonly (T | null)[]): boolean {
  return values.every((value, index) => {
    const before = values[index - 1];
    return value !== null && (before === undefined || (before !== null && before <= value));
  });
}

/** What keeps an upgrade from being proven, by what the report says of it and the one before. */
export function upgradeDoubts(upgrade: Upgrade, previous: Upgrade | undefined): string[] {
  const doubts = [
    ...proposalDoubts(upgrade),
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
    ...unless(status === 'PROPOSAL_STATUS_PASSED', `its proposal is in ${status}`),
    ...unless(failedReason === null, 'its proposal could not be carried out'),
    ...unless(hasVotes(proposal), 'its proposal passed without a vote for it'),
    ...unless(
      Date.parse(proposal.votingStart) < Date.parse(proposal.votingEnd),
      'its vote ended before it began',
    ),
    ...unless(
      inOrder([1, submittedHeight, decidedHeight]) && isBefore,
      `heights of its proposal are not in order: ${submittedHeight}, ${decidedHeight}, ${height}`,
    ),
    ...unless(
      inOrder([submittedAt, decidedAt, haltedAt]),
      `times of its proposal are not in order: ${submittedAt}, ${decidedAt}, ${haltedAt}`,
    ),
  ];
}

function hasVotes({ tally }: Proposal): boolean {
  const areAmounts = tally !== null && Object.values(tally).every((votes) => /^\d+$/.test(votes));
  return areAmounts && !/^0+$/.test(tally.yes);
}

function courseDoubts(upgrade: Upgrade): string[] {
  const { done, haltedAt, resumedAt, downtimeMs, standstillMs, sameState } = upgrade;
  const stood = Date.parse(resumedAt ?? '') - Date.parse(haltedAt ?? '');
  return [
    ...unless(done, 'it is not done'),
    ...unless(
      inOrder([haltedAt, resumedAt]),
      `the chain went on at ${resumedAt}, halted at ${haltedAt}`,
    ),
    ...unless(standstillMs === stood, `the chain stood still for ${standstillMs} ms, not ${stood}`),
    ...unless(
      inOrder([0, downtimeMs, standstillMs]),
      `no node was up for ${downtimeMs} ms, of a standstill of ${standstillMs} ms`,
    ),
    ...unless(sameState === true, 'the nodes do not have the same state'),
  ];
}

function nodesDoubts({ nodes, height, haltedAt }: Upgrade): string[] {
  const versions = new Set(nodes.flatMap(({ version }) => version || []));
  const places = new Set(nodes.map(({ current }) => current));
  const states = new Set(nodes.map(({ appHash }) => appHash));
  return [
    ...unless(nodes.length > 0, 'it has no node'),
    ...unless(
      new Set(nodes.map(({ service }) => service)).size === nodes.length,
      'a node is in it twice',
    ),
    ...unless(versions.size <= 1, 'its nodes tell different versions'),
    ...unless(places.size <= 1, 'its nodes run what is in different places'),
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
          `served at ${node.servingAt}, halted at ${node.haltedAt}`,
        ),
        ...unless(inOrder([0, node.swapMs]), `was swapped in ${node.swapMs} ms`),
        ...unless(/^(?:[0-9A-F]{2})+$/.test(node.appHash ?? ''), 'has no app hash'),
      ].map((doubt) => `${service} ${doubt}`),
    ),
  ];
}

/** `end of vote 1 < height 1 < end of vote 2 < height 2`, or the proposal came after height 1. */
function orderDoubts(upgrade: Upgrade, previous: Upgrade | undefined): string[] {
  const { straddledPrevious, height, proposal, from, resumedAt } = upgrade;
  if (previous === undefined) {
    return unless(straddledPrevious === false, 'its vote straddled an upgrade that there was not');
  }
  const before = previous.height ?? Number.POSITIVE_INFINITY;
  const [submitted, decided] = [proposal?.submittedHeight ?? 0, proposal?.decidedHeight ?? 0];
  const services = (nodes: Upgrade['nodes']) => JSON.stringify(nodes.map(({ service }) => service));
  return [
    ...unless(from === previous.to, `it begins at ${from}, not at ${previous.to}`),
    ...unless(
      height !== null && before < height && inOrder([previous.resumedAt, resumedAt]),
      `it comes before ${previous.name}`,
    ),
    ...unless(
      straddledPrevious !== null && straddledPrevious === submitted < before,
      straddledPrevious
        ? `its vote began after ${previous.name}`
        : `its vote began before ${previous.name}`,
    ),
    ...unless(before < decided, `its vote ended before ${previous.name}`),
    ...unless(
      services(previous.nodes) === services(upgrade.nodes),
      `its nodes are not those of ${previous.name}`,
    ),
  ];
}
