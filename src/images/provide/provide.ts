import { availableParallelism } from 'node:os';
import type { Docker } from '../../docker/docker';
import { messageOf } from '../../errors/errors';
import type { Plan } from '../../plan/schema';
import { shownConfiguration } from '../../secrets/shown-configuration';
import type { Clock } from '../../system/clock';
import type { Logger } from '../../system/logger';
import { shortHash } from '../../text/format';
import type { Disk, ReleaseSource } from '../../timeline/timeline';
import { runTag } from '../build/bake';
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
import type { Target } from '../model/target';
import type { Cache } from '../store/cache';
import { findByKey } from '../store/engine';
import { keyTag } from '../store/image-store';
import { diskWarning, freeBytes, measureDisk } from './free-space';
import { keepImages } from './keep';
import { computeKeys } from './known';
import { pullBuilt, requireGiven } from './pull';
import { traceBuild, traceImage } from './trace';

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
  /** All images that the stack runs; those not built must exist or be pulled. */
  readonly references: readonly string[];
  /** Working folder for generated files: Dockerfiles, contexts, the bake file. */
  readonly folder: string;
  readonly cache: Cache;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly notice: (message: string) => void;
}

/** Origin of one image of a run. */
export interface ImageRecord {
  readonly reference: string;
  readonly decision: Decision | 'pulled' | 'given';
  readonly image: Image;
  /** Source of a release's image; undefined for other images. */
  readonly source: ReleaseSource | undefined;
  /** Undefined if nothing builds the image or it cannot have a key. */
  readonly key: Key | undefined;
  /** Build time in milliseconds; undefined if not built. */
  readonly ms: number | undefined;
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
  const { exec, docker, signal } = edges;
  const { run, folder, cache, logger } = settings;
  const { images } = docker;
  const engine = await docker.engine.info();
  const disk = (docker: Docker) =>
    measureDisk(docker, engine.folder, settings.planFolder, cache).catch((error: unknown) => {
      const problem = `Cannot measure the disk space of images and caches: ${messageOf(error)}`;
      if (error !== signal.reason) logger.warning(problem);
      return undefined;
    });
  const before = disk(docker); // takes seconds for a full engine, so it runs in the background
  const chosen = await chooseBuilder(docker, settings.builder, engine);
  const platform = settings.platform ?? engine.platform;
  const references = [
    ...new Set([
      ...plan.releases.map(({ image }) => image),
      ...settings.references,
      cosmovisorImage(plan),
      relayImage(),
    ]),
  ];
  let planned = await readGraph(exec, plan, { ...settings, platform, signal });
  if (settings.bakeFile !== undefined) {
    const own = { file: settings.bakeFile, references: new Set(references), folder };
    planned = await withOwnBake(edges, planned, own);
  }
  const { graph, pulled } = await pullBuilt(edges, plan, planned, { ...settings, platform });
  const makers = new Map([...graph.values()].map((target) => [target.reference, target]));
  for (const reference of references) {
    if (makers.has(reference) || pulled.has(reference)) continue;
    if (await requireGiven(docker, plan, reference, platform)) pulled.add(reference);
  }

  const isRelease = (reference: string) => plan.releases.some(({ image }) => image === reference);
  const traced = references.filter(isRelease).map(async (reference) => {
    const target = makers.get(reference);
    return [reference, target && (await traceBuild(exec, target, signal))] as const;
  });
  const sources = new Map(await Promise.all(traced));
  const { keys, digests } = await computeKeys(docker, graph, {
    ...settings,
    platform,
    builder: chosen,
  });
  const required = references.flatMap((reference) => makers.get(reference)?.name ?? []);
  const warn = (message: string) => logger.warning(message);
  const inEngine = async (wanted: readonly string[]) =>
    new Set((await findByKey(docker, wanted, warn)).keys());
  const decisions = await decide(graph, keys, required, {
    engine: inEngine,
    cache: async (wanted) => {
      const loaded = await cache.load(wanted);
      return inEngine([...loaded]);
    },
  });
  for (const [name, decision] of decisions) tell(logger, graph.get(name), keys.get(name), decision);

  const builder = await builderFor(docker, chosen, {
    ...settings,
    graph,
    decisions,
    signal,
  });
  let hasWarned = false;
  const took = await buildTargets(edges, {
    ...settings,
    graph,
    keys,
    decisions,
    builder,
    platform,
    parallelism: settings.parallelism ?? availableParallelism(),
    logs: new BuildLogs(logger),
    beforeEach: async () => {
      if (hasWarned) return;
      const warning = diskWarning(await freeBytes(engine.folder, folder));
      if (warning === undefined || hasWarned) return; // another build may have warned meanwhile
      hasWarned = true;
      logger.warning(warning);
    },
  });

  const records = await Promise.all(
    references.map(async (reference): Promise<ImageRecord> => {
      const target = makers.get(reference);
      if (target === undefined) {
        const decision = pulled.has(reference) ? 'pulled' : 'given';
        const image = imageOf(await images.inspect(reference));
        const source = isRelease(reference) ? traceImage(image) : undefined;
        return { reference, decision, image, source, key: undefined, ms: undefined };
      }
      const { name } = target;
      const key = keys.get(name);
      const decision = decisions.get(name) ?? 'build';
      const own = runTag(run, name);
      if (decision !== 'build') await images.tag(keyTag(key?.value ?? ''), own);
      await images.tag(own, reference);
      return {
        reference,
        decision,
        image: imageOf(await images.inspect(own)),
        source: sources.get(reference),
        key,
        ms: took.get(name),
      };
    }),
  );
  return {
    records,
    built: new Map([...took].map(([name, ms]) => [graph.get(name)?.title ?? name, ms])),
    keep: async (docker) => {
      await keepImages(docker, { graph, keys, digests }, settings).catch((error: unknown) =>
        warn(`Cannot keep the images: ${messageOf(error)}`),
      );
      const [was, is] = [await before, await disk(docker)];
      return was && is && { before: was, after: is };
    },
  };
}

/** Logs one line per image: the decision, and the components of the key for comparison with another run. */
function tell(
  logger: Logger,
  target: Target | undefined,
  key: Key | undefined,
  decision: Decision,
): void {
  const words = {
    engine: 'unchanged, found in the engine',
    cache: 'unchanged, loaded from the cache',
    build: key?.missing === undefined ? 'to be built' : `to be built (no key: ${key.missing})`,
  };
  logger.info(
    `${target?.title}: ${words[decision]}; key ${key?.value === undefined ? '-' : shortHash(key.value)}`,
  );
  for (const [part, value] of Object.entries(key?.parts ?? {}))
    logger.info(`    ${part}: ${shownPart(part, value)}`);
}

/** Components of a key with user-written JSON: arguments, settings of a bake file. */
const WRITTEN_BY_USERS = ['args', 'settings'];

/** A component of a key in a form safe for the log; the key itself uses all of it. */
function shownPart(part: string, value: string): string {
  if (!WRITTEN_BY_USERS.includes(part)) return value;
  return JSON.stringify(shownConfiguration(JSON.parse(value), part));
}
