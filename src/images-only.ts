import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { keepBuilds } from './evidence';
import { removeBuilder } from './images/builder';
import { type Provided, provideImages } from './images/provide';
import { openCache } from './images/store/open';
import type { Host } from './main';
import type { LoadedPlan } from './plan/load';
import type { Settings } from './settings';
import { removeFolder, removeRun } from './stack/project';
import { readStack } from './stack/read';
import { writeText } from './system/files';

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
 * @throws RehearsalError when a build fails
 */
export async function provideOnly(
  { plan, file, folder: planFolder }: LoadedPlan,
  settings: Settings,
  host: Host,
  cancelled: AbortSignal,
): Promise<ImagesOutcome> {
  const { exec, clock, journal } = host;
  const run = `rehearsal-${randomBytes(4).toString('hex')}`;
  const folder = await mkdtemp(path.join(settings.temporary, `${run}-`));
  const started = clock.now();
  try {
    const cache = await openCache(settings.cache, file, { ...host, signal: cancelled });
    const provided = await provideImages(exec, plan, {
      ...settings.build,
      ...(await readStack(exec, plan, planFolder, cancelled)),
      run,
      planFolder,
      folder: path.join(folder, 'images'),
      cache,
      env: host.env,
      journal,
      clock,
      signal: cancelled,
      notice: journal.notice,
    });
    const providedMs = clock.now() - started;
    const disk = await provided.keep();
    const outcome: ImagesOutcome = {
      images: provided.records.map(({ reference, decision, key, image }) => ({
        reference,
        decision,
        key: key?.value ?? null,
        id: image.id,
      })),
      built: Object.fromEntries(provided.built),
      providedMs,
      keptMs: clock.now() - started - providedMs,
      disk,
    };
    await writeText(
      path.join(settings.evidence, 'images.json'),
      `${JSON.stringify(outcome, null, 2)}\n`,
    );
    return outcome;
  } finally {
    await keepBuilds(folder, settings.evidence, host.secrets);
    await removeRun(exec, run);
    await removeBuilder(exec, run);
    await removeFolder(exec, folder, run);
  }
}
