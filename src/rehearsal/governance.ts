import type { ChainClient } from '../chain/client';
import { parseCoin } from '../chain/coins';
import type { Proposal } from '../chain/gov/gov';
import { proposeUpgrade, vote } from '../chain/governance';
import { UnreachableError } from '../chain/rpc';
import { readScheduledPlan } from '../chain/upgrades';
import { RehearsalError } from '../errors';
import type { Upgrade, VoteOption } from '../plan/schema';
import { waitUntil } from '../system/clock';
import { accountOf, type Run } from './run';

/** An upgrade that is on its way through governance. */
export interface ProposedUpgrade {
  readonly upgrade: Upgrade;
  readonly proposalId: string;
  readonly height: number;
  /** End of the voting period on the chain's clock, RFC 3339. */
  readonly votingEnd: string;
}

const PASSED = 'PROPOSAL_STATUS_PASSED';
const DECIDED = [PASSED, 'PROPOSAL_STATUS_REJECTED', 'PROPOSAL_STATUS_FAILED'];
const POLL_MS = 100;
/** Beyond the voting period: time for a halt in between and for the tally's block. */
const DECISION_SLACK_MS = 60_000;

/** Proposes an upgrade at a height and casts the plan's votes on it. */
export async function proposeAndVote(
  run: Run,
  client: ChainClient,
  upgrade: Upgrade,
  height: number,
): Promise<ProposedUpgrade> {
  const { signal } = run;
  const { name, expedited } = upgrade;
  const given = upgrade.deposit === undefined ? undefined : [parseCoin(upgrade.deposit)];
  const submitted = await proposeUpgrade(
    client,
    accountOf(run, upgrade.proposer),
    { name, height, deposit: given, expedited },
    signal,
  );
  const { id, deposit, dialect } = submitted;
  const proposal = await (await client.gov()).proposal(id);
  if (proposal.votingEnd === '') {
    throw new RehearsalError(
      `Proposal ${id} (${upgrade.name}) is not voted on yet: it is in ${proposal.status}`,
      { hint: `The deposit ${deposit} is below the chain's minimum deposit.` },
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
    votes.map(([voter, option]) => vote(client, accountOf(run, voter), id, option, signal)),
  );
  return { upgrade, proposalId: id, height, votingEnd: proposal.votingEnd };
}

/**
 * Waits until a proposal is decided, and sees its plan scheduled.
 *
 * @param limitMs what the vote takes on the clock at most
 * @param heightNow the chain's height, for the record
 * @throws RehearsalError when it does not pass, with the tally, or another plan is scheduled
 */
export async function awaitPassed(
  run: Run,
  client: ChainClient,
  proposed: ProposedUpgrade,
  limitMs: number,
  heightNow: () => number,
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
  if (proposal.status !== PASSED) throw notPassed(proposed, proposal);
  await requireScheduled(client, proposed);
  return proposal;
}

/**
 * Sees that the pending plan is this upgrade's. x/upgrade keeps one plan, and a proposal that passes
 * meanwhile overwrites it silently.
 *
 * @throws RehearsalError naming the plan that is pending instead
 */
export async function requireScheduled(
  client: ChainClient,
  { upgrade, height }: ProposedUpgrade,
): Promise<void> {
  const plan = await readScheduledPlan(client.rpc);
  if (plan?.name === upgrade.name && plan.height === height) return;
  const seen = plan === undefined ? 'no plan is pending' : `${plan.name} at ${plan.height} is`;
  throw new RehearsalError(
    `The upgrade ${upgrade.name} at height ${height} is not pending: ${seen}`,
    { hint: 'x/upgrade keeps one plan: a later proposal that passes first overwrites it.' },
  );
}

/** A node that is down for a moment is no decision. */
function seenUnreachable(error: unknown): { seen: string } {
  if (error instanceof UnreachableError) return { seen: error.message };
  throw error;
}

function notPassed({ upgrade, height }: ProposedUpgrade, proposal: Proposal): RehearsalError {
  const { yes, no, abstain, no_with_veto: veto } = proposal.tally;
  const reason = proposal.failedReason === '' ? '' : `: ${proposal.failedReason}`;
  return new RehearsalError(
    `Proposal ${proposal.id} (${upgrade.name} at height ${height}) ended as ${proposal.status}${reason}; yes ${yes}, no ${no}, abstain ${abstain}, no_with_veto ${veto}`,
    {
      hint:
        proposal.status === 'PROPOSAL_STATUS_FAILED'
          ? 'It passed, but its plan was refused: the height was over, or the name is used already.'
          : "The votes of the plan do not reach the chain's quorum and threshold.",
    },
  );
}
