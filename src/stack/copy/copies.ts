import { lstat, mkdir, readdir, readlink, realpath, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import { type Images, idOf } from '../../images/image';
import { relayImage } from '../../images/own';
import type { Plan } from '../../plan/schema';
import type { Clock } from '../../system/clock';
import { CommandError, type Exec } from '../../system/exec';
import { type freeBytes, writeShared } from '../../system/files';
import { Folder, LinkError, MOST_LINKS, unlessMissing } from '../../system/folder';
import {
  type ComposeFileUse,
  type ComposeModel,
  type ComposeVolume,
  volumesOf,
} from '../compose/model';
import type { KnownStart } from '../compose/start';
import { isBelow } from '../compose/system-paths';
import {
  besideProject,
  bindSources,
  type CopySettings,
  copyOfVolume,
  copyPlace,
  hostPath,
  namedFolder,
  readOnly,
  subpathOf,
  type Treatment,
  treatmentOf,
} from './mounts';
import { requireRoom } from './room';
import { leadsToPrograms, readTree, type Tree, writeTree } from './tree';
import { copyVolume, findVolumes, isOfHome, type MeasuredVolume, measureVolumes } from './volumes';
import { WORKING_FOLDER } from './working-folder';

export interface CopyStackSettings {
  /** Runs processes on the host, to copy its folders. */
  readonly exec: Exec;
  readonly run: string;
  readonly plan: Plan;
  readonly images: Images;
  /** Working folder of the run, into which everything is copied. */
  readonly folder: string;
  /** Base folder for relative paths of the compose files. */
  readonly projectFolder: string;
  /** Image with a gate on the image of a node, by ids; undefined for the user's own Cosmovisor image. */
  readonly gateImageOf: ((image: string) => string) | undefined;
  /** Path of the gate on the host; undefined if it cannot be mounted. */
  readonly gate: string | undefined;
  /** Default home of a node, if neither the plan nor the command names one. */
  readonly defaultHome: string;
  /** `uid:gid` for all containers, if this run creates the homes. */
  readonly user: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly notice?: ((message: string) => void) | undefined;
  /** Receives reports of what takes long. */
  readonly progress: (message: string) => void;
  /** Returns the free bytes at the working folder; default that of its disk. */
  readonly free?: typeof freeBytes;
}

/** A mounted path of the host. */
interface Mounted {
  readonly treatment: Treatment;
  /** Path of the copy; undefined if not copied. */
  readonly copy: string | undefined;
  readonly tree: Tree | undefined;
}

/** Copies of the mounts in the compose files. */
export class Copies {
  #paths: CopySettings;
  /** Mounts by their paths in the compose files. */
  readonly #mounted = new Map<string, Mounted>();
  #volumes: readonly MeasuredVolume[] = [];
  #moved = 0;

  constructor(
    private readonly docker: Docker,
    private readonly settings: CopyStackSettings,
  ) {
    const copiesFolder = path.join(settings.folder, 'stack');
    this.#paths = { projectFolder: settings.projectFolder, copiesFolder };
  }

  /**
   * Inspects and measures everything to copy.
   *
   * @throws RehearsalError if the disk lacks room, or the engine has no such external volume
   */
  async measure(model: ComposeModel, starts: readonly KnownStart[]): Promise<void> {
    await this.#readBinds(model, starts);
    const { images, plan } = this.settings;
    const keepsState = plan.stack.state === 'keep';
    const found = await findVolumes(this.docker, model, starts, { images, keepsState });
    this.#volumes = await measureVolumes(this.docker, found, this.#relay);
    const binds = this.#copied().map(([name, { tree }]) => ({ name, bytes: tree?.bytes ?? 0 }));
    const volumes = this.#volumes.map(({ name, key, bytes }) => ({
      name: `the volume ${name ?? key}`,
      bytes,
    }));
    const copies = [...binds, ...volumes];
    // Each volume also exists as an archive while it is copied.
    const archive = copies.reduce((most, { bytes }) => Math.max(most, bytes), 0);
    const { folder, free } = this.settings;
    const large = await requireRoom(folder, copies, archive, free);
    if (large.length > 0) this.#notice(`Copying takes a while: ${large.join(', ')}.`);
  }

  /** Mounts copied separately, rather than as part of another copied mount. */
  #copied(): [string, Mounted][] {
    const all = [...this.#mounted].filter(([, { tree }]) => tree !== undefined);
    const isPart = (copy: string, outer: Mounted) =>
      outer.copy !== undefined &&
      outer.copy !== copy &&
      isBelow(copy, outer.copy) &&
      !outer.tree?.leftOut.some((at) => isBelow(copy, path.join(outer.copy ?? '', at)));
    return all.filter(([, { copy = '' }]) => !all.some(([, outer]) => isPart(copy, outer)));
  }

  /** Image of the containers that access volumes. */
  get #relay(): string {
    return idOf(this.settings.images, relayImage());
  }

  async #readBinds(model: ComposeModel, starts: readonly KnownStart[]): Promise<void> {
    const { projectFolder } = this.settings;
    const real = await realPath(projectFolder);
    this.#paths = { ...this.#paths, projectFolder: real };
    const sources = new Map<string, string>();
    for (const source of bindSources(model)) sources.set(source, await realPath(source));
    if ([...sources.values()].some((source) => !isBelow(source, real))) {
      this.#paths = { ...this.#paths, ...(await this.#engineFolder()) };
    }
    const excluded = [
      path.join(projectFolder, '.git'),
      ...this.#oldState(model, starts),
      ...(await workingFolders(this.settings.folder)),
    ];
    excluded.push(...(await Promise.all(excluded.map(realPath))));
    const written = this.#written(model, starts);
    for (const [source, at] of sources) {
      const given = treatmentOf(at, this.#paths);
      const mayStay = given === 'read-only' && !written.has(source) && (await isThere(at));
      const isOpen = mayStay && (await leadsToPrograms(at));
      const treatment = isOpen ? 'empty' : given === 'empty' || mayStay ? given : 'copied';
      const isCopied = treatment === 'copied';
      const tree = isCopied ? await this.#readTree(source, excluded) : undefined;
      if (treatment === 'empty' || tree?.kind === 'not copied') this.#sayEmpty(source);
      const copy = isCopied ? copyPlace(at, this.#paths) : undefined;
      this.#mounted.set(source, { treatment, copy, tree });
    }
  }

  /**
   * Copies the bind mounts.
   *
   * @throws RehearsalError if a kept state is written to meanwhile
   */
  async copyBinds(): Promise<void> {
    await mkdir(this.#empty, { recursive: true });
    const byCopy = [...this.#mounted].sort(([, a], [, b]) =>
      (a.copy ?? '') < (b.copy ?? '') ? -1 : 1,
    );
    for (const [source, { copy, tree }] of byCopy) {
      if (copy === undefined || tree === undefined) continue;
      const at = path.relative(this.settings.folder, copy);
      if ((await this.#own.stat(path.dirname(at))) === undefined) {
        await this.#own.makeFolder(path.dirname(at)); // an outer copy may have a link there
      } else if ((await this.#own.stat(at)) !== undefined) continue; // already part of an outer copy
      if (await this.#write(tree, copy)) this.#sayChanged(source);
    }
  }

  /** Writes a copy and returns true if the source was written to meanwhile; see {@link writeTree}. */
  #write(tree: Tree, copy: string): Promise<boolean> {
    const { exec, folder } = this.settings;
    return writeTree(exec, tree, copy, folder);
  }

  /** The working folder, opened so that no link of a copy is followed. */
  get #own(): Folder {
    return new Folder(this.settings.folder);
  }

  /**
   * Mounts that the run itself writes to, by source: homes, and folders of signers with new keys. They are
   * copied wherever they are.
   */
  #written(model: ComposeModel, starts: readonly KnownStart[]): ReadonlySet<string> {
    const { fresh } = this.settings.plan.stack;
    const signers = (fresh?.validators ?? []).map(({ signer }) => signer);
    const found = starts.flatMap(({ service, home }) => {
      if (home === undefined) return [];
      const { volumes = [] } = model.services[service] ?? {};
      return volumes.filter(({ target }) => isOfHome(target, home));
    });
    found.push(...signers.flatMap((service) => model.services[service ?? '']?.volumes ?? []));
    return new Set(found.flatMap(({ source }) => source ?? []));
  }

  /**
   * Checks the mounted subpaths of volumes for links. The engine follows no link out of a volume to the part of
   * it that is mounted, but follows links in a host path anywhere.
   *
   * @throws RehearsalError naming a link on the way to such a part
   */
  async checkParts(model: ComposeModel): Promise<void> {
    for (const volume of volumesOf(model)) {
      const folder = namedFolder(model, volume);
      if (folder !== undefined) await checkPart(await realPath(folder), volume);
    }
  }

  /** Empty folder mounted in place of paths that containers must not see. */
  get #empty(): string {
    return path.join(besideProject(this.#paths), 'empty');
  }

  async #readTree(source: string, excluded: readonly string[]): Promise<Tree> {
    try {
      return await readTree(source, excluded);
    } catch (error) {
      if (error instanceof RehearsalError) throw error;
      throw new RehearsalError(
        'MOUNT_UNREADABLE',
        `Cannot read all of ${source}, which the stack mounts: ${String(error)}`,
        {
          hint: 'Run the rehearsal as a user with read access, or mount less of it.',
          cause: error,
        },
      );
    }
  }

  /** Folder in which the engine keeps its containers, if known. */
  async #engineFolder(): Promise<{ engineFolder?: string }> {
    try {
      const { folder } = await this.docker.engine.info();
      return path.isAbsolute(folder) ? { engineFolder: folder } : {};
    } catch (error) {
      if (error instanceof CommandError) return {};
      throw error;
    }
  }

  #sayEmpty(source: string): void {
    this.#notice(
      `The mount of ${source} is an empty folder in the copy: it gives access to this machine's processes, devices, sockets or containers.`,
    );
  }

  #sayChanged(source: string): void {
    if (this.settings.plan.stack.state !== 'keep') {
      this.#notice(`${source} changed during its copy, which may mix old and new content.`);
      return;
    }
    throw new RehearsalError(
      'STATE_CHANGED_DURING_COPY',
      `${source} changed during its copy, and stack.state is keep: the copied state may be damaged`,
      {
        hint: 'Stop the node first, or mount a snapshot of its home; with stack.state: reset, the data folder is not copied.',
      },
    );
  }

  #notice(message: string): void {
    this.settings.notice?.(message);
  }

  /** Data folders that will be reset anyway: they may be large, and readable by root only. */
  #oldState(model: ComposeModel, starts: readonly KnownStart[]): string[] {
    if (this.settings.plan.stack.state === 'keep') return [];
    return starts.flatMap(({ service, home }) => {
      const { volumes } = model.services[service] ?? {};
      if (home === undefined) return [];
      return hostPath(volumes, path.posix.join(home, 'data')) ?? [];
    });
  }

  /** Model with configs and secrets copied to files of their own: those of homes are tuned there. */
  async copyFiles(model: ComposeModel): Promise<ComposeModel> {
    const services = { ...model.services };
    for (const [name, service] of Object.entries(model.services)) {
      const { configs: uses, secrets: hidden, ...kept } = service;
      if (uses === undefined && hidden === undefined) continue;
      const mounts = [
        ...(await this.#filesOf(name, uses, model.configs, '/')),
        ...(await this.#filesOf(name, hidden, model.secrets, '/run/secrets/')),
      ];
      services[name] = { ...kept, volumes: [...(service.volumes ?? []), ...mounts] };
    }
    const { configs: _, secrets: __, ...rest } = model;
    return { ...rest, services };
  }

  async #filesOf(
    service: string,
    uses: readonly ComposeFileUse[] | undefined,
    files: ComposeModel['configs'],
    folder: string,
  ): Promise<ComposeVolume[]> {
    const mounts: ComposeVolume[] = [];
    for (const use of uses ?? []) {
      const given = use.target ?? use.source;
      const target = given.startsWith('/') ? given : `${folder}${given}`;
      const file = files?.[use.source];
      if (file === undefined) continue;
      const copy = path.join(
        besideProject(this.#paths),
        'files',
        service,
        path.posix.join('/', target),
      );
      if (file.file !== undefined) {
        await this.#write(await readTree(file.file, []), copy);
      } else {
        await writeShared(copy, file.content ?? this.settings.env[file.environment ?? ''] ?? '');
      }
      mounts.push({ type: 'bind', source: copy, target });
    }
    return mounts;
  }

  /**
   * Copies the volumes.
   *
   * @returns keys of the volumes that are now mounted as folders
   * @throws RehearsalError if one could not be copied in full, or a kept state is written to meanwhile
   */
  async copyVolumes(model: ComposeModel): Promise<ReadonlySet<string>> {
    const copied = new Set(this.#volumes.map(({ key }) => key));
    for (const volume of this.#volumes) {
      const target = copyOfVolume(volume.key, this.#paths);
      await mkdir(target, { recursive: true });
      // Any other volume is initially filled from the image.
      const others = (model.services[volume.service]?.volumes ?? []).filter(
        ({ type, source = '' }) => type === 'bind' || (type === 'volume' && copied.has(source)),
      );
      const mounts = others.map((other) => other.target);
      await copyVolume(this.docker, volume, { target, mounts, relay: this.#relay });
    }
    const now = await measureVolumes(this.docker, this.#volumes, this.#relay);
    for (const [i, { key, name = key, mark }] of this.#volumes.entries()) {
      if (now[i]?.mark !== mark) this.#sayChanged(`Volume ${name}`);
    }
    for (const use of volumesOf(model)) {
      if (use.type !== 'volume' || !copied.has(use.source ?? '')) continue;
      await checkPart(copyOfVolume(use.source ?? '', this.#paths), use);
    }
    return copied;
  }

  /** Mount of the copy for a mount of the compose files. */
  mountOf(volume: ComposeVolume, copiedVolumes: ReadonlySet<string>): ComposeVolume {
    const { type, source, target } = volume;
    if (source === undefined) return volume;
    const bind = (from: string): ComposeVolume => ({
      type: 'bind',
      source: from,
      target,
      ...readOnly(volume),
    });
    if (type === 'volume') {
      if (!copiedVolumes.has(source)) return volume;
      return bind(path.join(copyOfVolume(source, this.#paths), subpathOf(volume)));
    }
    if (type !== 'bind' || isBelow(source, this.settings.folder)) return volume;
    const { treatment, copy, tree } = this.#mounted.get(source) ?? {};
    if (treatment === 'read-only') return { type, source, target, read_only: true };
    const isShown = copy !== undefined && tree?.kind !== 'not copied';
    return isShown ? bind(copy) : { type, source: this.#empty, target, read_only: true };
  }

  /** Moves a copy to a separate location; see `separated`. */
  async move(source: string): Promise<string> {
    const target = path.join(besideProject(this.#paths), 'moved', String(this.#moved++));
    const stats = await lstat(source);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(source, target);
    if (stats.isDirectory()) await mkdir(source);
    else await writeShared(source, '');
    return target;
  }
}

/** Resolves all links of a path, even if the target does not exist. */
async function realPath(file: string, followed = 0): Promise<string> {
  const real = await realpath(file).catch((): undefined => undefined);
  const above = path.dirname(file);
  if (real !== undefined || above === file || followed > MOST_LINKS) return real ?? file;
  const target = await readlink(file).catch((): undefined => undefined);
  return target === undefined
    ? path.join(await realPath(above, followed), path.basename(file))
    : realPath(path.resolve(above, target), followed + 1);
}

/**
 * Checks the mounted subpath of a volume.
 *
 * @throws LinkError if a link is on the way
 */
async function checkPart(root: string, volume: ComposeVolume): Promise<void> {
  const part = subpathOf(volume);
  if (part === '' || !(await isThere(root))) return;
  const folder = new Folder(root);
  const target = await folder.linkAt(part);
  if (target !== undefined) throw new LinkError(root, part, target);
}

/** Working folders of this and other runs: a mount around them is copied without them. */
async function workingFolders(folder: string): Promise<string[]> {
  const beside = path.dirname(folder);
  const names = await readdir(beside).catch((): string[] => []);
  const others = names.filter((name) => WORKING_FOLDER.test(name));
  return [folder, ...others.map((name) => path.join(beside, name))];
}

async function isThere(file: string): Promise<boolean> {
  return (await lstat(file).catch(unlessMissing)) !== undefined;
}
