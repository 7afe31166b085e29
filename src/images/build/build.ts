import path from 'node:path';
import type { Baking } from '../../docker/buildx';
import type { Docker } from '../../docker/docker';
import { cacheServiceOf } from '../../system/child-environment';
import { type Clock, inSeconds } from '../../system/clock';
import { CommandError } from '../../system/exec';
import { writeText } from '../../system/files';
import type { Edges } from '../model/edges';
import type { Key } from '../model/key';
import { inOrder } from '../model/schedule';
import type { Graph, IncrementalBase, Input, Target } from '../model/target';
import { namedContext } from '../source/context';
import type { Cache } from '../store/cache';
import { KEY_LABEL, keyTag } from '../store/image-store';
import { layoutOf } from '../store/layout';
import { type BakeFile, type BakeTarget, bakeFile, bakeTarget, runTag } from './bake';
import { BuildLines } from './build-lines';
import type { BuildLogs } from './build-log';
import type { Builder } from './builder';
import { cacheNamespace, NAMESPACE_ARGUMENT } from './cache-mounts';
import type { Decision } from './decide';
import { buildFailure } from './failure';
import { GoProgress } from './go-progress';

export interface BuildSettings {
  /** Name of the run. */
  readonly run: string;
  readonly graph: Graph;
  readonly keys: ReadonlyMap<string, Key>;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly builder: Builder;
  readonly cache: Cache;
  readonly platform: string;
  /** Maximum number of concurrent builds. */
  readonly parallelism: number;
  /** Working folder, in which the bake file is written. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logs: BuildLogs;
  readonly clock: Clock;
  /** The user's own bake file, whose folder is the base of its relative paths. */
  readonly bakeFile: string | undefined;
  /** Reports a fault of the plan that does not end the build. */
  readonly notice: (message: string) => void;
  /** Called before each build. */
  readonly beforeEach: () => Promise<void>;
  /** Called with the target of each image that is built and in the engine. */
  readonly onBuilt?: (name: string) => void;
}

/** Name of the generated bake file in the working folder. */
export const BAKE_FILE = 'bake.json';

/**
 * Builds the targets selected for a build, inputs first. Each image has its own process, so that its log is
 * contiguous; all use one bake file of the whole graph, including targets not built this time.
 *
 * @returns build times in milliseconds
 * @throws RehearsalError for the first build that fails, naming its Dockerfile, line and step
 */
export async function buildTargets(
  edges: Edges,
  settings: BuildSettings,
): Promise<ReadonlyMap<string, number>> {
  const { docker, signal } = edges;
  const { graph, decisions, folder, parallelism, logs, clock } = settings;
  const names = [...graph.keys()].filter((name) => decisions.get(name) === 'build');
  const took = new Map<string, number>();
  const file = path.join(folder, BAKE_FILE);
  const baked = await toBake(edges, settings);
  await writeText(file, JSON.stringify(baked, null, 2));
  const env = { ...BUILD_ENVIRONMENT, ...serviceFor(baked, settings) };
  const waitsFor = (name: string) => {
    const target = graph.get(name);
    return target === undefined ? [] : builtInputs(target, decisions).map(([, input]) => input);
  };
  const stop = new AbortController();
  const ended = AbortSignal.any([signal, stop.signal]);
  await inOrder(names, waitsFor, parallelism, async (name) => {
    const target = graph.get(name);
    if (target === undefined) return;
    ended.throwIfAborted();
    await settings.beforeEach();
    const log = logs.open(`build of ${target.title}`);
    const start = clock.now();
    const seconds = () => inSeconds(clock.now() - start);
    const wait = Symbol(name);
    const what = `the build of ${target.title}`;
    const onSeen = (seen: string) => {
      clock.waits?.seen(wait, {
        ...{ what, seen, startedAt: start },
        ...{ timeout: undefined, expected: undefined },
      });
    };
    const onLine = (line: string) => {
      log.line(line);
      onSeen(line);
    };
    try {
      await bake(docker, { file, env, signal: ended, onLine, onSeen }, target, settings);
      await nameByKey(docker, target, settings);
      took.set(name, clock.now() - start);
      log.close(`${target.title} built in ${seconds()}`);
      settings.onBuilt?.(name);
    } catch (error) {
      log.close(`${target.title} ${ended.aborted ? 'ended' : 'FAILED'} after ${seconds()}`);
      // Concurrent builds are ended too, and their errors are secondary.
      stop.abort(error);
      throw signal.aborted ? signal.reason : stop.signal.reason;
    } finally {
      clock.waits?.ended(wait);
    }
  });
  return took;
}

/** Receivers of a build's output. */
interface Listeners {
  /** Called with each line of the log. */
  readonly onLine: (line: string) => void;
  /** Called with states of the build that are no lines of the log. */
  readonly onSeen: (state: string) => void;
}

async function bake(
  docker: Docker,
  { onLine, onSeen, ...given }: Pick<Baking, 'file' | 'env' | 'signal'> & Listeners,
  target: Target,
  settings: BuildSettings,
): Promise<void> {
  const { builder, bakeFile, notice } = settings;
  const lines = new BuildLines();
  const progress = target.listsPackages && new GoProgress();
  try {
    await docker.buildx.bake({
      ...given,
      target: target.name,
      builder: builder.name,
      overrides: inputsInEngine(target, settings),
      cwd: bakeFile && path.dirname(bakeFile),
      onLine: (line) => {
        const said = progress?.take(line);
        if (said === undefined) {
          lines.push(line);
          onLine(line);
        } else if ('seen' in said) onSeen(said.seen);
        else notice(unset(target, said.noVariable));
      },
    });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const { title, name, dockerfile, dockerfileShown } = target;
    // Generated files and files from a git ref are in the run's own folder.
    const isUsers = path.relative(path.dirname(given.file), dockerfile).startsWith('..');
    throw buildFailure(
      lines.all,
      {
        title,
        name,
        dockerfile: dockerfileShown,
        file: path.basename(dockerfile),
        isGo: target.isGo === true,
        source: isUsers ? dockerfile : undefined,
      },
      error,
    );
  }
}

const unset = ({ title }: Target, variable: string) =>
  `build.go.variables of ${title} has ${variable}, but no package of the build declares this variable: Go ignores the value. Correct its package and name; those of constants cannot be set.`;

/**
 * Overrides that pass already built contexts as engine images instead of targets. BuildKit looks up an image
 * included as a target step by step among the builder's layers, and misses it while another build that started
 * earlier holds the same base image: all dependencies would be compiled once more
 * (https://github.com/moby/buildkit/pull/6954). The file keeps the targets, so that it can be baked by hand.
 */
function inputsInEngine(target: Target, { run, decisions, builder }: BuildSettings): string[] {
  if (builder.driver !== 'docker') return []; // it does not see the engine's images
  return builtInputs(target, decisions).map(
    ([context, input]) => `${target.name}.contexts.${context}=docker-image://${runTag(run, input)}`,
  );
}

/** Tags built images by key, so that the next run finds them. */
async function nameByKey(
  { images }: Docker,
  target: Target,
  { run, keys }: BuildSettings,
): Promise<void> {
  const key = keys.get(target.name)?.value;
  if (key === undefined) return;
  await images.tag(runTag(run, target.name), keyTag(key));
}

/**
 * Environment of all builds. An attestation contains the time of the build: with it every build gives another
 * image, and the engine collects the one before while it unpacks the next ("parent snapshot does not exist").
 * From Buildx 0.20 on, bake refuses contexts and caches outside the working directory unless they are allowed
 * by a flag that older versions do not know; ours are in the run's own folders. Without the last one the
 * engine's builder makes an image of each target included in another.
 */
const BUILD_ENVIRONMENT = {
  BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
  BUILDX_BAKE_ENTITLEMENTS_FS: '0',
  BUILDX_NO_DEFAULT_LOAD: '1',
};

/**
 * Variables for Buildx to use GitHub's cache for layers: the service and the job's token, given to no other
 * program.
 */
function serviceFor({ target }: BakeFile, { env }: BuildSettings): Record<string, string> {
  const places = Object.values(target).flatMap((each) => [each['cache-from'], each['cache-to']]);
  // Matches the notation of bake files, and that of newer Buildx for the user's own file.
  return /type=gha\b|"type":"gha"/.test(JSON.stringify(places)) ? cacheServiceOf(env) : {};
}

/** Contexts of a target that are built before it, with the targets that produce them. */
function builtInputs(
  target: Target,
  decisions: ReadonlyMap<string, Decision>,
): (readonly [context: string, target: string])[] {
  const inputs = Object.entries(inputsWith(target, shortcutOf(target, decisions)));
  return inputs.flatMap(([context, input]) =>
    'target' in input && decisions.get(input.target) === 'build'
      ? [[context, input.target] as const]
      : [],
  );
}

async function toBake(edges: Edges, settings: BuildSettings): Promise<BakeFile> {
  const { run, graph, keys, decisions, builder, cache, platform, folder, env } = settings;
  const exporting = builder.exportsLayers && cache.kind !== 'none';
  const layouts = new Map<string, string>();
  const isAtHand = (name: string) => ['engine', 'cache'].includes(decisions.get(name) ?? '');
  const place = async (input: Input, isBuilt: boolean): Promise<string> => {
    if ('place' in input) return input.place;
    if ('target' in input && !isAtHand(input.target)) return `target:${input.target}`;
    const reference = 'target' in input ? keyTag(keys.get(input.target)?.value ?? '') : input.image;
    if (builder.driver === 'docker' || !isBuilt) return `docker-image://${reference}`;
    // Other builders cannot see the engine's images: their inputs are sent to them.
    const known = layouts.get(reference);
    if (known !== undefined) return known;
    const layout = path.join(folder, 'layouts', String(layouts.size));
    const digest = await layoutOf(edges, reference, layout);
    layouts.set(reference, `oci-layout://${layout}@${digest}`);
    return `oci-layout://${layout}@${digest}`;
  };
  const targets: Record<string, BakeTarget> = {};
  for (const [name, target] of graph) {
    const shortcut = shortcutOf(target, decisions);
    const inputs = inputsWith(target, shortcut);
    const contexts: Record<string, string> = {};
    const isBuilt = decisions.get(name) === 'build';
    for (const [context, input] of Object.entries(inputs)) {
      contexts[context] = await place(input, isBuilt);
    }
    const key = keys.get(name)?.value;
    const layers =
      exporting && isBuilt && target.cachePolicy === 'layers'
        ? await cache.layerPlaces(target)
        : { from: [], to: [] };
    const namespace = cacheNamespace(target);
    const sent: Target = {
      ...target,
      context: isBuilt ? await namedContext(target, folder) : target.context,
      args: { ...target.args, ...(namespace !== undefined && { [NAMESPACE_ARGUMENT]: namespace }) },
      dockerfile: shortcut?.dockerfile ?? target.dockerfile,
    };
    targets[name] = bakeTarget(sent, {
      tag: runTag(run, name),
      labels: key === undefined ? {} : { [KEY_LABEL]: key },
      platform,
      contexts,
      cacheFrom: layers.from,
      cacheTo: layers.to,
    });
  }
  return bakeFile(targets, env);
}

/** The alternative source of an image, if it is required or available. */
function shortcutOf(
  { incrementalBase }: Target,
  decisions: ReadonlyMap<string, Decision>,
): IncrementalBase | undefined {
  return incrementalBase !== undefined && decisions.has(incrementalBase.target)
    ? incrementalBase
    : undefined;
}

function inputsWith(
  { inputs }: Target,
  shortcut: IncrementalBase | undefined,
): Readonly<Record<string, Input>> {
  return { ...inputs, ...(shortcut && { [shortcut.name]: { target: shortcut.target } }) };
}
