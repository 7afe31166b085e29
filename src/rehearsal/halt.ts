import { upgradeFolder } from '../cosmovisor/layout';
import type { ErrorCode } from '../errors/codes';
import { waitUntil } from '../system/clock';
import type { Rehearsal } from './context';
import { passedUpgrades } from './culprit';
import { readCurrent } from './current';
import { nodesBelow, seenOf } from './doing';
import { approachLimit } from './heights';
import { requireRecord } from './ignored';
import { phaseLimit } from './limits';
import type { PendingUpgrade } from './proposals';
import { rethrowStalled } from './stall-causes';

const POLL_MS = 50;

/** A phase of a halt: it is over when no node is behind. */
interface Phase {
  readonly key: 'swap' | 'migration' | 'resume';
  /** Awaited condition. */
  readonly what: string;
  readonly failure: string;
  /** Code of a phase that lasts too long without a cause in a log. */
  readonly code: ErrorCode;
  readonly behind: () => Promise<readonly string[]>;
}

/**
 * Follows a halt from the last block before an upgrade's height: Cosmovisor's swap on all nodes, the work of the new
 * binary at the height, the next block. Each phase has its own time limit in the plan.
 *
 * @throws RehearsalError naming the phase, the node that is behind and its activity, or a cause in a node's log
 */
export async function followHalt(rehearsal: Rehearsal, proposed: PendingUpgrade): Promise<void> {
  const { run, live } = rehearsal;
  const { clock, signal, timeline } = run;
  const { upgrade, height } = proposed;
  await waitUntil(
    `height ${height - 1}, the last one before ${upgrade.name}`,
    () =>
      live.watch.height >= height - 1 ? { done: undefined } : { seen: seenOf(live, [live.rpc]) },
    { clock, timeout: approachLimit(live, height), interval: POLL_MS, signal },
  ).catch(
    rethrowStalled(live, `The chain did not reach the height of ${upgrade.name}`, {
      passed: passedUpgrades(timeline),
    }),
  );
  const haltedAt = clock.now();
  for (const { key, what, failure, code, behind } of phasesOf(rehearsal, proposed)) {
    const limit = phaseLimit(run.plan.limits, key, clock.now() - haltedAt);
    let last: readonly string[] = [];
    await waitUntil(
      what,
      async () => {
        last = await behind();
        return last.length === 0 ? { done: undefined } : { seen: seenOf(live, last) };
      },
      { clock, timeout: limit.ms, interval: POLL_MS, signal },
    ).catch((error: unknown) =>
      rethrowStalled(live, failure, {
        passed: passedUpgrades(timeline),
        limit,
        code,
        service: last[0],
      })(error),
    );
  }
}

function phasesOf(rehearsal: Rehearsal, proposed: PendingUpgrade): readonly Phase[] {
  const { stack, live } = rehearsal;
  const { upgrade, height } = proposed;
  return [
    {
      key: 'swap',
      what: `Cosmovisor to switch all nodes to ${upgrade.to}`,
      failure: `Not all nodes were switched to ${upgrade.to} for ${upgrade.name}`,
      code: 'SWAP_TOO_SLOW',
      behind: () => onOldBinary(rehearsal, proposed),
    },
    {
      key: 'migration',
      what: `${upgrade.to} to apply ${upgrade.name} at height ${height} on all nodes`,
      failure: `${upgrade.to} did not apply ${upgrade.name} on all nodes`,
      code: 'MIGRATION_TOO_SLOW',
      behind: async () => nodesBelow(live.watch, stack.cosmovisorNodes, height),
    },
    {
      key: 'resume',
      what: `the first blocks after ${upgrade.name}`,
      failure: `The chain did not resume after ${upgrade.name}`,
      code: 'CHAIN_STALLED',
      behind: async () =>
        live.watch.height >= height + 2 ? [] : nodesBelow(live.watch, stack.nodes, height + 2),
    },
  ];
}

/**
 * Nodes that still run the old binary, by Cosmovisor's link. A node past the height has nothing left to swap.
 *
 * @throws RehearsalError if the old binary ran through the height
 */
async function onOldBinary(rehearsal: Rehearsal, proposed: PendingUpgrade): Promise<string[]> {
  const { stack, live } = rehearsal;
  const { upgrade, height } = proposed;
  const old: string[] = [];
  for (const service of stack.cosmovisorNodes) {
    const state = live.watch.state(service);
    if ((await readCurrent(stack, service)) === upgradeFolder(upgrade.name)) continue;
    if ('unreachable' in state || state.height < height) old.push(service);
    else await requireRecord(rehearsal, proposed, service);
  }
  return old;
}
