import path from 'node:path';
import { cacheServiceOf } from '../system/child-environment';
import { type Clock, inSeconds } from '../system/clock';
import { BUILD_LIMIT_MS, CommandError, type Exec } from '../system/exec';
import { writeText } from '../system/files';
import { type BakeFile, type BakeTarget, bakeFile, bakeTarget, runTag } from './bake';
import { BuildLines } from './build-lines';
import type { BuildLogs } from './build-log';
import type { Builder } from './builder';
import { cacheNamespace, NAMESPACE_ARGUMENT } from './cache-mounts';
import { namedContext } from './context';
import type { Decision } from './decide';
import { buildFailure } from './failure';
import { tagImage } from './image';
import type { Key } from './key';
import { inOrder } from './schedule';
import type { Cache } from './store/cache';
import { layoutOf } from './store/layout';
import { KEY_LABEL, keyTag } from './store/store';
import type { Graph, Input, Quicker, Target } from './target';

export interface BuildSettings {
  /** Name of the run. */
  readonly run: string;
  readonly graph: Graph;
  readonly keys: ReadonlyMap<string, Key>;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly builder: Builder;
  readonly cache: Cache;
  readonly platform: string;
  /** How many images are built at the same time. */
  readonly parallelism: number;
  /** Working folder; the bake file goes there. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logs: BuildLogs;
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** The user's own bake file: what it names by relative paths is beside it. */
  readonly bakeFile: string | undefined;
  /** Called before each build. */
  readonly beforeEach: () => Promise<void>;
}

/** Characters that are kept of both ends of a build's output; its lines are told as they come. */
const ENDS = 64 * 1024;

/** The bake file of what is built, in the working folder. */
export const BAKE_FILE = 'bake.json';

/**
 * Builds what was decided to be built, inputs first, each image by a process of its own so that its log
 * is whole, all of them from one bake file: that has the whole graph, also what is not built this time.
 *
 * @returns how long each took, in milliseconds
 * @throws RehearsalError for the first build that fails, naming its Dockerfile, line and step
 */
export async function buildTargets(
  exec: Exec,
  settings: BuildSettings,
): Promise<ReadonlyMap<string, number>> {
  const { graph, decisions, folder, parallelism, logs, signal, clock } = settings;
  const names = [...graph.keys()].filter((name) => decisions.get(name) === 'build');
  const took = new Map<string, number>();
  const file = path.join(folder, BAKE_FILE);
  const baked = await toBake(exec, settings);
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
    const onLine = (line: string) => {
      log.line(line);
      const what = `the build of ${target.title}`;
      clock.waits?.seen(wait, {
        what,
        seen: line,
        startedAt: start,
        timeout: undefined,
        expected: undefined,
      });
    };
    try {
      await bake(exec, { file, env, signal: ended, onLine }, target, settings);
      await nameByKey(exec, target, settings);
      took.set(name, clock.now() - start);
      log.close(`${target.title} built in ${seconds()}`);
    } catch (error) {
      log.close(`${target.title} ${ended.aborted ? 'ended' : 'FAILED'} after ${seconds()}`);
      // What runs beside it is ended too, and what that says is only an echo.
      stop.abort(error);
      throw signal.aborted ? signal.reason : stop.signal.reason;
    } finally {
      clock.waits?.ended(wait);
    }
  });
  return took;
}

/** How Buildx is run for one target. */
interface Baking {
  /** The bake file. */
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly onLine: (line: string) => void;
}

async function bake(
  exec: Exec,
  { file, env, signal, onLine }: Baking,
  target: Target,
  settings: BuildSettings,
): Promise<void> {
  const { builder, bakeFile } = settings;
  const lines = new BuildLines();
  try {
    await exec.run(
      [
        ...(['docker', 'buildx', 'bake', '--progress', 'plain', '--file', file] as const),
        ...(builder.name === undefined ? [] : ['--builder', builder.name]),
        ...inputsInEngine(target, settings),
        target.name,
      ],
      {
        signal,
        ...(bakeFile !== undefined && { cwd: path.dirname(bakeFile) }),
        onLine: (line) => {
          lines.push(line);
          onLine(line);
        },
        timeout: BUILD_LIMIT_MS,
        ends: ENDS,
        whom: 'user', // proxies and what Buildx hands on to a build, such as SOURCE_DATE_EPOCH
        env,
      },
    );
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const { title, name, dockerfile, dockerfileShown } = target;
    // What is generated or taken out of a git ref is in the run's own folder.
    const isUsers = path.relative(path.dirname(file), dockerfile).startsWith('..');
    throw buildFailure(
      lines.all,
      {
        ...{ title, name, dockerfile: dockerfileShown, file: path.basename(dockerfile) },
        source: isUsers ? dockerfile : undefined,
      },
      error,
    );
  }
}

/**
 * Arguments that give contexts which this run has built as images of the engine instead of targets. Taken in as
 * a target, an image is looked for step by step among the builder's layers, and is missed there while another
 * build that started earlier holds the same base image: all dependencies would be compiled once more
 * (https://github.com/moby/buildkit/pull/6954). The file keeps the targets, so that it can be baked by hand.
 */
function inputsInEngine(target: Target, { run, decisions, builder }: BuildSettings): string[] {
  if (builder.driver !== 'docker') return []; // it does not see the engine's images
  return builtInputs(target, decisions).flatMap(([context, input]) => [
    '--set',
    `${target.name}.contexts.${context}=docker-image://${runTag(run, input)}`,
  ]);
}

/** Gives what was built the name under which the next run finds it. */
async function nameByKey(
  exec: Exec,
  target: Target,
  { run, keys, signal }: BuildSettings,
): Promise<void> {
  const key = keys.get(target.name)?.value;
  if (key === undefined) return;
  await tagImage(exec, runTag(run, target.name), keyTag(key), signal);
}

/**
 * An attestation holds the time of the build: with it every build gives another image, and the engine
 * collects the one before while it unpacks the next ("parent snapshot does not exist").
 *
 * From Buildx 0.20 on, bake refuses contexts and caches outside the working directory unless they are
 * allowed by a flag that older versions do not know; ours are in the run's own folders.
 *
 * Without the last one the engine's builder makes an image of each target that another one takes in.
 */
const BUILD_ENVIRONMENT = {
  BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
  BUILDX_BAKE_ENTITLEMENTS_FS: '0',
  BUILDX_NO_DEFAULT_LOAD: '1',
};

/** What Buildx needs for layers in GitHub's cache: the service and the token of the job, which nothing else gets. */
function serviceFor({ target }: BakeFile, { env }: BuildSettings): Record<string, string> {
  const places = Object.values(target).flatMap((each) => [each['cache-from'], each['cache-to']]);
  // As bake files write it, or as newer Buildx prints those of the user's own file.
  return /type=gha\b|"type":"gha"/.test(JSON.stringify(places)) ? cacheServiceOf(env) : {};
}

/** Contexts of a target that are built and come before it, and the targets that they are. */
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

async function toBake(exec: Exec, settings: BuildSettings): Promise<BakeFile> {
  const { run, graph, keys, decisions, builder, cache, platform, folder, env, signal } = settings;
  const exporting = builder.exportsLayers && cache.kind !== 'none';
  const layouts = new Map<string, string>();
  const isAtHand = (name: string) => ['engine', 'cache'].includes(decisions.get(name) ?? '');
  const place = async (input: Input, isBuilt: boolean): Promise<string> => {
    if ('place' in input) return input.place;
    if ('target' in input && !isAtHand(input.target)) return `target:${input.target}`;
    const reference = 'target' in input ? keyTag(keys.get(input.target)?.value ?? '') : input.image;
    if (builder.driver === 'docker' || !isBuilt) return `docker-image://${reference}`;
    // Other builders do not see the engine's images: they are sent what they need.
    const known = layouts.get(reference);
    if (known !== undefined) return known;
    const layout = path.join(folder, 'layouts', String(layouts.size));
    const digest = await layoutOf(exec, reference, layout, signal);
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
      exporting && isBuilt && target.keeps === 'layers'
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

/** The other way to an image, where it is open: what it starts from is needed or at hand. */
function shortcutOf(
  { quicker }: Target,
  decisions: ReadonlyMap<string, Decision>,
): Quicker | undefined {
  return quicker !== undefined && decisions.has(quicker.target) ? quicker : undefined;
}

function inputsWith(
  { inputs }: Target,
  shortcut: Quicker | undefined,
): Readonly<Record<string, Input>> {
  return { ...inputs, ...(shortcut && { [shortcut.name]: { target: shortcut.target } }) };
}
