import { availableParallelism } from 'node:os';
import type { Docker } from '../../docker/docker';
import { messageOf } from '../../errors/errors';
import { firstRelease } from '../../plan/complete';
import type { Plan } from '../../plan/schema';
import type { Clock } from '../../system/clock';
import type { Logger } from '../../system/logger';
import type { Disk, ReleaseSource } from '../../timeline/timeline';
import { buildTargets } from '../build/build';
import { BuildLogs } from '../build/build-log';
import { builderFor, chooseBuilder } from '../build/builder';
import { type Decision, decide } from '../build/decide';
import { cosmovisorImage } from '../graph/cosmovisor';
import { readGraph, type ServiceBuild } from '../graph/graph';
import { withOwnBake } from '../graph/own-bake';
import { relayImage } from '../graph/relay';
import type { Edges } from '../model/edges';
import { type Image, imageOf } from '../model/image';
import type { Key } from '../model/key';
import type { Cache } from '../store/cache';
import { findByKey } from '../store/engine';
import { diskWarning, freeBytes, measureDisk } from './free-space';
import { keepImages } from './keep';
import { computeKeys } from './known';
import { logDecision } from './log-decision';
import { pullBuilt, requireGiven } from './pull';
import { type ImageRecord, ownReference, recorder, type Wanted } from './record';
import { traceBuild } from './trace';

/** Build settings chosen by the caller. */
export interface BuildChoices {
  /** Name of a Buildx builder; undefined for the current one. */
  readonly builder: string | undefined;
  /** Maximum number of concurrent builds; undefined for the number of processors. */
  readonly parallelism: number | undefined;
  /** Absolute path of the user's own bake file, whose targets replace the plan's builds. */
  readonly bakeFile: string | undefined;
  /** Platform of all images; undefined for that of the engine. */
  readonly platform: string | undefined;
}

export interface ProvideSettings extends BuildChoices {
  /** Name of the run. */
  readonly run: string;
  readonly planFolder: string;
  /** Services built by the compose files rather than by the plan. */
  readonly services: readonly ServiceBuild[];
  /** Images of nodes other than the first release's. */
  readonly nodeImages: readonly string[];
  /** All images that the stack runs; those not built must exist or be pulled. */
  readonly references: readonly string[];
  /** Working folder for generated files: Dockerfiles, contexts, the bake file. */
  readonly folder: string;
  readonly cache: Cache;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly notice: (message: string) => void;
  /**
   * Work on the image of the first release, begun as soon as it is in the engine. Its failure ends the builds that
   * still run with its error; nothing here waits for its end.
   */
  readonly onFirst?: ((image: Image) => Promise<void>) | undefined;
}

/** All images of a run. */
export interface Provided {
  readonly records: readonly ImageRecord[];
  /** Build times in milliseconds by title, including inputs of other images. */
  readonly built: ReadonlyMap<string, number>;
  /**
   * Saves the images to keep in the cache, and removes long unused ones from the engine. Call it when nothing
   * waits for the run any more; failures become warnings.
   *
   * @param docker not bound to the run's signal: builds are kept even if the run has failed
   * @returns disk space of images and caches before they were provided and now, if known
   */
  readonly keep: (
    docker: Docker,
  ) => Promise<{ readonly before: Disk; readonly after: Disk } | undefined>;
}

/**
 * Provides every image of a plan in the engine by the quickest means: given or pulled, found in the engine or
 * in the cache by its key, or built. Images are pinned by id, so that moving a tag has no effect.
 *
 * @throws RehearsalError when a build fails (with the step's last lines) or an image does not exist
 */
export async function provideImages(
  edges: Edges,
  plan: Plan,
  settings: ProvideSettings,
): Promise<Provided> {
  const { docker, signal } = edges;
  const { folder, cache, logger } = settings;
  const engine = await docker.engine.info();
  const disk = (docker: Docker) =>
    measureDisk(docker, engine.folder, settings.planFolder, cache).catch((error: unknown) => {
      const problem = `Cannot measure the disk space of images and caches: ${messageOf(error)}`;
      if (error !== signal.reason) logger.warning(problem);
      return undefined;
    });
  const before = disk(docker); // takes seconds for a full engine, so it runs in the background
  const chosen = await chooseBuilder(docker, settings.builder, engine);
  const all = { ...settings, platform: settings.platform ?? engine.platform };
  const wanted = await findMakers(edges, plan, all);
  const { graph } = wanted;
  const sources = await sourcesOf(edges, plan, wanted);
  const { keys, digests } = await computeKeys(docker, graph, { ...all, builder: chosen });
  const decisions = await decideOrigins(docker, wanted, keys, settings);
  for (const [name, decision] of decisions) {
    logDecision(logger, graph.get(name), keys.get(name), decision);
  }
  const begun = besideBuilds(signal, async () => {
    const own = ownReference(firstRelease(plan).image, settings.run, { wanted, keys, decisions });
    await settings.onFirst?.(imageOf(await docker.images.inspect(own)));
  });
  const first = wanted.makers.get(firstRelease(plan).image)?.name;
  const isBuilt = first !== undefined && decisions.get(first) === 'build';
  if (!isBuilt) begun.start();
  const took = await buildTargets(
    { ...edges, signal: begun.signal },
    {
      ...all,
      onBuilt: (name) => {
        if (name === first) begun.start();
      },
      graph,
      keys,
      decisions,
      builder: await builderFor(docker, chosen, { ...settings, graph, decisions, signal }),
      parallelism: settings.parallelism ?? availableParallelism(),
      logs: new BuildLogs(logger),
      beforeEach: warningOnce(logger, async () =>
        diskWarning(await freeBytes(engine.folder, folder)),
      ),
    },
  );
  const recordOf = recorder(docker, settings.run, { wanted, sources, keys, decisions, took });
  return {
    records: await Promise.all(wanted.references.map(recordOf)),
    built: new Map([...took].map(([name, ms]) => [graph.get(name)?.title ?? name, ms])),
    keep: async (docker) => {
      await keepImages(docker, { graph, keys, digests }, settings).catch((error: unknown) =>
        logger.warning(`Cannot keep the images: ${messageOf(error)}`),
      );
      const [was, is] = [await before, await disk(docker)];
      return was && is && { before: was, after: is };
    },
  };
}

/** Settings with the platform of the run. */
interface OnPlatform extends ProvideSettings {
  readonly platform: string;
}

/**
 * Finds what makes each image of a run, and pulls the images that nothing makes.
 *
 * @throws RehearsalError when an image has no maker and does not exist
 */
async function findMakers(edges: Edges, plan: Plan, settings: OnPlatform): Promise<Wanted> {
  const { exec, docker, signal } = edges;
  const { bakeFile, folder, platform } = settings;
  const references = [
    ...new Set([
      ...plan.releases.map(({ image }) => image),
      ...settings.references,
      cosmovisorImage(plan),
      ...settings.nodeImages.map((image) => cosmovisorImage(plan, image)),
      relayImage(),
    ]),
  ];
  let planned = await readGraph(exec, plan, { ...settings, signal });
  if (bakeFile !== undefined) {
    const own = { file: bakeFile, references: new Set(references), folder };
    planned = await withOwnBake(edges, planned, own);
  }
  const { graph, pulled } = await pullBuilt(edges, plan, planned, settings);
  const makers = new Map([...graph.values()].map((target) => [target.reference, target]));
  for (const reference of references) {
    if (makers.has(reference) || pulled.has(reference)) continue;
    if (await requireGiven(docker, plan, reference, platform)) pulled.add(reference);
  }
  return { references, graph, makers, pulled };
}

/** Sources of the releases' builds, by the image's reference. */
async function sourcesOf(
  { exec, signal }: Edges,
  { releases }: Plan,
  { makers }: Wanted,
): Promise<Map<string, ReleaseSource | undefined>> {
  const traced = [...new Set(releases.map(({ image }) => image))].map(async (reference) => {
    const target = makers.get(reference);
    return [reference, target && (await traceBuild(exec, target, signal))] as const;
  });
  return new Map(await Promise.all(traced));
}

/** Decides the origin of each image with a maker: the engine, the cache or a build. */
async function decideOrigins(
  docker: Docker,
  { references, graph, makers }: Wanted,
  keys: ReadonlyMap<string, Key>,
  { cache, logger }: ProvideSettings,
): Promise<ReadonlyMap<string, Decision>> {
  const warn = (message: string) => logger.warning(message);
  const inEngine = async (wanted: readonly string[]) =>
    new Set((await findByKey(docker, wanted, warn)).keys());
  const required = references.flatMap((reference) => makers.get(reference)?.name ?? []);
  return decide(graph, keys, required, {
    engine: inEngine,
    cache: async (wanted) => inEngine([...(await cache.load(wanted))]),
  });
}

/**
 * Work beside the builds.
 *
 * @returns the start of the work, and the signal of builds that its failure ends
 */
function besideBuilds(signal: AbortSignal, work: () => Promise<void>) {
  const failing = new AbortController();
  return {
    signal: AbortSignal.any([signal, failing.signal]),
    start: () => void work().catch((error: unknown) => failing.abort(error)),
  };
}

/** A check that logs its first warning and is not made again after it; builds side by side share it. */
function warningOnce(logger: Logger, check: () => Promise<string | undefined>) {
  let hasWarned = false;
  return async () => {
    if (hasWarned) return;
    const warning = await check();
    if (warning === undefined || hasWarned) return; // another build may have warned meanwhile
    hasWarned = true;
    logger.warning(warning);
  };
}
