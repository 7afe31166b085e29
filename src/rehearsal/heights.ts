import { RehearsalError } from '../errors/errors';
import type { Upgrade } from '../plan/schema';
import type { LiveStack } from '../stack/live/live';
import { waitUntil } from '../system/clock';
import { changeMs } from './companions';
import type { Rehearsal } from './context';
import { earliestHeight, explainHeight, type VotingTime, withPace } from './schedule';

const POLL_MS = 50;
const MEASURE_LIMIT_MS = 120_000;
/** Safety factor on the measured time to reach a height; a stalled chain is detected separately. */
const APPROACH_FACTOR = 5;
const APPROACH_SLACK_MS = 60_000;

/**
 * Computes the height at which to propose an upgrade: the plan's offset, or else the earliest height that
 * leaves time for the preceding work.
 *
 * @throws RehearsalError with the arithmetic if the plan's offset is too early
 */
export async function plannedHeight(
  rehearsal: Rehearsal,
  upgrade: Upgrade,
  voting: VotingTime,
  previousHeight: number | undefined,
): Promise<number> {
  const { run, live, traffic } = rehearsal;
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
        previous: {
          height: previousHeight,
          trafficMs: traffic.expectedMs(`after:${before.name}`) + changeMs(rehearsal, before.to),
        },
      }),
  };
  const earliest = earliestHeight(request);
  if (upgrade.height === undefined) return earliest.height;
  const wanted = request.height + Number(upgrade.height);
  if (wanted >= earliest.height) return wanted;
  throw new RehearsalError(
    'UPGRADE_HEIGHT_TOO_EARLY',
    `The upgrade ${upgrade.name} cannot have the offset ${upgrade.height}: proposed at height ${request.height}, it would be at height ${wanted}, before the earliest possible height ${earliest.height}`,
    {
      hint: 'Set a larger offset (upgrades[].height) or none, or shorten pace.voting-period.',
      lines: [explainHeight(request, earliest)],
    },
  );
}

/** Time limit in milliseconds for reaching a height, from the blocks left and their measured time. */
export function approachLimit({ watch }: LiveStack, height: number): number {
  const blocks = Math.max(0, height - watch.height);
  const slow = watch.blockTimes()?.slow ?? 0;
  return APPROACH_SLACK_MS + blocks * slow * APPROACH_FACTOR;
}
