import { RehearsalError } from '../errors';
import type { Upgrade } from '../plan/schema';
import { waitUntil } from '../system/clock';
import type { Stage } from './rehearse';
import { earliestHeight, explainHeight, type VotingTime, withPace } from './schedule';

const POLL_MS = 50;
const MEASURE_LIMIT_MS = 120_000;

/**
 * The height at which an upgrade is proposed: the plan's offset, or else the earliest that leaves
 * time for what must happen before it.
 *
 * @throws RehearsalError with the arithmetic when the plan's offset comes before that
 */
export async function plannedHeight(
  { run, live, traffic }: Stage,
  upgrade: Upgrade,
  voting: VotingTime,
  previousHeight: number | undefined,
): Promise<number> {
  const { upgrades, pace } = run.plan;
  const index = upgrades.indexOf(upgrade);
  const before = upgrades[index - 1];
  const blocks = await waitUntil(
    'enough blocks to measure the block time',
    () => {
      const measured = live.watch.blockTimes();
      return measured
        ? { done: withPace(measured, pace) }
        : { seen: `height ${live.watch.height}` };
    },
    { clock: run.clock, timeout: MEASURE_LIMIT_MS, interval: POLL_MS, signal: run.signal },
  );
  const request = {
    height: live.watch.height,
    blocks,
    voting,
    trafficMs: traffic.expectedMs(`before:${upgrade.name}`),
    proposesNext: upgrades[index + 1]?.straddle ?? false,
    ...(before &&
      previousHeight !== undefined && {
        previous: { height: previousHeight, trafficMs: traffic.expectedMs(`after:${before.name}`) },
      }),
  };
  const earliest = earliestHeight(request);
  if (upgrade.height === undefined) return earliest.height;
  const wanted = request.height + Number(upgrade.height);
  if (wanted >= earliest.height) return wanted;
  throw new RehearsalError(
    `The upgrade ${upgrade.name} cannot be at ${upgrade.height}: proposed at height ${request.height}, it would come at ${wanted}, before ${earliest.height}`,
    {
      hint: 'Give the upgrade a larger offset or none, or shorten pace.voting-period.',
      lines: [explainHeight(request, earliest)],
    },
  );
}
