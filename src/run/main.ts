import path from 'node:path';
import { ChainClient } from '../chain/client/client';
import { FeeMemory } from '../chain/client/fees';
import {
  keepConfiguration,
  keepPreparation,
  keepTraffic,
  type Outcome,
  writeEvidence,
} from '../evidence/evidence';
import { announce } from '../evidence/folder';
import type { Settings } from '../inputs/settings';
import type { LoadedPlan } from '../plan/load';
import type { Plan } from '../plan/schema';
import type { StepId } from '../procedure/step';
import { stepsOf } from '../procedure/steps';
import { ReleaseSigner } from '../rehearsal/binary-signer';
import { HelperEnds } from '../rehearsal/helper-ends';
import { limitOf } from '../rehearsal/limits';
import { rehearse } from '../rehearsal/rehearse';
import type { RunContext } from '../rehearsal/run';
import { Supervisor } from '../rehearsal/supervisor';
import { TrafficPlayer } from '../rehearsal/traffic';
import { LiveStack } from '../stack/live/live';
import { type LeftBehind, removeLeftovers, warnOfLeft } from './clean-up';
import { type Host, type OpenedRun, type OpenRun, openRun } from './open-run';
import { type Made, type Prepared, prepareRun } from './prepare';
import { causeOf } from './record-failures';

const KEEP: StepId = { kind: 'keep-images' };
const CLEAN_UP: StepId = { kind: 'clean-up' };

/**
 * Runs a whole rehearsal of a plan: builds the images, prepares the stack, rehearses, reports. The report comes
 * before the failure: the outcome carries the error, and the evidence is complete by then.
 *
 * @param cancelled aborted when the run is cancelled from outside
 * @throws RehearsalError as {@link openRun}: nothing was started, and the last report is unchanged
 */
export async function main(
  loaded: LoadedPlan,
  settings: Settings,
  host: Host,
  cancelled: AbortSignal,
): Promise<Outcome> {
  const { secrets } = host;
  const opened = await openRun(loaded, settings, host, cancelled);
  const { name, heartbeat, timeline, logger, folders } = opened;
  const made: Made = {};
  await heartbeat.during(async () => {
    await perform(opened, made);
    if (!cancelled.aborted) await keepImages(opened, made);
    await cleanUpRun(opened, made);
  });
  try {
    return await writeEvidence(settings.evidence, loaded, timeline.events, {
      secrets,
      bundle: settings.bundle,
      warn: logger.warning,
      print: (summary) => summary.split('\n').forEach(logger.untrusted),
    });
  } finally {
    await folders.evidence.close().catch((error: unknown) => {
      const what = 'Releasing the evidence folder';
      warnOfLeft(logger, name, { what, error });
    });
  }
}

/** Performs the steps up to the restart; a failure is recorded and ends the work that still runs beside it. */
async function perform(opened: OpenedRun, made: Made): Promise<void> {
  const { settings, secrets, guard, stop, steps, clock, logger, dockerOf, notice, failed } = opened;
  const { evidence } = settings;
  let live: LiveStack | undefined;
  try {
    await removeLeftovers(dockerOf, settings.temporary, { notice, warning: logger.warning });
    const prepared = await prepareRun(opened, made, (number, output) =>
      keepPreparation(evidence, number, output, secrets),
    );
    const logs = {
      folder: path.join(evidence, 'logs'),
      redact: secrets.lines(),
      warn: logger.warning,
      opening: (log: string) => announce(evidence, `logs/${log}`),
    };
    live = new LiveStack(prepared.stack, logs, opened);
    live.logs.listen(guard.over(({ service, text }) => logger.debug(`${service} | ${text}`)));
    await rehearsePrepared(opened, prepared, live, {
      fail: (error) => stop.abort(error),
      keep: (traffic, output) => keepTraffic(evidence, traffic, output, secrets),
    });
    stop.signal.throwIfAborted();
  } catch (error) {
    const cause = await causeOf(error, stop.signal, clock);
    if (cause === guard.broken) guard.broken = undefined;
    failed(steps.current, cause);
    stop.abort(cause);
  }
  await live?.close().catch((error: unknown) => failed(steps.current, error));
}

/** Keeps the images for the next run, also after a failed rehearsal. */
async function keepImages(
  { steps, timeline, keeping, failed }: OpenedRun,
  { provided }: Made,
): Promise<void> {
  if (provided === undefined) return;
  const keep = async () => {
    const disk = await provided.keep(keeping);
    if (disk !== undefined) timeline.add({ type: 'disk-measured', ...disk });
  };
  await steps.run(KEEP, keep).catch((error: unknown) => failed(KEEP, error));
}

/** Saves the run's configuration and removes everything it created; each failure is recorded and warned about. */
async function cleanUpRun(opened: OpenedRun, { genesis }: Made): Promise<void> {
  const { name, loaded, settings, secrets, folders, steps, logger, guard, failed } = opened;
  const { workspace } = folders;
  const { plan } = loaded;
  const left: LeftBehind[] = [];
  const work = async () => {
    await keepConfiguration(workspace.folder, settings.evidence, { plan, genesis }, secrets).catch(
      (error: unknown) => left.push({ what: 'Saving the configuration', error }),
    );
    left.push(...(await workspace.close()));
    if (left.length > 0) throw new Error('the clean-up is incomplete');
  };
  await steps.run(CLEAN_UP, work).catch(() => {}); // each part is recorded below
  for (const each of left) {
    failed(CLEAN_UP, each.error);
    warnOfLeft(logger, name, each);
  }
  if (guard.broken !== undefined) failed(CLEAN_UP, guard.broken);
}

/** Destinations of a rehearsal. */
interface Destinations {
  /** Ends the run. */
  readonly fail: (error: unknown) => void;
  readonly keep: (traffic: string, output: string) => Promise<void>;
}

/** Performs the steps of the procedure from the start of the chain to its restart. */
async function rehearsePrepared(
  open: OpenRun,
  { plan, images, accounts, stack, binaries }: Prepared,
  live: LiveStack,
  { fail, keep }: Destinations,
): Promise<void> {
  const { name, loaded, exec, docker, clock, timeline, signal, steps, notice } = open;
  const { folder: planFolder } = loaded;
  const fees = new FeeMemory();
  const run: RunContext = { name, plan, accounts, fees, exec, docker, clock, timeline, signal };
  const ends = new HelperEnds(stack.helpers, notice);
  const supervisor = new Supervisor(live, {
    ...{ timeline, signal, fail, whyOf: ends.whyOf },
    stall: limitOf(plan.limits, 'stall'),
  });
  const gasPrice = async () => {
    const url = live.rpcUrl(stack.rpc);
    return (await ChainClient.connect(url, stack.chain, clock, { fees }, signal)).gasPrice();
  };
  const traffic = new TrafficPlayer(run, stack, live, { images, planFolder, keep, gasPrice });
  const decided = (known: Plan) => steps.follow(stepsOf(known));
  const signer = new ReleaseSigner(run, stack, images);
  const parts = {
    ...{ run, stack, live, supervisor, traffic, signer, binaries, decided, fail },
    step: steps.run,
  };
  try {
    await supervisor.during([ends], async () => {
      await rehearse(parts);
      await supervisor.settled(); // a death in the last moment is judged before the run counts as passed
    });
  } finally {
    ends.report();
  }
}
