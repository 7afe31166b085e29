import path from 'node:path';
import {
  type ComposeModel,
  type ComposeService,
  type ComposeVolume,
  volumesOf,
  withServices,
} from '../compose/model';
import { hasPowerful, isBelow, isPowerful, isSystemPath } from '../compose/system-paths';
import { folderOf } from '../isolation/compose-keys';

/** Locations of the copies of a run's mounts. */
export interface CopySettings {
  /** Base folder for relative paths of the compose files. */
  readonly projectFolder: string;
  /** Folder for the copy of the project's own tree; other copies are beside it. */
  readonly copiesFolder: string;
  /** Folder in which the engine keeps its containers, if known. */
  readonly engineFolder?: string;
}

/** Treatment of a mounted host path. */
export type Treatment =
  /** The container writes to a copy. */
  | 'copied'
  /** The container reads a folder or file of the host itself, such as `/etc/localtime`. */
  | 'read-only'
  /** The container sees an empty folder: the path leads to processes, devices, sockets or containers of the host. */
  | 'empty';

/**
 * Decides how a mount of a path is handled.
 *
 * @param source without any links
 */
export function treatmentOf(source: string, settings: CopySettings): Treatment {
  const { projectFolder, engineFolder } = settings;
  // A project that contains such folders (`/`) says nothing about the paths in it.
  const isApart = isSystemPath(projectFolder) && !hasPowerful(projectFolder, engineFolder);
  if (isApart && isBelow(source, projectFolder)) return 'copied';
  if (isPowerful(source, engineFolder)) return 'empty';
  return isSystemPath(source) ? 'read-only' : 'copied';
}

/**
 * Path of the copy of a mounted folder or file. Relative positions are preserved, so that nested mounts share a
 * copy.
 *
 * @param source without any links
 */
export function copyPlace(source: string, settings: CopySettings): string {
  const { projectFolder, copiesFolder } = settings;
  return isBelow(source, projectFolder)
    ? path.join(copiesFolder, path.relative(projectFolder, source))
    : path.join(besideProject(settings), 'elsewhere', source);
}

/** Folder for mounts outside the project: a container may mount the whole project. */
export function besideProject({ copiesFolder }: Pick<CopySettings, 'copiesFolder'>): string {
  return path.join(path.dirname(copiesFolder), 'mounts');
}

/** Path of the copy of a named volume, by its key in the compose files. */
export function copyOfVolume(key: string, settings: CopySettings): string {
  return path.join(besideProject(settings), 'volumes', key);
}

/** The bind mount through which a container sees a path. */
export function innermostMount(
  volumes: readonly ComposeVolume[] | undefined,
  inContainer: string,
): ComposeVolume | undefined {
  const [innermost] = (volumes ?? [])
    .filter(
      ({ type, source, target }) =>
        type === 'bind' && source !== undefined && isWithin(inContainer, target),
    )
    .sort((a, b) => b.target.length - a.target.length);
  return innermost;
}

/** Host path of a path in a container, assuming no links. */
export function hostPath(
  volumes: readonly ComposeVolume[] | undefined,
  inContainer: string,
): string | undefined {
  const mount = innermostMount(volumes, inContainer);
  if (mount?.source === undefined) return undefined;
  return path.join(mount.source, path.posix.relative(mount.target, inContainer));
}

/** Host path of a container's path, from its bind mounts, configs and secrets. */
export function mountedAt(
  model: ComposeModel,
  service: ComposeService,
  inContainer: string,
): string | undefined {
  const uses = [
    ...(service.configs ?? []).map((use) => ({ ...use, file: model.configs?.[use.source]?.file })),
    ...(service.secrets ?? []).map((use) => ({ ...use, file: model.secrets?.[use.source]?.file })),
  ];
  const used = uses.find(({ target }) => target === inContainer)?.file;
  return used ?? hostPath(service.volumes, inContainer);
}

/** Returns true if a path in a container is a folder or lies in it. */
export function isWithin(inContainer: string, folder: string): boolean {
  const relative = path.posix.relative(folder, inContainer);
  return relative !== '..' && !relative.startsWith('../') && !path.posix.isAbsolute(relative);
}

/** Sources of all bind mounts, parents before their contents. */
export function bindSources(model: ComposeModel): string[] {
  const sources = volumesOf(model).flatMap(({ type, source }) =>
    type === 'bind' && source !== undefined ? [source] : [],
  );
  return [...new Set(sources)].sort();
}

/** Host folder that a volume gives a name (`driver_opts` with `o: bind`). */
export function namedFolder(model: ComposeModel, { type, source }: ComposeVolume) {
  return type === 'volume' ? folderOf(model.volumes?.[source ?? '']?.driver_opts) : undefined;
}

/**
 * Model in which volumes that only name a host folder become bind mounts: the run's own volume of that name
 * would be the folder itself.
 */
export function withNamedFolders(model: ComposeModel): ComposeModel {
  return withServices(model, (service) => {
    if (service.volumes === undefined) return service;
    const volumes = service.volumes.map((volume): ComposeVolume => {
      const folder = namedFolder(model, volume);
      if (folder === undefined) return volume;
      const source = path.posix.join(folder, subpathOf(volume));
      return { type: 'bind', source, target: volume.target, ...readOnly(volume) };
    });
    return { ...service, volumes };
  });
}

/** Mounted subpath of a volume, as in Compose's `volume.subpath`; usually the whole volume. */
export function subpathOf({ volume }: ComposeVolume): string {
  const { subpath } = (volume ?? {}) as { subpath?: unknown };
  return typeof subpath === 'string' ? path.posix.resolve('/', subpath).slice(1) : '';
}

/** Mount properties that the copy preserves. */
export function readOnly({ read_only }: ComposeVolume): Pick<ComposeVolume, 'read_only'> {
  return read_only === undefined ? {} : { read_only };
}

/**
 * Model in which no container can write to the location of a mounted copy: a copy within another one is moved
 * out of it, and mounted at its old path for all services that mount the outer one. Otherwise a container could
 * replace it by a link, and the engine would mount the link's target.
 *
 * @param move moves a copy to a separate location, leaving something empty in its place; returns the new path
 */
export async function separated(
  model: ComposeModel,
  copiesFolder: string,
  move: (source: string) => Promise<string>,
): Promise<ComposeModel> {
  const sources = bindSources(model).filter((source) => isBelow(source, copiesFolder));
  const inner = sources.filter((source) =>
    sources.some((other) => other !== source && isBelow(source, other)),
  );
  const moved = new Map<string, string>();
  // Deepest first: inner ones must leave before an outer one moves.
  for (const source of inner.toReversed()) moved.set(source, await move(source));
  return withServices(model, (service) => {
    if (service.volumes === undefined) return service;
    const targets = new Set(service.volumes.map(({ target }) => target));
    const volumes = service.volumes.flatMap((volume) => {
      const { type, source, target } = volume;
      if (type !== 'bind' || source === undefined) return [volume];
      const within = inner.filter((each) => each !== source && isBelow(each, source));
      const added = within.flatMap((each): ComposeVolume[] => {
        const at = path.posix.join(target, path.relative(source, each));
        if (targets.has(at)) return [];
        targets.add(at);
        return [{ type: 'bind', source: moved.get(each) ?? each, target: at, ...readOnly(volume) }];
      });
      return [{ ...volume, source: moved.get(source) ?? source }, ...added];
    });
    return { ...service, volumes };
  });
}
