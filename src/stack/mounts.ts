import path from 'node:path';
import type { Exec } from '../system/exec';
import { type ComposeModel, type ComposeVolume, volumesOf, withServices } from './model';
import { hasPowerful, isBelow, isPowerful, isSystemPath } from './system-paths';
import { readTree, writeTree } from './tree';

/** Where the copies of a run's mounts lie. */
export interface CopySettings {
  /** Folder that the compose files' relative paths start from. */
  readonly projectFolder: string;
  /** Folder of the copy of the project's own tree; what else is copied lies beside it. */
  readonly copiesFolder: string;
  /** Where the engine keeps its containers, where that is known. */
  readonly engineFolder?: string;
}

/** What a mount of a path of this machine becomes. */
export type Treatment =
  /** The container writes to a copy. */
  | 'copied'
  /** A folder or file of the machine itself, such as `/etc/localtime`. */
  | 'read-only'
  /** An empty folder: the path leads to the machine's processes, devices, sockets or containers. */
  | 'empty';

/** What a mount of a path becomes. @param source without any links */
export function treatmentOf(source: string, settings: CopySettings): Treatment {
  const { projectFolder, engineFolder } = settings;
  // Where the project has such folders in it (`/`), what is in it says nothing.
  const isApart = isSystemPath(projectFolder) && !hasPowerful(projectFolder, engineFolder);
  if (isApart && isBelow(source, projectFolder)) return 'copied';
  if (isPowerful(source, engineFolder)) return 'empty';
  return isSystemPath(source) ? 'read-only' : 'copied';
}

/**
 * Where the copy of a mounted folder or file lies. Paths keep their places to each other, so that a
 * mount within another one shares its copy.
 *
 * @param source without any links
 */
export function copyPlace(source: string, settings: CopySettings): string {
  const { projectFolder, copiesFolder } = settings;
  return isBelow(source, projectFolder)
    ? path.join(copiesFolder, path.relative(projectFolder, source))
    : path.join(besideProject(settings), 'elsewhere', source);
}

/** Where the copy of a mounted path lies, as {@link copyPlace} has it; undefined where it is not copied. */
export function copyOfPath(source: string, settings: CopySettings): string | undefined {
  return treatmentOf(source, settings) === 'copied' ? copyPlace(source, settings) : undefined;
}

/** Folder of what is mounted and not of the project: a container may have all of the project mounted. */
export function besideProject({ copiesFolder }: Pick<CopySettings, 'copiesFolder'>): string {
  return path.join(path.dirname(copiesFolder), 'mounts');
}

/** Where the copy of a named volume lies, by its key in the compose files. */
export function copyOfVolume(key: string, settings: CopySettings): string {
  return path.join(besideProject(settings), 'volumes', key);
}

/** The bind mount that a container sees a path in. */
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

/** The folder or file on the host that a container sees under a path, where no link is in the way. */
export function hostPath(
  volumes: readonly ComposeVolume[] | undefined,
  inContainer: string,
): string | undefined {
  const mount = innermostMount(volumes, inContainer);
  if (mount?.source === undefined) return undefined;
  return path.join(mount.source, path.posix.relative(mount.target, inContainer));
}

/** Whether a path in a container is a folder or lies in it. */
export function isWithin(inContainer: string, folder: string): boolean {
  const relative = path.posix.relative(folder, inContainer);
  return relative !== '..' && !relative.startsWith('../') && !path.posix.isAbsolute(relative);
}

/** All sources of bind mounts, parents before what lies in them. */
export function bindSources(model: ComposeModel): string[] {
  const sources = volumesOf(model).flatMap(({ type, source }) =>
    type === 'bind' && source !== undefined ? [source] : [],
  );
  return [...new Set(sources)].sort();
}

/** The folder of this machine that a volume gives a name (`driver_opts` with `o: bind`). */
export function namedFolder(model: ComposeModel, { type, source }: ComposeVolume) {
  const options = type === 'volume' ? model.volumes?.[source ?? '']?.driver_opts : undefined;
  if (typeof options !== 'object' || options === null) return undefined;
  const { o, device } = options as Record<string, unknown>;
  const isBind = String(o ?? '')
    .split(',')
    .some((option) => /^r?bind$/.test(option.trim()));
  return isBind && typeof device === 'string' && path.isAbsolute(device) ? device : undefined;
}

/**
 * The model with volumes that only give a folder of this machine a name as the bind mounts that they are: the
 * run's own volume of that name would be the folder itself.
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

/** The folder of a volume that is mounted, below it, as Compose's `volume.subpath` names it; usually all of it. */
export function subpathOf({ volume }: ComposeVolume): string {
  const { subpath } = (volume ?? {}) as { subpath?: unknown };
  return typeof subpath === 'string' ? path.posix.resolve('/', subpath).slice(1) : '';
}

/** The property of a mount that survives in its copy. */
export function readOnly({ read_only }: ComposeVolume): Pick<ComposeVolume, 'read_only'> {
  return read_only === undefined ? {} : { read_only };
}

/**
 * The model with each mounted copy in a place that no container can write to: one that lies in another's
 * is moved out of it, and mounted where it was for all who mount that one. A container could put a link in
 * its place otherwise, and the engine, which follows it, would mount what it leads to.
 *
 * @param move moves a copy to a place of its own, leaving something empty in its place; returns where it is
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
  // Deepest first: where an outer one goes, an inner one has left it.
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

/**
 * Copies a folder or file with its owners and modes; see {@link readTree} for links. What is not there is made
 * as an empty folder, as the engine would; sockets and devices are left out.
 *
 * @param excluded absolute paths in `source` that are left out
 * @param scratch a folder for a temporary file
 */
export async function copyTree(
  exec: Exec,
  source: string,
  target: string,
  excluded: readonly string[],
  scratch: string,
): Promise<void> {
  await writeTree(exec, await readTree(source, excluded), target, scratch);
}
