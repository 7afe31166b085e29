import type { Docker } from '../../docker/docker';
import type { EngineInfo } from '../../docker/engine';
import { messageOf, RehearsalError } from '../../errors/errors';
import type { Graph } from '../model/target';
import type { Cache } from '../store/cache';
import type { Decision } from './decide';

/** A Buildx builder. */
export interface Builder {
  /** Name for `--builder`; undefined for the current one. */
  readonly name: string | undefined;
  /** `docker` builds inside the engine; other drivers have images of their own and send results to the engine. */
  readonly driver: string;
  /** True if it can export layers to a cache. */
  readonly exportsLayers: boolean;
}

/**
 * Selects the builder: the requested one, or else the current one.
 *
 * @throws RehearsalError if none of that name exists, or it does not respond
 */
export async function chooseBuilder(
  { buildx }: Docker,
  wanted: string | undefined,
  { containerd }: Pick<EngineInfo, 'containerd'>,
): Promise<Builder> {
  const { driver, trouble } = await buildx.inspect(wanted);
  if (trouble !== undefined) {
    throw new RehearsalError(
      'BUILDER_UNUSABLE',
      `The builder ${wanted ?? 'in use'} cannot build: ${trouble}`,
      {
        hint:
          wanted === undefined
            ? 'Install Buildx (`docker buildx version`), or name another builder in the input builder.'
            : `\`docker buildx ls\` lists the builders; \`docker buildx create --name ${wanted} ...\` before the step creates one.`,
      },
    );
  }
  return { name: wanted, driver, exportsLayers: driver !== 'docker' || containerd };
}

export interface BuilderSettings {
  readonly graph: Graph;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly cache: Cache;
  readonly notice: (message: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Selects the builder for the images to build. If layers must be kept and the engine's own builder cannot
 * export them, creates a builder in a container for this run.
 */
export async function builderFor(
  { buildx }: Docker,
  chosen: Builder,
  { graph, decisions, cache, notice, signal }: BuilderSettings,
): Promise<Builder> {
  const layered = [...graph.values()].some(
    ({ name, cachePolicy }) => cachePolicy === 'layers' && decisions.get(name) === 'build',
  );
  if (cache.kind === 'none' || chosen.exportsLayers || !layered) return chosen;
  if (chosen.name !== undefined) return chosen;
  try {
    return { name: await buildx.create(), driver: 'docker-container', exportsLayers: true };
  } catch (error) {
    signal.throwIfAborted();
    notice(
      `The layers of the builds are not kept: this engine's builder cannot export them, and a builder in a container could not be created (${messageOf(error)}). Enable the containerd image store, or name a builder.`,
    );
    return chosen;
  }
}
