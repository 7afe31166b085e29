import { openDocker } from '../docker/docker';
import { keepBuilds, keepImages } from '../evidence/evidence';
import { openCache, type Provided } from '../images/provide';
import type { Settings } from '../inputs/settings';
import type { LoadedPlan } from '../plan/load';
import { secretsOf } from '../secrets/sensitive';
import { removeLeftovers, warnOfLeft } from './clean-up';
import type { Host } from './open-run';
import { type Preparing, readFiles } from './prepare-files';
import { type Providing, provide } from './provide';
import { newRun, openFolders } from './workspace';

/** Outcome of the `images` command; times in milliseconds, sizes in bytes. */
export interface ImagesOutcome {
  readonly images: readonly {
    readonly reference: string;
    readonly decision: string;
    readonly key: string | null;
    readonly id: string;
  }[];
  /** Build times by title. */
  readonly built: Readonly<Record<string, number>>;
  /** Time until all images were ready to run. */
  readonly providedMs: number;
  /** Time until the kept images were saved. */
  readonly keptMs: number;
  readonly disk: Awaited<ReturnType<Provided['keep']>>;
}

/**
 * Provides and keeps the images of a plan without a rehearsal, to fill a cache or to preview the builds.
 *
 * @param cancelled aborted when the run is cancelled from outside
 * @throws RehearsalError if a build fails, or the folders of the run cannot be used
 */
export async function provideOnly(
  loaded: LoadedPlan,
  settings: Settings,
  host: Host,
  cancelled: AbortSignal,
): Promise<ImagesOutcome> {
  const { exec, clock, logger, secrets, env } = host;
  for (const value of secretsOf(env)) secrets.add(value);
  const run = newRun();
  const docker = openDocker(exec, { run, signal: cancelled });
  const dockerOf = (run: string) => openDocker(exec, { run });
  const cache = await openCache(settings.cache, loaded.file, {
    ...host,
    docker,
    signal: cancelled,
  });
  const taker = { run, writer: 'images', remember: host.remember } as const;
  const { workspace, evidence } = await openFolders(dockerOf, taker, settings);
  try {
    await removeLeftovers(dockerOf, settings.temporary, logger);
    const outcome = await provideAndKeep({
      name: run,
      keys: [],
      loaded,
      settings,
      env,
      cache,
      folder: workspace.folder,
      exec,
      docker,
      clock,
      logger,
      signal: cancelled,
      notice: logger.notice,
    });
    await keepImages(settings.evidence, outcome, secrets);
    return outcome;
  } finally {
    // An error here must not hide a failure of the images.
    await keepBuilds(workspace.folder, settings.evidence, secrets).catch((error: unknown) =>
      warnOfLeft(logger, run, { what: 'Saving the configuration', error }),
    );
    for (const left of await workspace.close()) warnOfLeft(logger, run, left);
    await evidence.close().catch((error: unknown) => {
      warnOfLeft(logger, run, { what: 'Releasing the evidence folder', error });
    });
  }
}

async function provideAndKeep(open: Providing & Preparing): Promise<ImagesOutcome> {
  const { docker, clock } = open;
  const started = clock.now();
  const { loaded } = open;
  // Images need no keys; a failed preparation shows its last lines.
  const unkeyed = { ...loaded, plan: { ...loaded.plan, accounts: {} } };
  const { read } = await readFiles({ ...open, loaded: unkeyed }, async () => {});
  const all = await provide(open, read);
  const providedMs = clock.now() - started;
  const disk = await all.keep(docker);
  return {
    images: all.records.map(({ reference, decision, key, image }) => ({
      reference,
      decision,
      key: key?.value ?? null,
      id: image.id,
    })),
    built: Object.fromEntries(all.built),
    providedMs,
    keptMs: clock.now() - started - providedMs,
    disk,
  };
}
