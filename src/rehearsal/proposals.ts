import type { ChainClient } from '../chain/client/client';
import { proposeUpgrade, vote } from '../chain/client/send-proposal';
import { parseCoin } from '../chain/modules/coins';
import type { Proposal } from '../chain/modules/gov';
import { PROPOSAL_STATUS } from '../chain/modules/proposal-status';
import { readScheduledPlan } from '../chain/modules/upgrades';
import { UnreachableError } from '../chain/rpc/rpc';
import { RehearsalError } from '../errors/errors';
import type { Upgrade, VoteOption } from '../plan/schema';
import { waitUntil } from '../system/clock';
import { accountOf, type RunContext } from './run';

/** An upgrade with its height, scheduled or on its way to it. */
export interface PendingUpgrade {
  readonly upgrade: Upgrade;
  readonly height: number;
}

/** An upgrade submitted as a governance proposal. */
export interface ProposedUpgrade extends PendingUpgrade {
  readonly proposalId: string;
  /** End of the voting period on the chain's clock, RFC 3339. */
  readonly votingEnd: string;
}

const DECIDED: readonly string[] = Object.values(PROPOSAL_STATUS);
const POLL_MS = 100;
/** Time allowed after the voting period for a halt in between and for the tally's block. */
const DECISION_SLACK_MS = 60_000;

/** Proposes an upgrade at a height and casts the plan's votes. */
export async function proposeAndVote(
  run: RunContext,
  client: ChainClient,
  upgrade: Upgrade,
  height: number,
): Promise<ProposedUpgrade> {
  const { signal } = run;
  const { name, info, expedited } = upgrade;
  const given = upgrade.deposit === undefined ? undefined : [parseCoin(upgrade.deposit)];
  const submitted = await proposeUpgrade(
    client,
    accountOf(run, upgrade.proposer),
    { name, height, info, deposit: given, expedited },
    signal,
  );
  const { id, deposit, dialect } = submitted;
  const proposal = await (await client.gov()).proposal(id);
  if (proposal.votingEnd === '') {
    throw new RehearsalError(
      'PROPOSAL_NOT_IN_VOTE',
      `Proposal ${id} (${upgrade.name}) is not in its voting period, but in ${proposal.status}`,
      {
        hint: `The deposit ${deposit} is below the chain's minimum deposit: increase it in the plan.`,
      },
    );
  }
  run.timeline.add({
    type: 'proposal-submitted',
    upgrade: upgrade.name,
    id,
    dialect,
    deposit,
    height: submitted.height,
    upgradeHeight: height,
    votingStart: proposal.votingStart,
    votingEnd: proposal.votingEnd,
  });
  const votes = Object.entries(upgrade.votes) as [string, VoteOption][];
  await Promise.all(
    votes.map(([voter, option]) =>
      vote(client, accountOf(run, voter), { proposalId: id, option }, signal),
    ),
  );
  return { upgrade, proposalId: id, height, votingEnd: proposal.votingEnd };
}

/**
 * Waits until a proposal is decided, and checks that its plan is scheduled.
 *
 * @param limitMs upper bound of the vote's duration in milliseconds
 * @param heightNow current height of the chain, for the record
 * @throws RehearsalError with the tally if the proposal fails, or if another plan is scheduled
 */
export async function awaitPassed(
  run: RunContext,
  client: ChainClient,
  proposed: ProposedUpgrade,
  { limitMs, heightNow }: { readonly limitMs: number; readonly heightNow: () => number },
): Promise<Proposal> {
  const { upgrade, proposalId } = proposed;
  const end = run.clock.now() + limitMs;
  const proposal = await waitUntil(
    `proposal ${proposalId} (${upgrade.name}) to be decided`,
    async () => {
      const read = await client
        .gov()
        .then((gov) => gov.proposal(proposalId))
        .catch(seenUnreachable);
      if ('seen' in read) return read;
      if (DECIDED.includes(read.status)) return { done: read };
      return { seen: `${read.status} until ${read.votingEnd}, height ${heightNow()}` };
    },
    {
      clock: run.clock,
      timeout: limitMs + DECISION_SLACK_MS,
      interval: POLL_MS,
      signal: run.signal,
      expected: () => end - run.clock.now(),
    },
  );
  run.timeline.add({
    type: 'proposal-decided',
    upgrade: upgrade.name,
    id: proposalId,
    status: proposal.status,
    tally: proposal.tally,
    failedReason: proposal.failedReason,
    height: heightNow(),
  });
  if (proposal.status !== PROPOSAL_STATUS.passed) throw notPassed(proposed, proposal);
  await requireScheduled(client, proposed);
  return proposal;
}

/**
 * Checks that the pending plan is that of this upgrade. x/upgrade keeps only one plan; a proposal that passes
 * meanwhile silently overwrites it. The code of a chain may schedule its upgrade at the last moment, or halt without it.
 *
 * @throws RehearsalError naming the plan that is pending instead
 */
export async function requireScheduled(
  client: ChainClient,
  { upgrade, height }: PendingUpgrade,
): Promise<void> {
  const plan = await readScheduledPlan(client.rpc);
  if (plan?.name === upgrade.name && plan.height === height) return;
  if (plan === undefined && upgrade.schedule.kind === 'height') return;
  const seen = plan === undefined ? 'no plan is pending' : `${plan.name} at ${plan.height} is`;
  throw new RehearsalError(
    'UPGRADE_NOT_SCHEDULED',
    `The upgrade ${upgrade.name} at height ${height} is not pending: ${seen}`,
    {
      hint:
        upgrade.schedule.kind === 'height'
          ? 'upgrades[].schedule.at-height must be the height in the code of the chain, and name the name there.'
          : 'x/upgrade keeps a single plan: another passed proposal has overwritten it.',
    },
  );
}

/** Treats a temporarily unreachable node as undecided. */
function seenUnreachable(error: unknown): { seen: string } {
  if (error instanceof UnreachableError) return { seen: error.message };
  throw error;
}

function notPassed({ upgrade, height }: ProposedUpgrade, proposal: Proposal): RehearsalError {
  const { yes, no, abstain, no_with_veto: veto } = proposal.tally;
  const reason = proposal.failedReason === '' ? '' : `: ${proposal.failedReason}`;
  return new RehearsalError(
    'PROPOSAL_NOT_PASSED',
    `Proposal ${proposal.id} (${upgrade.name} at height ${height}) ended as ${proposal.status}${reason}; yes ${yes}, no ${no}, abstain ${abstain}, no_with_veto ${veto}`,
    {
      hint:
        proposal.status === PROPOSAL_STATUS.failed
          ? 'It passed, but the chain refused its plan: the height had passed, or the name was used before.'
          : "The votes of the plan do not reach the chain's quorum and threshold.",
    },
  );
}
