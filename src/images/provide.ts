import { availableParallelism } from 'node:os';
import { messageOf } from '../errors';
import type { Plan } from '../plan/schema';
import type { Disk, ReleaseSource } from '../rehearsal/timeline';
import type { Clock } from '../system/clock';
import type { Exec } from '../system/exec';
import type { Journal } from '../system/journal';
import { shownConfiguration } from '../system/shown-configuration';
import { runTag } from './bake';
import { buildTargets } from './build';
import { BuildLogs } from './build-log';
import { askEngine, builderFor, chooseBuilder } from './builder';
import { cosmovisorImage } from './cosmovisor';
import { type Decision, decide } from './decide';
import { diskWarning, freeBytes, measureDisk } from './disk';
import { readGraph, type ServiceBuild } from './graph';
import { type Image, inspectImage, tagImage } from './image';
import { keepImages } from './keep';
import type { Key } from './key';
import { knowKeys } from './known';
import { withOwnBake } from './own-bake';
import { pullBuilt, requireGiven } from './pull';
import { relayImage } from './relay';
import type { Cache } from './store/cache';
import { findByKey } from './store/engine';
import { keyTag } from './store/store';
import type { Target } from './target';
import { traceBuild, traceImage } from './trace';

/** What a caller chooses about the builds. */
export interface BuildChoices {
  /** Name of a Buildx builder; undefined for the one in use. */
  readonly builder: string | undefined;
  /** How many images are built at the same time; undefined for as many as there are processors. */
  readonly parallelism: number | undefined;
  /** Absolute path of the user's own bake file, whose targets take the place of the plan's builds. */
  readonly bakeFile: string | undefined;
  /** Platform of all images; undefined for the engine's. */
  readonly platform: string | undefined;
}

export interface ProvideSettings extends BuildChoices {
  /** Name of the run. */
  readonly run: string;
  readonly planFolder: string;
  /** Services that the compose files themselves build, and are not built by the plan. */
  readonly services: readonly ServiceBuild[];
  /** All images that the stack runs: what is not built is to be there, or to be pulled. */
  readonly references: readonly string[];
  /** Working folder for what is generated: Dockerfiles, contexts, the bake file. */
  readonly folder: string;
  readonly cache: Cache;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly notice: (message: string) => void;
}

/** How one image of a run came about. */
export interface ImageRecord {
  readonly reference: string;
  readonly decision: Decision | 'pulled' | 'given';
  readonly image: Image;
  /** What it is made from; of images of releases only. */
  readonly source: ReleaseSource | undefined;
  /** Undefined where nothing builds it, or it cannot have one. */
  readonly key: Key | undefined;
  /** How long its build took; undefined where it was not built. */
  readonly ms: number | undefined;
}

/** All images of a run. */
export interface Provided {
  readonly records: readonly ImageRecord[];
  /** How long each build took, in milliseconds, by what was built: also what only others are made from. */
  readonly built: ReadonlyMap<string, number>;
  /**
   * Gives the cache what is to be kept, and drops from the engine what has not been used for long. To be
   * called when nothing waits for the run any more; what fails is a warning.
   *
   * @returns what images and caches took before they were provided, and take now, if that can be told
   */
  readonly keep: () => Promise<{ readonly before: Disk; readonly after: Disk } | undefined>;
}

/**
 * Sees that every image of a plan is in the engine, each by the shortest way: given or pulled, found in the
 * engine or in the cache by its key, or built. What runs is pinned by id, whoever moves a tag meanwhile.
 *
 * @throws RehearsalError when a build fails (with the step's last lines) or an image does not exist
 */
export async function provideImages(
  exec: Exec,
  plan: Plan,
  settings: ProvideSettings,
): Promise<Provided> {
  const { run, folder, cache, journal, signal } = settings;
  const engine = await askEngine(exec, signal);
  const disk = () =>
    measureDisk(exec, engine.folder, settings.planFolder, cache).catch((error: unknown) => {
      journal.warning(`What images and caches take could not be measured: ${messageOf(error)}`);
      return undefined;
    });
  const before = disk(); // takes seconds where an engine holds much, and nobody waits for it
  const chosen = await chooseBuilder(exec, settings.builder, engine, signal);
  const platform = settings.platform ?? engine.platform;
  const references = [
    ...new Set([
      ...plan.releases.map(({ image }) => image),
      ...settings.references,
      cosmovisorImage(plan),
      relayImage(),
    ]),
  ];
  let planned = await readGraph(exec, plan, { ...settings, platform });
  if (settings.bakeFile !== undefined) {
    const { bakeFile } = settings;
    planned = await withOwnBake(exec, planned, bakeFile, new Set(references), folder, signal);
  }
  const { graph, pulled } = await pullBuilt(exec, plan, planned, platform, settings);
  const makers = new Map([...graph.values()].map((target) => [target.reference, target]));
  for (const reference of references) {
    if (makers.has(reference) || pulled.has(reference)) continue;
    if (await requireGiven(exec, plan, reference, platform, signal)) pulled.add(reference);
  }

  const isRelease = (reference: string) => plan.releases.some(({ image }) => image === reference);
  const traced = references.filter(isRelease).map(async (reference) => {
    const target = makers.get(reference);
    return [reference, target && (await traceBuild(exec, target, signal))] as const;
  });
  const sources = new Map(await Promise.all(traced));
  const { keys, digests } = await knowKeys(exec, graph, platform, chosen, settings);
  const required = references.flatMap((reference) => makers.get(reference)?.name ?? []);
  const warn = (message: string) => journal.warning(message);
  const inEngine = async (wanted: readonly string[]) =>
    new Set((await findByKey(exec, wanted, signal, warn)).keys());
  const decisions = await decide(graph, keys, required, {
    engine: inEngine,
    cache: async (wanted) => {
      const loaded = await cache.load(wanted);
      return inEngine([...loaded]);
    },
  });
  for (const [name, decision] of decisions)
    tell(journal, graph.get(name), keys.get(name), decision);

  const builder = await builderFor(exec, chosen, graph, decisions, engine, settings);
  const warned = new Set<string>();
  const took = await buildTargets(exec, {
    ...settings,
    graph,
    keys,
    decisions,
    builder,
    platform,
    parallelism: settings.parallelism ?? availableParallelism(),
    logs: new BuildLogs(journal),
    beforeEach: async () => {
      const warning = diskWarning(await freeBytes(engine.folder, folder));
      if (warning === undefined || warned.size > 0) return;
      warned.add(warning);
      journal.warning(warning);
    },
  });

  const records = await Promise.all(
    references.map(async (reference): Promise<ImageRecord> => {
      const target = makers.get(reference);
      if (target === undefined) {
        const decision = pulled.has(reference) ? 'pulled' : 'given';
        const image = await inspectImage(exec, reference, signal);
        const source = isRelease(reference) ? traceImage(image) : undefined;
        return { reference, decision, image, source, key: undefined, ms: undefined };
      }
      const { name } = target;
      const key = keys.get(name);
      const decision = decisions.get(name) ?? 'build';
      const own = runTag(run, name);
      if (decision !== 'build') await tagImage(exec, keyTag(key?.value ?? ''), own, signal);
      await tagImage(exec, own, reference, signal);
      return {
        reference,
        decision,
        image: await inspectImage(exec, own, signal),
        source: sources.get(reference),
        key,
        ms: took.get(name),
      };
    }),
  );
  return {
    records,
    built: new Map([...took].map(([name, ms]) => [graph.get(name)?.title ?? name, ms])),
    keep: async () => {
      await keepImages(exec, { graph, keys, digests }, settings).catch((error: unknown) =>
        warn(`The images could not be kept: ${messageOf(error)}`),
      );
      const [was, is] = [await before, await disk()];
      return was && is && { before: was, after: is };
    },
  };
}

/** One line per image: what was decided, and the parts of the key for comparison with another run. */
function tell(
  journal: Journal,
  target: Target | undefined,
  key: Key | undefined,
  decision: Decision,
): void {
  const words = {
    engine: 'unchanged, found in the engine',
    cache: 'unchanged, loaded from the cache',
    build: key?.missing === undefined ? 'to be built' : `to be built (no key: ${key.missing})`,
  };
  journal.info(`${target?.title}: ${words[decision]}; key ${key?.value?.slice(0, 12) ?? '-'}`);
  for (const [part, value] of Object.entries(key?.parts ?? {}))
    journal.info(`    ${part}: ${shownPart(part, value)}`);
}

/** Parts of a key that are JSON of what a user wrote: arguments, settings of a bake file. */
const WRITTEN_BY_USERS = ['args', 'settings'];

/** A part of a key as the log may have it; the key itself is made of all of it. */
function shownPart(part: string, value: string): string {
  if (!WRITTEN_BY_USERS.includes(part)) return value;
  return JSON.stringify(shownConfiguration(JSON.parse(value), part));
}
