import { waitUntil } from '../system/clock';
import type { Rehearsal } from './context';
import type { PendingUpgrade } from './proposals';

const POLL_MS = 50;

/**
 * Changes the files of remote signers for the release of an upgrade, and starts each again once its validators have
 * halted: then they have signed the last block of the old release, and wait for the signer at their next start (3 s,
 * CometBFT `node/node.go`, `createAndStartPrivValidatorSocketClient`).
 *
 * @param limitMs time limit in milliseconds
 * @throws WaitTimeoutError if the validators do not halt, CommandError if a signer does not start
 */
export async function changeSigners(
  { run, stack, live, halts }: Pick<Rehearsal, 'run' | 'stack' | 'live' | 'halts'>,
  { upgrade, height }: PendingUpgrade,
  limitMs: number,
): Promise<void> {
  const { plan, clock, signal, timeline } = run;
  const named = plan.releases.find(({ name }) => name === upgrade.to)?.signers ?? {};
  const changed = stack.signers.filter(({ service }) => Object.hasOwn(named, service));
  const hasHalted = (service: string) => {
    if (halts.haltedAt(service, upgrade.name) !== undefined) return true;
    const state = live.watch.state(service);
    return !('unreachable' in state) && state.height >= height;
  };
  await Promise.all(
    changed.map(async ({ service, validators, set }) => {
      const nodes = validators.length > 0 ? validators : stack.cosmovisorNodes;
      await waitUntil(
        `${nodes.join(', ')} to halt for ${upgrade.name}, before the signer ${service} changes`,
        () => (nodes.every(hasHalted) ? { done: undefined } : { seen: live.watch.describe() }),
        { clock, timeout: limitMs, interval: POLL_MS, signal },
      );
      await set(upgrade.to);
      await live.restart(service);
      timeline.add({
        type: 'notice',
        message: `The signer ${service} has the values of the plan for release ${upgrade.to}, and started again during the halt (releases[].signers).`,
      });
    }),
  );
}
