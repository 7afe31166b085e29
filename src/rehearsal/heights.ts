import { RehearsalError } from '../errors/errors';
import type { Upgrade } from '../plan/schema';
import type { LiveStack } from '../stack/live/live';
import { waitUntil } from '../system/clock';
import { changeMs } from './companions';
import type { Rehearsal } from './context';
import {
  earliestHeight,
  explainHeight,
  type HeightRequest,
  type VotingTime,
  withPace,
} from './schedule';

const POLL_MS = 50;
const MEASURE_LIMIT_MS = 120_000;
/** Safety factor on the measured time to reach a height; a stalled chain is detected separately. */
const APPROACH_FACTOR = 5;
const APPROACH_SLACK_MS = 60_000;

/** What precedes a height. */
export interface Before {
  /** Undefined for an upgrade without a proposal. */
  readonly voting?: VotingTime | undefined;
  /** Height of the previous upgrade, if it is still to come. */
  readonly previousHeight?: number | undefined;
  /** As `HeightRequest.submitMs`. */
  readonly submitMs?: number | undefined;
}

/**
 * Computes the height at which to propose an upgrade: the plan's offset, or else the earliest height that
 * leaves time for the preceding work.
 *
 * @throws RehearsalError with the arithmetic if the plan's offset is too early
 */
export async function plannedHeight(
  rehearsal: Rehearsal,
  upgrade: Upgrade,
  before: Before,
): Promise<number> {
  const request = await heightRequest(rehearsal, upgrade, before);
  const earliest = earliestHeight(request);
  if (upgrade.height === undefined) return earliest.height;
  const wanted = request.height + Number(upgrade.height);
  if (wanted >= earliest.height) return wanted;
  throw new RehearsalError(
    'UPGRADE_HEIGHT_TOO_EARLY',
    `The upgrade ${upgrade.name} cannot have the offset ${upgrade.height}: ${before.voting === undefined ? 'scheduled' : 'proposed'} at height ${request.height}, it would be at height ${wanted}, before the earliest possible height ${earliest.height}`,
    {
      hint: 'Set a larger offset (upgrades[].height) or none, or shorten pace.voting-period.',
      lines: [explainHeight(request, earliest)],
    },
  );
}

/**
 * Requires that a height which is not the rehearsal's leaves time for the work before it.
 *
 * @throws RehearsalError with the arithmetic
 */
export async function requireTime(
  rehearsal: Rehearsal,
  upgrade: Upgrade,
  height: number,
): Promise<void> {
  const request = await heightRequest(rehearsal, upgrade, { submitMs: 0 });
  if (request.height >= height) {
    throw new RehearsalError(
      'UPGRADE_HEIGHT_PASSED',
      `The upgrade ${upgrade.name} is at height ${height}, but the chain is at ${request.height} already`,
      {
        hint: 'Traffic before it took too long, or the state that the stack starts from is later: let the chain have a later height for it, and upgrades[].schedule.at-height the same, if it is set.',
      },
    );
  }
  const earliest = earliestHeight(request);
  if (height >= earliest.height) return;
  throw new RehearsalError(
    'UPGRADE_HEIGHT_TOO_EARLY',
    `The upgrade ${upgrade.name} is at height ${height}, before the earliest possible height ${earliest.height}: the chain is at ${request.height}`,
    {
      hint: 'Let the chain have a later height for it, remove traffic before the upgrade, or set a longer pace.block-time.',
      lines: [explainHeight(request, earliest)],
    },
  );
}

async function heightRequest(
  rehearsal: Rehearsal,
  upgrade: Upgrade,
  { voting, previousHeight, submitMs }: Before,
): Promise<HeightRequest> {
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
  return {
    height: live.watch.height,
    blocks,
    voting,
    submitMs,
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
}

/** Time limit in milliseconds for reaching a height, from the blocks left and their measured time. */
export function approachLimit({ watch }: LiveStack, height: number): number {
  const blocks = Math.max(0, height - watch.height);
  const slow = watch.blockTimes()?.slow ?? 0;
  return APPROACH_SLACK_MS + blocks * slow * APPROACH_FACTOR;
}
