import { access, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors';
import type { Plan } from '../plan/schema';
import { CommandError, type Exec } from '../system/exec';
import { writeAll, writeText } from '../system/files';
import { buildGraph, runTag, type ServiceBuild } from './bake';
import { buildFolders } from './contexts';
import { cosmovisorContext, cosmovisorImage } from './cosmovisor';
import { type Image, inspectImage, tagImage } from './image';

export interface ImageSettings {
  /** Name of the run. */
  readonly run: string;
  readonly planFolder: string;
  /** Services that the compose files themselves build, and are not built by the plan. */
  readonly services: readonly ServiceBuild[];
  /** All images that the stack runs: what is not built is to be there, or to be pulled. */
  readonly references: readonly string[];
  /** Folder for what is generated: the bake file, the Cosmovisor context, extracted refs. */
  readonly folder: string;
  /** Layer cache folder; unused where the engine cannot export its cache. */
  readonly cacheFolder: string | undefined;
  readonly signal: AbortSignal;
  readonly onLine: (line: string) => void;
  readonly notice: (message: string) => void;
}

/**
 * Builds every image of the plan in one graph and answers all images of the stack by reference, with
 * their ids, so that what runs is what was built, whoever moves a tag meanwhile.
 *
 * @throws RehearsalError when a build fails (with its last lines) or an image does not exist
 */
export async function buildImages(
  exec: Exec,
  plan: Plan,
  settings: ImageSettings,
): Promise<Map<string, Image>> {
  const { run, folder, planFolder, services, signal } = settings;
  const cosmovisorFolder = path.join(folder, 'cosmovisor');
  await writeAll(cosmovisorFolder, cosmovisorContext(plan));
  const refs = path.join(folder, 'refs');
  const folders = await buildFolders(exec, plan, planFolder, refs, signal);
  const cache = await openCache(exec, settings);
  const file = path.join(folder, 'bake.json');
  const graph = buildGraph(plan, { run, cosmovisorFolder, folders, services, cache });
  await writeText(file, JSON.stringify(graph.file, null, 2));

  const references = new Set([
    ...plan.releases.map(({ image }) => image),
    ...settings.references,
    cosmovisorImage(plan),
  ]);
  for (const reference of references) {
    if (!graph.makers.has(reference)) await requireGiven(exec, plan, reference, signal);
  }
  if (graph.makers.size > 0) await build(exec, file, settings);
  if (cache) await replace(cache.to, cache.from);
  const images = new Map<string, Image>();
  for (const reference of references) {
    const maker = graph.makers.get(reference);
    const tag = maker === undefined ? reference : runTag(run, maker);
    if (tag !== reference) await tagImage(exec, tag, reference, signal);
    images.set(reference, await inspectImage(exec, tag, signal));
  }
  return images;
}

async function build(exec: Exec, file: string, { signal, onLine }: ImageSettings): Promise<void> {
  try {
    await exec.run(['docker', 'buildx', 'bake', '--progress', 'plain', '--file', file], {
      signal,
      onLine,
      env: BUILD_ENVIRONMENT,
    });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new RehearsalError(`Building the images failed: ${failure(error)}`, {
      hint: 'The lines below are the end of the build; the whole of it is in the log above.',
      lines: error.lines,
      cause: error,
    });
  }
}

/**
 * An attestation holds the time of the build: with it every build gives another image, and the engine
 * collects the one before while it unpacks the next ("parent snapshot does not exist").
 *
 * From Buildx 0.20 on, bake refuses contexts and caches outside the working directory unless they are
 * allowed by a flag that older versions do not know; ours are in the run's own folders.
 */
const BUILD_ENVIRONMENT = {
  BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
  BUILDX_BAKE_ENTITLEMENTS_FS: '0',
};

/** The line of a failed build that says why: BuildKit's last `ERROR`. */
function failure(error: CommandError): string {
  return error.lines.findLast((line) => /^(ERROR|error):/i.test(line)) ?? error.message;
}

async function requireGiven(
  exec: Exec,
  plan: Plan,
  image: string,
  signal: AbortSignal,
): Promise<void> {
  const inspect = await exec.run(['docker', 'image', 'inspect', image], {
    allowFailure: true,
    signal,
  });
  if (inspect.exitCode === 0) return;
  const pull = await exec.run(['docker', 'pull', '--quiet', image], { allowFailure: true, signal });
  if (pull.exitCode === 0) return;
  const release = plan.releases.find((candidate) => candidate.image === image)?.name;
  const use = release === undefined ? 'the stack' : `the release ${release}`;
  throw new RehearsalError(
    `The image ${image} of ${use} is neither in the engine nor to be pulled: ${pull.stderr.trim()}`,
    {
      hint:
        release === undefined
          ? 'Build or push it before the rehearsal, or list it with its `build` in stack.images.'
          : 'Build or push it before the rehearsal, or give the release a `build` in the plan.',
    },
  );
}

/**
 * The cache to read and a new one to write: a folder that is only added to would grow without end.
 * The engine's own builder exports caches only with the containerd image store.
 */
async function openCache(
  exec: Exec,
  { cacheFolder, signal, notice }: ImageSettings,
): Promise<{ from: string; to: string } | undefined> {
  if (cacheFolder === undefined) return undefined;
  const { stdout } = await exec.run(['docker', 'info', '--format', '{{json .DriverStatus}}'], {
    signal,
  });
  const { stdout: builder } = await exec.run(['docker', 'buildx', 'inspect'], { signal });
  const exports =
    stdout.includes('io.containerd.snapshotter') || !/Driver:\s+docker\n/.test(builder);
  if (!exports) {
    notice(
      'The layer cache is off: this engine cannot export it. Turn on the containerd image store or set up a docker-container builder before the rehearsal.',
    );
    return undefined;
  }
  const to = `${cacheFolder}.new`;
  await rm(to, { recursive: true, force: true });
  await mkdir(cacheFolder, { recursive: true });
  return { from: cacheFolder, to };
}

async function replace(made: string, old: string): Promise<void> {
  try {
    await access(made);
  } catch {
    return; // the export was refused (ignore-error): the old cache is still the best there is
  }
  await rm(old, { recursive: true, force: true });
  await rename(made, old);
}
