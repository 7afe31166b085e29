import { messageOf, RehearsalError } from '../errors';
import { type Exec, nonEmptyLines, TRANSFER_LIMIT_MS } from '../system/exec';
import type { Decision } from './decide';
import type { Cache } from './store/cache';
import type { Graph } from './target';

/** What builds: a Buildx builder. */
export interface Builder {
  /** Name to give to `--builder`; undefined for the one that is in use. */
  readonly name: string | undefined;
  /** `docker` builds inside the engine; the others have images of their own and send what they make. */
  readonly driver: string;
  /** Whether it can write its layers to a cache. */
  readonly exportsLayers: boolean;
}

/** What is asked of the engine once per run. */
export interface Engine {
  /** `linux/amd64` and the like. */
  readonly platform: string;
  /** Whether it keeps images as the registry does (containerd), which exporting layers needs. */
  readonly containerd: boolean;
  /** Its data folder; on this machine, or on another. */
  readonly folder: string;
}

/** @throws CommandError when no engine answers */
export async function askEngine(exec: Exec, signal: AbortSignal): Promise<Engine> {
  const { stdout } = await exec.run(['docker', 'info', '--format', '{{json .}}'], { signal });
  const { OSType, Architecture, DriverStatus, DockerRootDir } = JSON.parse(stdout) as {
    OSType: string;
    Architecture: string;
    DriverStatus?: string[][] | null;
    DockerRootDir: string;
  };
  return {
    platform: `${OSType}/${ARCHITECTURES[Architecture] ?? Architecture}`,
    containerd: JSON.stringify(DriverStatus ?? []).includes('io.containerd.snapshotter'),
    folder: DockerRootDir,
  };
}

/** The kernel's names of architectures, as an engine says them, in the words of image platforms. */
const ARCHITECTURES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  aarch64: 'arm64',
  armv7l: 'arm/v7',
};

/**
 * The builder to use: the one that was asked for, or else the one in use.
 *
 * @throws RehearsalError when there is none of that name, or it does not answer
 */
export async function chooseBuilder(
  exec: Exec,
  wanted: string | undefined,
  engine: Engine,
  signal: AbortSignal,
): Promise<Builder> {
  const name = wanted === undefined ? [] : ['--', wanted];
  const inspect = await exec
    .run(['docker', 'buildx', 'inspect', ...name], { signal, allowFailure: true })
    .catch((error: unknown) => {
      signal.throwIfAborted();
      return { exitCode: 1, stdout: '', stderr: messageOf(error) };
    });
  const driver = /^Driver:\s+(\S+)/m.exec(inspect.stdout)?.[1];
  // Of one that does not answer, Buildx tells all the same, with exit code 0.
  const dead = driver === 'remote' && /^Status:\s+inactive/m.test(inspect.stdout);
  const trouble = dead ? 'it does not answer' : /^Error:\s+(.+)/m.exec(inspect.stdout)?.[1];
  if (inspect.exitCode !== 0 || driver === undefined || trouble !== undefined) {
    const said = trouble ?? nonEmptyLines(inspect.stderr).at(-1) ?? 'it said nothing';
    throw new RehearsalError(`The builder ${wanted ?? 'in use'} cannot build: ${said}`, {
      hint:
        wanted === undefined
          ? 'Install Buildx (`docker buildx version`), or name another builder by the input builder.'
          : `\`docker buildx ls\` lists the builders; \`docker buildx create --name ${wanted} ...\` before the step makes one.`,
    });
  }
  return {
    name: wanted,
    driver,
    exportsLayers: driver !== 'docker' || engine.containerd,
  };
}

export interface BuilderSettings {
  readonly run: string;
  readonly cache: Cache;
  /** The builder that was asked for by name. */
  readonly builder: string | undefined;
  readonly notice: (message: string) => void;
  readonly signal: AbortSignal;
}

/**
 * The builder for what is to be built: where layers are to be kept and the engine's own builder cannot
 * write them, one in a container is made for this run.
 */
export async function builderFor(
  exec: Exec,
  chosen: Builder,
  graph: Graph,
  decisions: ReadonlyMap<string, Decision>,
  { containerd }: Engine,
  { run, cache, builder, notice, signal }: BuilderSettings,
): Promise<Builder> {
  const layered = [...graph.values()].some(
    ({ name, keeps }) => keeps === 'layers' && decisions.get(name) === 'build',
  );
  if (cache.kind === 'none' || chosen.exportsLayers || containerd || !layered) return chosen;
  if (builder !== undefined) return chosen;
  try {
    return await makeBuilder(exec, run, signal);
  } catch (error) {
    signal.throwIfAborted();
    notice(
      `The layers of the builds are not kept: this engine's builder cannot write them, and one in a container could not be made (${messageOf(error)}). Turn on the containerd image store, or name a builder.`,
    );
    return chosen;
  }
}

/**
 * Makes a builder of the run's own in a container, for an engine whose builder cannot export layers.
 * {@link removeBuilder} ends it.
 *
 * @throws CommandError when its image cannot be pulled, or it does not start
 */
async function makeBuilder(exec: Exec, run: string, signal: AbortSignal): Promise<Builder> {
  await exec.run(
    [
      ...(['docker', 'buildx', 'create', '--driver', 'docker-container'] as const),
      ...['--name', run, '--bootstrap'],
    ],
    { signal, timeout: TRANSFER_LIMIT_MS }, // it pulls the builder's image
  );
  return { name: run, driver: 'docker-container', exportsLayers: true };
}

/** Removes the run's own builder, where it has one. */
export async function removeBuilder(exec: Exec, run: string): Promise<void> {
  const { exitCode } = await exec.run(['docker', 'buildx', 'rm', '--force', run], {
    allowFailure: true,
  });
  // Where its container is gone already, Buildx leaves the volume.
  if (exitCode === 0) {
    await exec.run(['docker', 'volume', 'rm', '--force', `buildx_buildkit_${run}0_state`], {
      allowFailure: true,
    });
  }
}

/** @throws CommandError where there is no Buildx */
export async function buildxVersion(
  exec: Exec,
  signal: AbortSignal,
): Promise<readonly [major: number, minor: number]> {
  const { stdout } = await exec.run(['docker', 'buildx', 'version'], { signal });
  const [, major, minor] = /\bv?(\d+)\.(\d+)\./.exec(stdout) ?? [];
  return [Number(major ?? 0), Number(minor ?? 0)];
}
