import { ChainClient } from '../chain/client';
import { RehearsalError } from '../errors';
import type { Upgrade } from '../plan/schema';
import { longVote } from '../preflight/chain';
import { refuse } from '../preflight/finding';
import { upgradeMoment } from '../report/check-names';
import { GENESIS, upgradeFolder } from '../stack/cosmovisor';
import type { LiveStack } from '../stack/live';
import { makeQuiet, type PreparedStack } from '../stack/stack';
import { waitUntil } from '../system/clock';
import { beforeNext } from './before-next';
import { requireCurrent } from './current';
import { awaitPassed, type ProposedUpgrade, proposeAndVote } from './governance';
import { plannedHeight } from './heights';
import { askQueries } from './queries';
import { awaitHeight, restartOnLastRelease } from './restart';
import type { Run } from './run';
import { longestVoteMs, straddles, type VotingTime } from './schedule';
import { type KnownBinaries, requireBinaries, requireLastBinary } from './seen';
import type { TrafficPlayer } from './traffic';
import { approachLimit, HaltLog, passUpgrade } from './upgrade';

const POLL_MS = 50;

/** What the procedure works with. */
export interface Stage {
  readonly run: Run;
  readonly stack: PreparedStack;
  readonly live: LiveStack;
  readonly traffic: TrafficPlayer;
  readonly binaries: KnownBinaries;
  readonly phase: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly fail: (error: RehearsalError) => void;
}

/**
 * The procedure, from `up` to the restart on the last release. Every upgrade but the first is
 * proposed after the one before has passed and before it is applied, so that its vote straddles it:
 *
 *     end of vote 1 < height 1 < end of vote 2 < height 2
 *
 * or, with `straddle: false`, after the one before is through.
 */
export async function rehearse(stage: Stage): Promise<void> {
  const { run, stack, live, traffic, phase } = stage;
  const [first, ...later] = run.plan.upgrades;
  if (first === undefined) throw new Error('a plan has at least one upgrade');
  const halts = new HaltLog(live, run, stage.fail);

  await phase('start', async () => {
    await live.start('cosmovisor');
    await awaitHeight(run, live, 1, 'after the start');
  });
  const prove = (release: string) => askQueries(run, stack, live, traffic, release);
  await phase(`prove ${first.from}`, async () => {
    await requireCurrent(stack, GENESIS);
    await Promise.all([prove(first.from), requireBinaries(stage, 'start', first.from, GENESIS)]);
  });
  await phase('opening traffic', () => traffic.play('start'));

  let client = await ChainClient.connect(live.rpcUrl(stack.rpc), stack.chain, run.clock);
  requireFastEngine(stage, client);
  const propose = async (upgrade: Upgrade, previousHeight?: number) => {
    const voting = await votingTime(stage, client, upgrade);
    const height = await plannedHeight(stage, upgrade, voting, previousHeight);
    return proposeAndVote(run, client, upgrade, height);
  };
  const proposeStraddling = async (next: Upgrade, pending: ProposedUpgrade) => {
    await awaitStraddle(stage, pending, await votingTime(stage, client, next));
    return propose(next, pending.height);
  };
  const passed = async (proposed: ProposedUpgrade) => {
    const voting = await votingTime(stage, client, proposed.upgrade);
    const blocks = live.watch.blockTimes() ?? { fast: 0, slow: 0 };
    return awaitPassed(
      run,
      client,
      proposed,
      longestVoteMs(voting, blocks),
      () => live.watch.height,
    );
  };

  let proposed = await phase(`propose ${first.name}`, () => propose(first));
  await phase(`vote on ${first.name}`, () => passed(proposed));
  let straddledPrevious = false;
  for (const next of [...later, undefined]) {
    const { upgrade } = proposed;
    if (next === undefined && run.plan.restart) await makeQuiet(stack, run.plan);
    const [straddling] = await phase(`approach ${upgrade.name}`, () =>
      Promise.all([
        next?.straddle ? proposeStraddling(next, proposed) : undefined,
        traffic.play(`before:${upgrade.name}`),
      ]),
    );
    const beforeStraddling = <T>(name: string, work: () => Promise<T>) =>
      phase(name, () => beforeNext(live, proposed, straddling, work));
    const after = await beforeStraddling(`upgrade ${upgrade.name}`, () =>
      passUpgrade(run, stack, live, halts, client, proposed, straddledPrevious),
    );
    client = after.client;
    await beforeStraddling(`prove ${upgrade.to}`, () =>
      Promise.all([
        prove(upgrade.to),
        requireBinaries(
          stage,
          upgradeMoment(upgrade.name),
          upgrade.to,
          upgradeFolder(upgrade.name),
        ),
      ]),
    );
    await beforeStraddling(`traffic after ${upgrade.name}`, () =>
      traffic.play(`after:${upgrade.name}`),
    );
    if (next === undefined) break;
    requireFastEngine(stage, client);
    if (straddling) {
      await phase(`straddle ${upgrade.name}`, async () =>
        requireStraddled(straddling, proposed, after.haltTime),
      );
    }
    straddledPrevious = straddling !== undefined;
    proposed = straddling ?? (await phase(`propose ${next.name}`, () => propose(next)));
    await phase(`vote on ${next.name}`, () => passed(proposed));
  }
  if (run.plan.restart) {
    await phase('restart', () =>
      restartOnLastRelease(run, stack, live, () => requireLastBinary(stage)),
    );
  }
  await phase('closing traffic', () => traffic.play('end'));
}

/** How long a vote on an upgrade takes on the chain as it runs now. */
async function votingTime(
  { stack }: Stage,
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

/** @throws RehearsalError where the engine does not move the time of the chain on with each block */
function requireFastEngine({ stack }: Stage, { engine }: ChainClient): void {
  if (stack.chainTimePerBlockMs === undefined || engine.startsWith('0.34.')) return;
  throw new RehearsalError(
    `pace.chain-time is fast, but the chain runs CometBFT ${engine}, whose time follows the clock`,
    {
      hint: 'Blocks move the time of the chain on (time_iota_ms) up to Tendermint 0.34 only: give pace.voting-period a short time, and leave chain-time out.',
    },
  );
}

/** Waits until a proposal sent now is voted on beyond the pending upgrade's height. */
async function awaitStraddle(
  { run, live }: Stage,
  { upgrade, height: pending }: ProposedUpgrade,
  voting: VotingTime,
): Promise<void> {
  await waitUntil(
    `a moment from which a vote straddles ${upgrade.name}`,
    () => {
      const { height } = live.watch;
      const blocks = live.watch.blockTimes();
      if (blocks === undefined) return { seen: 'too few blocks to measure the block time' };
      return straddles({ height, blocks, voting, upgradeHeight: pending })
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

/** @throws RehearsalError when the vote was over before the upgrade that it had to straddle */
function requireStraddled(
  { upgrade, votingEnd }: ProposedUpgrade,
  previous: ProposedUpgrade,
  haltTime: string,
): void {
  if (votingEnd > haltTime) return;
  throw new RehearsalError(
    `The vote on ${upgrade.name} ended at ${votingEnd}, before ${previous.upgrade.name} at ${haltTime} (height ${previous.height})`,
    { hint: 'Blocks came slower than measured; a longer pace.voting-period gives more room.' },
  );
}
