import { messageOf, RehearsalError } from '../errors';
import type { LiveStack } from '../stack/live';
import type { ProposedUpgrade } from './governance';

/**
 * Does work that is about the release between two upgrades. Where the vote on the next one straddles this
 * one, its height may come while the work is done: what was read then is of another release.
 *
 * @param next undefined where no next upgrade is proposed yet
 * @throws RehearsalError saying so, with what the work failed of
 */
export async function beforeNext<T>(
  { watch }: LiveStack,
  { upgrade }: ProposedUpgrade,
  next: ProposedUpgrade | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const requireTime = (lines: readonly string[]) => {
    if (next === undefined || watch.height < next.height - 1) return;
    throw new RehearsalError(
      `Height ${next.height} of ${next.upgrade.name} came before the work after ${upgrade.name} was done`,
      {
        hint: 'The machine was too busy for these blocks, or traffic took longer than planned: give the upgrade a later height, or a longer pace.block-time.',
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
