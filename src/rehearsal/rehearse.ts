import { knownFaults } from '../cosmovisor/faults';
import { GENESIS } from '../cosmovisor/layout';
import { cosmovisorVersion } from '../cosmovisor/versions';
import { RehearsalError } from '../errors/errors';
import type { Upgrade } from '../plan/schema';
import type { StepId } from '../procedure/step';
import { type Step, stepsOf } from '../procedure/steps';
import { configureNodes } from '../stack/prepare/release-config';
import { pauseBetweenBlocks } from '../stack/prepare/tune';
import { askAuthority } from './authority';
import { beforeNext } from './before-next';
import { changeCompanions } from './companions';
import type { Rehearsal, RehearsalParts } from './context';
import { Course } from './course';
import { requireCurrent } from './current';
import { HALT } from './expectations';
import { HaltLog } from './halt-log';
import { plannedHeight } from './heights';
import { awaitPassed, type PendingUpgrade, proposeAndVote } from './proposals';
import { askQueries } from './queries';
import { awaitHeight, restartOnLastRelease } from './restart';
import type { RunContext } from './run';
import { longestVoteMs } from './schedule';
import { scheduleUpgrade } from './scheduling';
import { requireBinaries } from './seen';
import { passUpgrade } from './upgrade';
import { awaitStraddle, requireFastEngine, requireStraddled, votingTime } from './voting';

/** Runs the steps of the procedure that need the running chain, from its start to the closing traffic. */
export async function rehearse(parts: RehearsalParts): Promise<void> {
  const halts = new HaltLog(parts.live, parts.run, parts.fail);
  const written: Rehearsal = { ...parts, halts };
  const steps = stepsOf(parts.run.plan);
  const asking = steps.findIndex(({ id }) => id.kind === 'authority');
  if (asking === -1) return perform(steps, written);
  await perform(steps.slice(0, asking), written);
  const id: StepId = { kind: 'authority' };
  const plan = await parts.step(id, () => askAuthority(written, new Course(written)));
  parts.decided(plan);
  await perform(stepsOf(plan).slice(asking + 1), { ...written, run: { ...parts.run, plan } });
}

async function perform(steps: readonly Step[], rehearsal: Rehearsal): Promise<void> {
  const course = new Course(rehearsal);
  for (const step of steps) {
    const work = workOf(step.id, rehearsal, course);
    if (work !== undefined) {
      await rehearsal.step(step.id, () =>
        inTime(step, work, rehearsal, course).catch(tellKnownFaults(rehearsal.run)),
      );
    }
  }
}

/** Adds notices about faults of Cosmovisor that a failure looks like; of the user's own image, if the plan has its version. */
function tellKnownFaults({ plan, timeline }: RunContext) {
  return (error: unknown): never => {
    const { image, version } = plan.cosmovisor;
    if (error instanceof RehearsalError && (image === undefined || version !== undefined)) {
      for (const message of knownFaults(cosmovisorVersion(plan), error.code)) {
        timeline.add({ type: 'notice', message });
      }
    }
    throw error;
  };
}

/** Work of a step; undefined for steps before the chain starts or after it ends. */
function workOf(
  id: StepId,
  rehearsal: Rehearsal,
  course: Course,
): (() => Promise<unknown>) | undefined {
  switch (id.kind) {
    case 'start':
      return () => start(rehearsal);
    case 'prove':
      return () => prove(rehearsal, course, id.release);
    case 'traffic':
      return () => rehearsal.traffic.play(id.stage);
    case 'propose':
      return () => propose(rehearsal, course, course.upgrade(id.upgrade));
    case 'schedule':
      return () => schedule(rehearsal, course, course.upgrade(id.upgrade));
    case 'vote':
      return () => vote(rehearsal, course, id.upgrade);
    case 'approach':
      return () => approach(rehearsal, course, id.upgrade);
    case 'upgrade':
      return () => upgrade(rehearsal, course, id.upgrade);
    case 'straddle':
      return () => straddle(rehearsal, course, id.upgrade);
    case 'restart':
      return () => restartOnLastRelease(rehearsal);
    case 'authority': // it decides what follows
    case 'read-stack':
    case 'images':
    case 'cosmovisor':
    case 'binaries':
    case 'prepare':
    case 'preflight':
    case 'keep-images':
    case 'clean-up':
    case 'report':
      return undefined;
  }
}

/** Ensures that a step about one release finishes before the next release is swapped in. */
function inTime(
  { before }: Step,
  work: () => Promise<unknown>,
  { live }: Rehearsal,
  course: Course,
): Promise<unknown> {
  const upgrade = before && course.previous(before.name);
  if (before === undefined || upgrade === undefined) return work();
  return beforeNext(live, course.pending(upgrade.name), course.pending(before.name), work);
}

async function start({ run, live, supervisor }: Rehearsal): Promise<void> {
  const awaited = { when: 'after the start', key: 'start' } as const;
  await supervisor.during([HALT], async () => {
    await live.start('cosmovisor');
    await awaitHeight(run, live, 1, awaited);
    // Nodes with a kept state report its height before they are connected.
    if (run.plan.stack.state === 'keep')
      await awaitHeight(run, live, live.watch.height + 1, awaited);
  });
}

async function prove(rehearsal: Rehearsal, course: Course, release: string): Promise<void> {
  const by = course.lastPassed;
  if (by === undefined) await requireCurrent(rehearsal.stack, GENESIS);
  await Promise.all([askQueries(rehearsal, release), requireBinaries(rehearsal, release, by)]);
}

async function propose(
  rehearsal: Rehearsal,
  course: Course,
  upgrade: Upgrade,
  previousHeight?: number,
): Promise<void> {
  const client = await course.client();
  requireFastEngine(rehearsal, client);
  const voting = await votingTime(rehearsal, client, upgrade);
  const height = await plannedHeight(rehearsal, upgrade, { voting, previousHeight });
  const { run } = rehearsal;
  const start = run.clock.now();
  const proposed = await proposeAndVote(run, client, upgrade, height);
  course.propose(proposed, run.clock.now() - start);
}

async function schedule(rehearsal: Rehearsal, course: Course, upgrade: Upgrade): Promise<void> {
  course.schedule(await scheduleUpgrade(rehearsal, course, upgrade));
}

async function vote(rehearsal: Rehearsal, course: Course, name: string): Promise<void> {
  const { run, live } = rehearsal;
  const client = await course.client();
  const voting = await votingTime(rehearsal, client, course.upgrade(name));
  const limitMs = longestVoteMs(voting, live.watch.blockTimes() ?? { fast: 0, slow: 0 });
  const heightNow = () => live.watch.height;
  await awaitPassed(run, client, course.proposed(name), { limitMs, heightNow });
}

/**
 * Approaches an upgrade's height: plays its traffic and, in parallel, submits the proposal whose vote must
 * straddle it.
 */
async function approach(rehearsal: Rehearsal, course: Course, name: string): Promise<void> {
  const { run, stack, traffic } = rehearsal;
  const next = course.next(name);
  await configureNodes(stack, run.plan, course.upgrade(name).to, stack.cosmovisorNodes);
  // Processes swapped in from now on are the ones stopped before the restart.
  if (next === undefined && run.plan.restart) await pauseBetweenBlocks(stack, run.plan);
  await Promise.all([
    next?.straddle === true
      ? proposeStraddling(rehearsal, course, next, course.pending(name))
      : undefined,
    traffic.play(`before:${name}`),
  ]);
}

async function proposeStraddling(
  rehearsal: Rehearsal,
  course: Course,
  next: Upgrade,
  pending: PendingUpgrade,
): Promise<void> {
  const voting = await votingTime(rehearsal, await course.client(), next);
  await awaitStraddle(rehearsal, pending, voting, course.longestSendMs);
  await propose(rehearsal, course, next, pending.height);
}

async function upgrade(rehearsal: Rehearsal, course: Course, name: string): Promise<void> {
  const isStraddled = course.previous(name) !== undefined && course.upgrade(name).straddle;
  const pending = course.pending(name);
  const after = await passUpgrade(rehearsal, await course.client(), pending, isStraddled);
  course.pass(name, after.client, after.haltTime);
  await changeCompanions(rehearsal, course.upgrade(name).to);
}

/** Checks that the vote on the next upgrade was open when this one was applied. */
async function straddle(rehearsal: Rehearsal, course: Course, name: string): Promise<void> {
  requireFastEngine(rehearsal, await course.client());
  const next = course.proposed(course.next(name)?.name ?? '');
  requireStraddled(next, course.pending(name), course.haltTime(name));
}
