import { ChainClient } from '../chain/client';
import { readVotingPeriod } from '../chain/gov';
import { RehearsalError } from '../errors';
import type { Upgrade } from '../plan/schema';
import type { LiveStack } from '../stack/live';
import { makeQuiet, type PreparedStack } from '../stack/stack';
import { waitUntil } from '../system/clock';
import { GENESIS, requireCurrent } from './current';
import { awaitPassed, type ProposedUpgrade, proposeAndVote } from './governance';
import { askQueries } from './queries';
import { awaitHeight, restartOnLastRelease } from './restart';
import type { Run } from './run';
import { blockTimes, straddles, upgradeHeight, withPace } from './schedule';
import type { TrafficPlayer } from './traffic';
import { approachLimit, HaltLog, passUpgrade } from './upgrade';

const POLL_MS = 50;
const MEASURE_LIMIT_MS = 120_000;

/** What the procedure works with. */
export interface Stage {
  readonly run: Run;
  readonly stack: PreparedStack;
  readonly live: LiveStack;
  readonly traffic: TrafficPlayer;
  readonly phase: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly fail: (error: RehearsalError) => void;
}

/**
 * The procedure, from `up` to the restart on the last release. Every upgrade but the first is
 * proposed after the one before has passed and before it is applied, so that its vote straddles it:
 *
 *     end of vote 1 < height 1 < end of vote 2 < height 2
 */
export async function rehearse(stage: Stage): Promise<void> {
  const { run, live, traffic, phase } = stage;
  const [first, ...later] = run.plan.upgrades;
  if (first === undefined) throw new Error('a plan has at least one upgrade');
  const halts = new HaltLog(live, run, stage.fail);

  await phase('start', async () => {
    await live.start('cosmovisor');
    await awaitHeight(run, live, 1, 'after the start');
  });
  const prove = (release: string) => askQueries(run, stage.stack, live, traffic, release);
  await phase(`prove ${first.from}`, async () => {
    await requireCurrent(run, live, stage.stack.cosmovisorNodes, GENESIS);
    await prove(first.from);
  });
  await phase('opening traffic', () => traffic.play('start'));

  let client = await ChainClient.connect(
    live.rpcUrl(run.plan.stack.rpc),
    run.plan.chain,
    run.clock,
  );
  const votingPeriodMs = await readVotingPeriod(client.rpc);
  const height = () => live.watch.height;
  const propose = async (upgrade: Upgrade, previousHeight?: number) => {
    const height = await plannedHeight(stage, upgrade, votingPeriodMs, previousHeight);
    return proposeAndVote(run, client, upgrade, height);
  };
  const proposeStraddling = async (next: Upgrade, pending: ProposedUpgrade) => {
    await awaitStraddle(stage, pending, votingPeriodMs);
    return propose(next, pending.height);
  };
  const passed = (proposed: ProposedUpgrade) =>
    awaitPassed(run, client, proposed, votingPeriodMs, height);

  let proposed = await phase(`propose ${first.name}`, () => propose(first));
  await phase(`vote on ${first.name}`, () => passed(proposed));
  let straddledPrevious = false;
  for (const next of [...later, undefined]) {
    const { upgrade } = proposed;
    if (next === undefined && run.plan.restart) await makeQuiet(stage.stack, run.plan);
    const [following] = await phase(`approach ${upgrade.name}`, () =>
      Promise.all([
        next && proposeStraddling(next, proposed),
        traffic.play(`before:${upgrade.name}`),
      ]),
    );
    const after = await phase(`upgrade ${upgrade.name}`, () =>
      passUpgrade(run, stage.stack, live, halts, client, proposed, straddledPrevious),
    );
    client = after.client;
    await phase(`prove ${upgrade.to}`, () => prove(upgrade.to));
    await phase(`traffic after ${upgrade.name}`, () => traffic.play(`after:${upgrade.name}`));
    if (following === undefined) break;
    requireStraddled(following, proposed, after.haltTime);
    straddledPrevious = true;
    await phase(`vote on ${following.upgrade.name}`, () => passed(following));
    proposed = following;
  }
  if (run.plan.restart) {
    await phase('restart', () => restartOnLastRelease(run, stage.stack, live));
  }
  await phase('closing traffic', () => traffic.play('end'));
}

async function plannedHeight(
  { run, live, traffic }: Stage,
  upgrade: Upgrade,
  votingPeriodMs: number,
  previousHeight: number | undefined,
): Promise<number> {
  const { upgrades } = run.plan;
  const index = upgrades.indexOf(upgrade);
  const before = upgrades[index - 1];
  const blocks = await waitUntil(
    'enough blocks to measure the block time',
    () => {
      const measured = blockTimes(live.watch.recent());
      return measured
        ? { done: withPace(measured, run.plan.pace) }
        : { seen: `height ${live.watch.height}` };
    },
    { clock: run.clock, timeout: MEASURE_LIMIT_MS, interval: POLL_MS, signal: run.signal },
  );
  return upgradeHeight({
    height: live.watch.height,
    blocks,
    votingPeriodMs,
    trafficMs: traffic.expectedMs(`before:${upgrade.name}`),
    proposesNext: index < upgrades.length - 1,
    ...(before &&
      previousHeight !== undefined && {
        previous: { height: previousHeight, trafficMs: traffic.expectedMs(`after:${before.name}`) },
      }),
  });
}

/** Waits until a proposal sent now is voted on beyond the pending upgrade's height. */
async function awaitStraddle(
  { run, live }: Stage,
  { upgrade, height: pending }: ProposedUpgrade,
  votingPeriodMs: number,
): Promise<void> {
  await waitUntil(
    `a moment from which a vote straddles ${upgrade.name}`,
    () => {
      const { height } = live.watch;
      const blocks = blockTimes(live.watch.recent());
      if (blocks === undefined) return { seen: 'too few blocks to measure the block time' };
      return straddles({ height, blocks, votingPeriodMs, upgradeHeight: pending })
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
