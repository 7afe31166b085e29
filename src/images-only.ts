import path from 'node:path';
import { keepBuilds, keepImages } from './evidence';
import { type Provided, provideImages } from './images/provide';
import type { Cache } from './images/store/cache';
import { openCache } from './images/store/open';
import type { Host } from './main';
import type { LoadedPlan } from './plan/load';
import type { Settings } from './settings';
import { readStack } from './stack/read';
import { secretsOf } from './system/sensitive';
import { newRun, openFolders, removeLeftovers, type Workspace, warnOfLeft } from './workspace';

/** What `images` tells of its work; times in milliseconds, sizes in bytes. */
export interface ImagesOutcome {
  readonly images: readonly {
    readonly reference: string;
    readonly decision: string;
    readonly key: string | null;
    readonly id: string;
  }[];
  /** What was built, by its title, and how long it took. */
  readonly built: Readonly<Record<string, number>>;
  /** Until all images could run. */
  readonly providedMs: number;
  /** Until what is kept of them was saved. */
  readonly keptMs: number;
  readonly disk: Awaited<ReturnType<Provided['keep']>>;
}

/**
 * Provides the images of a plan and keeps them, without a rehearsal: to fill a cache, or to see what would
 * be built.
 *
 * @param cancelled aborted when the run is ended from outside
 * @throws RehearsalError when a build fails, or the folders of the run cannot be used
 */
export async function provideOnly(
  loaded: LoadedPlan,
  settings: Settings,
  host: Host,
  cancelled: AbortSignal,
): Promise<ImagesOutcome> {
  const { exec, journal, secrets, env } = host;
  for (const value of secretsOf(env)) secrets.add(value);
  const cache = await openCache(settings.cache, loaded.file, { ...host, signal: cancelled });
  const run = newRun();
  const { workspace, evidence } = await openFolders(exec, run, 'images', settings, host.remember);
  try {
    await removeLeftovers(exec, settings.temporary, journal);
    const outcome = await provided(loaded, settings, { host, workspace, cache, cancelled });
    await keepImages(settings.evidence, outcome, secrets);
    return outcome;
  } finally {
    // What fails here hides no failure of the images.
    await keepBuilds(workspace.folder, settings.evidence, secrets).catch((error: unknown) =>
      warnOfLeft(journal, run, { what: 'Keeping the configuration', error }),
    );
    for (const left of await workspace.close()) warnOfLeft(journal, run, left);
    await evidence.close().catch((error: unknown) => {
      warnOfLeft(journal, run, { what: 'Giving back the evidence folder', error });
    });
  }
}

/** What the images of a run are provided with. */
interface Provision {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly cache: Cache;
  readonly cancelled: AbortSignal;
}

async function provided(
  { plan, folder: planFolder }: LoadedPlan,
  settings: Settings,
  { host: { exec, clock, journal, env }, workspace, cache, cancelled }: Provision,
): Promise<ImagesOutcome> {
  const started = clock.now();
  const all = await provideImages(exec, plan, {
    ...settings.build,
    ...(await readStack(exec, plan, planFolder, cancelled)),
    run: workspace.run,
    planFolder,
    folder: path.join(workspace.folder, 'images'),
    cache,
    env,
    journal,
    clock,
    signal: cancelled,
    notice: journal.notice,
  });
  const providedMs = clock.now() - started;
  const disk = await all.keep();
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
