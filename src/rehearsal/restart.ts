import { lastRelease } from '../plan/complete';
import type { LiveStack } from '../stack/live/live';
import { configureNodes } from '../stack/prepare/release-config';
import { restorePace } from '../stack/prepare/tune';
import { WaitTimeoutError, waitUntil } from '../system/clock';
import type { Rehearsal } from './context';
import { passedUpgrades } from './culprit';
import { nodesBelow, seenOf } from './doing';
import { HALT, STOP } from './expectations';
import { limitOf } from './limits';
import { askLast, compareAnswers } from './queries';
import type { RunContext } from './run';
import { requireLastBinary } from './seen';
import { haltedTooEarly, rethrowStalled } from './stall-causes';

const POLL_MS = 50;
/** Number of new blocks that proves the restarted chain continues. */
const NEW_BLOCKS = 2;

/**
 * Stops the whole stack and starts it again on the last release without Cosmovisor: a chain can pass an upgrade
 * and still fail at its next start.
 *
 * @throws RehearsalError if the chain makes no blocks, gives different answers, or runs another binary
 */
export async function restartOnLastRelease(rehearsal: Rehearsal): Promise<void> {
  const { run, stack, live, supervisor } = rehearsal;
  const { plan } = run;
  const release = lastRelease(plan).name;
  const before = await askLast(rehearsal, stack.binaries.get(release) ?? '');
  // No expectation is set until here: a death or a stall in the meantime is a failure in its own right.
  await live.commonBlock(limitOf(plan.limits, 'restart').ms);
  await supervisor.during([STOP], async () => {
    await live.stop();
    await configureNodes(stack, plan, release); // also nodes that ran without Cosmovisor
    await restorePace(stack, plan);
  });
  const stoppedAt = live.watch.height;
  // Nodes report their old height before they are connected: until the new blocks, this is no stall.
  const heightBefore = await supervisor.during([HALT], async () => {
    await live.start('lastRelease');
    const awaited = { when: 'after the restart on the last release', key: 'restart' } as const;
    await awaitHeight(run, live, 1, awaited);
    // A node may have committed a block after it was last polled: only blocks above the height at which the nodes
    // came back are new.
    const before = Math.max(stoppedAt, live.watch.height);
    await awaitHeight(run, live, before + NEW_BLOCKS, awaited);
    return before;
  });
  run.timeline.add({
    type: 'restarted',
    release,
    heightBefore,
    heightAfter: live.watch.height,
    ok: true,
  });
  const [after] = await Promise.all([
    askLast(rehearsal, stack.lastPrograms.get(stack.rpc) ?? ''),
    requireLastBinary(rehearsal),
  ]);
  compareAnswers(run, before, after);
}

/**
 * Waits until the RPC service's node reaches a height.
 *
 * @throws RehearsalError with the cause that a node's log shows, or else the observed state of the nodes
 */
export async function awaitHeight(
  run: RunContext,
  live: LiveStack,
  height: number,
  { when, key }: { readonly when: string; readonly key: 'start' | 'restart' },
): Promise<void> {
  const limit = limitOf(run.plan.limits, key);
  await waitUntil(
    `height ${height} on ${run.plan.stack.rpc} ${when}`,
    () => {
      const state = live.watch.state(run.plan.stack.rpc);
      return !('unreachable' in state) && state.height >= height
        ? { done: undefined }
        : { seen: seenOf(live, nodesBelow(live.watch, live.watch.nodes.keys(), height)) };
    },
    { clock: run.clock, timeout: limit.ms, interval: POLL_MS, signal: run.signal },
  ).catch((error: unknown) => {
    const halted = error instanceof WaitTimeoutError ? haltedTooEarly(live) : undefined;
    if (halted !== undefined) throw halted; // a kept state, at the height of an upgrade
    const passed = passedUpgrades(run.timeline);
    return rethrowStalled(live, 'The chain makes no blocks', { passed, limit })(error);
  });
}
