import { lastRelease } from '../plan/complete';
import type { LiveStack } from '../stack/live';
import { endQuiet, type PreparedStack } from '../stack/stack';
import { waitUntil } from '../system/clock';
import { askLast, compareAnswers } from './queries';
import type { Run } from './run';

const FIRST_BLOCK_LIMIT_MS = 60_000;
const POLL_MS = 50;
/** New blocks that show that the restarted chain goes on. */
const NEW_BLOCKS = 2;

/**
 * Stops everything and starts it again on the last release without Cosmovisor: a chain can come
 * through an upgrade and yet fail at its next start.
 *
 * @param besides what else is looked at while it is asked after the restart
 * @throws RehearsalError when it makes no blocks, or answers otherwise than before
 */
export async function restartOnLastRelease(
  run: Run,
  stack: PreparedStack,
  live: LiveStack,
  besides: () => Promise<void> = async () => {},
): Promise<void> {
  const { plan } = run;
  const release = lastRelease(plan).name;
  const before = await askLast(run, stack, live, stack.binaries.get(release) ?? '');
  await live.stop();
  await endQuiet(stack, plan);
  const stoppedAt = live.watch.height;
  await live.start('lastRelease');
  await awaitHeight(run, live, 1, 'after the restart on the last release');
  // A node may have committed a block after it was last asked: only what comes beyond the height
  // with which the nodes came back is new.
  const heightBefore = Math.max(stoppedAt, live.watch.height);
  await awaitHeight(run, live, heightBefore + NEW_BLOCKS, 'after the restart on the last release');
  run.timeline.add({
    type: 'restarted',
    release,
    heightBefore,
    heightAfter: live.watch.height,
    ok: true,
  });
  const [after] = await Promise.all([askLast(run, stack, live, stack.lastBinary), besides()]);
  compareAnswers(run, before, after);
}

/** Waits until the RPC service's node has a height. @throws RehearsalError with what the nodes were doing */
export async function awaitHeight(
  run: Run,
  live: LiveStack,
  height: number,
  when: string,
): Promise<void> {
  await waitUntil(
    `height ${height} on ${run.plan.stack.rpc} ${when}`,
    () => {
      const state = live.watch.state(run.plan.stack.rpc);
      return !('unreachable' in state) && state.height >= height
        ? { done: undefined }
        : { seen: live.watch.describe() };
    },
    { clock: run.clock, timeout: FIRST_BLOCK_LIMIT_MS, interval: POLL_MS, signal: run.signal },
  );
}
