import { readScheduledPlan, upgradeMessage } from '../chain/modules/upgrades';
import { UnreachableError } from '../chain/rpc/rpc';
import { RehearsalError } from '../errors/errors';
import type { Program, Upgrade } from '../plan/schema';
import { WaitTimeoutError, waitUntil } from '../system/clock';
import { clipped } from '../text/plain';
import type { Rehearsal } from './context';
import type { Course } from './course';
import { plannedHeight, requireTime } from './heights';
import { type PendingUpgrade, requireScheduled } from './proposals';
import { accountOf } from './run';

const POLL_MS = 100;
/** Time limit from the end of the plan's programs until x/upgrade has the plan: a DAO may vote in between. */
const SCHEDULE_LIMIT_MS = 120_000;
/** Least time for the plan's programs before the height that they get, in milliseconds: a group proposes, votes, executes. */
const PROGRAMS_MS = 10_000;
/** Characters of a plan name in a message; the chain may answer anything. */
const LONGEST_NAME = 140;

/**
 * Schedules an upgrade without a proposal: by the authority's own message, by the programs of the plan, or by waiting
 * for a height in the chain's code.
 *
 * @throws RehearsalError if the upgrade is not scheduled, or too early for the work before it
 */
export async function scheduleUpgrade(
  rehearsal: Rehearsal,
  course: Course,
  upgrade: Upgrade,
): Promise<PendingUpgrade> {
  const { run, live } = rehearsal;
  const { schedule } = upgrade;
  const height = await heightOf(rehearsal, course, upgrade);
  const by = schedule.kind === 'proposal' ? neverProposed(upgrade) : schedule.kind;
  run.timeline.add({
    type: 'upgrade-scheduled',
    upgrade: upgrade.name,
    by,
    account: schedule.kind === 'account' ? schedule.account : null,
    height: live.watch.height,
    upgradeHeight: height,
  });
  return { upgrade, height };
}

async function heightOf(rehearsal: Rehearsal, course: Course, upgrade: Upgrade): Promise<number> {
  const { schedule } = upgrade;
  switch (schedule.kind) {
    case 'account':
      return byAccount(rehearsal, course, upgrade, schedule.account);
    case 'programs':
      return byPrograms(rehearsal, course, upgrade, schedule.programs);
    case 'height':
      await requireTime(rehearsal, upgrade, schedule.height);
      return schedule.height;
    case 'proposal':
      return neverProposed(upgrade);
  }
}

function neverProposed({ name }: Upgrade): never {
  throw new Error(`${name} is proposed, not scheduled`);
}

async function byAccount(
  rehearsal: Rehearsal,
  course: Course,
  upgrade: Upgrade,
  name: string,
): Promise<number> {
  const { run } = rehearsal;
  const client = await course.client();
  const account = accountOf(run, name);
  const height = await plannedHeight(rehearsal, upgrade, {});
  const message = upgradeMessage(account.address, {
    name: upgrade.name,
    height,
    info: upgrade.info,
  });
  const what = `the schedule of the upgrade ${upgrade.name} at height ${height}`;
  await client.send(account, what, [message], run.signal);
  await requireScheduled(client, { upgrade, height });
  return height;
}

/** The height that the chain has for the upgrade once the programs of the plan have scheduled it. */
async function byPrograms(
  rehearsal: Rehearsal,
  course: Course,
  upgrade: Upgrade,
  programs: readonly Program[],
): Promise<number> {
  const { run, live, traffic } = rehearsal;
  const { rpc } = await course.client();
  const submitMs = Math.max(PROGRAMS_MS, traffic.expectedMsOf(programs.length));
  const offered = await plannedHeight(rehearsal, upgrade, { submitMs });
  await traffic.schedule(upgrade, programs, offered);
  const { height } = await waitUntil(
    `x/upgrade to have the plan ${upgrade.name}`,
    async () => {
      const plan = await readScheduledPlan(rpc).catch((error: unknown) => {
        if (error instanceof UnreachableError) return undefined; // asked again
        throw error;
      });
      if (plan?.name === upgrade.name) return { done: plan };
      const seen = plan === undefined ? 'no plan' : `${clipped(plan.name, LONGEST_NAME)}`;
      return { seen: `${seen} at height ${live.watch.height}` };
    },
    {
      ...{ clock: run.clock, timeout: SCHEDULE_LIMIT_MS, interval: POLL_MS, signal: run.signal },
      hint: `The programs of upgrades[].schedule ended without an error, but did not schedule ${upgrade.name}: a group or a DAO may still have to vote or to execute. Their output is in the evidence.`,
    },
  ).catch((error: unknown) => {
    if (!(error instanceof WaitTimeoutError) || live.watch.height < offered) throw error;
    throw new RehearsalError(
      'UPGRADE_HEIGHT_PASSED',
      `The programs that schedule ${upgrade.name} ended, but x/upgrade has no plan of it, and the chain has passed height ${offered}, which they got: ${error.message}`,
      {
        hint: 'Give them more time by a larger offset (upgrades[].height), such as "+300". Their output is in the evidence.',
      },
    );
  });
  if (height !== offered) await requireTime(rehearsal, upgrade, height);
  return height;
}
