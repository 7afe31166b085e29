import { ChainClient } from '../chain/client/client';
import { readAppliedHeight } from '../chain/modules/upgrades';
import { RehearsalError } from '../errors/errors';
import type { Rehearsal } from './context';
import { type PendingUpgrade, requireScheduled } from './proposals';

/** Remediation if x/upgrade, the subject of the sentence before, does not run in the blocks of a release. */
export const WIRING_HINT =
  'With SDK 0.50 and later, it must be in SetOrderPreBlockers, and the application must call SetPreBlocker; before, it must be the first in SetOrderBeginBlockers.';

/** Number of lines that show the block at the height. */
const LINES = 5;

/**
 * Checks a node that has passed an upgrade's height on the old binary: x/upgrade must have a record of the upgrade.
 *
 * @throws RehearsalError if there is none: naming the plan that has overwritten it, or else the release before the
 *   upgrade, in which x/upgrade did not run
 */
export async function requireRecord(
  { stack, live, run: { clock, signal } }: Rehearsal,
  proposed: PendingUpgrade,
  service: string,
): Promise<void> {
  const { upgrade, height } = proposed;
  const client = await ChainClient.connect(live.rpcUrl(service), stack.chain, clock, {}, signal);
  if ((await readAppliedHeight(client.rpc, upgrade.name)) === height) return;
  const lines = live.logs.last(service).map(({ text }) => text);
  const wasSkipped = lines.some((line) => line.includes(`UPGRADE "${upgrade.name}" SKIPPED`));
  if (!wasSkipped) await requireScheduled(client, proposed);
  const shown = lines.filter((line) => new RegExp(`\\bheight\\W{0,3}${height}\\b`).test(line));
  throw new RehearsalError(
    'UPGRADE_IGNORED',
    `The binary of ${upgrade.from} went on past height ${height} of ${upgrade.name} without a halt: ${service} is at height ${live.watch.height} on it, and x/upgrade has no record of the upgrade`,
    {
      hint: wasSkipped
        ? `The node skips upgrades (--unsafe-skip-upgrades): remove the option from the start of ${service}.`
        : `x/upgrade does not run in the blocks of ${upgrade.from}, the release before the upgrade. ${WIRING_HINT} A chain that runs ${upgrade.from} needs a mended binary before this upgrade.`,
      lines: shown.length === 0 ? live.lastLines(service) : shown.slice(-LINES),
    },
  );
}
