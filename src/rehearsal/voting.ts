import type { ChainClient } from '../chain/client/client';
import { RehearsalError } from '../errors/errors';
import { refuse } from '../errors/finding';
import type { Upgrade } from '../plan/schema';
import { longVote } from '../preflight/chain';
import { waitUntil } from '../system/clock';
import type { Rehearsal } from './context';
import { approachLimit } from './heights';
import type { PendingUpgrade, ProposedUpgrade } from './proposals';
import { straddles, type VotingTime, withPace } from './schedule';

const POLL_MS = 50;

/** Duration of a vote on an upgrade, on the chain as it currently runs. */
export async function votingTime(
  { stack }: Rehearsal,
  client: ChainClient,
  { expedited }: Upgrade,
): Promise<VotingTime> {
  const rules = await (await client.gov()).rules();
  const ms = expedited ? (rules.expedited?.periodMs ?? rules.periodMs) : rules.periodMs;
  const { chainTimePerBlockMs } = stack;
  if (chainTimePerBlockMs === undefined) refuse(longVote(ms));
  return chainTimePerBlockMs === undefined
    ? { ms }
    : { blocks: Math.ceil(ms / chainTimePerBlockMs) };
}

/**
 * Requires an engine that advances the chain's time with each block, if the plan relies on it.
 *
 * @throws RehearsalError if the engine does not
 */
export function requireFastEngine({ stack }: Rehearsal, { engine }: ChainClient): void {
  if (stack.chainTimePerBlockMs === undefined || engine.movesTimeByBlocks) return;
  throw new RehearsalError(
    'FAST_CHAIN_TIME_UNSUPPORTED',
    `pace.chain-time is fast, but the chain runs CometBFT ${engine.version}, whose time follows the clock`,
    {
      hint: 'Blocks advance the chain time (time_iota_ms) only up to Tendermint 0.34: remove pace.chain-time, and set a short pace.voting-period.',
    },
  );
}

/**
 * Waits until the vote on a proposal sent now would end after the pending upgrade's height.
 *
 * @param sendMs longest time so far in milliseconds to send a proposal and its votes
 */
export async function awaitStraddle(
  { run, live }: Rehearsal,
  { upgrade, height: pending }: PendingUpgrade,
  voting: VotingTime,
  sendMs: number,
): Promise<void> {
  await waitUntil(
    `a moment from which a vote straddles ${upgrade.name}`,
    () => {
      const { height } = live.watch;
      const measured = live.watch.blockTimes();
      if (measured === undefined) return { seen: 'too few blocks to measure the block time' };
      const blocks = withPace(measured, run.plan.pace);
      return straddles({ height, blocks, voting, upgradeHeight: pending, sendMs })
        ? { done: undefined }
        : { seen: `height ${height} of ${pending}, ${blocks.slow} ms a block` };
    },
    {
      clock: run.clock,
      timeout: approachLimit(live, pending),
      interval: POLL_MS,
      signal: run.signal,
    },
  );
}

/**
 * Checks that the vote straddled the upgrade.
 *
 * @throws RehearsalError if the vote ended before the upgrade that it had to straddle
 */
export function requireStraddled(
  { upgrade, votingEnd }: ProposedUpgrade,
  previous: PendingUpgrade,
  haltTime: string,
): void {
  if (votingEnd > haltTime) return;
  throw new RehearsalError(
    'VOTE_NOT_STRADDLING',
    `The vote on ${upgrade.name} ended at ${votingEnd}, before ${previous.upgrade.name} at ${haltTime} (height ${previous.height})`,
    { hint: 'Blocks were slower than measured: set a longer pace.voting-period.' },
  );
}
