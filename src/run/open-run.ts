import { type NamedKey, readKeys } from '../chain/client/accounts';
import { type Docker, openDocker } from '../docker/docker';
import { eventLog } from '../evidence/evidence';
import type { ActionsCache, Cache } from '../images/cache';
import { openCache } from '../images/provide';
import type { Settings } from '../inputs/settings';
import type { LoadedPlan } from '../plan/load';
import { beforePreparation } from '../plan/preparations';
import type { StepId } from '../procedure/step';
import { stepsOf } from '../procedure/steps';
import { secretsOf } from '../secrets/sensitive';
import { type Clock, observed } from '../system/clock';
import { type Exec, loggedExec } from '../system/exec';
import { type Logger, observedLogger, type Secrets } from '../system/logger';
import { Heartbeat, type RunState } from '../timeline/heartbeat';
import { narrate } from '../timeline/narrate';
import { Timeline } from '../timeline/timeline';
import type { DockerOf } from './clean-up';
import { Guard, recorder } from './record-failures';
import { StepRecorder } from './step-recorder';
import { type Folders, newRun, openFolders, type Started } from './workspace';

/** Interfaces to the machine, passed to everything below. */
export interface Host {
  readonly exec: Exec;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly secrets: Secrets;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** GitHub's cache, in a workflow step. */
  readonly actions: ActionsCache | undefined;
  /** Shows the current state beside the log, on displays that support it. */
  readonly show?: (state: RunState) => void;
  /** Records what a later process needs for a clean-up, before anything is started. */
  readonly remember: (started: Started) => void;
}

/** A run whose settings were accepted and whose folders are its own. */
export interface OpenRun {
  readonly name: string;
  readonly loaded: LoadedPlan;
  readonly settings: Settings;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Without those that `stack.prepare` may have to make first. */
  readonly keys: readonly NamedKey[];
  readonly cache: Cache;
  /** Working folder. */
  readonly folder: string;
  readonly exec: Exec;
  readonly docker: Docker;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly timeline: Timeline;
  readonly steps: StepRecorder;
  /** Aborted with the cause once the run has failed or was cancelled. */
  readonly signal: AbortSignal;
  readonly notice: (message: string) => void;
}

/** An open run, with what its end needs. */
export interface OpenedRun extends OpenRun {
  readonly folders: Folders;
  readonly heartbeat: Heartbeat;
  readonly secrets: Secrets;
  /** Records a failure of a step, or of the run if the step is null. */
  readonly failed: (step: StepId | null, error: unknown) => void;
  /** Guards the listeners of the run. */
  readonly guard: Guard;
  /** Ends the run with a cause. */
  readonly stop: AbortController;
  /** Engine client for keeping images: only a cancel from outside ends it. */
  readonly keeping: Docker;
  readonly dockerOf: DockerOf;
}

/**
 * Opens a run: everything that can be refused comes first, before anything is created or removed.
 *
 * @param cancelled aborted when the run is cancelled from outside
 * @throws RehearsalError if a key of the plan cannot be read, the cache settings are invalid, or the evidence
 *   folder or the folder for temporary files cannot be used: nothing was started, and the last report is
 *   unchanged
 */
export async function openRun(
  loaded: LoadedPlan,
  settings: Settings,
  host: Host,
  cancelled: AbortSignal,
): Promise<OpenedRun> {
  const { secrets, env } = host;
  const stop = new AbortController();
  const guard = new Guard(stop);
  const start = host.clock.now();
  const heartbeat = new Heartbeat({
    clock: host.clock,
    start,
    say: guard.over((line) => logger.info(line)),
    show: host.show && guard.over(host.show),
  });
  const clock = observed(host.clock, heartbeat);
  const logger = observedLogger(host.logger, heartbeat.logged);
  const exec = loggedExec(host.exec, logger.debug);
  for (const value of secretsOf(env)) secrets.add(value);
  const plan = beforePreparation(loaded.plan);
  const keys = await readKeys(plan, loaded.folder, env, logger.secret);
  const keeping = openDocker(exec, { signal: cancelled });
  const cache = await openCache(settings.cache, loaded.file, {
    ...host,
    exec,
    docker: keeping,
    signal: cancelled,
  });
  const name = newRun();
  const dockerOf = (run: string) => openDocker(exec, { run });
  const taker = { run: name, writer: 'rehearsal', remember: host.remember } as const;
  const folders = await openFolders(dockerOf, taker, settings);

  cancelled.addEventListener('abort', () => stop.abort(cancelled.reason), { once: true });
  if (cancelled.aborted) stop.abort(cancelled.reason);

  const timeline = new Timeline(clock);
  timeline.listen(guard.over(eventLog(settings.evidence, secrets, logger.warning)));
  timeline.listen(guard.over(narrate(logger, start)));
  timeline.listen(guard.over(heartbeat.event));
  return {
    name,
    loaded,
    settings,
    env,
    keys,
    cache,
    folder: folders.workspace.folder,
    exec,
    docker: openDocker(exec, { run: name, signal: stop.signal }),
    clock,
    logger,
    timeline,
    steps: new StepRecorder(timeline, stepsOf(loaded.plan)),
    signal: stop.signal,
    notice: (message) => timeline.add({ type: 'notice', message }),
    folders,
    heartbeat,
    secrets,
    guard,
    stop,
    keeping,
    dockerOf,
    failed: recorder(timeline, loaded, settings.plan.cwd),
  };
}
