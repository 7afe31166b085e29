import { messageOf, RehearsalError } from '../errors/errors';
import type { LiveStack } from '../stack/live/live';
import type { PendingUpgrade } from './proposals';
import { PASSED_HINT } from './stall-causes';

/**
 * Runs work that checks the release between two upgrades. If the vote on the next upgrade straddles this one,
 * the next height may be reached during the work; its readings are then those of another release.
 *
 * @throws RehearsalError if the next upgrade came first, with the error of the work
 */
export async function beforeNext<T>(
  { watch }: LiveStack,
  { upgrade }: PendingUpgrade,
  next: PendingUpgrade,
  work: () => Promise<T>,
): Promise<T> {
  const requireTime = (lines: readonly string[]) => {
    if (watch.height < next.height - 1) return;
    throw new RehearsalError(
      'UPGRADE_HEIGHT_PASSED',
      `The chain reached height ${next.height} of ${next.upgrade.name} before the work after ${upgrade.name} was done`,
      {
        hint: PASSED_HINT,
        lines,
      },
    );
  };
  const result = await work().catch((error: unknown) => {
    requireTime([`By then: ${messageOf(error)}`]);
    throw error;
  });
  requireTime([]);
  return result;
}
