import path from 'node:path';
import { openAccounts, readKeys } from './chain/accounts';
import { UnreachableError } from './chain/rpc';
import { messageOf, RehearsalError } from './errors';
import { eventLog, keepConfiguration, keepTraffic, type Outcome, writeEvidence } from './evidence';
import { announce } from './evidence-folder';
import { type ImageRecord, type Provided, provideImages } from './images/provide';
import type { ActionsCache } from './images/store/cache';
import { openCache } from './images/store/open';
import { lastRelease } from './plan/complete';
import { type LoadedPlan, shortened } from './plan/load';
import type { Plan } from './plan/schema';
import { checkChain } from './preflight/chain';
import { refuse } from './preflight/finding';
import { checkMachine, missingMounts } from './preflight/machine';
import { Heartbeat, type RunState } from './rehearsal/heartbeat';
import { narrate } from './rehearsal/narrate';
import { rehearse } from './rehearsal/rehearse';
import type { Run } from './rehearsal/run';
import { Timeline } from './rehearsal/timeline';
import { TrafficPlayer } from './rehearsal/traffic';
import type { Settings } from './settings';
import { askBinaries } from './stack/binaries';
import { openCosmovisor, programOf } from './stack/cosmovisor';
import { EngineHasher } from './stack/hashes';
import { LiveStack } from './stack/live';
import { pinReleases } from './stack/pinned';
import { readStack } from './stack/read';
import { prepareStack } from './stack/stack';
import { type Clock, observed } from './system/clock';
import { CommandError, type Exec, telling } from './system/exec';
import { type Journal, noting, type Secrets } from './system/journal';
import { secretsOf } from './system/sensitive';
import {
  type LeftBehind,
  newRun,
  openFolders,
  removeLeftovers,
  type Started,
  warnOfLeft,
} from './workspace';

export type { Started } from './workspace';

/** The edges of the machine, as everything below is given them. */
export interface Host {
  readonly exec: Exec;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly secrets: Secrets;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** GitHub's cache, in a workflow step. */
  readonly actions: ActionsCache | undefined;
  /** Shows where the run is, where there is a place for that beside the journal. */
  readonly show?: (state: RunState) => void;
  /** Remembers what a later process needs to clean up, before anything is started. */
  readonly remember: (started: Started) => void;
}

/**
 * A whole rehearsal of a plan: build the images, prepare the stack, rehearse, report. Reports
 * first and fails last: the outcome carries the failure, and the evidence is complete by then.
 *
 * @param cancelled aborted when the run is ended from outside
 * @throws RehearsalError when a key of the plan cannot be read, the cache makes no sense, or the evidence folder or the
 * folder for temporary files cannot be used: nothing was started, and the last report is as it was
 */
export async function main(
  loaded: LoadedPlan,
  settings: Settings,
  host: Host,
  cancelled: AbortSignal,
): Promise<Outcome> {
  const { secrets } = host;
  const stop = new AbortController();
  let broken: unknown;
  const guarded =
    <T>(listener: (told: T) => void) =>
    (told: T): void => {
      try {
        listener(told);
      } catch (error) {
        broken ??= error;
        stop.abort(error); // in order, wherever it was told: no caller expects it
      }
    };
  const start = host.clock.now();
  const heartbeat = new Heartbeat({
    clock: host.clock,
    start,
    say: guarded((line) => journal.info(line)),
    show: host.show && guarded(host.show),
  });
  const clock = observed(host.clock, heartbeat);
  const journal = noting(host.journal, heartbeat.told);
  const exec = telling(host.exec, journal.debug);
  const { plan, file, folder: planFolder } = loaded;

  // All that may be refused, before anything is made or removed.
  for (const value of secretsOf(host.env)) secrets.add(value);
  const keys = await readKeys(plan, planFolder, host.env, journal.secret);
  // For as long as nobody ends the run from outside: what was built is kept also where the rehearsal fails.
  const cache = await openCache(settings.cache, file, { ...host, signal: cancelled });
  const name = newRun();
  const folders = await openFolders(exec, name, 'rehearsal', settings, host.remember);
  const { workspace } = folders;
  const { folder } = workspace;
  const { evidence } = settings;
  const logs = {
    folder: path.join(evidence, 'logs'),
    redact: secrets.lines(),
    warn: journal.warning,
    opening: (file: string) => announce(evidence, `logs/${file}`),
  };

  const fail = (error: RehearsalError) => stop.abort(error);
  cancelled.addEventListener('abort', () => stop.abort(cancelled.reason), { once: true });
  if (cancelled.aborted) stop.abort(cancelled.reason);

  const timeline = new Timeline(clock);
  timeline.listen(guarded(eventLog(evidence, secrets, journal.warning)));
  timeline.listen(guarded(narrate(journal, start)));
  timeline.listen(guarded(heartbeat.event));
  const phases = new Phases(timeline);
  const { phase } = phases;
  const notice = (message: string) => timeline.add({ type: 'notice', message });
  const failed = (phase: string, error: unknown) =>
    record(timeline, phase, error, loaded, settings.plan.cwd);
  await heartbeat.during(async () => {
    let provided: Provided | undefined;
    let live: LiveStack | undefined;
    let genesis: unknown;
    try {
      const { signal } = stop;
      await removeLeftovers(exec, settings.temporary, { notice, warning: journal.warning });
      const read = await phase('read stack', () => readStack(exec, plan, planFolder, signal));
      provided = await phase('images', () =>
        provideImages(exec, plan, {
          ...settings.build,
          ...read,
          run: name,
          planFolder,
          folder: path.join(folder, 'images'),
          cache,
          env: host.env,
          journal,
          clock,
          signal,
          notice,
        }),
      );
      const images = new Map(provided.records.map(({ reference, image }) => [reference, image]));
      recordImages(timeline, plan, provided.records);
      const hashing = { run: name, folder, signal };
      const hasher = new EngineHasher(exec, hashing);
      const opened = await phase('Cosmovisor', () =>
        openCosmovisor(exec, name, plan, images, folder, signal),
      );
      const lastImage = plan.restart ? images.get(lastRelease(plan).image) : undefined;
      // Binaries say the same in the image and as they are taken out of it, which takes seconds.
      const [binaries, { cosmovisor, releases }, last] = await phase('binaries', () =>
        Promise.all([
          askBinaries(exec, name, plan, opened, signal),
          pinReleases(exec, hasher, opened, hashing),
          lastImage && hasher.inImage(lastImage.id, programOf(lastImage, plan.chain.binary)),
        ]),
      );
      for (const binary of binaries.releases) timeline.add({ type: 'binary-ran', ...binary });
      for (const [release, sha256] of releases.hashes) {
        timeline.add({ type: 'binary-hashed', release, sha256 });
      }
      const accounts = await openAccounts(keys, binaries.prefix);
      const stack = await phase('prepare', () =>
        prepareStack(exec, {
          run: name,
          plan,
          planFolder,
          folder,
          model: read.model,
          images,
          cosmovisor,
          binaries,
          accounts,
          env: host.env,
          signal,
          notice,
        }),
      );
      genesis = stack.genesis;
      const { id: chainId, denom } = stack.chain;
      timeline.add({ type: 'chain-read', chainId, denom, nodes: stack.cosmovisorNodes });
      await phase('preflight', async () => {
        refuse([...stack.strangeSigners, ...(await missingMounts(plan, planFolder))]);
        checkChain({ plan, stack, accounts, binaries });
        await checkMachine(folder, stack.nodes.length);
      });
      const run: Run = { name, plan, accounts, exec, clock, timeline, signal };
      const height = (seen: number) => timeline.add({ type: 'block', height: seen });
      live = new LiveStack(stack, logs, exec, clock, signal, fail, { notice, height });
      live.logs.listen(guarded(({ service, text }) => journal.debug(`${service} | ${text}`)));
      const traffic = new TrafficPlayer(run, stack, live, {
        images,
        planFolder,
        keep: (traffic, output) => keepTraffic(evidence, traffic, output, secrets),
      });
      const known = { hasher, ...releases, lastImage: lastImage?.id ?? '', last };
      await rehearse({ run, stack, live, traffic, binaries: known, phase, fail });
      stop.signal.throwIfAborted();
    } catch (error) {
      const cause = await causeOf(error, stop.signal, clock);
      if (cause === broken) broken = undefined;
      failed(phases.current, cause);
      stop.abort(cause); // ends what still runs beside what failed
    }
    await live?.close().catch((error: unknown) => failed(phases.current, error));
    if (provided !== undefined && !cancelled.aborted) {
      const { keep } = provided;
      await phase('keep images', async () => {
        const disk = await keep();
        if (disk !== undefined) timeline.add({ type: 'disk-measured', ...disk });
      }).catch((error: unknown) => failed('keep images', error));
    }
    const left: LeftBehind[] = [];
    const configuration = () => keepConfiguration(folder, evidence, plan, genesis, secrets);
    await phases
      .run('clean up', async () => {
        await configuration().catch((error: unknown) => {
          left.push({ what: 'Keeping the configuration', error });
        });
        left.push(...(await workspace.close()));
        if (left.length > 0) throw new Error('not all of it is done');
      })
      .catch(() => {});
    for (const each of left) {
      failed('clean up', each.error);
      warnOfLeft(journal, name, each);
    }
    if (broken !== undefined) failed('clean up', broken);
  });
  try {
    return await writeEvidence(
      ...([evidence, loaded, timeline.events, secrets, settings.bundle, journal.warning] as const),
      (summary) => summary.split('\n').forEach(journal.foreign),
    );
  } finally {
    await folders.evidence.close().catch((error: unknown) => {
      const what = 'Giving back the evidence folder';
      warnOfLeft(journal, name, { what, error });
    });
  }
}

/** How long the watch over the containers may take to tell of one that died, in milliseconds. */
const CAUSE_LIMIT_MS = 3_000;

/**
 * What aborted the run is the cause; what was thrown because of it is only its echo. The echo may come
 * first: a connection breaks before the engine tells that the container behind it died.
 */
async function causeOf(error: unknown, signal: AbortSignal, clock: Clock): Promise<unknown> {
  const fromTheEdges =
    !(error instanceof RehearsalError) ||
    error instanceof UnreachableError ||
    error instanceof CommandError;
  if (fromTheEdges) await clock.sleep(CAUSE_LIMIT_MS, signal).catch(() => {});
  return signal.aborted ? signal.reason : error;
}

/** Runs named phases one after the other and keeps their times. */
class Phases {
  current = 'start';

  constructor(private readonly timeline: Timeline) {}

  readonly phase = <T>(name: string, work: () => Promise<T>): Promise<T> => this.run(name, work);

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.current = name;
    this.timeline.add({ type: 'phase-started', phase: name });
    let ok = false;
    try {
      const result = await work();
      ok = true;
      return result;
    } finally {
      this.timeline.add({ type: 'phase-ended', phase: name, ok });
    }
  }
}

function record(
  timeline: Timeline,
  phase: string,
  error: unknown,
  { placeOf }: LoadedPlan,
  cwd: string,
): void {
  const { place, planPath } = error instanceof RehearsalError ? error : {};
  const inPlan = planPath === undefined ? null : placeOf(planPath);
  timeline.add({
    type: 'failed',
    phase,
    message: messageOf(error),
    hint:
      error instanceof RehearsalError
        ? (error.hint ?? '')
        : 'This is a fault of the rehearsal itself, not of the chain; please report it.',
    lines: error instanceof RehearsalError ? error.lines : stackOf(error),
    place: place ? { ...place, file: shortened(place.file, cwd) } : inPlan,
  });
}

function stackOf(error: unknown): string[] {
  return error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6) : [];
}

function recordImages(timeline: Timeline, plan: Plan, records: readonly ImageRecord[]): void {
  for (const { reference, decision, image, key, ms } of records) {
    timeline.add({
      type: 'image-provided',
      reference,
      decision,
      imageId: image.id,
      digests: image.digests,
      bytes: image.bytes,
      key: key?.value ?? null,
      ms: ms ?? null,
    });
  }
  for (const { name, image } of plan.releases) {
    const source = records.find(({ reference }) => reference === image)?.source;
    if (source !== undefined) timeline.add({ type: 'release-traced', release: name, source });
  }
}
