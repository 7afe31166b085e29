import path from 'node:path';
import type { Build, Plan } from '../plan/schema';
import { cosmovisorImage, releaseContext } from './cosmovisor';

/** A bake file as `docker buildx bake` reads it (JSON form). */
export interface BakeFile {
  readonly group: { readonly default: { readonly targets: readonly string[] } };
  readonly target: Readonly<Record<string, BakeTarget>>;
}

export interface BakeTarget {
  readonly context: string;
  readonly dockerfile?: string;
  readonly 'dockerfile-inline'?: string;
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly contexts?: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly output: readonly string[];
  readonly 'cache-from'?: readonly string[];
  readonly 'cache-to'?: readonly string[];
}

/** A bake file, and which of its targets makes an image, by the image's reference. */
export interface BuildGraph {
  readonly file: BakeFile;
  readonly makers: ReadonlyMap<string, string>;
}

/** Folders that a build of the plan is made from, as they are on this machine. */
export interface BuildFolders {
  readonly context: string;
  /** Absolute, or relative to the context. */
  readonly dockerfile: string;
}

/** A service of the compose files that is built by what they say themselves. */
export interface ServiceBuild {
  readonly service: string;
  readonly image: string;
  readonly context: string;
  readonly dockerfile?: string;
  readonly dockerfileInline?: string;
  readonly target?: string;
  readonly args: Readonly<Record<string, string>>;
}

export interface BakeSettings {
  /** Name of the run; see {@link runTag}. */
  readonly run: string;
  /** Folder of the generated Cosmovisor context. */
  readonly cosmovisorFolder: string;
  readonly folders: ReadonlyMap<Build, BuildFolders>;
  readonly services: readonly ServiceBuild[];
  /** Layer cache to read and the one to write, each a folder; none without it. */
  readonly cache: { readonly from: string; readonly to: string } | undefined;
}

/** Name of the Cosmovisor image's target. */
export const COSMOVISOR_TARGET = 'cosmovisor';

/**
 * What a run's build calls an image at first. The tag is the run's alone: two builds that export one new
 * tag at the same moment fail ("already exists"), and whoever finds an image by a shared tag may find
 * another run's. It also keeps the image until the run is removed, whoever moves the tag of the plan.
 */
export function runTag(run: string, target: string): string {
  return `${run}:${target}`;
}

/**
 * One build graph for all images of a plan. Images take the releases' as named contexts (the user's
 * own Dockerfiles by the releases' image names), so that nothing is exported and loaded again in between.
 */
export function buildGraph(plan: Plan, settings: BakeSettings): BuildGraph {
  const targets: Record<string, BakeTarget> = {};
  const makers = new Map<string, string>();
  const releases = plan.releases.map(({ image, build }, i) => ({
    name: releaseContext(i),
    image,
    source: build ? `target:${releaseContext(i)}` : `docker-image://${image}`,
  }));
  const byImage = Object.fromEntries(releases.map(({ image, source }) => [image, source]));
  const add = (name: string, image: string, build: Build, isRelease = false) => {
    const { context, dockerfile } = foldersOf(build, settings);
    makers.set(image, name);
    targets[name] = {
      context,
      dockerfile,
      ...(build.target !== undefined && { target: build.target }),
      args: build.args,
      ...(!isRelease && { contexts: byImage }),
      ...common(name, settings, isRelease, makesCosmovisor(plan)),
    };
  };
  plan.releases.forEach(({ image, build }, i) => {
    if (build) add(releaseContext(i), image, build, true);
  });
  plan.stack.images.forEach(({ image, build }, i) => {
    add(`stack-${i}`, image, build);
  });
  settings.services.forEach((service, i) => {
    makers.set(service.image, `service-${i}`);
    targets[`service-${i}`] = {
      context: service.context,
      ...(service.dockerfile !== undefined && { dockerfile: service.dockerfile }),
      ...(service.dockerfileInline !== undefined && {
        'dockerfile-inline': service.dockerfileInline,
      }),
      ...(service.target !== undefined && { target: service.target }),
      args: service.args,
      contexts: byImage,
      ...common(`service-${i}`, settings),
    };
  });
  const { image, build } = plan.cosmovisor;
  if (image !== undefined && build !== undefined) add(COSMOVISOR_TARGET, image, build);
  if (image === undefined) {
    makers.set(cosmovisorImage(plan), COSMOVISOR_TARGET);
    targets[COSMOVISOR_TARGET] = {
      context: settings.cosmovisorFolder,
      contexts: Object.fromEntries(releases.map(({ name, source }) => [name, source])),
      ...common(COSMOVISOR_TARGET, settings),
    };
  }
  const file = { group: { default: { targets: Object.keys(targets) } }, target: targets };
  return { file, makers };
}

/** Whether a Cosmovisor image is built, which has the releases for its inputs. */
function makesCosmovisor({ cosmovisor }: Plan): boolean {
  return cosmovisor.image === undefined || cosmovisor.build !== undefined;
}

function foldersOf(build: Build, { folders }: BakeSettings): BuildFolders {
  const found = folders.get(build);
  if (found === undefined) throw new Error('a build of the plan has no folders');
  return found;
}

/**
 * Releases are inputs of the Cosmovisor image, whose cache holds all their layers, shared ones once:
 * they are read from there. Writing them again per release would multiply the largest layers. Where no
 * Cosmovisor image is built, each release has a cache of its own.
 */
function common(name: string, { run, cache }: BakeSettings, isRelease = false, isInput = true) {
  const folder = isRelease && isInput ? COSMOVISOR_TARGET : name;
  return {
    tags: [runTag(run, name)],
    output: ['type=docker'],
    ...(cache && { 'cache-from': [`type=local,src=${path.join(cache.from, folder)}`] }),
    ...(cache &&
      !(isRelease && isInput) && {
        'cache-to': [
          `type=local,dest=${path.join(cache.to, folder)},mode=max,compression=zstd,ignore-error=true`,
        ],
      }),
  };
}
