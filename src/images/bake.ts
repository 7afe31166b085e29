import path from 'node:path';
import type { Build, Plan } from '../plan/schema';
import { releaseContext } from './cosmovisor';

/** A bake file as `docker buildx bake` reads it (JSON form). */
export interface BakeFile {
  readonly group: { readonly default: { readonly targets: readonly string[] } };
  readonly target: Readonly<Record<string, BakeTarget>>;
}

export interface BakeTarget {
  readonly context: string;
  readonly dockerfile?: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly contexts?: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly output: readonly string[];
  readonly 'cache-from'?: readonly string[];
  readonly 'cache-to'?: readonly string[];
}

export interface BakeSettings {
  /** Folder that the plan's paths are relative to. */
  readonly planFolder: string;
  /** Folder of the generated Cosmovisor context. */
  readonly cosmovisorFolder: string;
  /** Folders that git refs were extracted to, by `build` (see {@link contextFolder}). */
  readonly refFolders: ReadonlyMap<Build, string>;
  /** Layer cache to read and the one to write, each a folder; none without it. */
  readonly cache: { readonly from: string; readonly to: string } | undefined;
}

/** Name of the Cosmovisor image's target. */
export const COSMOVISOR_TARGET = 'cosmovisor';

/**
 * One build graph for all images of a plan. The Cosmovisor image takes the releases' images as named
 * contexts, so that nothing is exported and loaded again in between.
 */
export function bakeFile(plan: Plan, settings: BakeSettings): BakeFile {
  const targets: Record<string, BakeTarget> = {};
  const add = (name: string, image: string, build: Build, isRelease: boolean) => {
    targets[name] = {
      context: contextFolder(build, settings),
      dockerfile: build.dockerfile,
      ...(build.target !== undefined && { target: build.target }),
      args: build.args,
      ...common(name, image, settings, isRelease),
    };
  };
  plan.releases.forEach(({ image, build }, i) => {
    if (build) add(releaseContext(i), image, build, true);
  });
  plan.stack.images.forEach(({ image, build }, i) => {
    add(`stack-${i}`, image, build, false);
  });
  targets[COSMOVISOR_TARGET] = {
    context: settings.cosmovisorFolder,
    contexts: Object.fromEntries(
      plan.releases.map(({ image, build }, i) => [
        releaseContext(i),
        build ? `target:${releaseContext(i)}` : `docker-image://${image}`,
      ]),
    ),
    ...common(COSMOVISOR_TARGET, plan.cosmovisor.image, settings),
  };
  return { group: { default: { targets: Object.keys(targets) } }, target: targets };
}

function contextFolder(build: Build, { planFolder, refFolders }: BakeSettings): string {
  return refFolders.get(build) ?? path.resolve(planFolder, build.context);
}

/**
 * Releases are inputs of the Cosmovisor image, whose cache holds all their layers, shared ones once:
 * they are read from there. Writing them again per release would multiply the largest layers.
 */
function common(name: string, image: string, { cache }: BakeSettings, isRelease = false) {
  const folder = isRelease ? COSMOVISOR_TARGET : name;
  return {
    tags: [image],
    output: ['type=docker'],
    ...(cache && { 'cache-from': [`type=local,src=${path.join(cache.from, folder)}`] }),
    ...(cache &&
      !isRelease && {
        'cache-to': [
          `type=local,dest=${path.join(cache.to, folder)},mode=max,compression=zstd,ignore-error=true`,
        ],
      }),
  };
}
